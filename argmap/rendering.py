"""Draws maps: gathers what a renderer shows, and runs it."""

import os
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.checking.inputs import inputs_of, refuse_inputs
from argmap.files import write
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.overlays import overlays
from argmap.problems import ArgmapError
from argmap.renderers import Options, Renderer, Scene, by_suffix, refuse_unheeded, renderers, shows

Pages = Callable[[Scene, Options], list[bytes]]

if TYPE_CHECKING:
    from argmap.checking.settings import Settings
    from argmap.comparison import Comparison
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
    Raises ``ArgmapError`` for an unknown drawing format, a Graphviz that fails, a place that cannot be written or that
    holds a file of the map, and ``ReadError`` for a paper that cannot be read.
    """
    content = drawn(document, to or by_suffix(path), options, paper)
    given = {str(paper): "the paper's text"} if paper else {}
    refuse_inputs([path], {**inputs_of(document), **given})
    write(path, content)


def drawn(
    document: Document,
    to: str,
    options: Options | None = None,
    paper: str | None = None,
    settings: "Settings | None" = None,
) -> bytes:
    """Return the drawing of a map as the content of a file. Raises ``ArgmapError`` as ``render`` does.

    ``settings`` are those by which problems are found, where they are not to be looked for beside the map.
    """
    options = options or Options()
    with renderers().running(to) as renderer:
        refuse_unheeded(to, renderer, options)
        return renderer.render(_painted(document, renderer, options, paper, settings), options)


def require(to: str, options: Options) -> None:
    """Raise ``ArgmapError`` for what keeps every map from being drawn: an unknown format, theme, overlay or option."""
    with renderers().running(to) as renderer:
        if options.pages and not getattr(renderer, "PAGED", False):
            _pages_of(to, renderer)
            refuse_unheeded(to, renderer, replace(options, pages=None))
        else:
            refuse_unheeded(to, renderer, options)
    options.look()
    if options.color is not None:
        overlays().require(options.color)


def drawn_pages(
    document: Document, to: str, options: Options, paper: str | None = None, settings: "Settings | None" = None
) -> list[bytes] | None:
    """Return the drawing of a map on pages, a file each; ``None`` if this format puts all pages in one.

    Raises ``ArgmapError`` for a format without pages, and as ``render`` does.
    """
    with renderers().running(to) as renderer:
        if getattr(renderer, "PAGED", False):
            return None
        pages = _pages_of(to, renderer)
        refuse_unheeded(to, renderer, replace(options, pages=None))
        return pages(_painted(document, renderer, options, paper, settings), options)


def shows_problems(to: str, options: Options) -> bool:
    """Tell whether a drawing has problems in it, which settings may leave out."""
    parts = [renderers().get(to), *([overlays().get(options.color)] if options.color else [])]
    return any("problems" in shows(one) for one in parts)


def _pages_of(to: str, renderer: Renderer) -> Pages:
    pages: Pages | None = getattr(renderer, "pages", None)
    if pages is None:
        raise ArgmapError(f"{to} cannot be split into pages; leave out --pages, or draw svg, png or dot")
    return pages


def drawn_difference(old: Graph, new: Graph, found: "Comparison", to: str, options: Options) -> bytes:
    """Return a drawing of ``new`` with what differs from ``old`` marked. Raises ``ArgmapError`` as ``render`` does."""
    from argmap.comparison.merging import merge

    merged, overlay = merge(old, new, found)
    with renderers().running(to) as renderer:
        refuse_unheeded(to, renderer, replace(options, color="changes"))
        return renderer.render(Scene(merged, overlay=overlay), options)


def _painted(
    document: Document, renderer: Renderer, options: Options, paper: str | None, settings: "Settings | None" = None
) -> Scene:
    """Return what a renderer shows, with the overlay that the options name."""
    if options.color is None:
        return scene(document, shows(renderer), paper, settings)
    found = overlays().get(options.color)
    shown = scene(document, {*shows(renderer), *shows(found)}, paper, settings)
    return replace(shown, overlay=found.overlay(shown.graph, shown.problems))


def scene(
    document: Document, needs: Collection[str], paper: str | None = None, settings: "Settings | None" = None
) -> Scene:
    """Return a map with what is needed of its ``problems`` and its ``article``. Raises ``ReadError`` as ``render``."""
    article = _article(document, paper) if "article" in needs else None
    if "problems" not in needs:
        return Scene(lower(document.map), article=article)
    from argmap.checking.batch import settled_problems

    return Scene(lower(document.map), tuple(settled_problems(document, article, settings)), article)


def _article(document: Document, paper: str | None) -> "Article | None":
    from argmap.anchoring.companion_files import article_beside
    from argmap.paper.reading import read_article

    return read_article(paper) if paper else article_beside(document)
