"""A page to read the argument in: the map, all about each statement, the paper beside it; one file, no network."""

from argmap.page import content, page
from argmap.renderers import Options, Scene

SUFFIXES = (".html", ".htm")
HEEDS = ("color",)
SHOWS = ("problems", "article")


def render(scene: Scene, _: Options) -> bytes:
    """Return the HTML file in UTF-8."""
    return page(content(scene.graph, scene.problems, scene.article, scene.overlay)).encode()
