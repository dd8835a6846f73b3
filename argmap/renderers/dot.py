"""DOT with all positions: what Graphviz draws with ``neato -n2``; with ``--layout dot`` without, for ``dot``."""

from argmap.drawing.picture.branch_sheets import Names
from argmap.drawing.picture.diagram import diagram
from argmap.drawing.picture.dot_layout import ranked
from argmap.drawing.picture.printed_pages import printed_pages
from argmap.renderers import Options, Scene

HEEDS = ("theme", "direction", "widest", "layout", "color", "ids")


def render(scene: Scene, options: Options) -> bytes:
    """Return the DOT text in UTF-8."""
    theme = options.look()
    return (
        ranked(scene.graph, theme, scene.overlay)
        if options.layout == "dot"
        else diagram(scene.graph, theme, scene.overlay).dot
    ).encode()


def pages(scene: Scene, options: Options, _: Names | None = None) -> list[bytes]:
    """Return the DOT text of each page."""
    return [
        one.dot.encode() for one in printed_pages(scene.graph, options.pages or "a4", options.look(), scene.overlay)
    ]
