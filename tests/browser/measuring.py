"""What Chromium makes of a picture, measured in it."""

from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from argmap.graph import Graph
from tests.needs import missing
from tests.renderers.pictures import picture

Box = tuple[float, float, float, float]
SCRIPT = """() => {
    const box = one => { const b = one.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height]; };
    const points = path => {
        const long = path.getTotalLength(), found = [];
        for (let at = 0; at <= long; at += 10) { const p = path.getPointAtLength(at); found.push([p.x, p.y]); }
        return found;
    };
    const groups = kind => [...document.querySelectorAll('g.' + kind)];
    return {
        nodes: groups('node').map(g => ({
            id: g.id, classes: g.getAttribute('class').split(' '),
            shapes: [...g.querySelectorAll('polygon, path, rect')].map(box),
            texts: [...g.querySelectorAll('text')].map(t => [t.textContent, box(t)]),
        })),
        lines: groups('edge').map(g => ({id: g.id, points: [...g.querySelectorAll('path')].flatMap(points)})),
        page: box(document.querySelector('g.graph > rect, g.graph > g polygon, g.graph > polygon')),
    };
}"""
FORCE = """font => {
    const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    style.textContent = `text { font-family: "${font}" !important }`;
    document.documentElement.appendChild(style);
}"""
HAS_FONT = """font => {
    const pen = document.createElement('canvas').getContext('2d');
    const width = family => { pen.font = `40px ${family}`; return pen.measureText('Wiegand 12').width; };
    return width(`"${font}", monospace`) !== width('monospace') || width(`"${font}", serif`) !== width('serif');
}"""


@dataclass(frozen=True)
class Shape:
    """A node as it is drawn: the box around it, and its texts with theirs."""

    id: str
    classes: tuple[str, ...]
    box: Box | None
    texts: tuple[tuple[str, Box], ...]

    @property
    def card(self) -> bool:
        return bool({"author", "reader", "reported", "conceded", "missing", "bar"} & set(self.classes))


@dataclass(frozen=True)
class Seen:
    """All that is drawn, in points of the picture."""

    shapes: tuple[Shape, ...]
    lines: dict[str, list[tuple[float, float]]]
    page: Box


def write(graph: Graph, folder: Path, **options: Any) -> Path:
    """Return the file of a map's picture."""
    file = folder / "map.svg"
    file.write_bytes(picture(graph, **options))
    return file


def look(page: Any, file: Path, font: str | None = None) -> Seen:
    """Open a picture, with all text in one font if one is named, and measure it."""
    page.goto("about:blank")
    if font and not page.evaluate(HAS_FONT, font):
        missing(f"the font {font}")
    page.goto(file.as_uri())
    if font:
        page.evaluate(FORCE, font)
    found = page.evaluate(SCRIPT)
    shapes = tuple(
        Shape(one["id"], tuple(one["classes"]), _around(one["shapes"]), tuple((t, tuple(b)) for t, b in one["texts"]))
        for one in found["nodes"]
    )
    return Seen(shapes, {one["id"]: one["points"] for one in found["lines"]}, tuple(found["page"]))


def _around(boxes: list[list[float]]) -> Box | None:
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def inside(inner: Box, outer: Box, slack: float = 0.0) -> bool:
    """Tell whether a box lies inside another, or reaches beyond it by at most ``slack``."""
    return (
        inner[0] >= outer[0] - slack and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack and inner[3] <= outer[3] + slack
    )  # fmt: skip


def overlapping(boxes: list[tuple[str, Box]], slack: float) -> list[tuple[str, str]]:
    """Return the names of the boxes that overlap by more than ``slack`` both ways."""
    found, open_ = [], list[tuple[str, Box]]()
    for name, box in sorted(boxes, key=lambda one: one[1][1]):
        open_ = [one for one in open_ if one[1][3] > box[1] + slack]
        found += [(other, name) for other, b in open_ if b[0] + slack < box[2] and box[0] + slack < b[2]]
        open_.append((name, box))
    return found


def struck(seen: Seen) -> list[tuple[str, str]]:
    """Return the lines that pass through a card, each with that card."""
    cards = sorted(
        ((shape.box, shape.id) for shape in seen.shapes if shape.card and shape.box), key=lambda one: one[0][1]
    )
    tops = [box[1] for box, _ in cards]
    tallest = max((box[3] - box[1] for box, _ in cards), default=0.0)
    found = []
    for id_, points in seen.lines.items():
        for x, y in points:
            near = cards[bisect_left(tops, y - tallest) : bisect_left(tops, y - 1)]
            found += [(id_, name) for box, name in near if box[0] + 1 < x < box[2] - 1 and y < box[3] - 1]
    return found
