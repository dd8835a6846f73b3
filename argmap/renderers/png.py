"""A picture in pixels, 96 to the inch: for slides and documents that take no SVG."""

from argmap.drawing.diagram import dot
from argmap.drawing.engine import draw
from argmap.graph import Graph
from argmap.renderers import Options


def render(graph: Graph, options: Options) -> bytes:
    """Return the PNG file. Raises ``ArgmapError`` when Graphviz is missing or fails."""
    return draw(dot(graph), "png", options.graphviz)
