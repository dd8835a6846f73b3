"""Lines with their corners rounded, and the dots that end some."""

from collections.abc import Iterator

from argmap.drawing.lines.line import Line
from argmap.drawing.shapes.shapes import Canvas, Outline, PaintedBox, Point, Stroke, Surface
from argmap.drawing.themes.theme import Theme

ROUNDING = 5.0
"""Radius of the corners of lines, in points."""
DOT = 6
"""How wide a dot is, in points."""


def trace(canvas: Canvas, line: Line, theme: Theme) -> None:
    """Add a line to a picture, and the dot that ends it, if any."""
    ink = theme.inks.get(line.kind, theme.trunk)
    heavy, dash = weight(line.kind, theme, heavy=line.heavy), theme.lines.get(line.kind, "solid")
    points = tuple(_spline(line))
    canvas.strokes.append(Stroke(line.id, (line.kind,), line.tail, line.head, points, ink, heavy, dash))
    if line.dot:
        x, y = line.points[-1]
        surface = Surface(Outline.CIRCLE, ink, ink)
        canvas.boxes.append(PaintedBox(f"{line.id}-dot", ("undercut",), x - DOT / 2, y - DOT / 2, DOT, DOT, surface))


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
