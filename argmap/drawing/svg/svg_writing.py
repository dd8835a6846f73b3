"""Writes a picture as SVG 1.1 (https://www.w3.org/TR/SVG11/): what stands where is decided, and nothing is measured.

A group is what it is to who cannot see it (WAI-ARIA Graphics Module 1.0): a card is an object of its kind, read in the
order of the map; lines and their dots only join what is read anyway.
"""

from collections.abc import Iterator

from argmap.drawing.shapes.shapes import Canvas, Outline, PaintedBox, Point, Stroke, Surface
from argmap.drawing.svg.numbers_and_text import font_family, number, one_line, with_lines
from argmap.drawing.svg.typesetting import Typesetter, rectangle

ROUND, CIRCLE = Outline.ROUND, Outline.CIRCLE
CORNER = 12
"""How round a corner is at most, in points; of a small box a third of its shorter side."""
DASHES = {"dashed": ' stroke-dasharray="5,2"', "dotted": ' stroke-dasharray="1,5"'}
HIDDEN = ' aria-hidden="true"'
KINDS = ("claim", "premise", "objection", "rebuttal", "undercutter")


def svg(canvas: Canvas, title: str, description: str) -> str:
    """Return a picture as an SVG file, with a title and a description for who cannot see it."""
    return "\n".join(_parts(canvas, title, description))


def svg_file(canvas: Canvas, title: str, description: str) -> bytes:
    """Return the same in UTF-8: a large picture is never in memory as text as well."""
    return b"\n".join([part.encode() for part in _parts(canvas, title, description)])


def _parts(canvas: Canvas, title: str, description: str) -> Iterator[str]:
    x, y, wide, tall = _view(canvas)
    width, height = canvas.paper or (wide, tall)
    view = " ".join(map(number, (x, y, wide, tall)))
    typesetter = Typesetter(canvas.letters, canvas.ink)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'role="graphics-document document" aria-roledescription="argument map" '
        'aria-labelledby="_title" aria-describedby="_description" '
        f'width="{number(width)}pt" height="{number(height)}pt" viewBox="{view}">'
    )
    yield f'<title id="_title">{one_line(title)}</title>'
    yield f'<desc id="_description">{one_line(description)}</desc>'
    yield (
        f'<g id="_map" class="graph argmap" font-family="{font_family(canvas.font)}" font-size="{canvas.letters}" '
        f'fill="{canvas.ink}">'
    )
    yield rectangle(x, y, wide, tall, f' fill="{canvas.ground}"')
    yield from map(_stroke, canvas.strokes)
    for box in canvas.boxes:
        yield _box(box, typesetter)
    yield "</g>\n</svg>\n"


def _view(canvas: Canvas) -> tuple[float, float, float, float]:
    """Return the left and upper end, the width and the height of what is seen: all that fits on the paper, if any."""
    left, top, right, bottom = canvas.area
    wide, tall = right - left + 2 * canvas.margin, bottom - top + 2 * canvas.margin
    x, y = left - canvas.margin, top - canvas.margin
    if not canvas.paper:
        return x, y, wide, tall
    width, height = canvas.paper
    scale = min(width / wide, height / tall)
    more_wide, more_tall = width / scale - wide, height / scale - tall  # else a seam of another colour at two edges
    return x - more_wide / 2, y - more_tall / 2, wide + more_wide, tall + more_tall


def _stroke(stroke: Stroke) -> str:
    look = f'stroke="{stroke.ink}" stroke-width="{number(stroke.weight)}"{DASHES.get(stroke.dash, "")}'
    path = f'<path fill="none" {look} d="{"".join(_pieces(stroke.points))}"/>'
    return f'<g id="{stroke.key}" class="edge {" ".join(stroke.classes)}"{HIDDEN}>{path}</g>'


def _pieces(points: tuple[Point, ...]) -> Iterator[str]:
    """Yield the pieces of a path; a curve whose control points are its ends is a straight line."""
    x, y = points[0]
    yield f"M{number(x)},{number(y)}"
    for at in range(1, len(points) - 2, 3):
        first, second, (to_x, to_y) = points[at : at + 3]
        if (x, y) == (to_x, to_y):
            continue
        if first == (x, y) and second == (to_x, to_y):
            yield _straight(x, y, to_x, to_y)
        else:
            yield "C" + " ".join(f"{number(one)},{number(two)}" for one, two in (first, second, (to_x, to_y)))
        x, y = to_x, to_y


def _straight(x: float, y: float, to_x: float, to_y: float) -> str:
    if y == to_y:
        return f"H{number(to_x)}"
    return f"V{number(to_y)}" if x == to_x else f"L{number(to_x)},{number(to_y)}"


def _box(box: PaintedBox, typesetter: Typesetter) -> str:
    kind = box.classes[0]
    role = f' role="graphics-object" aria-roledescription="{kind}"' if kind in KINDS else ""
    hidden = HIDDEN if kind == "undercut" else ""
    parts = [f'<g id="{box.key}" class="node {" ".join(box.classes)}"{role}{hidden}>']
    if box.tooltip:
        parts.append(f"<title>{with_lines(box.tooltip)}</title>")
    if box.link:
        parts.append(f'<a xlink:href="{one_line(box.link)}">')
    if box.surface:
        parts += _surface(box, box.surface)
    if box.label:
        wide = sum([cell.width for cell in box.label.rows[0]])
        tall = sum([cells[-1].height for cells in box.label.rows])
        x, y = box.x + (box.width - wide) / 2, box.y + (box.height - tall) / 2
        parts += typesetter.table(box.label, x, y, links=not box.link)
    parts.append("</a></g>" if box.link else "</g>")
    return "\n".join(parts)


def _surface(box: PaintedBox, surface: Surface) -> Iterator[str]:
    """Yield ground and border, and a bar."""
    look = f' fill="{surface.ground}" stroke="{surface.ink}"'
    look += f' stroke-width="{number(surface.border)}"' if surface.border != 1 else ""
    look += DASHES["dashed"] if surface.dashed else ""
    if surface.outline is CIRCLE:
        radius = box.width / 2
        yield f'<circle cx="{number(box.x + radius)}" cy="{number(box.y + radius)}" r="{number(radius)}"{look}/>'
        return
    if surface.outline is ROUND:
        look += f' rx="{number(min(CORNER, box.width / 3, box.height / 3))}"'
    yield rectangle(box.x, box.y, box.width, box.height, look)
    if surface.barred:
        yield rectangle(box.x, box.y, surface.bar, box.height, f' fill="{surface.ink}"')
