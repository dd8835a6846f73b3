"""Finds the strip between two columns of a page."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from statistics import median

from argmap.paper.readers.pdf.extraction import Run
from argmap.paper.readers.pdf.page_lines import PageLine, rows

Strip = tuple[float, float]

_NARROWEST = 7.0  # points
_MIDDLE = (0.3, 0.7)  # of the width of the text: where a strip may stand
_MOST_TRIES = 12
_WIDEST = 14_400.0  # points: what is wider is no page (PDF 32000-1:2008, annex C.2)
_LEAST_TEXT = 0.15  # of the page's characters, in each column
_LEAST_LINES = 4  # in each column
_LEAST_WIDTH = 0.6  # of the column, of the line in the middle: cells of tables are shorter
_MOST_ACROSS = 0.3  # of a page's lines, where the strip is that of its neighbour


def gutters(pages: Sequence[Sequence[PageLine]]) -> list[Strip | None]:
    """Return for each page left and right of the strip between two columns, in points; ``None`` for one column.

    A page with too little text to tell has the strip of a neighbour, if little stands in it.
    """
    found = [_gutter(lines) for lines in pages]
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        for at in order:
            near = found[at - order.step]
            if found[at] is None and near is not None and _fits(near, pages[at]):
                found[at] = near
    return found


def _gutter(lines: Sequence[PageLine]) -> Strip | None:
    """Return the strip of a page by its own text: two stacks of lines, each most of a column wide."""
    runs = [run for line in lines for run in line.runs]
    kept = [strip for strip in _strips(runs) if _parts_columns(strip, runs)]
    return max(kept, key=lambda strip: (_beside(strip, runs), strip[1] - strip[0]), default=None)


def _strips(runs: Sequence[Run]) -> Iterator[Strip]:
    """Yield strips in the middle that are crossed by few runs, those crossed by the fewest first."""
    if not runs:
        return
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    low, high = (left + share * (right - left) for share in _MIDDLE)
    if not 0 <= high - low <= _WIDEST:
        return
    crossing = _crossing(runs, low, int(high - low) + 1)
    for most in sorted(set(crossing))[:_MOST_TRIES]:
        begin = None
        for at, count in enumerate([*crossing, most + 1]):
            if count <= most and begin is None:
                begin = at
            elif count > most and begin is not None:
                if at - begin >= _NARROWEST:
                    yield low + begin, low + at
                begin = None


def _crossing(runs: Sequence[Run], low: float, width: int) -> list[int]:
    """Return how many runs stand over each point from ``low`` on."""
    changes = [0] * (width + 1)
    for run in runs:
        begin, end = (min(max(int(edge - low), 0), width) for edge in (run.left, run.right + 1))
        changes[begin] += 1
        changes[end] -= 1
    return list(accumulate(changes))[:width]


def _sides(strip: Strip, runs: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    return [run for run in runs if run.right <= strip[0] + 1], [run for run in runs if run.left >= strip[1] - 1]


def _beside(strip: Strip, runs: Sequence[Run]) -> int:
    """Return how many characters stand on either side of a strip."""
    return sum(len(run.text) for side in _sides(strip, runs) for run in side)


def _parts_columns(strip: Strip, runs: Sequence[Run]) -> bool:
    characters = sum(len(run.text) for run in runs)
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    widths = (strip[0] - left, right - strip[1])
    for side, width in zip(_sides(strip, runs), widths, strict=True):
        lines = rows(side, 0)
        if sum(len(run.text) for run in side) < _LEAST_TEXT * characters or len(lines) < _LEAST_LINES:
            return False
        if median(line.right - line.left for line in lines) < _LEAST_WIDTH * width:
            return False
    return True


def _fits(strip: Strip, lines: Sequence[PageLine]) -> bool:
    across = sum(any(run.left < strip[1] and run.right > strip[0] for run in line.runs) for line in lines)
    return across <= _MOST_ACROSS * len(lines)
