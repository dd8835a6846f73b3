"""Ways of drawing a map: one file each, found by name."""

from argmap.renderers._renderer import Options, Renderer, Scene, by_suffix, refuse_unheeded, renderers, shows, suffixes

__all__ = ["Options", "Renderer", "Scene", "by_suffix", "refuse_unheeded", "renderers", "shows", "suffixes"]
