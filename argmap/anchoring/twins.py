"""Tells sentences with the same words apart by what stands beside them.

That neighbours of what is certain are certain too is from Heckel 1978, "A technique for isolating differences between
files". A sentence is followed to one of several equal ones only where nothing speaks for another: the sentences on both
sides were followed to its sides, or the one on one side and no copy was dropped or added, or it is the only copy
between the same neighbours. Where that leaves more than one, they are rivals, and which is meant stays in doubt.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

WIDEST = 5
"""How many times as many sentences as before may stand between two neighbours that still count as neighbours."""


class Pairing:
    """Which sentences of a new text continue which of an old one; the text's edges continue each other."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = old, new
        self.into: dict[int, int] = {-1: -1, len(old): len(new)}
        self.back: dict[int, int] = {-1: -1, len(new): len(old)}

    def take(self, n: int, into: int) -> None:
        """Let a sentence be continued by another."""
        self.into[n], self.back[into] = into, n

    def unmatched(self) -> list[int]:
        """Return the sentences of the old text that nothing continues."""
        return [n for n in range(len(self.old)) if n not in self.into]

    def free(self, into: int) -> bool:
        """Tell whether there is a sentence of a number in the new text, and it continues none."""
        return 0 <= into < len(self.new) and into not in self.back

    def beside(self, n: int) -> dict[int, int]:
        """Return the free sentences that stand beside what a sentence's neighbours became, and on how many sides."""
        found: dict[int, int] = {}
        for neighbour, step in (n - 1, 1), (n + 1, -1):
            into = self.into.get(neighbour, -2) + step
            if neighbour in self.into and self.free(into):
                found[into] = found.get(into, 0) + 1
        return found

    def before(self, into: int) -> set[int]:
        """Return the unmatched sentences whose neighbours became the neighbours of a new one."""
        around = {self.back[m] + step for m, step in ((into - 1, 1), (into + 1, -1)) if m in self.back}
        return {n for n in around if 0 <= n < len(self.old) and n not in self.into}

    def gaps(self) -> dict[tuple[int, int], tuple[range, range]]:
        """Return, by their bounds, the runs of unmatched old sentences with the free new ones between the same two."""
        found: dict[tuple[int, int], tuple[range, range]] = {}
        left = -1
        for right in sorted(self.into):
            first, last = self.into[left], self.into[right]
            if right - left > 1 and first < last <= first + WIDEST * (right - left):
                found[left, right] = range(left + 1, right), range(first + 1, last)
            left = right
        return found


class Twins:
    """Equal sentences of two texts, paired as far as that is certain."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._copies: dict[str, list[int]] = {}
        for n, words in enumerate(pairing.new):
            self._copies.setdefault(words, []).append(n)
        self._counts = Counter(pairing.old)

    def pair_single(self) -> None:
        """Pair the sentences that stand once in both texts."""
        for n, words in enumerate(self._pairing.old):
            copies = self._copies.get(words, [])
            if self._counts[words] == len(copies) == 1:
                self._pairing.take(n, copies[0])

    def pair_by_neighbours(self) -> None:
        """Pair equal sentences beside paired ones, to and fro until nothing more follows, then those in one gap."""
        for order in (1, -1, 1, -1):
            numbers: Iterable[int] = self._pairing.unmatched()[::order]
            for n in numbers:
                self._pair(n)
        self._pair_in_gaps()

    def _pair(self, n: int) -> None:
        words = self._pairing.old[n]
        wanted = {into: sides for into, sides in self._pairing.beside(n).items() if self._pairing.new[into] == words}
        if len(wanted) != 1:
            return
        ((into, sides),) = wanted.items()
        claims = {one for one in self._pairing.before(into) if self._pairing.old[one] == words}
        if claims == {n} and (sides == 2 or self._counts[words] == len(self._copies[words])):
            self._pairing.take(n, into)

    def _pair_in_gaps(self) -> None:
        for olds, news in self._pairing.gaps().values():
            here = Counter(self._pairing.old[n] for n in olds)
            there: dict[str, list[int]] = {}
            for into in news:
                if self._pairing.free(into):
                    there.setdefault(self._pairing.new[into], []).append(into)
            for n in olds:
                copies = there.get(self._pairing.old[n], [])
                if here[self._pairing.old[n]] == len(copies) == 1:
                    self._pairing.take(n, copies[0])

    def _free(self, words: str) -> tuple[int, ...]:
        return tuple(into for into in self._copies.get(words, ()) if self._pairing.free(into))

    def awaited(self) -> dict[str, tuple[int, ...]]:
        """Return the free sentences whose words unpaired ones have, by these words: others may not take them."""
        words = {self._pairing.old[n] for n in self._pairing.unmatched()}
        return {one: free for one in words if (free := self._free(one))}
