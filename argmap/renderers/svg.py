"""A picture to zoom: selectable text, tooltips, links to sources, a title and a description for screen readers."""

import re

from argmap.drawing.graphviz.engine import draw
from argmap.drawing.picture.branch_sheets import Names, branch_sheets
from argmap.drawing.picture.diagram import Diagram, diagram
from argmap.drawing.picture.dot_layout import ranked
from argmap.drawing.picture.printed_pages import printed_pages
from argmap.drawing.svg.numbers_and_text import one_line
from argmap.drawing.svg.svg_writing import KINDS, svg_file
from argmap.forest.summary import describe
from argmap.renderers import Options, Scene

HEEDS = ("graphviz", "theme", "direction", "widest", "layout", "color", "ids", "whole")

BARE_AMPERSAND = re.compile(r"&(?!(?:#\d+|#x[0-9a-fA-F]+|amp|lt|gt|quot|apos);)")
ANCHOR = re.compile(r'<g id="a_[^"]*">')
"""Groups around links, whose ids could be those of statements."""
GROUP = re.compile(r'<g id="([^"]*)" class="(edge|node) (\w+)([^"]*)">')
GROUND, CRISP = 'stroke="none" points', 'stroke="none" shape-rendering="crispEdges" points'
"""Grounds of cells that stand side by side would show a seam where their common edge lies between two pixels."""


def render(scene: Scene, options: Options) -> bytes:
    """Return the SVG file in UTF-8, painted by argmap itself unless Graphviz is asked for.

    Raises ``ArgmapError`` when Graphviz is asked for, but missing, or fails.
    """
    theme = options.look()
    if options.layout == "dot":
        drawn = draw(ranked(scene.graph, theme, scene.overlay), "svg", options.graphviz, laid_out=False)
        return _named(drawn, scene, describe(scene.graph))
    return _painted(diagram(scene.graph, theme, scene.overlay), scene, options, describe(scene.graph))


def pages(scene: Scene, options: Options, names: Names | None = None) -> list[bytes]:
    """Return the SVG file of each page or sheet. Raises ``ArgmapError`` as ``render``."""
    if options.pages:
        found = printed_pages(scene.graph, options.pages, options.look(), scene.overlay)
        words, first = "page", 1
    else:
        found = branch_sheets(scene.graph, names, options.look(), scene.overlay)
        words, first = "sheet", 0
    total = len(found) - 1 + first
    parts = [f" ({words} {number} of {total})" if number else "" for number in range(first, total + 1)]
    described = describe(scene.graph)  # of the whole map, on each
    return [_painted(one, scene, options, described, part) for one, part in zip(found, parts, strict=True)]


def _painted(drawing: Diagram, scene: Scene, options: Options, described: str, part: str = "") -> bytes:
    """Return a drawing as SVG, with a title that ends with ``part``, and a description."""
    if options.graphviz:
        return _named(draw(drawing.dot, "svg", options.graphviz), scene, described, part)
    title = (" ".join(scene.graph.title.split()) or "Argument map") + part
    return svg_file(drawing.canvas, title, described)


def _named(picture: bytes, scene: Scene, described: str, part: str = "") -> bytes:
    """Return a picture with a title, which ends with ``part``, and a description."""
    drawn = picture.decode(errors="replace").replace(GROUND, CRISP)
    drawn = ANCHOR.sub("<g>", BARE_AMPERSAND.sub("&amp;", drawn))  # Graphviz before 3 leaves them bare in links
    drawn = GROUP.sub(_told, drawn)
    title = f'<title id="_title">{one_line(scene.graph.title) or "Argument map"}{part}</title>'
    description = f'<desc id="_description">{one_line(described)}</desc>'
    head, _, rest = drawn.partition("<svg ")
    attributes, _, body = rest.partition(">")
    role = 'role="graphics-document document" aria-roledescription="argument map" '
    labels = 'aria-labelledby="_title" aria-describedby="_description" '
    return f"{head}<svg {role}{labels}{attributes}>\n{title}\n{description}{body}".encode()


def _told(group: re.Match[str]) -> str:
    """Return the start of a group with what it is to who cannot see it (WAI-ARIA Graphics Module 1.0).

    A card is an object of its kind, read in the order of the map; lines and their dots only join what is read anyway.
    """
    id_, sort, kind, more = group.groups()
    if sort == "edge" or kind == "undercut":
        role = ' aria-hidden="true"'
    else:
        role = f' role="graphics-object" aria-roledescription="{kind}"' if kind in KINDS else ""
    return f'<g id="{id_}" class="{sort} {kind}{more}"{role}>'
