"""Draws maps: gathers what a renderer shows, and runs it."""

import os
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from argmap.files import write
from argmap.lowering import lower
from argmap.problems import ArgmapError
from argmap.reading import Document
from argmap.renderers import Options, Scene, by_suffix, renderers, shows

Pages = Callable[[Scene, Options], list[bytes]]

if TYPE_CHECKING:
    from argmap.paper.article import Article


def render(
    document: Document,
    path: str | os.PathLike[str],
    to: str | None = None,
    options: Options | None = None,
    paper: str | None = None,
) -> None:
    """Draw a map into a file; the suffix of ``path`` decides how, unless ``to`` does.

    ``paper`` is the file of the paper's text, for drawings that show it; without it, the one that the map names.
    Raises ``ArgmapError`` for an unknown way of drawing, a Graphviz that fails, or a place that cannot be written, and
    ``ReadError`` for a paper that cannot be read.
    """
    write(path, drawn(document, to or by_suffix(path), options, paper))


def drawn(document: Document, to: str, options: Options | None = None, paper: str | None = None) -> bytes:
    """Return the drawing of a map as the content of a file. Raises ``ArgmapError`` as ``render`` does."""
    with renderers().running(to) as renderer:
        return renderer.render(scene(document, shows(renderer), paper), options or Options())


def drawn_pages(document: Document, to: str, options: Options, paper: str | None = None) -> list[bytes] | None:
    """Return the drawing of a map on pages, a file each; ``None`` if this way of drawing puts all pages into one.

    Raises ``ArgmapError`` for a way of drawing that knows no pages, and as ``render`` does.
    """
    with renderers().running(to) as renderer:
        if getattr(renderer, "PAGED", False):
            return None
        pages: Pages | None = getattr(renderer, "pages", None)
        if pages is None:
            raise ArgmapError(f"{to} has no pages: leave out --pages, or draw svg, png or dot")
        return pages(scene(document, shows(renderer), paper), options)


def scene(document: Document, needs: Collection[str], paper: str | None = None) -> Scene:
    """Return a map with what is needed of its ``problems`` and its ``article``. Raises ``ReadError`` as ``render``."""
    article = _article(document, paper) if "article" in needs else None
    if "problems" not in needs:
        return Scene(lower(document.map), article=article)
    from argmap.batch import settled_problems

    return Scene(lower(document.map), tuple(settled_problems(document, article)), article)


def _article(document: Document, paper: str | None) -> "Article | None":
    from argmap.paper.beside import article_beside
    from argmap.paper.reading import read_article

    return read_article(paper) if paper else article_beside(document)
