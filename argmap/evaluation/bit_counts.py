"""How many of many sets each number is in, where a set is a whole number with a bit for each member."""

from collections.abc import Iterator


class BitCounts:
    """Counts in binary, a whole number for each place, so that a set is added in a few operations on whole numbers."""

    def __init__(self) -> None:
        self._places: list[int] = []

    def add(self, members: int) -> None:
        """Count every member of a set once more."""
        for place, held in enumerate(self._places):
            self._places[place], members = held ^ members, held & members
            if not members:
                return
        if members:
            self._places.append(members)

    def of(self, number: int) -> int:
        """Return in how many of the sets a number was."""
        return sum((held >> number & 1) << place for place, held in enumerate(self._places))


def members(of: int) -> Iterator[int]:
    """Yield the members of a set, the least first. Raises ``ValueError`` for a set without an end."""
    if of < 0:
        raise ValueError("this set has no end")
    while of:
        lowest = of & -of
        yield lowest.bit_length() - 1
        of ^= lowest
