"""DOT with all positions: what Graphviz draws with ``neato -n2``."""

from argmap.drawing.diagram import dot
from argmap.renderers import Options, Scene


def render(scene: Scene, options: Options) -> bytes:
    """Return the DOT text in UTF-8."""
    return dot(scene.graph, options.look()).encode()
