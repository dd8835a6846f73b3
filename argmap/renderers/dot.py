"""DOT with all positions: what Graphviz draws with ``neato -n2``."""

from argmap.drawing.diagram import dot
from argmap.graph import Graph
from argmap.renderers import Options


def render(graph: Graph, _: Options) -> bytes:
    """Return the DOT text in UTF-8."""
    return dot(graph).encode()
