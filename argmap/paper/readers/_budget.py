"""Bounds what a file may consist of: what is small on disk may be large in memory."""

from argmap.files import refuse
from argmap.paper.readers._reader import LONGEST
from argmap.problems import Place

MOST_PARTS = 300_000
"""The most elements and stretches of text in a file; a paper of 30 pages that Word wrote has 20,000."""

_SPLIT = "split the paper into several files"


class Budget:
    """Counts parts and characters while a file is read."""

    def __init__(self) -> None:
        self._parts = self._characters = 0

    def spend(self, characters: int, place: Place) -> None:
        """Count one part with so many characters. Raises ``ReadError`` (``too-large``) where there are too many."""
        self._parts += 1
        self._characters += characters
        if self._parts > MOST_PARTS:
            raise refuse("too-large", f"it has more than {MOST_PARTS:,} elements and pieces of text", _SPLIT, place)
        if self._characters > LONGEST:
            raise refuse("too-large", f"it has more than {LONGEST:,} characters", _SPLIT, place)
