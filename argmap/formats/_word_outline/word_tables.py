"""The tables of a Word document whose columns say what is in them: reasons, objections, sources."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from argmap.formats._columned_points import StanceColumn, points_of_rows, stance_columns
from argmap.formats._outline_parts import OutlinePoint
from argmap.formats._word_outline.word_paragraphs import WordParagraph


@dataclass(slots=True)
class WordTable:
    """The paragraphs in a table by row and column; ``columns`` is empty for a table that is headed otherwise."""

    rows: dict[int, dict[int, list[WordParagraph]]] = field(default_factory=dict)
    columns: dict[int, StanceColumn] = field(default_factory=dict)

    @property
    def heads(self) -> dict[int, WordParagraph]:
        """The paragraphs that head the columns."""
        return {at: found[0] for at, found in self.rows.get(0, {}).items()}

    def points(self, point: Callable[[WordParagraph], OutlinePoint]) -> Iterator[OutlinePoint]:
        """Yield the points in the table; ``point`` makes one of a paragraph."""
        cells = (
            {at: _joined([point(one) for one in found]) for at, found in row.items()}
            for number, row in self.rows.items()
            if number
        )
        return points_of_rows(self.columns, cells)


def tables_of(paragraphs: Iterable[WordParagraph]) -> dict[int, WordTable]:
    """Return the tables that the paragraphs are in, by number."""
    found: dict[int, WordTable] = {}
    for one in paragraphs:
        if one.cell:
            number, row, column = one.cell
            rows = found.setdefault(number, WordTable()).rows
            rows.setdefault(row, {}).setdefault(column, []).append(one)
    for table in found.values():
        table.columns = stance_columns({at: one.text for at, one in table.heads.items()})
    return found


def _joined(points: list[OutlinePoint]) -> OutlinePoint:
    """Return the paragraphs of a cell as one point."""
    first = points[0]
    for one in points[1:]:
        first.text = f"{first.text}\n{one.text}"
        first.sources, first.notes = (*first.sources, *one.sources), (*first.notes, *one.notes)
    return first
