"""Tables of statements as comma-separated values (RFC 4180): a row for each, with its parent and its role.

Commas, semicolons, tabs or bars separate the cells, whatever the heads are separated by; the heads may be in several
languages. What is written opens in a spreadsheet as text: a cell that would be a formula has an apostrophe before it.
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

SUFFIXES = (".csv",)
TITLE = "table (CSV)"


def recognises(head: str) -> bool:
    """Tell whether the first row heads a table of statements."""
    return separator_of(head) not in (None, "\t")


def read(source: Source) -> GraphDocument:
    """Return the graph in a table. Raises ``ReadError`` where its first row does not head one."""
    separator = separator_of(source.text) or ","
    return graph_of(GraphBuilder(source, "csv"), records(source, separator), Place(source.file, 1, 1))


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph as a table with commas, in UTF-8 with the mark by which spreadsheets know it."""
    return WrittenMap(table(COLUMNS, rows_of_graph(document.graph)))
