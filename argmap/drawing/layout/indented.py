"""Places for the cards of a branch below one another, as in an outline: what hangs on a block stands right of its left.

A wide card takes fewer lines than a narrow one, and nothing stands empty below a statement on which much hangs. So a
slide, which has room for few large letters, shows more of a branch than it could in columns.
"""

from argmap.drawing.layout.placed import Placed, measure
from argmap.drawing.themes.theme import Theme
from argmap.forest.cards import CardBlock, walk

INDENT = 36
"""How much further right than a block what hangs on it stands, and what undercuts it, in points."""


def place_indented(tree: CardBlock, theme: Theme) -> list[Placed]:
    """Return the blocks of a tree with their places, in reading order, the upper left corner of the whole at 0, 0."""
    placed: list[Placed] = []
    levels: dict[int, int] = {}
    left, y = theme.frame if any(visit.block.linked for visit in walk([tree])) else 0, 0
    for visit in walk([tree]):
        level = levels[id(visit.parent)] + 1 if visit.parent else 0
        levels[id(visit.block)] = level
        one = measure(visit.block, level, theme, low=True)
        one.x, one.y = left + level * INDENT, y
        y = one.bottom + theme.row
        placed.append(one)
    return placed
