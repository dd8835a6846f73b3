"""argmap's notation in YAML: what people write."""

from pathlib import Path

from argmap.formats._format import WrittenMap
from argmap.formats._own_notation import CARRIES as CARRIES
from argmap.formats._own_notation import in_notation
from argmap.graph.graph_document import GraphDocument, as_graph
from argmap.notation.reading import loads
from argmap.notation.source import Source

SUFFIXES = (".yaml", ".yml")
TITLE = "argmap (YAML)"


def read(source: Source) -> GraphDocument:
    """Return the graph of a map. Raises ``ReadError``."""
    return as_graph(loads(source.text, file=source.file, folder=Path(source.file).parent))


def write(document: GraphDocument) -> WrittenMap:
    """Return the map with its paper in one text; comments and layout of the text it was read from are not kept."""
    return in_notation(document, "yaml")
