"""Shapes of slides, in points, on top of python-pptx, and what it leaves out."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu

from argmap.text.direction import right_to_left

FONT = "Arial"
LEFT, RIGHT = 1, 3
"""Where connectors may end at a rectangle, round or not (ECMA-376, presetShapeDefinitions, "rect", "roundRect")."""
DASHES = {"dashed": MSO_LINE.DASH, "dotted": MSO_LINE.ROUND_DOT}
Place = tuple[float, float, float, float]
"""Left, top, width and height."""


def emu(points: float) -> int:
    """Return a length in the unit of the file format, of which a point has 12,700."""
    return round(points * 12_700)


def color(code: str) -> Any:
    """Return a colour such as ``#17692f``."""
    make: Any = RGBColor
    return make.from_string(code.removeprefix("#").upper())


def box(page: Any, place: Place, ground: str, ink: str, border: float, name: str) -> Any:
    """Return a new rectangle without a shadow; ``border`` 0 means none."""
    made = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(emu, place))
    return _dressed(made, ground, ink, border, name)


def rounded(page: Any, place: Place, ground: str, ink: str, border: float, name: str, radius: float) -> Any:
    """Return a new rectangle with round corners."""
    made = page.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *map(emu, place))
    made.adjustments[0] = min(0.5, radius / min(place[2:]))
    return _dressed(made, ground, ink, border, name)


def _dressed(made: Any, ground: str, ink: str, border: float, name: str) -> Any:
    made.name = name
    made.fill.solid()
    made.fill.fore_color.rgb = color(ground)
    if border:
        made.line.color.rgb = color(ink)
        made.line.width = emu(border)
    else:
        made.line.fill.background()
    _flatten(made)
    return made


def _flatten(shape: Any) -> None:
    """Take away the shadow that python-pptx's template gives to shapes."""
    for effect in shape._element.iter(qn("a:effectRef")):
        effect.set("idx", "0")


def dash(line: Any, style: str) -> None:
    """Draw a line in one of Graphviz's styles."""
    line.dash_style = DASHES.get(style, MSO_LINE.SOLID)


def connector(page: Any, ends: tuple[Any, int, Any, int], turn: float, ink: str, weight: float, name: str) -> Any:
    """Return a new line with two corners between sides of shapes; it turns ``turn`` points right of where it starts.

    The file format gives the turn as a share of the line's width (ECMA-376, "bentConnector3"). A line between the same
    sides of two boxes has none: like PowerPoint's own it is given a point.
    """
    start, side, end, other = ends
    line = page.shapes.add_connector(MSO_CONNECTOR.ELBOW, 0, 0, 0, 0)
    line.begin_connect(start, side)
    line.end_connect(end, other)
    line.width = line.width or emu(1)
    share = round(emu(turn) / (line.end_x - line.begin_x) * 100_000)
    shape = line._element.spPr.find(qn("a:prstGeom"))
    for old in list(shape):
        shape.remove(old)
    shape.append(parse_xml(f'<a:avLst {nsdecls("a")}><a:gd name="adj1" fmla="val {share}"/></a:avLst>'))
    line.name = name
    line.line.color.rgb = color(ink)
    line.line.width = emu(weight)
    _flatten(line)
    return line


def words(frame: Any, margin: float = 0.0) -> Any:
    """Return the first paragraph of a text frame that fills from its upper left corner, ``margin`` from its left."""
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = emu(margin)
    frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    return frame.paragraphs[0]


def paragraph(frame: Any) -> Any:
    """Return a further paragraph of a text frame."""
    made = frame.add_paragraph()
    made.alignment = PP_ALIGN.LEFT
    return made


def say(of: Any, text: str, size: float, ink: str, leading: float, *, bold: bool = False) -> Any:
    """Return text added to a paragraph, whose lines stand ``leading`` apart."""
    run = of.add_run()
    run.text = text
    run.font.name, run.font.size, run.font.bold = FONT, Emu(emu(size)), bold
    run.font.color.rgb = color(ink)
    of.line_spacing = Emu(emu(leading))  # a mere number would be one of lines
    if right_to_left(text):  # alignment is that of the page: "l" would be the far side
        of.alignment = PP_ALIGN.RIGHT
        of._p.get_or_add_pPr().set("rtl", "1")
    return run
