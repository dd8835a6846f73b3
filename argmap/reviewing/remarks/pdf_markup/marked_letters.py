"""The words that marked letters make: whole ones, in lines, without the marks of notes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from argmap.paper.readers.pdf.glyphs import Glyph

NEW_LINE = 0.7
"""Of the size: how far the next letter is off the line, where it stands on another."""
RAISED, SMALL = 0.2, 0.85
"""Of the size of the letter before: how much higher, and how large at most, a raised figure is."""
LONGEST_LINE, LONGEST_MARK = 300, 4
"""Letters of a line, figures of a mark that are looked at."""
CONTEXT = 64
"""Letters before and behind marked ones that are told with them."""
UNITS = 2
"""Letters at most before a raised figure that is a power, as in km\u00b2."""


class WordsOfLetters:
    """Words and lines of the letters of a page, which stand in the order of the file."""

    def __init__(self, letters: Sequence[Glyph]) -> None:
        self.letters = letters
        self.starts = [at == 0 or spaced_from(letters[at - 1], glyph) for at, glyph in enumerate(letters)]
        self.word: list[int] = []  # where the word that each letter belongs to begins, signs and all
        self.part: list[int] = []  # the same of its letters and figures alone: Euro-Atlantic has two such parts
        for at, starts in enumerate(self.starts):
            self.word.append(at if starts else self.word[-1])
            goes_on = not starts and letters[at].text.isalnum() and letters[at - 1].text.isalnum()
            self.part.append(self.part[-1] if goes_on else at)
        self.counts = Counter(self.part)
        self._reaches: dict[int, tuple[float, float]] = {}

    def whole(self, marked: Sequence[int]) -> list[int]:
        """Return marked letters with the rest of each word of which half is marked, without those of other words.

        Where no word is marked by half, the letters are what was meant.
        """
        shares = Counter(self.part[at] for at in marked)
        kept = [part for part, share in shares.items() if share * 2 >= self.counts[part]]
        return [at for part in kept for at in range(part, part + self.counts[part])] or list(marked)

    def ordered(self, marked: Sequence[int]) -> list[int]:
        """Return marked letters in the order of the file, or as they are given where that is not that of reading."""
        whole = list(self._closed(marked))
        in_file = sorted(whole)
        return whole if self._jumps(in_file) else in_file

    def context(self, order: Sequence[int]) -> tuple[list[str], list[str]]:
        """Return the lines of what stands before and behind letters in the order of the file."""
        if not order:
            return [], []
        before, behind = max(0, order[0] - CONTEXT), order[-1] + 1
        most = min(len(self.letters), behind + CONTEXT)
        return self.lines(range(before, order[0])), self.lines(range(behind, most))

    def _closed(self, marked: Sequence[int]) -> Iterator[int]:
        """Yield marked letters, and each sign that stands between two of them, such as a hyphen that ends a line."""
        known = {*marked}
        for at in marked:
            yield at
            if at + 1 not in known and at + 2 in known and not self.letters[at + 1].text.isalnum():
                yield at + 1

    def lines(self, order: Iterable[int]) -> list[str]:
        """Return letters as lines of text."""
        lines, before = list[str](), -1
        for at in order:
            glyph = self.letters[at]
            if before < 0 or not self._follows(before, at):
                lines.append("")
            elif self.starts[at] or at != before + 1:
                lines[-1] += " "
            lines[-1] += "" if self.is_note_mark(at) else glyph.text
            before = at
        return [line.strip() for line in lines if line.strip()]

    def _follows(self, before: int, at: int) -> bool:
        """Whether a letter stands on the line of the one before, and not in the next column at the same height."""
        one, other = self.letters[before], self.letters[at]
        return not on_other_line(one, other) if at == before + 1 else _goes_on(one, other)

    def text(self) -> str:
        """Return the text of the page."""
        return "\n".join(self.lines(range(len(self.letters))))

    def _jumps(self, order: Sequence[int]) -> bool:
        """Whether the order of the file is not that of reading: it goes up in a column, or down to one on the left."""
        return any(self._is_jump(a, b) for a, b in pairwise(order))

    def _is_jump(self, a: int, b: int) -> bool:
        one, other = self.letters[a], self.letters[b]
        if abs(other.base - one.base) <= NEW_LINE * one.size:
            return False
        (left, right), (next_left, next_right) = self._reach(a), self._reach(b)
        return next_right < left if other.base < one.base else next_left <= right and left <= next_right

    def _reach(self, at: int) -> tuple[float, float]:
        """Return from where to where the letters go that stand about one on its line without a wide gap."""
        if at not in self._reaches:
            first, last, most = at, at, len(self.letters)
            while max(0, at - LONGEST_LINE) < first and _goes_on(self.letters[first - 1], self.letters[first]):
                first -= 1
            while last + 1 < min(at + LONGEST_LINE, most) and _goes_on(self.letters[last], self.letters[last + 1]):
                last += 1
            line = self.letters[first : last + 1]
            self._reaches[at] = min(one.left for one in line), max(one.right for one in line)
        return self._reaches[at]

    def is_note_mark(self, at: int) -> bool:
        """Whether a figure is the raised mark of a note, and no power such as that of km\u00b2."""
        first = at
        while at - LONGEST_MARK < first and self.letters[first].text.isdecimal() and not self.starts[first]:
            first -= 1
        stem, mark = self.letters[first], self.letters[at]
        if first == at or not mark.text.isdecimal() or not is_raised(mark, stem):
            return False
        before = self.letters[self.word[first] : first + 1][: UNITS + 1]
        return len(before) > UNITS or not all(one.text.isalpha() for one in before)


def is_raised(glyph: Glyph, beside: Glyph) -> bool:
    """Whether a letter is smaller and higher than the one beside it."""
    return glyph.size <= SMALL * beside.size and glyph.base >= beside.base + RAISED * beside.size


def on_other_line(a: Glyph, b: Glyph) -> bool:
    """Whether the next letter stands on another line, or far back on this."""
    size = max(a.size, b.size)
    return a.quarter != b.quarter or abs(a.base - b.base) > NEW_LINE * size or b.left < a.left - size


def spaced_from(a: Glyph, b: Glyph) -> bool:
    """Whether a new word begins between two letters."""
    return on_other_line(a, b) or b.left - a.right > b.space_from * b.size


def _goes_on(a: Glyph, b: Glyph) -> bool:
    return not on_other_line(a, b) and b.left - a.right < 2 * b.size
