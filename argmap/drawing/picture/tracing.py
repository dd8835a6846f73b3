"""Lines as edges of Graphviz, with their corners rounded."""

from collections.abc import Iterator

from argmap.drawing.graphviz.dot_language import Drawing
from argmap.drawing.lines.line import Line, Point
from argmap.drawing.picture.boxes import box
from argmap.drawing.themes.theme import Theme

ROUNDING = 5.0
"""Radius of the corners of lines, in points."""


def trace(drawing: Drawing, line: Line, theme: Theme) -> None:
    """Add a line to a drawing, and the dot that ends it, if any."""
    ink = theme.inks.get(line.kind, theme.trunk)
    points = " ".join([f"{x:.1f},{-y:.1f}" for x, y in _spline(line)])
    heavy = f"{weight(line.kind, theme, heavy=line.heavy):g}"
    look = {"class": line.kind, "color": ink, "id": line.id, "penwidth": heavy, "pos": points}
    drawing.edge(line.tail, line.head, look | {"style": theme.lines.get(line.kind, "solid")})
    if line.dot:
        x, y = line.points[-1]
        name = f"{line.id}-dot"
        dot = {"id": name, "shape": "circle", "style": "filled", "color": ink, "fillcolor": ink, "class": "undercut"}
        drawing.node(name, {**dot, **box(x - 3, y - 3, 6, 6)})


def weight(kind: str, theme: Theme, *, heavy: bool) -> float:
    """Return how heavy a line is drawn; dots need some weight to be seen."""
    return theme.heavy if heavy else theme.line * (2 if theme.lines.get(kind) == "dotted" else 1)


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
