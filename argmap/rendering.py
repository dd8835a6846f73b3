"""Draws maps: gathers what a renderer shows, and runs it."""

import os
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.checking.inputs import inputs_of, refuse_inputs
from argmap.files import write_together
from argmap.graph import Graph
from argmap.graph.graph_document import AnyDocument, as_graph
from argmap.overlays import overlays
from argmap.problems import ArgmapError
from argmap.renderers import Options, Renderer, Scene, by_suffix, refuse_unheeded, renderers, shows

Names = Callable[[int, int], str]
Pages = Callable[[Scene, Options, Names], list[bytes]]

if TYPE_CHECKING:
    from argmap.checking.settings import Settings
    from argmap.comparison import Comparison
    from argmap.paper.article import Article


def render(
    document: AnyDocument,
    path: str | os.PathLike[str],
    to: str | None = None,
    options: Options | None = None,
    paper: str | None = None,
) -> None:
    """Draw a map into a file; the suffix of ``path`` decides how, unless ``to`` does.

    A large map is drawn as an overview, with sheets in numbered files beside it, as ``drawings`` says.

    ``paper`` is the file of the paper's text, for drawings that show it; without it, the one that the map names.
    Raises ``ArgmapError`` for an unknown drawing format, a Graphviz that fails, a place that cannot be written or that
    holds a file of the map, and ``ReadError`` for a paper that cannot be read.
    """
    contents = drawings(document, path, to or by_suffix(path), options, paper)
    given = {str(paper): "the paper's text"} if paper else {}
    refuse_inputs(contents, {**inputs_of(document), **given})
    write_together(contents)


def drawn(
    document: AnyDocument,
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
            refuse_unheeded(to, renderer, options, paged=True)
        else:
            refuse_unheeded(to, renderer, options)
    options.look()
    if options.color is not None:
        overlays().require(options.color)


def drawings(
    document: AnyDocument,
    path: str | os.PathLike[str],
    to: str,
    options: Options | None = None,
    paper: str | None = None,
    settings: "Settings | None" = None,
) -> dict[str | os.PathLike[str], bytes]:
    """Return the files that a map is drawn in, by name: one, or several that have numbers.

    With ``options.pages`` these are its pages, ``map-1.svg`` and so on. Without ``options.whole``, a large map is
    drawn as an overview in the file ``path`` and a sheet for each branch in numbered files, where the format has a
    picture in each file; one that holds many pages has them all. Standard output takes the whole. Raises
    ``ArgmapError`` as ``render`` does, and for pages that cannot be drawn so.
    """
    options, target = options or Options(), os.fspath(path)
    with renderers().running(to) as renderer:
        paged = bool(options.pages) and not getattr(renderer, "PAGED", False)
        draw: Pages | None = _pages_of(to, renderer) if paged else getattr(renderer, "pages", None)
        refuse_unheeded(to, renderer, options, paged=paged)
        shown = _painted(document, renderer, options, paper, settings)
        if draw is None or not (paged or (options.in_sheets(shown.graph) and target != "-")):
            return {path: renderer.render(shown, options)}
        if target == "-":
            raise ArgmapError("pages cannot go to standard output; name a file with -o, and each page gets a number")
        found = draw(shown, options, lambda number, total: Path(numbered(target, number, total)).name)
    total = len(found) if paged else len(found) - 1
    names = [numbered(target, number, total) for number in range(1, total + 1)]
    return dict(zip(names if paged else [target, *names], found, strict=True))


def least_width(document: AnyDocument, to: str, options: Options, *, whole: bool = False) -> int | None:
    """Return the width in points of the widest picture of a map where it is wider than the options allow, or ``None``.

    No picture comes out wider than it must, so that is the least that can be asked for. ``whole`` tells that all of a
    large map is in one picture, whatever the options say.
    """
    if options.widest is None:
        return None
    from argmap.drawing.picture.branch_sheets import branch_sheets
    from argmap.drawing.picture.diagram import diagram

    graph, look = as_graph(document).graph, options.look()
    renderer = renderers().get(to)
    in_sheets = getattr(renderer, "PAGED", False) or (hasattr(renderer, "pages") and not whole)
    if in_sheets and options.in_sheets(graph):
        _, *pictures = branch_sheets(graph, theme=look)  # the overview has a width of its own
    else:
        pictures = [diagram(graph, look)]
    widest = max(one.width for one in pictures)
    return widest if widest > options.widest else None


def numbered(path: str, number: int, total: int) -> str:
    """Return the name of one of several files: ``map-01.svg`` for ``map.svg``; number 0 is the file itself."""
    where = Path(path)
    return str(where.with_name(f"{where.stem}-{number:0{len(str(total))}}{where.suffix}")) if number else path


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
    document: AnyDocument, renderer: Renderer, options: Options, paper: str | None, settings: "Settings | None" = None
) -> Scene:
    """Return what a renderer shows, with the overlay that the options name."""
    if options.color is None:
        return scene(document, shows(renderer), paper, settings)
    found = overlays().get(options.color)
    shown = scene(document, {*shows(renderer), *shows(found)}, paper, settings)
    return replace(shown, overlay=found.overlay(shown.graph, shown.problems))


def scene(
    document: AnyDocument, needs: Collection[str], paper: str | None = None, settings: "Settings | None" = None
) -> Scene:
    """Return a map with what is needed of its ``problems`` and its ``article``. Raises ``ReadError`` as ``render``."""
    document = as_graph(document).need_statements()
    article = _article(document, paper) if "article" in needs else None
    if "problems" not in needs:
        return Scene(document.graph, article=article)
    from argmap.checking.batch import settled_problems

    return Scene(document.graph, tuple(settled_problems(document, article, settings)), article)


def _article(document: AnyDocument, paper: str | None) -> "Article | None":
    from argmap.anchoring.companion_files import article_beside
    from argmap.paper.reading import read_article

    return read_article(paper) if paper else article_beside(document)
