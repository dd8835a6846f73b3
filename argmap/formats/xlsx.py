"""Tables of statements as a workbook of Excel (Office Open XML, ECMA-376 part 1, section 18).

The first sheet whose first row heads a table of statements is read; what a formula gave when the file was saved counts,
not the formula. Every cell that is written is text, so that none is a formula. Places are a sheet's row and column.
"""

from argmap.formats._format import WrittenMap
from argmap.formats._tables.table_heads import COLUMNS
from argmap.formats._tables.table_reading import graph_of, head_row
from argmap.formats._tables.table_rows import TableCell
from argmap.formats._tables.table_writing import CARRIES as CARRIES
from argmap.formats._tables.table_writing import rows_of_graph
from argmap.formats._tables.workbook_reading import Workbook
from argmap.formats._tables.workbook_writing import workbook
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import Place, shown

SUFFIXES = (".xlsx", ".xlsm")
TITLE = "table (Excel)"
BINARY = True


def read(content: bytes, file: str) -> GraphDocument:
    """Return the graph in a workbook. Raises ``ReadError`` where no sheet has a table of statements."""
    book = Workbook(content, file)
    builder = GraphBuilder(Source("", file), "xlsx")
    sheets = [(name, book.rows(part)) for name, part in book.sheets()]
    fitting = [one for one in sheets if head_row(one[1]) is not None]
    name, rows = fitting[0] if fitting else sheets[0] if sheets else ("", list[dict[int, TableCell]]())
    for other, cells in sheets:
        if other != name and cells:
            message = f"the sheet {shown(other)} is not read: the map is on the sheet {shown(name)}"
            where = next(iter(cells[0].values())).where
            builder.remark("left-out", message, "put its rows in a workbook of their own", where)
    for where in book.unknown:
        message = "the result of this formula was not saved with the file"
        builder.remark("unread-part", message, "open the file in a spreadsheet and save it again", where)
    return graph_of(builder, rows, Place(file, 1, 1))


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph as a workbook with one sheet."""
    rows = [dict(zip(COLUMNS, COLUMNS, strict=True)), *rows_of_graph(document.graph)]
    content, problems = workbook([[row.get(name, "") for name in COLUMNS] for row in rows], Place(document.file))
    return WrittenMap(content, problems)
