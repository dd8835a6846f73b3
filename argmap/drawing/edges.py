"""The lines of a drawing: from each card that has children a trunk, and off it a stub to each.

A piece of the trunk has the colour and style of what it leads to; where that is of several kinds it is neutral. It is
heavy where support comes through.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.drawing.layout import Placed
from argmap.drawing.theme import Theme

Point = tuple[float, float]
TRUNK, NEAREST, FARTHEST = 12.0, 4.0, 17.0
"""How far right of a box its trunk runs; of a linked one with several trunks, the nearest and the farthest."""
APART = 5.0
"""How far apart the trunks of linked cards run where there is room."""
LANE = 13.0
"""How far left of a box the line from its undercutters runs."""
NEARER = 0.6
"""How much nearer the line from undercutters of undercutters runs, at each level: lines of two levels stay apart."""


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


def lines(placed: list[Placed], theme: Theme) -> Iterator[Line]:
    """Yield all lines, trunks before what hangs on them."""
    at = {id(one.block): one for one in placed}
    levels: dict[int, int] = {}
    for one in placed:
        branching = [position for position, card in enumerate(one.block.cards) if card.children]
        for rank, position in enumerate(branching):
            card = one.block.cards[position]
            start = _from_card(one, position, _trunk(rank, len(branching)), theme)
            yield from _branching(start, card.key, [at[id(child)] for child in card.children], theme)
        if one.block.undercutters:
            undercutters = [at[id(child)] for child in one.block.undercutters]
            yield from _branching(_from_stub(one, levels, theme), one.block.cards[0].key, undercutters, theme)


def _from_card(one: Placed, position: int, trunk: float, theme: Theme) -> tuple[Point, ...]:
    """Return where the lines of a card start: at its edge, level with its title bar, then out to its trunk."""
    edge = one.x + theme.width + (theme.frame if one.block.linked else 0)
    level = one.y + one.tops[position] + theme.title / 2
    return (edge, level), (edge + trunk, level)


def _trunk(rank: int, trunks: int) -> float:
    """Return how far from a box's edge the trunk of that rank runs: the first farthest, so that none cross."""
    return FARTHEST - min(APART, (FARTHEST - NEAREST) / (trunks - 1)) * rank if trunks > 1 else TRUNK


def _from_stub(one: Placed, levels: dict[int, int], theme: Theme) -> tuple[Point, ...]:
    """Return where the lines of undercutters start: on the line that leads to the block."""
    level = levels.get(id(one.block), 0)
    levels.update({id(child): level + 1 for child in one.block.undercutters})
    return ((one.x - theme.frame - LANE * NEARER**level, _meets(one, theme)),)


def _branching(start: tuple[Point, ...], head: str, children: list[Placed], theme: Theme) -> Iterator[Line]:
    """Yield the lines from children to a start: pieces of one trunk, then a stub to each; the last child's is both."""
    x, last = start[-1][0], children[-1]
    pieces = list(_pieces(children, start, x, theme))
    for number, (kind, heavy, path) in enumerate(pieces[:-1]):
        yield Line(f"_trunk-{head}-{number}", head, last.block.cards[0].key, kind, path, heavy)
    for child in children:
        level = _meets(child, theme)
        points: tuple[Point, ...] = ((_left(child, theme), level), (x, level))
        if child is last:
            points = (points[0], *reversed(pieces[-1][2]))
        yield _line(child, head, points, dot=len(start) == 1 and child is last)


def _line(child: Placed, head: str, points: tuple[Point, ...], *, dot: bool) -> Line:
    key, kind = child.block.cards[0].key, child.block.word
    return Line(f"_line-{key}", key, head, kind, points, child.block.holds, own=True, dot=dot)


def _pieces(
    children: list[Placed], start: tuple[Point, ...], x: float, theme: Theme
) -> Iterator[tuple[str, bool, tuple[Point, ...]]]:
    """Yield the pieces of a trunk from its start to its last child: kind, whether it is heavy, points."""
    looks = _looks(children)
    points = list(start)
    for look, following, child in zip(looks, [*looks[1:], None], children, strict=True):
        points.append((x, _meets(child, theme)))
        if look != following:
            yield *look, tuple(point for n, point in enumerate(points) if n == 0 or point != points[n - 1])
            points = points[-1:]


def _looks(children: list[Placed]) -> list[tuple[str, bool]]:
    """Return for the piece of trunk before each child the kind of all from there on, and whether one holds."""
    looks: list[tuple[str, bool]] = []
    kind, heavy = children[-1].block.word, False
    for child in reversed(children):
        kind = kind if child.block.word == kind else "trunk"
        heavy = heavy or child.block.holds
        looks.append((kind, heavy))
    return looks[::-1]


def _left(one: Placed, theme: Theme) -> float:
    return one.x - (theme.frame if one.block.linked else 0)


def _meets(one: Placed, theme: Theme) -> float:
    """Return the height at which a line meets a block: the middle of its first title bar."""
    return one.y + one.tops[0] + theme.title / 2
