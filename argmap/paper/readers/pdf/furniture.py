"""Tells running heads and page numbers from the text of the pages that they stand on."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from argmap.language import every
from argmap.paper.readers.pdf.note_marks import value
from argmap.paper.readers.pdf.page_lines import PageLine

_OUTERMOST = 3  # lines at the top and at the foot of a page that may be furniture
_LEVEL = 0.5  # points
_TITLE_LINES = 8  # of the first page, among which the title stands
_APART = 1.45  # times the size: the least distance of furniture from the text
_SAME_HEIGHT = 4.0  # points
_MOST_PAGES = 1000  # of a page that is alone: a larger number is a year
_DIGITS = re.compile(r"\d+")
_FIRST_NUMBER, _LAST_NUMBER = re.compile(r"^\s*(\d{1,4})\b"), re.compile(r"(?<!\w)(\d{1,4})\s*$")


def without_furniture(pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """Return the lines of each page without running heads and page numbers.

    Furniture stands outermost and apart from the text, and is a page number, holds one that counts with the pages, or
    is the same (but for numbers) at the same height of another page, or repeats words of the title; so is
    what stands level with such a line of another page.
    """
    outer = [[*_outermost(lines), *_outermost(lines[::-1])] for lines in pages]
    test = _Furniture.of(pages, outer)
    sure = [[line for line in page if test.holds(line, number)] for number, page in enumerate(outer)]
    heights = [line.base for page in sure for line in page]
    kept = []
    for lines, page in zip(pages, outer, strict=True):
        level = {id(line) for line in page if any(abs(line.base - height) < _LEVEL for height in heights)}
        kept.append([line for line in lines if id(line) not in level])
    return kept


def _outermost(lines: Sequence[PageLine]) -> Sequence[PageLine]:
    """Return the first lines, up to the last gap among them."""
    gaps = (
        at
        for at in range(1, min(_OUTERMOST, len(lines) - 1) + 1)
        if abs(lines[at - 1].base - lines[at].base) > _APART * lines[at - 1].size
    )
    return lines[: max(gaps, default=_OUTERMOST if len(lines) <= _OUTERMOST else 0)]


@dataclass(frozen=True, slots=True)
class _Furniture:
    """What the outermost lines of the pages have in common: where each text stands, what the first page's number is.

    There may be several first numbers: Roman ones for what stands before the text, or a part that counts anew.
    """

    heights: dict[str, list[tuple[int, float]]]
    title: str
    firsts: frozenset[int]
    pages: int

    @classmethod
    def of(cls, pages: Sequence[Sequence[PageLine]], outer: Sequence[Sequence[PageLine]]) -> "_Furniture":
        heights: dict[str, list[tuple[int, float]]] = {}
        firsts = Counter[int]()
        for number, lines in enumerate(outer):
            firsts.update({found - number for line in lines for found in _numbers(line)})
            for line in lines:
                heights.setdefault(_words(line), []).append((number, line.base))
        often = max(2, len(outer) // 3)
        title = " ".join(_words(line) for line in _title_lines(pages[0])) if pages else ""
        return cls(heights, title, frozenset(first for first, times in firsts.items() if times >= often), len(outer))

    def holds(self, line: PageLine, number: int) -> bool:
        """Whether a line is furniture of the page with this number, from 0."""
        if line.is_raised(line.runs[0]):
            return False  # a note, and two notes may be alike
        numbers = set(_numbers(line))
        if any(one - number in self.firsts for one in numbers):
            return True
        if _page_number().fullmatch(line.text):
            return self.pages == 1 and max(numbers) < _MOST_PAGES
        words = _words(line)
        near = (at for at, base in self.heights[words] if abs(base - line.base) < _SAME_HEIGHT)
        return any(at != number for at in near) or (number > 0 and " " in words and words in self.title)


def _title_lines(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the largest lines at the top of the first page, if they are larger than the text."""
    top = lines[:_TITLE_LINES]
    largest = max((line.size for line in top), default=0)
    text = Counter(size for line in lines for size in [round(line.size)] * len(line.text)).most_common(1)
    return [line for line in top if line.size > 0.95 * largest > text[0][0]]


def _words(line: PageLine) -> str:
    return _DIGITS.sub("#", line.text.casefold())


@cache
def _page_number() -> re.Pattern[str]:
    """Return the pattern of a page's number, perhaps with the number of pages: Page 3 of 12."""
    before = "|".join(re.escape(word) for one in every() for word in one.pages.number)
    of = "|".join(word for one in every() for word in one.pages.of)
    return re.compile(rf"\W*(?:(?:{before})\s*)?(\d{{1,4}}|[ivxl]{{1,7}})(?:\s*(?:/|{of})\s*\d+)?\W*", re.IGNORECASE)


def _numbers(line: PageLine) -> Iterator[int]:
    """Yield the page number that a line is, or those that it begins and ends with.

    A raised number at the beginning is none: it is that of a note.
    """
    if found := _page_number().fullmatch(line.text):
        yield value(found[1].casefold())
        return
    for run, pattern in ((line.runs[0], _FIRST_NUMBER), (line.runs[-1], _LAST_NUMBER)):
        if (found := pattern.search(run.text)) and not line.is_raised(run):
            yield int(found[1])
