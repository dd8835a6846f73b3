"""Lines to what stands below a card: off its lower edge a stem to a trunk across, and off that a stub to each block.

Where blocks are stacked, a lane goes down beside them from the trunk, and a stub from the lane to each.
"""

from collections.abc import Iterator, Sequence

from argmap.drawing.layout.placed import EntrySide, Placed
from argmap.drawing.lines.line import (
    APART,
    FARTHEST,
    LANE,
    NEARER,
    NEAREST,
    TRUNK,
    Line,
    distinct,
    looks,
    own_line,
)
from argmap.drawing.lines.trunks import left_edge, meets
from argmap.drawing.shapes.shapes import Point
from argmap.drawing.themes.theme import Theme

Branching = Sequence[tuple[int, list[Placed]]]
"""The positions of the cards of a block that something hangs on, each with what hangs on it."""
STRAIGHT = 24.0
"""How far a block may stand from the middle below a card and still hang on a straight line."""


def from_cards(one: Placed, branching: Branching, theme: Theme) -> Iterator[Line]:
    """Yield the lines of a block's cards."""
    for depth, (position, children) in zip(_depths(one, branching, theme), branching, strict=True):
        start = (one.x + one.lefts[position] + theme.width / 2, float(one.bottom))
        yield from _Fan(one.block.cards[position].key, start, start[1] + depth, children, theme).lines()


def _depths(one: Placed, branching: Branching, theme: Theme) -> list[float]:
    """Return how far below a block the trunks of its cards run, so that none crosses another or its stems.

    What hangs on a card may stand below its right neighbour: then its trunk must run lower; likewise for the left one.
    """
    stems = [one.x + one.lefts[position] + theme.width / 2 for position, _ in branching]
    ranks = [0] * len(branching)
    for n in range(1, len(branching)):
        if enters(branching[n][1][0]) <= stems[n - 1]:
            ranks[n] = ranks[n - 1] + 1
    for n in reversed(range(len(branching) - 1)):
        if enters(branching[n][1][-1]) >= stems[n + 1]:
            ranks[n] = max(ranks[n], ranks[n + 1] + 1)
    deepest = max(ranks)
    if not deepest:
        return [TRUNK] * len(branching)
    step = min(APART, (FARTHEST - NEAREST) / deepest)
    return [NEAREST + step * rank for rank in ranks]


def enters(one: Placed) -> float:
    """Return where the line from above comes down to a block: to its middle, or along its lane."""
    return one.lane if one.entry is EntrySide.LANE else one.x + one.wide / 2


class _Fan:
    """The lines between one card and what hangs on it."""

    def __init__(self, head: str, start: Point, trunk: float, children: list[Placed], theme: Theme) -> None:
        self.head, self.start, self.trunk, self.theme = head, start, trunk, theme
        self.children = children
        self.slots = list(_slots(children))
        self.pieces = 0

    def lines(self) -> Iterator[Line]:
        x, y = self.start
        if len(self.slots) == 1 and abs(enters(self.children[0]) - x) <= STRAIGHT:
            x = enters(self.children[0])
        if len(self.children) == 1:
            yield own_line(self.children[0], self.head, self.down(self.children[0], ((x, self.trunk), (x, y))))
            return
        yield self.piece(looks(self.children)[0], ((x, y), (x, self.trunk)), self.children[-1])
        yield from self.side([slot for slot in self.slots if enters(slot[0]) <= x][::-1], x)
        yield from self.side([slot for slot in self.slots if enters(slot[0]) > x], x)

    def side(self, slots: list[list[Placed]], x: float) -> Iterator[Line]:
        """Yield the lines on one side of the stem, from it outwards."""
        points: list[Point] = [(x, self.trunk)]
        beyond = _looks_beyond(slots)
        for number, slot in enumerate(slots):
            points.append((enters(slot[0]), self.trunk))
            following = beyond[number + 1] if number + 1 < len(slots) else None
            if following is None:
                yield from self.end(slot, tuple(points), beyond[number])
            else:
                yield from self.end(slot, tuple(points[-1:]), beyond[number])
                if following != beyond[number]:
                    yield self.piece(beyond[number], tuple(points), slot[-1])
                    points = points[-1:]

    def end(self, slot: list[Placed], way: tuple[Point, ...], look: tuple[str, bool]) -> Iterator[Line]:
        """Yield the lines from a slot to the trunk, along it as far as ``way`` says, which ends above the slot."""
        if slot[0].entry is not EntrySide.LANE:
            yield own_line(slot[0], self.head, self.down(slot[0], way[::-1]))
            return
        lane, points = enters(slot[0]), list(way)
        found = looks(slot)
        if len(way) > 1 and look != found[0]:
            yield self.piece(look, way, slot[-1])
            points = points[-1:]
        for number, child in enumerate(slot):
            level = meets(child, self.theme)
            points.append((lane, level))
            if child is slot[-1]:
                yield own_line(child, self.head, distinct(((left_edge(child, self.theme), level), *points[::-1])))
                return
            yield own_line(child, self.head, ((left_edge(child, self.theme), level), (lane, level)))
            if found[number + 1] != found[number]:
                yield self.piece(found[number], tuple(points), slot[-1])
                points = points[-1:]

    def down(self, child: Placed, way: tuple[Point, ...]) -> tuple[Point, ...]:
        """Return the line from a block to the trunk and along it."""
        if child.entry is EntrySide.LANE:
            level = meets(child, self.theme)
            return distinct(((left_edge(child, self.theme), level), (enters(child), level), *way))
        return _straight(distinct(((enters(child), float(child.y)), (enters(child), self.trunk), *way)))

    def piece(self, look: tuple[str, bool], points: tuple[Point, ...], tail: Placed) -> Line:
        kind, heavy = look
        self.pieces += 1
        name = f"_trunk-{self.head}-{self.pieces}"
        return Line(name, self.head, tail.block.cards[0].key, kind, distinct(points), heavy)


def _straight(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return a line without the points in the middle, if it is straight."""
    return (points[0], points[-1]) if len({x for x, _ in points}) == 1 else points


def _slots(children: list[Placed]) -> Iterator[list[Placed]]:
    """Yield the blocks that share a lane together, others alone."""
    slot: list[Placed] = []
    for child in children:
        if slot and not (child.entry is slot[0].entry is EntrySide.LANE and child.lane == slot[0].lane):
            yield slot
            slot = []
        slot.append(child)
    yield slot


def _looks_beyond(slots: list[list[Placed]]) -> list[tuple[str, bool]]:
    """Return for each slot how the trunk looks that leads to it and all beyond it."""
    flat = [child for slot in slots for child in slot]
    found = looks(flat) if flat else []
    firsts, at = [], 0
    for slot in slots:
        firsts.append(found[at])
        at += len(slot)
    return firsts


def from_step(one: Placed, level: int, undercutters: list[Placed], theme: Theme) -> Iterator[Line]:
    """Yield the lines of what undercuts a block, which itself undercuts at that level: 0 where it does not."""
    x, y = enters(one), one.y - theme.frame - LANE * NEARER**level
    key, points = one.block.cards[0].key, [(x, y)]
    found = looks(undercutters)
    for number, child in enumerate(undercutters):
        middle = enters(child)
        points.append((middle, y))
        if child is undercutters[-1]:
            yield own_line(child, key, distinct(((middle, float(child.y)), *points[::-1])), dot=True)
            return
        yield own_line(child, key, ((middle, float(child.y)), (middle, y)))
        if found[number + 1] != found[number]:
            name = f"_trunk-{key}-step-{number}"
            yield Line(
                name, key, undercutters[-1].block.cards[0].key, found[number][0], tuple(points), found[number][1]
            )
            points = points[-1:]
