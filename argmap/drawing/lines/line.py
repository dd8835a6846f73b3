"""What a line is, and how a piece of it looks that several share."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.drawing.layout.placed import Placed
from argmap.drawing.shapes.shapes import Point

Look = tuple[str, bool]
"""The kind of what a piece leads to, ``trunk`` for several kinds, and whether support comes through it."""
LANE = 13.0
"""How far from a block the line from its undercutters runs."""
NEARER = 0.6
"""How much nearer the line from undercutters of undercutters runs, at each level: lines of two levels stay apart."""
NEAREST, FARTHEST = 4.0, 17.0
"""How far from a linked block with several trunks the nearest and the farthest of them runs."""
TRUNK = 12.0
"""How far from a box its trunk runs where there is one."""
APART = 5.0
"""How far apart the trunks of linked cards run where there is room."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through ``points``, in points of the page, from card ``tail`` to card ``head``.

    ``own`` tells that it is the line of the block of ``tail``, not a piece of trunk that several share; ``dot`` that a
    dot ends it.
    """

    id: str
    tail: str
    head: str
    kind: str
    points: tuple[Point, ...]
    heavy: bool = False
    own: bool = False
    dot: bool = False


def looks(children: Sequence[Placed]) -> list[Look]:
    """Return for the piece of trunk before each child how all from there on look together."""
    found: list[Look] = []
    kind, heavy = children[-1].block.word, False
    for child in reversed(children):
        kind = kind if child.block.word == kind else "trunk"
        heavy = heavy or child.block.holds
        found.append((kind, heavy))
    return found[::-1]


def own_line(child: Placed, head: str, points: tuple[Point, ...], *, dot: bool = False) -> Line:
    """Return the line of a block of its own, from the block on."""
    key, kind = child.block.cards[0].key, child.block.word
    return Line(f"_line-{key}", key, head, kind, points, child.block.holds, own=True, dot=dot)


def distinct(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return points without those that repeat the one before."""
    return tuple(point for n, point in enumerate(points) if n == 0 or point != points[n - 1])
