"""Places for all cards: columns from left to right, every branch level with what it supports, nothing overlapping.

A tidy tree whose first branch is level with its parent (cf. Reingold and Tilford 1981, "Tidier drawings of trees").
Blocks are placed in reading order, each chain of first-borns as high as the lowest block above it in any of its
columns allows. So reading order is kept, no lines cross, what comes earlier never moves for what comes later, and the
time is linear. Branches that need not be level with their parents would save a tenth of the height; not worth it.
"""

from collections.abc import Iterator
from math import inf

from argmap.drawing.layout.placed import Placed, measure
from argmap.drawing.themes.theme import Theme
from argmap.forest.cards import CardBlock, Visit, walk

LINES = 36
"""The room that lines take between two columns, in points."""


def place(forest: list[CardBlock], theme: Theme) -> list[Placed]:
    """Return the blocks with their places, in reading order."""
    visits = list(walk(forest))
    at = {id(one.block): measure(one.block, one.depth, theme) for one in visits}
    bottoms: dict[int, int] = {}
    done: set[int] = set()
    for visit in visits:
        if id(visit.block) not in done:
            chain = list(_first_borns(at[id(visit.block)], at))
            spaces = [theme.row if _follows(visit) else theme.apart, *([theme.apart] * (len(chain) - 1))]
            lowest = (_lowest(*link, bottoms, space) for link, space in zip(chain, spaces, strict=True))
            line = max(_floor(visit, at, bottoms, theme), *lowest)
            for one, drop in chain:
                one.x, one.y = one.depth * (theme.width + column_gap(theme)), int(line) + drop
                bottoms[one.depth] = one.y + one.height
                done.add(id(one.block))
    return list(at.values())


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


def _floor(visit: Visit, at: dict[int, Placed], bottoms: dict[int, int], theme: Theme) -> float:
    """Return the height that the first title bar of a block must not rise above: that of the card that it hangs on."""
    if visit.parent is None:
        return max(bottoms.values(), default=-4 * theme.row) + 4 * theme.row
    parent = at[id(visit.parent)]
    return parent.y + parent.tops[visit.card] if visit.card >= 0 else -inf


def _follows(visit: Visit) -> bool:
    """Tell whether a block stands below another that hangs on the same card, or that it undercuts."""
    return visit.parent is not None and (
        visit.card < 0 or visit.parent.cards[visit.card].children[0] is not visit.block
    )


def _lowest(one: Placed, drop: int, bottoms: dict[int, int], space: int) -> float:
    """Return how high the line of a block may run, ``drop`` above its top, below what its column holds already."""
    return bottoms[one.depth] + space - drop if one.depth in bottoms else -inf


def column_gap(theme: Theme) -> int:
    """Return how far columns stand apart: room for frames, trunks and the lines of undercutters at least."""
    return max(theme.gap, LINES + 2 * theme.frame)
