"""The whole drawing as DOT: what stands where is decided; Graphviz has only to draw it (``neato -n2``)."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.drawing.blocks import blocks
from argmap.drawing.boxes import Attributes, block, box
from argmap.drawing.edges import Line, Point, lines
from argmap.drawing.layout import Placed, place
from argmap.drawing.legend import arrange, legend, row_height
from argmap.drawing.margins import Margin, heading, margin_width, notes
from argmap.drawing.markup import in_tooltip
from argmap.drawing.samples import grounds, strokes, texts
from argmap.drawing.theme import DEFAULT, Theme
from argmap.drawing.writing import Drawing
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph

ROUNDING = 5.0
"""Radius of the corners of lines, in points."""
PAD = 18
"""Room around the drawing, in points."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A drawing as DOT text, and how large it will be, in points."""

    dot: str
    width: int
    height: int


def dot(graph: Graph, theme: Theme = DEFAULT) -> str:
    """Return a map as DOT text with all positions, in points; the same map always gives the same text."""
    return diagram(graph, theme).dot


def diagram(graph: Graph, theme: Theme = DEFAULT) -> Diagram:
    """Return a map as DOT text with its size."""
    support = SupportOf(graph)
    placed = place(blocks(graph, support), theme)
    drawing = Drawing(_canvas(graph, theme), _node(theme), _edge(theme))
    right = max((one.x + one.wide + one.margin(theme) for one in placed), default=theme.width)
    bottom = max((one.bottom for one in placed), default=0)
    wide = margin_width(right, theme)
    top = _head(drawing, graph, support, placed, wide, theme)
    for one in placed:
        for name, attributes in block(one, graph, theme):
            drawing.node(name, attributes)
    for line in lines(placed, theme):
        _draw(drawing, line, theme)
    below = notes(graph, wide, theme)
    _margin(drawing, "_notes", below, bottom + 4 * theme.row)
    end = bottom + 4 * theme.row + below.height if below.label else bottom
    return Diagram(drawing.text(), max(wide, right) + 2 * PAD, end - top + 2 * PAD)


def _canvas(graph: Graph, theme: Theme) -> Attributes:
    name = in_tooltip(" ".join(graph.title.split())) or "map"
    return {
        "layout": "neato", "splines": "true", "outputorder": "edgesfirst", "pad": f"{PAD / 72:g}",
        "bgcolor": theme.paper, "id": "_map", "class": "argmap", "tooltip": name,
    }  # fmt: skip


def _node(theme: Theme) -> Attributes:
    plain: Attributes = {"shape": "none", "margin": "0", "fixedsize": "true", "label": ""}
    return plain | {"fontname": theme.font, "fontsize": str(theme.size)}


def _edge(theme: Theme) -> Attributes:
    return {"dir": "none", "penwidth": f"{theme.line:g}"}


def _head(drawing: Drawing, graph: Graph, support: SupportOf, placed: list[Placed], wide: int, theme: Theme) -> int:
    """Draw title and legend above the map, the legend next to it; return the height at which they begin."""
    spots = arrange(legend(placed, graph), wide, theme)
    top = -3 * theme.row - (spots[-1].y + row_height(theme) if spots else 0)
    above = heading(graph, support, wide, theme)
    start = top - theme.row // 2 - above.height
    _margin(drawing, "_heading", above, start)
    for name, attributes in [*grounds(spots, 0, top, theme), *texts(spots, 0, top, theme)]:
        drawing.node(name, attributes)
    for line in strokes(spots, 0, top, theme):
        _draw(drawing, line, theme)
    return start


def _margin(drawing: Drawing, name: str, margin: Margin, y: int) -> None:
    if margin.label:
        label: Attributes = {"id": name, "class": name.strip("_"), "label": f"<{margin.label}>"}
        drawing.node(name, {**label, **box(0, y, margin.width, margin.height)})


def _draw(drawing: Drawing, line: Line, theme: Theme) -> None:
    ink = theme.inks.get(line.kind, theme.trunk)
    points = " ".join([f"{x:.1f},{-y:.1f}" for x, y in _spline(line)])
    drawing.edge(
        line.tail, line.head,
        {"class": line.kind, "color": ink, "id": line.id, "penwidth": f"{_weight(line, theme):g}", "pos": points,
         "style": theme.lines.get(line.kind, "solid")},
    )  # fmt: skip
    if line.dot:
        x, y = line.points[-1]
        name = f"{line.id}-dot"
        dot = {"id": name, "shape": "circle", "style": "filled", "color": ink, "fillcolor": ink, "class": "undercut"}
        drawing.node(name, {**dot, **box(x - 3, y - 3, 6, 6)})


def _weight(line: Line, theme: Theme) -> float:
    """Return how heavy a line is drawn; dots need some weight to be seen."""
    return theme.heavy if line.heavy else theme.line * (2 if theme.lines.get(line.kind) == "dotted" else 1)


def _spline(line: Line) -> Iterator[Point]:
    """Yield the control points of Bezier pieces through a line's points, as ``pos`` wants them (3n + 1).

    The corner nearest to the child that a line belongs to is rounded; at the others lines may branch off.
    """
    here = line.points[0]
    yield here
    for number, point in enumerate(line.points[1:], start=1):
        if number == 1 and line.own and len(line.points) > 2:
            before, after = _towards(point, here), _towards(point, line.points[2])
            yield from (here, before, before, point, point, after)
            here = after
        else:
            yield from (here, point, point)
            here = point


def _towards(corner: Point, other: Point) -> Point:
    """Return the point where a rounded corner begins on the side of ``other``."""
    (x, y), (to_x, to_y) = corner, other
    long = abs(to_x - x) + abs(to_y - y)  # lines run along the axes
    share = min(ROUNDING, long / 2) / long
    return x + (to_x - x) * share, y + (to_y - y) * share
