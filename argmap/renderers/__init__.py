"""Ways of drawing a map: one file each, found by name."""

from argmap.renderers._renderer import Options, Renderer, render, renderers

__all__ = ["Options", "Renderer", "render", "renderers"]
