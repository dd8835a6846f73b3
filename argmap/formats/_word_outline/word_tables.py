"""The tables of a Word document whose columns say what is in them: reasons, objections, sources."""

from collections.abc import Callable, Iterable

from argmap.formats._columned_points import ColumnedTable, stance_columns
from argmap.formats._outline_points import OutlinePoint
from argmap.formats._word_outline.word_paragraphs import WordParagraph


def tables_of(
    paragraphs: Iterable[WordParagraph], point: Callable[[WordParagraph], OutlinePoint]
) -> dict[int, ColumnedTable]:
    """Return the tables whose heads are stances, by number; ``point`` makes a point of a paragraph."""
    cells: dict[int, dict[int, dict[int, list[WordParagraph]]]] = {}
    for one in paragraphs:
        if one.cell:
            number, row, column = one.cell
            cells.setdefault(number, {}).setdefault(row, {}).setdefault(column, []).append(one)
    found: dict[int, ColumnedTable] = {}
    for number, rows in cells.items():
        heads = {at: (ones[0].text, point(ones[0]).where) for at, ones in rows.pop(0, {}).items()}
        if columns := stance_columns({at: text for at, (text, _) in heads.items()}):
            below = [{at: _joined([point(one) for one in ones]) for at, ones in row.items()} for row in rows.values()]
            found[number] = ColumnedTable(columns, heads, below)
    return found


def _joined(points: list[OutlinePoint]) -> OutlinePoint:
    """Return the paragraphs of a cell as one point."""
    first = points[0]
    for one in points[1:]:
        first.text = f"{first.text}\n{one.text}"
        first.sources, first.notes = (*first.sources, *one.sources), (*first.notes, *one.notes)
    return first
