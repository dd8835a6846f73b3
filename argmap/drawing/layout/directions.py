"""Places for all cards, in the direction of the theme."""

from argmap.drawing.layout import columns, rows
from argmap.drawing.layout.placed import EntrySide, Placed
from argmap.drawing.layout.room import SCREEN, Room
from argmap.drawing.themes.theme import Theme
from argmap.forest.cards import CardBlock

__all__ = ["EntrySide", "Placed", "place", "place_one"]


def place(forest: list[CardBlock], theme: Theme, room: Room = SCREEN) -> list[Placed]:
    """Return the blocks with their places, in reading order, so that all is seen as large as can be in the room."""
    if theme.direction == "down":
        return rows.place(forest, theme, room)
    return columns.place(forest, theme, room)


def place_one(tree: CardBlock, theme: Theme, room: Room = SCREEN) -> list[Placed]:
    """Return the blocks of one tree with their places as ``place``, the upper left corner of the whole at 0, 0."""
    placed = place([tree], theme, room)
    left = min(one.x - one.margin(theme) for one in placed)
    top = min(one.y for one in placed)
    for one in placed:
        one.x, one.y, one.lane = one.x - left, one.y - top, one.lane - left
    return placed
