"""What folds do to the columns of a map: how many each branch takes, and how far to the right it moves."""

from dataclasses import dataclass

from argmap.drawing.layout.folds import Folds, Groups
from argmap.forest.cards import CardBlock, Visit


@dataclass(frozen=True, slots=True)
class FurtherGroup:
    """A further group of a fold, by the identities of the fold's first block and of its own."""

    first: int
    own: int

    def starts(self, block: CardBlock) -> bool:
        """Tell whether a block is the first of the group."""
        return self.own == id(block)


@dataclass(slots=True)
class Unfolded:
    """The columns of a folded map, by the identity of blocks.

    ``shifts`` are how many columns further right than by its depth a block stands, where it does; ``spans`` how many
    columns a fold takes, by its first block; ``further`` is the group of each block of a further group.
    """

    shifts: dict[int, int]
    spans: dict[int, int]
    further: dict[int, FurtherGroup]


class Unfolding:
    """Finds the columns of one map for any folds of it."""

    def __init__(self, visits: list[Visit]) -> None:
        self.blocks = [visit.block for visit in visits]
        self.order = {id(block): number for number, block in enumerate(self.blocks)}
        self.above = {id(visit.block): id(visit.parent) for visit in visits if visit.parent}
        self.levels: dict[int, int] = {}
        """How many columns each block takes with all that hangs on it, where nothing is folded."""
        for block in reversed(self.blocks):
            self.levels[id(block)] = _width(block, {}, self.levels)

    def unfold(self, folds: Folds) -> Unfolded:
        """Return the columns of the map with these folds."""
        folded = {key for key, _ in folds}
        wide = dict(self.levels)
        for key in sorted(self.with_all_above(folded), key=self.order.__getitem__, reverse=True):
            wide[key] = _width(self.blocks[self.order[key]], folds, wide)
        found = Unfolded({}, {}, {})
        for block in self.blocks if folds else ():
            base = found.shifts.get(id(block), 0)
            if base or id(block) in folded:
                _shift(block, base, folds, wide, found)
        return found

    def with_all_above(self, keys: set[int]) -> set[int]:
        """Return blocks with all that they hang on."""
        found: set[int] = set()
        for key in keys:
            here: int | None = key
            while here is not None and here not in found:
                found.add(here)
                here = self.above.get(here)
        return found


def _shift(block: CardBlock, base: int, folds: Folds, wide: dict[int, int], found: Unfolded) -> None:
    """Note where what hangs on a block stands that itself stands ``base`` columns further right."""
    found.shifts.update((id(one), base) for one in block.undercutters)
    for position, card in enumerate(block.cards):
        groups = folds.get((id(block), position), [card.children])
        widths = _widths(groups, wide) if len(groups) > 1 else [0]
        for number, group in enumerate(groups):
            right = base + sum(widths[:number])
            found.shifts.update((id(one), right) for one in group)
            if number:
                further = FurtherGroup(id(groups[0][0]), id(group[0]))
                found.further.update((id(one), further) for one in group)
        if len(groups) > 1:
            found.spans[id(groups[0][0])] = sum(widths)


def _width(block: CardBlock, folds: Folds, wide: dict[int, int]) -> int:
    """Return how many columns a block takes with all that hangs on it and undercuts it."""
    most = 1
    for position, card in enumerate(block.cards):
        if card.children:
            groups = folds.get((id(block), position), [card.children])
            most = max(most, 1 + sum(_widths(groups, wide)))
    return max([most, *[wide[id(one)] for one in block.undercutters]])


def _widths(groups: Groups, wide: dict[int, int]) -> list[int]:
    """Return how many columns each group takes."""
    return [max([wide[id(one)] for one in group]) for group in groups]
