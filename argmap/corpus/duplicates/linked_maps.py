"""Maps that are linked by being alike, directly or over others: their groups, and what each is most like.

Union-find (R. E. Tarjan 1975, "Efficiency of a good but not linear set union algorithm"): near linear.
"""

from collections.abc import Iterator


class LinkedMaps:
    """Groups of maps by their numbers; the least of a group is its first."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}
        self._nearest: dict[int, tuple[int, int]] = {}

    def link(self, one: int, other: int, percent: int) -> None:
        """Link two maps that are alike."""
        low, high = sorted((self.first(one), self.first(other)))
        self._above[high] = self._above[low] = low
        for mine, another in ((one, other), (other, one)):
            known = self._nearest.get(mine, (0, 0))
            self._nearest[mine] = max(known, (percent, -another))

    def first(self, one: int) -> int:
        """Return the first of the group that a map is in."""
        at = one
        while (above := self._above.get(at, at)) != at:
            self._above[at] = self._above.get(above, above)  # halves the way for the next one
            at = above
        return at

    def rows(self) -> Iterator[tuple[int, int, int, int]]:
        """Yield each linked map, the first of its group, the map that it is most like, and how much, in per cent."""
        for one, (percent, other) in self._nearest.items():
            yield one, self.first(one), -other, percent
