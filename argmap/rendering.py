"""Draws maps: gathers what a renderer shows, and runs it."""

import os
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.comparison import Comparison, merge
from argmap.files import write
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.overlays import overlays
from argmap.problems import ArgmapError
from argmap.renderers import Options, Renderer, Scene, by_suffix, refuse_unheeded, renderers, shows

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
    Raises ``ArgmapError`` for an unknown drawing format, a Graphviz that fails, or a place that cannot be written, and
    ``ReadError`` for a paper that cannot be read.
    """
    write(path, drawn(document, to or by_suffix(path), options, paper))


def drawn(document: Document, to: str, options: Options | None = None, paper: str | None = None) -> bytes:
    """Return the drawing of a map as the content of a file. Raises ``ArgmapError`` as ``render`` does."""
    options = options or Options()
    with renderers().running(to) as renderer:
        refuse_unheeded(to, renderer, options)
        return renderer.render(_painted(document, renderer, options, paper), options)


def drawn_pages(document: Document, to: str, options: Options, paper: str | None = None) -> list[bytes] | None:
    """Return the drawing of a map on pages, a file each; ``None`` if this format puts all pages in one.

    Raises ``ArgmapError`` for a format without pages, and as ``render`` does.
    """
    with renderers().running(to) as renderer:
        if getattr(renderer, "PAGED", False):
            return None
        pages: Pages | None = getattr(renderer, "pages", None)
        if pages is None:
            raise ArgmapError(f"{to} cannot be split into pages; leave out --pages, or draw svg, png or dot")
        refuse_unheeded(to, renderer, replace(options, pages=None))
        return pages(_painted(document, renderer, options, paper), options)


def drawn_difference(old: Graph, new: Graph, found: Comparison, to: str, options: Options) -> bytes:
    """Return a drawing of ``new`` with what differs from ``old`` marked. Raises ``ArgmapError`` as ``render`` does."""
    merged, overlay = merge(old, new, found)
    with renderers().running(to) as renderer:
        refuse_unheeded(to, renderer, replace(options, color="changes"))
        return renderer.render(Scene(merged, overlay=overlay), options)


def _painted(document: Document, renderer: Renderer, options: Options, paper: str | None) -> Scene:
    """Return what a renderer shows, with the overlay that the options name."""
    if options.color is None:
        return scene(document, shows(renderer), paper)
    found = overlays().get(options.color)
    shown = scene(document, {*shows(renderer), *shows(found)}, paper)
    return replace(shown, overlay=found.overlay(shown.graph, shown.problems))


def scene(document: Document, needs: Collection[str], paper: str | None = None) -> Scene:
    """Return a map with what is needed of its ``problems`` and its ``article``. Raises ``ReadError`` as ``render``."""
    article = _article(document, paper) if "article" in needs else None
    if "problems" not in needs:
        return Scene(lower(document.map), article=article)
    from argmap.checking.batch import settled_problems

    return Scene(lower(document.map), tuple(settled_problems(document, article)), article)


def _article(document: Document, paper: str | None) -> "Article | None":
    from argmap.anchoring.companion_files import article_beside
    from argmap.paper.reading import read_article

    return read_article(paper) if paper else article_beside(document)
