"""The room that a picture should fit into, such as a screen."""

from typing import NamedTuple


class Room(NamedTuple):
    """Width and height in points."""

    width: int
    height: int

    def scale(self, width: float, height: float) -> float:
        """Return how large a picture of this size is when all of it is seen: 1 where it fits as it is."""
        return min(1.0, self.width / max(width, 1), self.height / max(height, 1))


SCREEN = Room(1440, 810)
"""A screen of 1920 by 1080 pixels."""
