"""A picture in pixels, 96 to the inch, or more with ``--scale``: for slides and documents that take no SVG."""

from argmap.drawing.graphviz.engine import draw_pixels
from argmap.drawing.picture.branch_sheets import Names, branch_sheets
from argmap.drawing.picture.diagram import Diagram, diagram
from argmap.drawing.picture.dot_layout import ranked
from argmap.drawing.picture.printed_pages import printed_pages
from argmap.problems import ArgmapError
from argmap.renderers import Options, Scene

NEEDS = ("graphviz_pure",)
HEEDS = ("graphviz", "theme", "direction", "widest", "layout", "color", "scale", "ids", "whole")

DPI = 96
"""Pixels to the inch at scale 1."""
LARGEST = 2**28
"""The most pixels: a gigabyte of memory."""


def render(scene: Scene, options: Options) -> bytes:
    """Return the PNG file.

    Raises ``ArgmapError`` when Graphviz is missing, fails, or no Graphviz here has letters for the text, and when the
    picture is too large to be drawn in pixels.
    """
    theme, dpi = options.look(), DPI * options.scale
    if options.layout == "dot":
        return draw_pixels(ranked(scene.graph, theme, scene.overlay), dpi, options.graphviz, laid_out=False)
    return _picture(diagram(scene.graph, theme, scene.overlay), options)


def pages(scene: Scene, options: Options, names: Names | None = None) -> list[bytes]:
    """Return the PNG file of each page or sheet. Raises ``ArgmapError`` as ``render``."""
    if options.pages:
        drawings = printed_pages(scene.graph, options.pages, options.look(), scene.overlay)
    else:
        drawings = branch_sheets(scene.graph, names, options.look(), scene.overlay)
    return [_picture(one, options) for one in drawings]


def _picture(drawing: Diagram, options: Options) -> bytes:
    _check_size(drawing, DPI * options.scale)
    return draw_pixels(drawing.dot, DPI * options.scale, options.graphviz)


def _check_size(drawing: Diagram, dpi: float) -> None:
    width, height = round(drawing.width * dpi / 72), round(drawing.height * dpi / 72)
    if width * height > LARGEST:
        cure = "draw an SVG" if dpi <= DPI else "choose a smaller --scale, or draw an SVG"
        raise ArgmapError(f"{width} x {height} pixels are too many for a PNG; {cure}")
