"""Makes a graph of a spreadsheet whose columns say what is in them: a claim, reasons, objections, sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.files import refuse
from argmap.formats._columned_points import StanceColumn, points_of_rows, stance_columns, tell_replies
from argmap.formats._outline_parts import OutlinePoint, is_field
from argmap.formats._outlines import add_outline
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


def heads_of_stances(records: Sequence[Mapping[int, TableCell]]) -> int | None:
    """Return which of the first rows heads columns of stances; ``None`` if none does."""
    return next((at for at, record in enumerate(records[: MOST_BEFORE + 1]) if stance_columns(texts_of(record))), None)


def graph_of_stances(
    builder: GraphBuilder, records: Sequence[Mapping[int, TableCell]], at: int, start: Place
) -> GraphDocument:
    """Return the graph in a table whose heads are in the row ``at``; the claim may be in the last row above them.

    ``start`` is where the table begins. Raises ``ReadError`` where it has no claim.
    """
    columns = stance_columns(texts_of(records[at]))
    points = [
        *_claim_above(builder, records[:at]),
        *points_of_rows(columns, _rows(builder, records[at + 1 :], columns)),
    ]
    if points and points[0].stance is not Stance.CLAIM:
        message = "this table has reasons, but no claim"
        raise refuse("syntax-error", message, "write the claim above the headings, or in a column headed Claim", start)
    tell_replies(builder, columns, {number: cell.where for number, cell in records[at].items()})
    add_outline(builder, points, SourceNotes(builder))
    return builder.build()


def _claim_above(builder: GraphBuilder, records: Iterable[Mapping[int, TableCell]]) -> list[OutlinePoint]:
    """Return the claim above the heads: what says that it is one, or the last that is no label; a first is a title."""
    cells = [cell for record in records for cell in record.values() if cell.text.strip()]
    said = [cell for cell in cells if labelled(cell.text).stance is Stance.CLAIM and labelled(cell.text).text]
    plain = [cell for cell in cells if not is_field(cell.text)]
    claim = next(iter(said or plain[-1:]), None)
    title = next((cell for cell in plain if cell is not claim), None)
    builder.title = title.text.strip() if title else builder.title
    for cell in cells:
        if cell is not claim and cell is not title:
            builder.leave_out("cells above the table", cell.where)
    return [OutlinePoint("claim", labelled(claim.text).text, claim.where, 0, Stance.CLAIM)] if claim else []


def _rows(
    builder: GraphBuilder, records: Iterable[Mapping[int, TableCell]], columns: Mapping[int, StanceColumn]
) -> Iterator[dict[int, OutlinePoint]]:
    for number, record in enumerate(records):
        cells = {at: cell for at, cell in record.items() if cell.text.strip()}
        for at in sorted(cells.keys() - columns.keys()):
            builder.leave_out("cells in columns that argmap does not know", cells[at].where)
        yield {at: OutlinePoint(f"{number}, {at}", cell.text, cell.where, 0) for at, cell in cells.items()}
