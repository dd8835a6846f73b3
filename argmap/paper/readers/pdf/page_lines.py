"""Puts the runs of a page together to lines, in the order of reading: one column or two."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from argmap.paper.readers.pdf.extraction import Page, Run

_RAISED_BY = 0.12  # of the size of the line: less is no superscript
_WIDE_GAP = 1.2  # of the size
_BAND_GAP = 2.7  # of the size: a gap in both columns at the same height parts what is above it from what is below
_SMALLER = 0.9  # of the size of the line: a superscript is set smaller


@dataclass(frozen=True)
class PageLine:
    """A line of text: its runs from left to right, the number of its page."""

    runs: tuple[Run, ...]
    page: int

    @cached_property
    def main(self) -> Run:
        """The run that sets the line's size and base: the longest of the widest size."""
        sizes = Counter[float]()
        for run in self.runs:
            sizes[round(run.size, 1)] += len(run.text)
        size = sizes.most_common(1)[0][0]
        return max((run for run in self.runs if round(run.size, 1) == size), key=lambda run: len(run.text))

    @property
    def size(self) -> float:
        """The size of most of its text, in points."""
        return self.main.size

    @property
    def base(self) -> float:
        """How high it stands on the page, in points from below."""
        return self.main.base

    @cached_property
    def left(self) -> float:
        """Where it begins, in points from the left."""
        return self.runs[0].left

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(run.right for run in self.runs)

    @cached_property
    def bold(self) -> bool:
        """Whether all of it is bold, but for raised text."""
        return all(run.bold for run in self.runs if not self.is_raised(run))

    @cached_property
    def italic(self) -> bool:
        """Whether all of it is italic, but for raised text."""
        return all(run.italic for run in self.runs if not self.is_raised(run))

    def is_raised(self, run: Run) -> bool:
        """Whether a run stands above the line and is smaller than its text: a superscript."""
        return run.base - self.base > _RAISED_BY * self.size and run.size < _SMALLER * self.size

    @cached_property
    def text(self) -> str:
        """Its text, raised text included."""
        return "".join(before + run.text for before, run in zip(self.spaces(), self.runs, strict=True))

    @cached_property
    def words(self) -> str:
        """Its text without raised text."""
        pairs = zip(self.spaces(), self.runs, strict=True)
        return "".join(before + run.text for before, run in pairs if not self.is_raised(run))

    def spaces(self) -> Iterator[str]:
        """Yield for each run what parts it from the run before: a space or nothing."""
        yield ""
        for last, run in pairwise(self.runs):
            gap = run.left - last.right
            yield " " if run.spaced or gap > 0.17 * min(last.size, run.size) else ""

    def stretches(self) -> Iterator["PageLine"]:
        """Yield the parts of the line between gaps that are wider than between words."""
        begin = 0
        for at, (last, run) in enumerate(pairwise(self.runs), 1):
            if run.left - last.right > _WIDE_GAP * max(last.size, run.size):
                yield replace(self, runs=self.runs[begin:at])
                begin = at
        yield replace(self, runs=self.runs[begin:])


@dataclass(frozen=True, slots=True)
class PageRegion:
    """Lines that follow one another without a break: a column, or a stretch across all of a page."""

    page: int
    column: int
    lines: tuple[PageLine, ...]


def rows(runs: Iterable[Run], page: int) -> list[PageLine]:
    """Return the lines that the runs make up, from above; superscripts stand in the line that they overlap."""
    found: list[list[Run]] = []
    anchors: list[Run] = []  # the largest run of each line: what others must stand level with
    for run in sorted(runs, key=lambda one: (-one.base, one.left)):
        at = next((at for at in range(len(found) - 1, max(-1, len(found) - 6), -1) if _level(anchors[at], run)), None)
        if at is None:
            found.append([run])
            anchors.append(run)
        else:
            found[at].append(run)
            if run.size > anchors[at].size:
                anchors[at] = run
    return [PageLine(tuple(sorted(row, key=lambda one: one.left)), page) for row in found]


def _level(one: Run, other: Run) -> bool:
    """Whether two runs stand in one line: most of the lower one's height is the other's as well."""
    low = max(one.base - 0.2 * one.size, other.base - 0.2 * other.size)
    high = min(one.base + 0.7 * one.size, other.base + 0.7 * other.size)
    return high - low > 0.5 * 0.9 * min(one.size, other.size)


def regions(page: Page, lines: Sequence[PageLine], gutter: tuple[float, float] | None) -> Iterator[PageRegion]:
    """Yield the stretches of a page in the order of reading.

    ``gutter`` is the strip between two columns; a line with text in it runs across both and parts what is above it
    from what is below.
    """
    if gutter is None:
        yield PageRegion(page.number, 0, tuple(lines))
        return
    for across, band in _bands(lines, gutter):
        if across:
            yield PageRegion(page.number, 0, tuple(band))
        else:
            yield from _columns(page, band, gutter)


def _bands(lines: Sequence[PageLine], gutter: tuple[float, float]) -> Iterator[tuple[bool, list[PageLine]]]:
    """Yield stretches of lines that all run across both columns, or none; a gap on all of the page ends a stretch."""
    band: list[PageLine] = []
    for last, line in zip([None, *lines], lines, strict=False):
        if last is not None and (
            _crosses(last, gutter) != _crosses(line, gutter) or last.base - line.base > _BAND_GAP * line.size
        ):
            yield _crosses(last, gutter), band
            band = []
        band.append(line)
    if band:
        yield _crosses(band[-1], gutter), band


def _crosses(line: PageLine, gutter: tuple[float, float]) -> bool:
    return any(run.left < gutter[1] - 1 and run.right > gutter[0] + 1 for run in line.runs)


def _columns(page: Page, band: Sequence[PageLine], gutter: tuple[float, float]) -> Iterator[PageRegion]:
    """Yield the left and the right column of a stretch of lines; their bases need not agree."""
    runs = [run for line in band for run in line.runs]
    for column, part in ((1, [r for r in runs if r.right <= gutter[1]]), (2, [r for r in runs if r.right > gutter[1]])):
        if part:
            yield PageRegion(page.number, column, tuple(rows(part, page.number)))
