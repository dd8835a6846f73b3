"""Boxes and lines of a layout, and what must not happen between them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from argmap.drawing.layout.directions import Placed, place
from argmap.drawing.layout.room import Room
from argmap.drawing.lines.edges import Line, lines
from argmap.drawing.themes.theme import DEFAULT
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks
from argmap.graph import Graph

Segment = tuple[float, float, float, float, str]


@dataclass(frozen=True)
class Box:
    name: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


UNFOLDED = replace(DEFAULT, columns=1)


def laid_out(graph: Graph) -> list[Placed]:
    return place(blocks(graph, SupportOf(graph)), UNFOLDED)


def folded(graph: Graph, room: Room) -> list[Placed]:
    """Return a layout that is folded as far as it gets larger in the room for it."""
    return place(blocks(graph, SupportOf(graph)), DEFAULT, room)


def box(one: Placed) -> Box:
    frame = DEFAULT.frame if one.block.linked else 0
    right = one.x + DEFAULT.width + frame
    return Box(one.block.cards[0].key, one.x - frame, one.y, right, one.y + one.height)


def overlaps(placed: list[Placed]) -> Iterator[tuple[Box, Box]]:
    columns: dict[int, list[Box]] = defaultdict(list)
    for one in placed:
        columns[one.x].append(box(one))
    for column in columns.values():
        column.sort(key=lambda one: one.top)
        yield from ((a, b) for a, b in pairwise(column) if a.overlaps(b))
    spans = sorted((min(b.left for b in column), max(b.right for b in column)) for column in columns.values())
    assert all(a[1] < b[0] for a, b in pairwise(spans)), "columns overlap"


def segments(line: Line) -> Iterator[Segment]:
    for (x1, y1), (x2, y2) in pairwise(line.points):
        assert x1 == x2 or y1 == y2, f"{line.id} runs aslant"
        if (x1, y1) != (x2, y2):
            yield min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2), line.id


def through_boxes(placed: list[Placed]) -> Iterator[tuple[str, str]]:
    """Yield each line with each box whose inside it touches."""
    all_boxes = sorted((box(one) for one in placed), key=lambda one: one.left)
    for left, top, right, bottom, name in _all(placed):
        for one in all_boxes:
            if one.left >= right:
                break
            if left < one.right and top < one.bottom and one.top < bottom + (top == bottom) * 1e-9:
                yield name, one.name


def crossings(placed: list[Placed]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of lines that cross, or that run on top of one another; to meet with an end is no crossing."""
    gaps: dict[int, tuple[list[Segment], list[Segment]]] = defaultdict(lambda: ([], []))
    for one in _all(placed):
        gaps[round(one[0] // (DEFAULT.width + DEFAULT.gap))][one[0] == one[2]].append(one)
    everywhere = (
        [one for across, _ in gaps.values() for one in across],
        [one for _, down in gaps.values() for one in down],
    )
    wide = any(one[2] - one[0] > DEFAULT.gap for one in everywhere[0])  # runs lead through several gaps
    for across, down in [everywhere] if wide else gaps.values():
        yield from ((a[4], b[4]) for a in across for b in down if a[0] < b[0] < a[2] and b[1] < a[1] < b[3])
        yield from ((a[4], b[4]) for a, b in _sorted_pairs(across, 1, 0) if a[1] == b[1] and b[0] < a[2])
        yield from ((a[4], b[4]) for a, b in _sorted_pairs(down, 0, 1) if a[0] == b[0] and b[1] < a[3])


def _sorted_pairs(segments: list[Segment], first: int, then: int) -> Iterator[tuple[Segment, Segment]]:
    return pairwise(sorted(segments, key=lambda one: (one[first], one[then])))


def _all(placed: list[Placed]) -> Iterator[Segment]:
    for line in lines(placed, DEFAULT):
        yield from segments(line)
