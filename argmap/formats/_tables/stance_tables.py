"""Makes a graph of a spreadsheet whose columns say what is in them: a claim, reasons, objections, sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.files import refuse
from argmap.formats._outlines.columned_points import ColumnedTable, stance_columns
from argmap.formats._outlines.outline_points import NAME, OutlinePoint, is_field
from argmap.formats._outlines.outline_steps import add_outline
from argmap.formats._source_notes import SourceNotes
from argmap.formats._stances import Stance, labelled
from argmap.formats._tables.table_rows import TableCell
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.problems import Place

MOST_BEFORE = 5
"""How many rows may be before the heads: a title, the claim."""


def texts_of(record: Mapping[int, TableCell]) -> dict[int, str]:
    """Return the texts of a row by its columns."""
    return {at: cell.text for at, cell in record.items()}


def lines_above(builder: GraphBuilder, records: Iterable[Mapping[int, TableCell]]) -> None:
    """Take what is above the heads of a table of statements: the first line that is no label is the title."""
    lines = list(_lines(records))
    title = next((one for one in lines if not is_field(one.text) and not NAME.fullmatch(one.text)), None)
    builder.title = title.text if title else builder.title
    for one in lines:
        if one is not title:
            builder.leave_out("lines above the table", one.where)


def graph_of_stances(
    builder: GraphBuilder, records: Sequence[Mapping[int, TableCell]], at: int, start: Place
) -> GraphDocument:
    """Return the graph in a table whose heads are in the row ``at``; the claim may be in the last row above them.

    ``start`` is where the table begins. Raises ``ReadError`` where it has no claim.
    """
    heads = {number: (cell.text, cell.where) for number, cell in records[at].items()}
    table = ColumnedTable(stance_columns(texts_of(records[at])), heads, list(_rows(records[at + 1 :])))
    has_claims = any(one.stance is Stance.CLAIM for one in table.columns.values())
    above = _claim_above(builder, records[:at], only_said=has_claims)
    points = [*above, *table.points(under_claim=bool(above))]
    if points and points[0].stance is not Stance.CLAIM:
        message = "this table has reasons, but no claim"
        raise refuse("syntax-error", message, "write the claim above the headings, or in a column headed Claim", start)
    table.tell(builder)
    add_outline(builder, points, SourceNotes(builder))
    return builder.build()


def _claim_above(
    builder: GraphBuilder, records: Iterable[Mapping[int, TableCell]], *, only_said: bool
) -> list[OutlinePoint]:
    """Return the claim above the heads: what says that it is one, or the last that is no label; a first is a title.

    A row with a label in one cell and a value in the next is a line: ``Student: | Yusuf``.
    """
    lines = list(_lines(records))
    said = [one for one in lines if labelled(one.text).stance is Stance.CLAIM and labelled(one.text).text]
    plain = [one for one in lines if not is_field(one.text) and not NAME.fullmatch(one.text)]
    claim = next(iter(said or ([] if only_said else plain[-1:])), None)
    title = next((one for one in plain if one is not claim), None)
    builder.title = title.text if title else builder.title
    for one in lines:
        if one is not claim and one is not title:
            builder.leave_out("lines above the table", one.where)
    return [OutlinePoint("claim", labelled(claim.text).text, claim.where, 0, Stance.CLAIM)] if claim else []


def _lines(records: Iterable[Mapping[int, TableCell]]) -> Iterator[TableCell]:
    """Yield each row above the heads as one line; rows of blanks are none."""
    for record in records:
        cells = [cell for _, cell in sorted(record.items()) if cell.text.strip()]
        if cells:
            first, *rest = [cell.text.strip() for cell in cells]
            sign = "" if not rest or first.endswith((":", "：")) or len(first.split()) > 3 else ":"
            yield TableCell(" ".join((first + sign, *rest)), cells[0].where)


def _rows(records: Iterable[Mapping[int, TableCell]]) -> Iterator[dict[int, OutlinePoint]]:
    for number, record in enumerate(records):
        cells = {at: cell for at, cell in record.items() if cell.text.strip()}
        yield {at: OutlinePoint(f"{number}, {at}", cell.text, cell.where, 0) for at, cell in cells.items()}
