"""Tells running heads and page numbers from the text of the pages that they stand on."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from argmap.language import every
from argmap.paper.readers.pdf.metrics import Metrics, measure
from argmap.paper.readers.pdf.note_marks import labels_in, start_of, value
from argmap.paper.readers.pdf.page_lines import PageLine, PageRegion
from argmap.paper.reasons import Reason

_OUTERMOST = 3  # lines at the top and at the foot of a page that may be furniture
_TITLE_LINES = 8  # of the first page, among which the title stands
_APART = 1.25  # times the distance of lines: the least distance of furniture from the text
_LEAST_APART = 1.45  # the same, times the size
_SAME_HEIGHT = 4.0  # points, of what repeats
_LEVEL = 1.5  # points, of what only stands where others do
_MOST_PAGES = 1000  # of a page that is alone: a larger number is a year
_FEW = 3  # pages
_LEAST_ALIKE = 2  # other pages on which a line stands alone in the same strip
_LEAST_REPEATED = 2  # other pages that have the same line but for its numbers
_REPEATS_WITHIN = 2  # pages: left and right ones may differ
_MOST_WORDS = 8  # of a line at the foot with a number that counts with the pages, which no other repeats
_DIGITS = re.compile(r"\d+")
_COUNTED = re.compile(r"(?<!\w)(\d{1,4})\s*/\s*\d{1,4}\s*\Z")  # the page, and how many there are
_FIRST_NUMBER, _LAST_NUMBER = re.compile(r"^\s*(\d{1,4})\b"), re.compile(r"(?<!\w)(\d{1,4})\s*$")


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is furniture, with the reason: each line that is, in the order of the pages."""

    lines: list[tuple[Reason, PageLine]] = field(default_factory=list)


def part_furniture(pages: Sequence[Sequence[PageLine]]) -> tuple[list[list[PageLine]], Furniture]:
    """Return the lines of each page without running heads and page numbers, and those.

    Furniture stands outermost. It is a page number that counts with the pages, or says the same at the same height as
    on another page, or holds such a number, or repeats words of the title, or stands level with such lines of two other
    pages. A line of running text, which the next line follows at the usual distance, is none.
    """
    measured = [PageRegion(0, 0, tuple(lines)) for lines in pages if lines]
    if not measured:
        return [list(lines) for lines in pages], Furniture()
    outer = _outer(pages, measure(measured))
    test = _Evidence(outer, pages)
    outer = [one for one in outer if not test.is_note(one)]
    strips = _strips(pages, outer)
    likely = _Levels(one for one in outer if test.is_likely(one) or test.is_sure(one) or id(one) in strips)
    sure = _Levels(one for one in likely.lines if test.is_sure(one) or id(one) in strips or likely.has_alike(one, 1))
    least = 2 if len(pages) > _FEW else 1
    level = [one for one in outer if one.apart and sure.has_alike(one, least)]
    gone = {id(one.line): one.line for one in (*sure.lines, *level)}
    kept = [[line for line in lines if id(line) not in gone] for lines in pages]
    found = Furniture([(_why(line), line) for lines in pages for line in lines if id(line) in gone])
    return kept, found


def _why(line: PageLine) -> Reason:
    return Reason.PAGE_NUMBER if _page_number().fullmatch(line.text) else Reason.RUNNING


@dataclass(frozen=True, slots=True)
class _Outer:
    """One of the outermost lines of a page: ``page`` counts from 0, ``above`` says that it stands at the top.

    ``apart`` says that a gap parts it from the text, ``unlike`` that it is set in another way than the line next to it,
    ``small`` that it is no larger, ``display`` that it is set like a heading.
    """

    line: PageLine
    page: int
    above: bool
    apart: bool
    unlike: bool
    small: bool
    display: bool


def _outer(pages: Sequence[Sequence[PageLine]], metrics: Metrics) -> list[_Outer]:
    found: list[_Outer] = []
    for page, lines in enumerate(pages):
        for above, order in ((True, lines), (False, lines[::-1])):
            apart = _apart(order, metrics)
            for at, line in enumerate(order[: max(apart, min(2, len(order)))]):
                inner = order[at + 1] if at + 1 < len(order) else None
                unlike = inner is None or not _set_alike(line, inner)
                small = inner is None or line.size < 1.02 * inner.size
                display = metrics.is_large(line.size) or line.bold
                found.append(_Outer(line, page, above, at < apart, unlike, small, display))
    return found


def _apart(order: Sequence[PageLine], metrics: Metrics) -> int:
    """Return how many of the outermost lines a gap parts from the others; all of them if there are few."""
    if len(order) <= _OUTERMOST:
        return len(order)
    gaps = (
        at
        for at in range(1, _OUTERMOST + 1)
        if abs(order[at - 1].base - order[at].base)
        > max(_APART * metrics.leading, _LEAST_APART * min(order[at - 1].size, metrics.size))
    )
    return max(gaps, default=0)


def _set_alike(line: PageLine, other: PageLine) -> bool:
    return abs(line.size - other.size) < 0.05 * line.size and (line.bold, line.italic) == (other.bold, other.italic)


class _Levels:
    """Lines by their heights."""

    def __init__(self, lines: Iterable[_Outer]) -> None:
        self.lines = list(lines)
        self._at: dict[tuple[bool, int], list[_Outer]] = {}
        for one in self.lines:
            self._at.setdefault((one.above, round(one.line.base)), []).append(one)

    def has_alike(self, one: _Outer, least: int) -> bool:
        """Whether lines of so many other pages stand at the same height, set in the same size."""
        base = round(one.line.base)
        near = (other for at in range(base - 2, base + 3) for other in self._at.get((one.above, at), ()))
        return sum(1 for _ in islice((other for other in near if _alike(one, other)), least)) == least


def _alike(one: _Outer, other: _Outer) -> bool:
    return (
        one.page != other.page
        and abs(one.line.base - other.line.base) < _LEVEL
        and abs(one.line.size - other.line.size) < 0.06 * one.line.size
        and (not one.display or other.display)
    )


def _strips(pages: Sequence[Sequence[PageLine]], outer: Sequence[_Outer]) -> set[int]:
    """Return which lines stand alone in a strip above or below the text of all pages, set otherwise than the text."""
    apart = [one for one in outer if one.apart and one.unlike and one.small and not one.display]
    gone = {id(one.line) for one in apart}
    text = [line.base for lines in pages for line in lines if id(line) not in gone]
    top, foot = max(text, default=0), min(text, default=0)
    beyond = _Levels(
        one for one in apart if (one.line.base > top + _LEVEL if one.above else one.line.base < foot - _LEVEL)
    )
    return {id(one) for one in beyond.lines if beyond.has_alike(one, _LEAST_ALIKE)}


def _is_set_off(one: _Outer) -> bool:
    """Whether a line is no part of running text: a gap parts it from the next one, or it is set in another way."""
    return one.apart or one.unlike


class _Evidence:
    """What the outermost lines of the pages have in common: where each text stands, what the first page's number is.

    There may be several first numbers: Roman ones for what stands before the text, or a part that counts anew.
    """

    def __init__(self, outer: Sequence[_Outer], pages: Sequence[Sequence[PageLine]]) -> None:
        self._pages = len(pages)
        firsts = Counter(
            found - one.page
            for one in outer
            if one.apart or _page_number().fullmatch(one.line.text)
            for found in set(_numbers(one.line))
        )
        often = max(2, len(pages) // 4)
        self._firsts = frozenset(first for first, times in firsts.items() if times >= often)
        self._same: dict[str, list[_Outer]] = {}
        for one in outer:
            self._same.setdefault(self._words(one), []).append(one)
        self._masked: dict[str, list[_Outer]] = {}
        for one in outer:
            self._masked.setdefault(_masked(one.line), []).append(one)
        self._title = " ".join(line.text.casefold() for line in _title_lines(pages[0])) if pages else ""
        self._marks = [{label for line in lines for label in labels_in(line)} for lines in pages]

    def is_sure(self, one: _Outer) -> bool:
        """Whether a line is furniture by what it says."""
        line = one.line
        if _page_number().fullmatch(line.text):
            alone = self._pages == 1 and one.apart and max(_numbers(line)) < _MOST_PAGES
            return self._counts(one) or alone
        if not _is_set_off(one):
            return False
        near = (other for other in self._same[self._words(one)] if other.above == one.above and _is_set_off(other))
        far = _REPEATS_WITHIN if one.display else self._pages  # headings may be alike, as "Notes" in each chapter
        if any(
            0 < abs(other.page - one.page) <= far and abs(other.line.base - line.base) < _SAME_HEIGHT for other in near
        ):
            return True
        if one.apart and not one.display and self._is_repeated_but_for_numbers(one):
            return True
        words = line.text.casefold()
        return one.page > 0 and one.apart and not one.display and " " in words and words in self._title

    def _is_repeated_but_for_numbers(self, one: _Outer) -> bool:
        alike = (other for other in self._masked[_masked(one.line)] if other.above == one.above and other.apart)
        level = (other for other in alike if abs(other.line.base - one.line.base) < _LEVEL and other.page != one.page)
        return len({other.page for other in islice(level, _LEAST_REPEATED)}) == _LEAST_REPEATED

    def is_likely(self, one: _Outer) -> bool:
        """Whether a line stands apart and holds a number that counts with the pages, and is no note of that number."""
        if not one.apart or one.display or not self._counts(one):
            return False
        return one.above or len(one.line.text.split()) <= _MOST_WORDS

    def is_note(self, one: _Outer) -> bool:
        """Whether a line begins with a raised label, or at the foot with one that is raised in the text of its page."""
        if one.line.is_raised(one.line.runs[0]):
            return True
        start = None if one.above else start_of(one.line)
        return start is not None and start.label in self._marks[one.page]

    def _counts(self, one: _Outer) -> bool:
        return any(number - one.page in self._firsts for number in _numbers(one.line))

    def _words(self, one: _Outer) -> str:
        """Return what a line says without the number of its page, and without any number if one counts."""
        text = one.line.text.casefold()
        return _masked(one.line) if self._counts(one) and not one.display else text


def _masked(line: PageLine) -> str:
    """Return what a line says, whatever its numbers, as "4 May 2019, 10:14"."""
    return _DIGITS.sub("#", line.text.casefold())


def _title_lines(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the largest lines at the top of the first page, if they are larger than the text."""
    top = lines[:_TITLE_LINES]
    largest = max((line.size for line in top), default=0)
    text = Counter(size for line in lines for size in [round(line.size)] * len(line.text)).most_common(1)
    return [line for line in top if line.size > 0.95 * largest > text[0][0]]


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
    if found := _COUNTED.search(line.text):
        yield int(found[1])
    for run, pattern in ((line.runs[0], _FIRST_NUMBER), (line.runs[-1], _LAST_NUMBER)):
        if (found := pattern.search(run.text)) and not line.is_raised(run):
            yield int(found[1])
