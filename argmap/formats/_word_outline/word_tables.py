"""The tables of a Word document whose columns say what is in them: reasons, objections, sources."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from argmap.formats._outlines.columned_points import ColumnedTable, stance_columns
from argmap.formats._outlines.outline_points import OutlinePoint
from argmap.formats._stances import heading
from argmap.formats._word_outline.word_paragraphs import WordParagraph

Rows = dict[int, dict[int, list[WordParagraph]]]
"""The paragraphs in a table by row and column."""


@dataclass(frozen=True, slots=True)
class WordTables:
    """The tables of a document that say what is in them, by number.

    ``columned`` are those whose heads are stances. ``lines`` are of those with a label in each row: ``Claim: ...``.
    """

    columned: dict[int, ColumnedTable]
    lines: dict[int, list[WordParagraph]]


def tables_of(paragraphs: Iterable[WordParagraph], point: Callable[[WordParagraph], OutlinePoint]) -> WordTables:
    """Return the tables that paragraphs are in; ``point`` makes a point of a paragraph."""
    tables: dict[int, Rows] = {}
    for one in paragraphs:
        if one.cell:
            number, row, column = one.cell
            tables.setdefault(number, {}).setdefault(row, {}).setdefault(column, []).append(one)
    found = WordTables({}, {})
    for number, rows in tables.items():
        if table := _columned(rows, point):
            found.columned[number] = table
        elif lines := _labelled(rows):
            found.lines[number] = lines
    return found


def _columned(rows: Rows, point: Callable[[WordParagraph], OutlinePoint]) -> ColumnedTable | None:
    heads = {at: (ones[0].text, point(ones[0]).where) for at, ones in rows.get(0, {}).items()}
    columns = stance_columns({at: text for at, (text, _) in heads.items()})
    if not columns:
        return None
    below = [{at: _joined([point(one) for one in ones]) for at, ones in row.items()} for at, row in rows.items() if at]
    return ColumnedTable(columns, heads, below)


def _labelled(rows: Rows) -> list[WordParagraph]:
    """Return the rows of a table of two columns as lines, if most of its first cells are labels; else nothing."""
    if any(len(row) > 2 for row in rows.values()):
        return []
    labels = [ones[0].text for row in rows.values() for at, ones in row.items() if at == 0]
    known = [label for label in labels if (said := heading(f"{label}:")).stance and not said.text]
    if len(known) < 2 or 2 * len(known) < len(labels):
        return []
    lines: list[WordParagraph] = []
    for row in rows.values():
        label = row[0][0].text.strip().rstrip(":") if 0 in row else ""
        cells = (one for at, ones in row.items() if at for one in ones)
        lines += [replace(one, text=f"{label}: {one.text}" if label else one.text) for one in cells]
    return lines


def _joined(points: list[OutlinePoint]) -> OutlinePoint:
    """Return the paragraphs of a cell as one point."""
    first = points[0]
    for one in points[1:]:
        first.text = f"{first.text}\n{one.text}"
        first.sources, first.notes = (*first.sources, *one.sources), (*first.notes, *one.notes)
    return first
