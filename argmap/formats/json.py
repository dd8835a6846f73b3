"""argmap's notation in JSON: the same keys, for programs."""

from pathlib import Path

from argmap.formats._format import WrittenMap
from argmap.formats._own_notation import CARRIES as CARRIES
from argmap.formats._own_notation import in_notation
from argmap.graph.graph_document import GraphDocument, as_graph
from argmap.notation.reading import loads
from argmap.notation.source import Source

SUFFIXES = (".json",)
TITLE = "argmap (JSON)"


def read(source: Source) -> GraphDocument:
    """Return the graph of a map. Raises ``ReadError``."""
    return as_graph(loads(source.text, "json", file=source.file, folder=Path(source.file).parent))


def write(document: GraphDocument) -> WrittenMap:
    """Return the map with its paper in one text; for programs."""
    return in_notation(document, "json")
