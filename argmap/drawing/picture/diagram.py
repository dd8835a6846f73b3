"""The whole drawing as DOT: what stands where is decided; Graphviz has only to draw it (``neato -n2``)."""

from dataclasses import dataclass

from argmap.drawing.cards.markup import in_tooltip
from argmap.drawing.graphviz.dot_language import Drawing
from argmap.drawing.layout.directions import Placed, place
from argmap.drawing.lines.edges import lines
from argmap.drawing.picture.boxes import Attributes, block, box
from argmap.drawing.picture.leads import Leads
from argmap.drawing.picture.legend import LegendItem, arrange, legend, row_height
from argmap.drawing.picture.margins import Margin, heading, margin_width, source_list
from argmap.drawing.picture.samples import grounds, strokes, texts
from argmap.drawing.picture.tracing import trace
from argmap.drawing.themes.theme import DEFAULT, Theme
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks
from argmap.forest.overlay import Overlay
from argmap.forest.sources import NamedSources
from argmap.graph import Graph

PAD = 18
"""Room around the drawing, in points."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A drawing as DOT text, how large it will be, in points, and what leads where in it."""

    dot: str
    width: int
    height: int
    leads: Leads


def dot(graph: Graph, theme: Theme = DEFAULT, overlay: Overlay | None = None) -> str:
    """Return a map as DOT text with all positions, in points; the same map always gives the same text."""
    return diagram(graph, theme, overlay).dot


def diagram(graph: Graph, theme: Theme = DEFAULT, overlay: Overlay | None = None) -> Diagram:
    """Return a map as DOT text with its size, painted with ``overlay``."""
    support = SupportOf(graph)
    placed = place(blocks(graph, support, overlay), theme)
    drawing = begin(graph, theme)
    right, bottom = extent(placed, theme)
    wide = margin_width(right, theme)
    head = Head(graph, support, legend(placed, graph, overlay), wide, theme)
    top = -3 * theme.row - head.height
    head.draw(drawing, top)
    fill(drawing, placed, theme)
    used = NamedSources(graph).used()
    below = source_list(used, wide, theme)
    print_margin(drawing, "_notes", below, bottom + 4 * theme.row)
    end = bottom + 4 * theme.row + below.height if below.label else bottom
    width, height = max(wide, right) + 2 * PAD, end - top + 2 * PAD
    leads = Leads((-PAD, top - PAD), (width, height))
    leads.add_cards(placed, theme)
    leads.add_sources(used, bottom + 4 * theme.row, wide, theme)
    return Diagram(drawing.text(), width, height, leads)


def extent(placed: list[Placed], theme: Theme) -> tuple[int, int]:
    """Return where the right and the lower edge of a layout lie."""
    right = max((one.x + one.wide + one.margin(theme) for one in placed), default=theme.width)
    return right, max((one.bottom for one in placed), default=0)


def begin(graph: Graph, theme: Theme, **canvas: str) -> Drawing:
    """Return an empty drawing of a map; ``canvas`` are further attributes of the whole."""
    return Drawing(_canvas(graph, theme) | canvas, _node(theme), _edge(theme))


def fill(drawing: Drawing, placed: list[Placed], theme: Theme) -> None:
    """Add blocks and lines to a drawing."""
    for one in placed:
        for name, attributes in block(one, theme):
            drawing.node(name, attributes)
    for line in lines(placed, theme):
        trace(drawing, line, theme)


def _canvas(graph: Graph, theme: Theme) -> Attributes:
    name = in_tooltip(" ".join(graph.title.split())) or "map"
    return {
        "layout": "neato", "splines": "true", "outputorder": "edgesfirst", "pad": f"{PAD / 72:g}",
        "bgcolor": theme.paper, "id": "_map", "class": "argmap", "tooltip": name,
    }  # fmt: skip


def _node(theme: Theme) -> Attributes:
    plain: Attributes = {"shape": "none", "margin": "0", "fixedsize": "true", "label": ""}
    return plain | {"fontname": theme.font, "fontsize": str(theme.size)}


def _edge(theme: Theme) -> Attributes:
    return {"dir": "none", "penwidth": f"{theme.line:g}"}


class Head:
    """Title and legend above a map, the legend next to it."""

    def __init__(self, graph: Graph, support: SupportOf, entries: list[LegendItem], wide: int, theme: Theme) -> None:
        self.theme = theme
        self.spots = arrange(entries, wide, theme)
        self.title = heading(graph, support, wide, theme)
        self.height = self.title.height + theme.row // 2
        self.height += self.spots[-1].y + row_height(theme) if self.spots else 0

    def draw(self, drawing: Drawing, top: int) -> None:
        """Draw it, beginning at that height."""
        print_margin(drawing, "_heading", self.title, top)
        below = top + self.title.height + self.theme.row // 2
        for name, attributes in [*grounds(self.spots, 0, below, self.theme), *texts(self.spots, 0, below, self.theme)]:
            drawing.node(name, attributes)
        for line in strokes(self.spots, 0, below, self.theme):
            trace(drawing, line, self.theme)


def print_margin(drawing: Drawing, name: str, margin: Margin, y: int) -> None:
    """Draw what stands beside the map, if it is not empty, beginning at that height."""
    if margin.label:
        label: Attributes = {"id": name, "class": name.strip("_"), "label": f"<{margin.label}>"}
        drawing.node(name, {**label, **box(0, y, margin.width, margin.height)})
