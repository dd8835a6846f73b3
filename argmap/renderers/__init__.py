"""Ways of drawing a map: one file each, found by name."""

from argmap.renderers._renderer import Options, Renderer, by_suffix, drawn, render, renderers

__all__ = ["Options", "Renderer", "by_suffix", "drawn", "render", "renderers"]
