"""Takes tables and tables of contents out of the lines of a PDF."""

import re
from collections.abc import Sequence
from itertools import groupby

from argmap.paper.readers.pdf.indents import PlacedLine
from argmap.paper.reasons import Reason

_CELLS, _ROWS = 3, 3  # fewer may be a line of text that is spread to be full
_LEADER = re.compile(r"(?:\.\s?){6,}")

Table = tuple[Reason, list[PlacedLine]]


def part_tables(lines: Sequence[PlacedLine]) -> tuple[list[PlacedLine], list[Table]]:
    """Return the lines without rows that wide gaps part into cells, and without those that dots lead to a page.

    And those, each stretch of them with what it is.
    """
    kept: list[PlacedLine] = []
    tables: list[Table] = []
    for (tabular, _), stretch in groupby(lines, lambda placed: (_is_row(placed), placed.region)):
        rows = list(stretch)
        if tabular and len(rows) >= _ROWS:
            tables.append((Reason.TABLE, rows))
            continue
        for leads, part in groupby(rows, lambda placed: bool(_LEADER.search(placed.line.text))):
            if leads:
                tables.append((Reason.CONTENTS, list(part)))
            else:
                kept += part
    return kept, tables


def _is_row(placed: PlacedLine) -> bool:
    return len(list(placed.line.stretches())) >= _CELLS
