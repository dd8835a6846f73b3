"""Takes the numbers of lines off the margins of manuscripts, as LaTeX and Word print them for reviewers.

Numbers stand in a column of their own beside the text, rise by the same step from line to line (every line, every
fifth), and go on over pages or begin again on each.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from argmap.paper.readers.pdf.extraction import Page, Run
from argmap.paper.readers.pdf.page_lines import rows

_LONGEST = 5  # digits
_MOST_COLUMNS = 12  # of a page, that are looked at
_FLUSH = 1.5  # points
_LEAST = 4  # numbers in a column that is sure by itself
_LEAST_HEIGHT = 0.4  # of the text: how far such a column reaches
_STEADY = 0.7  # of the numbers, that follow the one before as lines do
_LEAST_PAGES = 1 / 3  # of the pages with text
_TEXT_LINES = 8  # of a page with text
_CROSSING = 0.25  # of the lines beside a column, that may reach into it: titles, running heads
_MANY = 8  # numbers in a column that is sure because it counts each line
_LEVEL = 2.0  # points between what stands on one line
_WORD = 3  # letters
_WIDEST_STEP = 3.5  # sizes of the text: the most from one line to the next


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of numbers; they agree in one edge: ``side`` is which, ``flush`` where it is."""

    numbers: tuple[Run, ...]
    side: str
    flush: float

    @property
    def left(self) -> float:
        """Where it begins, in points."""
        return min(run.left for run in self.numbers)

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(run.right for run in self.numbers)


def part_line_numbers(pages: Sequence[Page]) -> tuple[list[Page], list[tuple[int, Run]]]:
    """Return the pages without the numbers of their lines, and those with the numbers of their pages."""
    sure = [list(_columns(page)) for page in pages]
    texts = [
        bool(columns) or len(rows(page.runs, page.number)) >= _TEXT_LINES
        for page, columns in zip(pages, sure, strict=True)
    ]
    if sum(map(bool, sure)) < max(1, _LEAST_PAGES * sum(texts)):
        return list(pages), []
    if any(
        text and not columns and _is_used(page, sure) for page, columns, text in zip(pages, sure, texts, strict=True)
    ):
        return list(pages), []
    flush = Counter((column.side, round(column.flush)) for columns in sure for column in columns)
    found: list[tuple[int, Run]] = []
    kept: list[Page] = []
    for page, columns in zip(pages, sure, strict=True):
        own = columns or list(_further(page, flush))
        gone = {id(run) for column in own for run in column.numbers}
        found += ((page.number, run) for column in own for run in column.numbers)
        kept.append(replace(page, runs=tuple(run for run in page.runs if id(run) not in gone)) if gone else page)
    return kept, found


def _columns(page: Page) -> Iterator[_Column]:
    """Yield the columns of a page that must be numbers of lines."""
    taken: set[int] = set()
    for column in _aligned(page):
        numbers = [run for run in column.numbers if id(run) not in taken]
        column = replace(column, numbers=tuple(numbers))
        counts = len(numbers) >= _LEAST and (_is_steady(column, page) or _counts_each_line(column, page))
        if counts and _stands_alone(column, page):
            taken.update(map(id, numbers))
            yield column


def _further(page: Page, flush: Counter[tuple[str, int]]) -> Iterator[_Column]:
    """Yield the numbers of a page with few lines: those flush with the columns of other pages."""
    for column in _aligned(page):
        known = any(flush[column.side, round(column.flush) + shift] for shift in (-1, 0, 1))
        values = [int(run.text) for run in column.numbers]
        if known and all(one < other for one, other in pairwise(values)) and _stands_alone(column, page):
            yield column


def _aligned(page: Page) -> Iterator[_Column]:
    """Yield the columns of numbers that agree in an edge, the longest first."""
    numbers = [run for run in page.runs if run.text.isdecimal() and run.text.isascii() and len(run.text) <= _LONGEST]
    found: list[_Column] = []
    for side in ("right", "left"):
        stack: list[Run] = []
        for run in [*sorted(numbers, key=lambda one: float(getattr(one, side))), None]:
            if run is not None and (not stack or getattr(run, side) - getattr(stack[0], side) <= _FLUSH):
                stack.append(run)
                continue
            down = sorted(stack, key=lambda one: -one.base)
            if down:
                found.append(_Column(tuple(down), side, float(getattr(down[0], side))))
            stack = [] if run is None else [run]
    yield from sorted(found, key=lambda column: -len(column.numbers))[:_MOST_COLUMNS]


def _is_steady(column: _Column, page: Page) -> bool:
    """Whether numbers rise with the lines: by one from one line to the next, over much of the page."""
    text = [run for run in page.runs if not run.text.isdecimal()]
    if not text:
        return False
    height = max(run.base for run in text) - min(run.base for run in text)
    if column.numbers[0].base - column.numbers[-1].base < _LEAST_HEIGHT * height:
        return False
    steps = [(int(lower.text) - int(upper.text), upper.base - lower.base) for upper, lower in pairwise(column.numbers)]
    each = [distance / step for step, distance in steps if step > 0]
    if not each:
        return False
    usual = sorted(each)[len(each) // 2]
    size = Counter(round(run.size, 1) for run in text for _ in run.text).most_common(1)[0][0]
    steady = sum(abs(distance - usual) < 0.12 * usual for distance in each)
    return steady >= _STEADY * len(steps) and usual < _WIDEST_STEP * size and not _heads_entries(text, usual)


def _counts_each_line(column: _Column, page: Page) -> bool:
    """Whether numbers rise by one with every line beside them, however far apart lines are, and within sentences too.

    Lines stand apart where paragraphs are short and headings many. Items of a list seldom begin with a small letter.
    """
    values = [int(run.text) for run in column.numbers]
    if len(values) < _MANY or any(lower - upper != 1 for upper, lower in pairwise(values)):
        return False
    top, bottom = column.numbers[0].base + _LEVEL, column.numbers[-1].base - _LEVEL
    words = [run for run in page.runs if len(run.text) >= _WORD and bottom <= run.base <= top]
    starts: dict[int, Run] = {}
    for run in sorted(words, key=lambda one: one.left):
        starts.setdefault(round(run.base), run)
    bases = [run.base for run in column.numbers]
    beside = [run for run in starts.values() if any(abs(run.base - base) <= _LEVEL for base in bases)]
    small = sum(run.text[0].islower() for run in beside)
    return small >= _LEAST - 1 and len(beside) >= max(0.9 * len(starts), 0.9 * len(values))


def _heads_entries(text: Sequence[Run], usual: float) -> bool:
    """Whether lines of text stand between a number and the next: an entry of a list of references goes on there."""
    bases = sorted({round(run.base) for run in text})
    distances = Counter(upper - lower for lower, upper in pairwise(bases) if upper - lower > 3)
    return bool(distances) and usual > 1.6 * min(distances, key=lambda one: (-distances[one], one))


def _stands_alone(column: _Column, page: Page) -> bool:
    """Whether no text reaches into a column, but for a few lines such as a title above two columns."""
    own = set(map(id, column.numbers))
    return _crossing(column, [run for run in page.runs if id(run) not in own]) <= _CROSSING * len(column.numbers)


def _crossing(column: _Column, text: Sequence[Run]) -> int:
    return sum(run.left < column.right and run.right > column.left for run in text)


def _is_used(page: Page, sure: Sequence[Sequence[_Column]]) -> bool:
    """Whether the text of a page without a column stands where the columns of other pages do: those are of a list."""
    lines = len(rows(page.runs, page.number))
    first = next(columns for columns in sure if columns)
    words = [run for run in page.runs if not run.text.isdecimal()]
    return all(_crossing(column, words) > _CROSSING * lines for column in first)
