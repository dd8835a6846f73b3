"""A picture to zoom: selectable text, tooltips, links to sources, a title and a description for who cannot see it."""

import re
from collections import Counter
from html import escape

from argmap.drawing.diagram import dot
from argmap.drawing.engine import draw
from argmap.drawing.margins import NEUTRAL
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph
from argmap.renderers import Options

BARE_AMPERSAND = re.compile(r"&(?!(?:#\d+|#x[0-9a-fA-F]+|amp|lt|gt|quot|apos);)")


def render(graph: Graph, options: Options) -> bytes:
    """Return the SVG file in UTF-8. Raises ``ArgmapError`` when Graphviz is missing or fails."""
    drawn = draw(dot(graph), "svg", options.graphviz).decode()
    drawn = BARE_AMPERSAND.sub("&amp;", drawn)  # Graphviz before 3 writes them so in links
    title = f'<title id="title">{escape(" ".join(graph.title.split()) or "Argument map")}</title>'
    description = f'<desc id="description">{escape(describe(graph))}</desc>'
    head, _, rest = drawn.partition("<svg ")
    attributes, _, body = rest.partition(">")
    role = 'role="img" aria-labelledby="title" aria-describedby="description" '
    return f"{head}<svg {role}{attributes}>\n{title}\n{description}{body}".encode()


def describe(graph: Graph) -> str:
    """Return what the picture shows, in a few sentences."""
    roles = Counter("rebuttal" if node.rebuttal else str(node.role) for node in graph.nodes.values())
    counts = ", ".join(f"{roles[role]} {role}{'' if roles[role] == 1 else 's'}" for role in roles)
    support = SupportOf(graph)
    bare = sum(map(support.owes_support, graph.nodes.values()))
    claims = " ".join(graph.nodes[root].text for root in graph.roots)
    return " ".join(f"{claims} The argument for and against it: {counts}; {bare} without support. {NEUTRAL}".split())
