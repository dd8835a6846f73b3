"""Leaves tables and tables of contents out of the lines of a PDF."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from argmap.paper.readers.pdf.indents import PlacedLine

_CELLS, _ROWS = 3, 3  # fewer may be a line of text that is spread to be full
_LEADER = re.compile(r"(?:\.\s?){6,}")


def without_tables(lines: Sequence[PlacedLine]) -> Iterator[PlacedLine]:
    """Yield the lines without rows that wide gaps part into cells, and without those that dots lead to a page."""
    for (tabular, _), stretch in groupby(lines, lambda placed: (_is_row(placed), placed.region)):
        rows = list(stretch)
        if not tabular or len(rows) < _ROWS:
            yield from (placed for placed in rows if not _LEADER.search(placed.line.text))


def _is_row(placed: PlacedLine) -> bool:
    return len(list(placed.line.stretches())) >= _CELLS
