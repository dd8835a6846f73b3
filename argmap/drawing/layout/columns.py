"""Places for all cards: columns from left to right, every branch level with what it supports, nothing overlapping.

A tidy tree whose first branch is level with its parent (cf. Reingold and Tilford 1981, "Tidier drawings of trees").
Blocks are placed in reading order, each chain of first-borns as high as the lowest block above it in any of its
columns allows. So reading order is kept, no lines cross, what comes earlier never moves for what comes later, and the
time is linear. Branches that need not be level with their parents would save a tenth of the height; not worth it.
"""

from collections.abc import Iterator
from itertools import accumulate
from math import inf

from argmap.dataclass import dataclass
from argmap.drawing.layout.folds import Folds, Groups, fold
from argmap.drawing.layout.placed import EntrySide, Placed, measure
from argmap.drawing.layout.room import SCREEN, Room
from argmap.drawing.themes.theme import Theme
from argmap.forest.cards import CardBlock, Visit, walk

LINES = 36
"""The room that lines take between two columns, in points."""
LANE = 12
"""How far right of the column before it the lane of a group runs, in points."""


def place(forest: list[CardBlock], theme: Theme, room: Room = SCREEN, widest: int | None = None) -> list[Placed]:
    """Return the blocks with their places, in reading order, folded where all is seen larger in the room for it.

    With ``widest``, nothing is folded that makes the whole wider than that.
    """
    visits = list(walk(forest))
    at = {id(one.block): measure(one.block, one.depth, theme) for one in visits}

    def scale(folds: Folds) -> float:
        wide, tall = _Columns(visits, at, theme, folds).extent()
        return 0.0 if folds and widest and wide > widest else room.scale(wide, tall)

    folds = fold(visits, at, theme.row, theme.columns, scale) if theme.columns > 1 else {}
    _Columns(visits, at, theme, folds).move()
    return list(at.values())


class _Columns:
    """The places of all blocks: in which column each stands, and at what height."""

    def __init__(self, visits: list[Visit], at: dict[int, Placed], theme: Theme, folds: Folds) -> None:
        self.at, self.theme = at, theme
        self.shifts, self.spans, self.further = _unfolded(visits, folds) if folds else ({}, {}, {})
        self.tops: dict[int, int] = {}
        """How high the first group of a fold reaches, by the identity of its first block."""
        self.spots: dict[int, tuple[int, int]] = {}
        """The column and the height of each block."""
        self.bottoms: dict[int, int] = {}
        """How far down each column is filled."""
        for visit in visits:
            if id(visit.block) not in self.spots:
                self.add(visit)

    def add(self, visit: Visit) -> None:
        """Place a block and the chain of first-borns that begins with it."""
        theme = self.theme
        chain = list(_first_borns(self.at[id(visit.block)], self.at))
        highest = list(accumulate((drop for _, drop in reversed(chain)), min))[::-1] if self.spans else []
        line = self.floor(visit, highest)
        space = theme.row if _follows(visit) and id(visit.block) not in self.further else theme.apart
        for number, (one, drop) in enumerate(chain):
            column = one.depth + self.shifts.get(id(one.block), 0)
            line = max(line, self.bottoms.get(column, -inf) + space - drop)
            space = theme.apart
            for more in range(1, self.spans.get(id(one.block), 1)):
                line = max(line, self.bottoms.get(column + more, -inf) + space - highest[number])
        for number, (one, drop) in enumerate(chain):
            column = one.depth + self.shifts.get(id(one.block), 0)
            self.spots[id(one.block)] = column, int(line) + drop
            self.bottoms[column] = int(line) + drop + one.height
            if id(one.block) in self.spans:
                self.tops[id(one.block)] = int(line) + highest[number]

    def floor(self, visit: Visit, highest: list[int]) -> float:
        """Return the height that the first title bar of a block must not rise above.

        That is the one of the card that it hangs on; of a further group, as high as the first group reaches.
        """
        if visit.parent is None:
            return max(self.bottoms.values(), default=-4 * self.theme.row) + 4 * self.theme.row
        if visit.card < 0:
            return -inf
        fold_ = self.further.get(id(visit.block))
        if fold_ and fold_.starts(visit.block):
            return self.tops[fold_.first] - highest[0]
        return self.spots[id(visit.parent)][1] + self.at[id(visit.parent)].tops[visit.card]

    def extent(self) -> tuple[int, int]:
        """Return the width and the height of the whole."""
        return (max(self.bottoms) + 1) * (self.theme.width + column_gap(self.theme)), max(self.bottoms.values())

    def move(self) -> None:
        """Give all blocks their places."""
        theme, gap = self.theme, column_gap(self.theme)
        for key, one in self.at.items():
            column, one.y = self.spots[key]
            one.x = column * (theme.width + gap)
            if group := self.further.get(key):
                one.entry, one.lane = EntrySide.LANE, one.x - gap + LANE
                one.run = self.tops[group.first] - theme.apart // 2


@dataclass(frozen=True, slots=True)
class _Further:
    """A further group of a fold, by the identities of the fold's first block and of its own."""

    first: int
    own: int

    def starts(self, block: CardBlock) -> bool:
        return self.own == id(block)


def _unfolded(visits: list[Visit], folds: Folds) -> tuple[dict[int, int], dict[int, int], dict[int, _Further]]:
    """Return how many columns further right than by its depth each block stands, and what is to know of folds.

    That is, how many columns each takes, by the identity of its first block, and the group of each block of a further
    group.
    """
    wide: dict[int, int] = {}
    for visit in reversed(visits):
        beside = [1 + sum(_widths(groups, wide)) for groups in _groups(visit.block, folds)]
        wide[id(visit.block)] = max([1, *beside, *(wide[id(one)] for one in visit.block.undercutters)])
    shifts: dict[int, int] = {}
    spans: dict[int, int] = {}
    further: dict[int, _Further] = {}
    for visit in visits:
        base = shifts.setdefault(id(visit.block), 0)
        shifts.update((id(one), base) for one in visit.block.undercutters)
        for groups in _groups(visit.block, folds):
            widths = _widths(groups, wide)
            first = id(groups[0][0])
            for number, group in enumerate(groups):
                shifts.update((id(one), base + sum(widths[:number])) for one in group)
                if number:
                    further.update((id(one), _Further(first, id(group[0]))) for one in group)
            if len(groups) > 1:
                spans[first] = sum(widths)
    return shifts, spans, further


def _groups(block: CardBlock, folds: Folds) -> Iterator[Groups]:
    """Yield the groups of what hangs on each card: one, where it is not folded."""
    for number, card in enumerate(block.cards):
        if card.children:
            yield folds.get((id(block), number), [card.children])


def _widths(groups: Groups, wide: dict[int, int]) -> list[int]:
    """Return how many columns each group takes."""
    return [max(wide[id(one)] for one in group) for group in groups]


def _first_borns(one: Placed, at: dict[int, Placed]) -> Iterator[tuple[Placed, int]]:
    """Yield a block, the first block that hangs on it, and so on, each level with the card that it hangs on.

    With each comes how far it stands below the first title bar of the first.
    """
    drop = -one.tops[0]
    yield one, drop
    while (first := _branching(one.block)) is not None:
        child = at[id(one.block.cards[first].children[0])]
        drop += one.tops[first] - child.tops[0]
        one = child
        yield one, drop


def _branching(block: CardBlock) -> int | None:
    """Return the position of a block's first card that something hangs on."""
    return next((position for position, card in enumerate(block.cards) if card.children), None)


def _follows(visit: Visit) -> bool:
    """Tell whether a block stands below another that hangs on the same card, or that it undercuts."""
    return visit.parent is not None and (
        visit.card < 0 or visit.parent.cards[visit.card].children[0] is not visit.block
    )


def column_gap(theme: Theme) -> int:
    """Return how far columns stand apart: room for frames, trunks and the lines of undercutters at least."""
    return max(theme.gap, LINES + 2 * theme.frame)
