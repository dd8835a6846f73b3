"""Tables of statements as tab-separated values: those of the format ``csv`` with tabs.

Tabs and line breaks in a cell are within quotation marks, as spreadsheets copy and paste them.
"""

from argmap.files.spreadsheets import table
from argmap.formats._format import WrittenMap
from argmap.formats._tables.delimited import records, separator_of
from argmap.formats._tables.table_heads import COLUMNS
from argmap.formats._tables.table_reading import graph_of
from argmap.formats._tables.table_writing import CARRIES as CARRIES
from argmap.formats._tables.table_writing import rows_of_graph
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import Place

SUFFIXES = (".tsv", ".tab")
TITLE = "table (TSV)"


def recognises(head: str) -> bool:
    """Tell whether the first row heads a table of statements, and tabs separate its cells."""
    return separator_of(head) == "\t"


def read(source: Source) -> GraphDocument:
    """Return the graph in a table. Raises ``ReadError`` where its first row does not head one."""
    separator = separator_of(source.text) or "\t"
    return graph_of(GraphBuilder(source, "tsv"), records(source, separator), Place(source.file, 1, 1))


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph as a table with tabs, in UTF-8 with the mark by which spreadsheets know it."""
    return WrittenMap(table(COLUMNS, rows_of_graph(document.graph), "\t"))
