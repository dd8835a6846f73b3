"""Graphs in GraphML (http://graphml.graphdrawing.org): of yEd, Gephi, networkx, and those that argmap renders.

A node is a statement: its text is the attribute ``text`` or ``label``, or the label that yEd draws (``y:NodeLabel``).
An edge leads from what is offered to what it is offered for; its ``kind`` or label says whether it supports or attacks,
else the colour of its line, green or red; one that says nothing supports. The nodes of the type ``inference`` that
argmap writes are steps, and hold linked statements together. ``url`` and ``description`` of yEd become footnotes.
"""

from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".graphml",)
TITLE = "GraphML"


def recognises(head: str) -> bool:
    """Tell whether a text is a graph in GraphML."""
    start = head.lstrip("\ufeff \t\r\n")
    return start.startswith("<") and "<graphml" in start[:4_000]


def read(source: Source) -> GraphDocument:
    """Return the graph. Raises ``ReadError``."""
    from argmap.formats._graphml.graphml_reading import read_graphml

    return read_graphml(source)
