"""A page to read the argument in: the map, all about each statement, the paper beside it; one file, no network."""

from argmap.page import content, page
from argmap.page.paper_pages import drawn_pages
from argmap.renderers import Options, Scene

SUFFIXES = (".html", ".htm")
HEEDS = ("color", "paper_pages")
SHOWS = ("problems", "article")


def render(scene: Scene, options: Options) -> bytes:
    """Return the HTML file in UTF-8. Raises ``ArgmapError`` where pages of a PDF are asked for, and there is none."""
    pictures = drawn_pages(scene.article) if options.paper_pages else None
    return page(content(scene.graph, scene.problems, scene.article, scene.overlay, pictures)).encode()
