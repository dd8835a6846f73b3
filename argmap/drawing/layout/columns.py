"""Places for all cards: columns from left to right, every branch level with what it supports, nothing overlapping.

A tidy tree whose first branch is level with its parent (cf. Reingold and Tilford 1981, "Tidier drawings of trees").
Blocks are placed in reading order, each chain of first-borns as high as the lowest block above it in any of its
columns allows. So reading order is kept, no lines cross, what comes earlier never moves for what comes later, and the
time is linear. Branches that need not be level with their parents would save a tenth of the height; not worth it.
"""

from math import inf

from argmap.drawing.layout.chains import Chain, chains
from argmap.drawing.layout.folds import Folds, fold
from argmap.drawing.layout.placed import EntrySide, Placed, measure
from argmap.drawing.layout.room import SCREEN, Room
from argmap.drawing.layout.unfolding import Unfolded, Unfolding
from argmap.drawing.themes.theme import Theme
from argmap.forest.cards import CardBlock, walk

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
    level, unfolding = chains(visits, at), Unfolding(visits)

    def scale(folds: Folds) -> float:
        wide, tall = _Columns(level, at, theme, unfolding.unfold(folds)).extent()
        return 0.0 if folds and widest and wide > widest else room.scale(wide, tall)

    folds = fold(visits, at, theme.row, theme.columns, scale) if theme.columns > 1 else {}
    _Columns(level, at, theme, unfolding.unfold(folds)).move()
    return list(at.values())


class _Columns:
    """The places of all blocks: in which column each stands, and at what height."""

    def __init__(self, level: list[Chain], at: dict[int, Placed], theme: Theme, unfolded: Unfolded) -> None:
        self.at, self.theme, self.unfolded = at, theme, unfolded
        self.tops: dict[int, int] = {}
        """How high the first group of a fold reaches, by the identity of its first block."""
        self.spots: dict[int, tuple[int, int]] = {}
        """The column and the height of each block."""
        self.bottoms: dict[int, int] = {}
        """How far down each column is filled."""
        for chain in level:
            self.add(chain)

    def add(self, chain: Chain) -> None:
        """Place a chain of first-borns, as high as the columns that it takes allow."""
        theme, bottoms, unfolded = self.theme, self.bottoms, self.unfolded
        shifts, spans = unfolded.shifts, unfolded.spans
        line = self.floor(chain)
        space = theme.row if chain.follows and id(chain.visit.block) not in unfolded.further else theme.apart
        for key, depth, _, drop, highest in chain.links:
            column = depth + shifts.get(key, 0)
            if column in bottoms:
                line = max(line, bottoms[column] + space - drop)
            space = theme.apart
            for more in range(column + 1, column + spans.get(key, 1)):
                line = max(line, bottoms.get(more, -inf) + space - highest)
        for key, depth, height, drop, highest in chain.links:
            column, top = depth + shifts.get(key, 0), int(line) + drop
            self.spots[key] = column, top
            bottoms[column] = top + height
            if key in spans:
                self.tops[key] = int(line) + highest

    def floor(self, chain: Chain) -> float:
        """Return the height that the first title bar of a chain must not rise above.

        That is the one of the card that it hangs on; of a further group, as high as the first group reaches.
        """
        visit = chain.visit
        if visit.parent is None:
            return max(self.bottoms.values(), default=-4 * self.theme.row) + 4 * self.theme.row
        if visit.card < 0:
            return -inf
        group = self.unfolded.further.get(id(visit.block))
        if group and group.starts(visit.block):
            return self.tops[group.first] - chain.links[0].highest
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
            if group := self.unfolded.further.get(key):
                one.entry, one.lane = EntrySide.LANE, one.x - gap + LANE
                one.run = self.tops[group.first] - theme.apart // 2


def column_gap(theme: Theme) -> int:
    """Return how far columns stand apart: room for frames, trunks and the lines of undercutters at least."""
    return max(theme.gap, LINES + 2 * theme.frame)
