"""Places for all cards, in the direction of the theme."""

from argmap.drawing.layout import columns, rows
from argmap.drawing.layout.placed import EntrySide, Placed
from argmap.drawing.themes.theme import Theme
from argmap.forest.cards import CardBlock

__all__ = ["EntrySide", "Placed", "place", "place_one"]


def place(forest: list[CardBlock], theme: Theme) -> list[Placed]:
    """Return the blocks with their places, in reading order."""
    return rows.place(forest, theme) if theme.direction == "down" else columns.place(forest, theme)


def place_one(tree: CardBlock, theme: Theme) -> list[Placed]:
    """Return the blocks of one tree with their places, the upper left corner of the whole at 0, 0."""
    placed = place([tree], theme)
    left = min(one.x - one.margin(theme) for one in placed)
    top = min(one.y for one in placed)
    for one in placed:
        one.x, one.y, one.lane = one.x - left, one.y - top, one.lane - left
    return placed
