"""Tables of statements as a workbook of Excel (Office Open XML, ECMA-376 part 1, section 18).

The first sheet whose first row heads a table of statements is read; what a formula gave when the file was saved counts,
not the formula. Every cell that is written is text, so that none is a formula. Places are a sheet's row and column.
"""

from argmap.formats._format import WrittenMap
from argmap.formats._tables import TABLE_CARRIES
from argmap.graph.graph_document import GraphDocument

SUFFIXES = (".xlsx", ".xlsm")
TITLE = "table (Excel)"
BINARY = True
CARRIES = TABLE_CARRIES


def read(content: bytes, file: str) -> GraphDocument:
    """Return the graph in a workbook. Raises ``ReadError`` where no sheet has a table of statements."""
    from argmap.formats._tables.workbook_reading import workbook_graph

    return workbook_graph(content, file)


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph as a workbook with one sheet."""
    from argmap.formats._tables.workbook_writing import graph_workbook

    return graph_workbook(document)
