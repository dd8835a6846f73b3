"""A picture in pixels, 96 to the inch, or more with ``--scale``: for slides and documents that take no SVG."""

import re
from pathlib import Path

from argmap.drawing.graphviz.engine import BUNDLED, draw, find
from argmap.drawing.picture.diagram import Diagram, diagram
from argmap.drawing.picture.dot_layout import ranked
from argmap.drawing.picture.sheets import sheets
from argmap.problems import ArgmapError
from argmap.renderers import Options, Scene

HEEDS = ("graphviz", "theme", "direction", "widest", "layout", "color", "scale")

LETTERS = (
    "\u0000-\u052f\u0590-\u05ff\u1d00-\u1dbf\u1e00-\u214f\u2190-\u22ff\u2500-\u266f\u2c60-\u2c7f\ua720-\ua7ff"
    "\ufb00-\ufb4f\ufe00-\ufe0f\ufffd"
)
LACKING = re.compile(f"[^{LETTERS}]")
"""What Arimo, the font inside graphviz-pure, has no letters for: all but Latin, Greek, Cyrillic, Hebrew and signs."""

DPI = 96
"""Pixels to the inch at scale 1."""
LARGEST = 2**28
"""The most pixels: a gigabyte of memory."""


def render(scene: Scene, options: Options) -> bytes:
    """Return the PNG file.

    Raises ``ArgmapError`` when Graphviz is missing, fails, or lacks letters for the text, and when the picture is too
    large to be drawn in pixels.
    """
    theme, program, dpi = options.look(), find(options.graphviz), DPI * options.scale
    if options.layout == "dot":
        source = ranked(scene.graph, theme, scene.overlay)
        _check_letters(source, program)
        return draw(source, "png", str(program), laid_out=False, dpi=dpi)
    return _picture(diagram(scene.graph, theme, scene.overlay), program, dpi)


def pages(scene: Scene, options: Options) -> list[bytes]:
    """Return the PNG file of each page. Raises ``ArgmapError`` as ``render``."""
    program = find(options.graphviz)
    drawings = sheets(scene.graph, options.pages or "a4", options.look(), scene.overlay)
    return [_picture(one, program, DPI * options.scale) for one in drawings]


def _picture(drawing: Diagram, program: Path, dpi: float) -> bytes:
    _check_size(drawing, dpi)
    _check_letters(drawing.dot, program)
    return draw(drawing.dot, "png", str(program), dpi=dpi)


def _check_letters(source: str, program: Path) -> None:
    lacking = LACKING.search(source)
    if lacking and program.stem == BUNDLED:
        raise ArgmapError(
            f"{BUNDLED} cannot draw the letter {lacking[0]!r} in a PNG; draw an SVG, or use --graphviz with a Graphviz"
            " that uses the fonts of this computer"
        )


def _check_size(drawing: Diagram, dpi: float) -> None:
    width, height = round(drawing.width * dpi / 72), round(drawing.height * dpi / 72)
    if width * height > LARGEST:
        cure = "draw an SVG" if dpi <= DPI else "choose a smaller --scale, or draw an SVG"
        raise ArgmapError(f"{width} x {height} pixels are too many for a PNG; {cure}")
