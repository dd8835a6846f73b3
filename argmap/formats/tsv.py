"""Tables of statements as tab-separated values: those of the format ``csv`` with tabs.

Tabs and line breaks in a cell are within quotation marks, as spreadsheets copy and paste them.
"""

from argmap.formats._format import WrittenMap
from argmap.formats._tables import TABLE_CARRIES
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".tsv", ".tab")
TITLE = "table (TSV)"
CARRIES = TABLE_CARRIES


def recognises(head: str) -> bool:
    """Tell whether the first row heads a table of statements, and tabs separate its cells."""
    from argmap.formats._tables.delimited import separator_of

    return separator_of(head) == "\t"


def read(source: Source) -> GraphDocument:
    """Return the graph in a table. Raises ``ReadError`` where its first row does not head one."""
    from argmap.formats._tables.delimited import delimited_graph

    return delimited_graph(source, "tsv", "\t")


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph as a table with tabs, in UTF-8 with the mark by which spreadsheets know it."""
    from argmap.formats._tables.table_writing import delimited_table

    return WrittenMap(delimited_table(document.graph, "\t"))
