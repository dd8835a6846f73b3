"""Tables of statements as comma-separated values (RFC 4180): a row for each, with its parent and its role.

Commas, semicolons, tabs or bars separate the cells, whatever the heads are separated by; the heads may be in several
languages. What is written opens in a spreadsheet as text: a cell that would be a formula has an apostrophe before it.
"""

from argmap.formats._format import WrittenMap
from argmap.formats._tables import TABLE_CARRIES
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".csv",)
TITLE = "table (CSV)"
CARRIES = TABLE_CARRIES


def recognises(head: str) -> bool:
    """Tell whether the first row heads a table of statements."""
    from argmap.formats._tables.delimited import separator_of

    return separator_of(head) not in (None, "\t")


def read(source: Source) -> GraphDocument:
    """Return the graph in a table. Raises ``ReadError`` where its first row does not head one."""
    from argmap.formats._tables.delimited import delimited_graph

    return delimited_graph(source, "csv", ",")


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph as a table with commas, in UTF-8 with the mark by which spreadsheets know it."""
    from argmap.formats._tables.table_writing import delimited_table

    return WrittenMap(delimited_table(document.graph))
