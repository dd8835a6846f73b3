"""Places for all cards, in the direction of the theme."""

from argmap.drawing import columns, rows
from argmap.drawing.blocks import Block
from argmap.drawing.placed import Entry, Placed
from argmap.drawing.theme import Theme

__all__ = ["Entry", "Placed", "place"]


def place(forest: list[Block], theme: Theme) -> list[Placed]:
    """Return the blocks with their places, in reading order."""
    return rows.place(forest, theme) if theme.direction == "down" else columns.place(forest, theme)
