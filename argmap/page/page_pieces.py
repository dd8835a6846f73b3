"""Where on the pages of a PDF the sentences of its text are: what is selected on a page is selected in the text.

The text was put together from the pages: hyphens at the ends of lines are gone, and what stood between two parts of a
sentence, a note's mark or the foot of a page. So a sentence is looked for by its letters and digits alone, as a whole
or else by the longest parts that are on the pages in its order.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from argmap.paper.readers.pdf.pictures import Letters

CERTAIN = 16
"""So many letters in a row are certain, wherever on the pages they are."""
LIKELY = 5
"""So many are, where they follow soon upon those before."""
SOON = 60
MOST_MISSED = 400
"""After so many letters in a row that are not there, the rest of a sentence is given up."""
GAP = 60
"""How far apart letters of one line are at most, in thousandths of the page's width: a column may follow."""


class ShownSentence(NamedTuple):
    """A sentence as a page shows it, its number in the text, and the page that it begins on, both from 0."""

    number: int
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class PagePiece:
    """A part of a sentence that stands in one line of a page.

    ``begin`` and ``end`` are offsets in the sentence, in units of UTF-16; the box is left, top, right and bottom, in
    thousandths of the page's width and height.
    """

    page: int
    sentence: int
    begin: int
    end: int
    left: int
    top: int
    right: int
    bottom: int

    @property
    def data(self) -> list[int]:
        """The sentence, from where to where, and left, top, width and height."""
        wide, high = self.right - self.left, self.bottom - self.top
        return [self.sentence, self.begin, self.end, self.left, self.top, wide, high]


class PageLetters:
    """The letters of pages that follow one another."""

    def __init__(self, letters: Letters) -> None:
        self._first = min(letters, default=0)
        pages = [letters[number] for number in sorted(letters)]
        self._letters = [letter for page in pages for letter in page]
        self._starts = [0, *accumulate(map(len, pages))]
        self._text = "".join(letter[0] for letter in self._letters)

    def pieces(self, sentences: Iterable[ShownSentence]) -> list[PagePiece]:
        """Return the pieces of sentences, which are in the order of the text; of what is not found there are none."""
        found, after = list[PagePiece](), 0
        for sentence in sentences:
            key, offsets = _folded(sentence.text)
            start, end = self._start(sentence.page), self._start(sentence.page + 2)
            spans = list(self._spans(key, start, max(start, min(after, end)), end))
            if spans:
                after = max(at + length for _, at, length in spans)
            found += self._lines(sentence, spans, [*offsets, _units(sentence.text)])
        return found

    def _start(self, page: int) -> int:
        """Return where the letters of a page begin."""
        return self._starts[min(max(0, page - self._first), len(self._starts) - 1)]

    def _spans(self, key: str, start: int, after: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield the parts of a sentence: where in it, where on the pages, and how many letters.

        What reads the same as the sentence before it is looked for behind that one first.
        """
        for here in (after, start):
            at = self._text.find(key, here, end) if key else -1
            if at >= 0:
                yield 0, at, len(key)
                return
        done, here, missed, any_ = 0, start, 0, False
        while done < len(key) and missed < MOST_MISSED:
            length = self._longest(key[done:], here, end)
            at = self._text.find(key[done : done + length], here, end)
            soon = any_ and at - here < SOON and length >= min(LIKELY, len(key) - done)
            if length >= CERTAIN or (length and soon):
                yield done, at, length
                done, here, missed, any_ = done + length, at + length, 0, True
            else:
                done, missed = done + 1, missed + 1

    def _longest(self, key: str, start: int, end: int) -> int:
        """Return how many letters of a key, from its first on, are there in a row."""
        low, high = 0, len(key)
        while low < high:
            middle = (low + high + 1) // 2
            if self._text.find(key[:middle], start, end) >= 0:
                low = middle
            else:
                high = middle - 1
        return low

    def _lines(self, sentence: ShownSentence, spans: list[tuple[int, int, int]], offsets: list[int]) -> list[PagePiece]:
        """Return the lines that letters stand in; a piece goes on to where the next one begins."""
        lines: list[list[int]] = []
        for begin, at, length in spans:
            for nth in range(length):
                page = self._first + bisect_right(self._starts, at + nth) - 1
                letter = [page, sentence.number, *offsets[begin + nth : begin + nth + 2], *self._letters[at + nth][1:]]
                if not lines or not _goes_on(lines[-1], letter):
                    lines.append(letter)
        for line, following in pairwise(lines):
            line[3] = following[2]
        return [PagePiece(*line) for line in lines]


def _goes_on(line: list[int], letter: list[int]) -> bool:
    """Let a line go on with a letter, unless it stands in another one; both are as ``PagePiece`` has them."""
    page, _, _, _, left, top, right, bottom = line
    other, _, _, end, begins, high, stops, low = letter
    beside = begins <= right + GAP and stops >= left - GAP
    if page != other or not beside or not 2 * top <= high + low <= 2 * bottom:
        return False
    line[3:] = [end, min(left, begins), min(top, high), max(right, stops), max(bottom, low)]
    return True


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of a text as those of pages are, and where in it each of them stands."""
    letters, offsets, at = list[str](), list[int](), 0
    for character in text:
        for letter in unicodedata.normalize("NFKC", character).casefold():
            if letter.isalnum():
                letters.append(letter)
                offsets.append(at)
        at += _units(character)
    return "".join(letters), offsets


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
