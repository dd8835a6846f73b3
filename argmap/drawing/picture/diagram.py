"""The whole picture of a map: what stands where, whoever paints it."""

from dataclasses import dataclass

from argmap.drawing.graphviz.dot_writing import dot
from argmap.drawing.layout.directions import Placed, place
from argmap.drawing.lines.edges import lines
from argmap.drawing.picture.boxes import block
from argmap.drawing.picture.far_children import name_far_parents
from argmap.drawing.picture.leads import Leads
from argmap.drawing.picture.legend import LegendItem, arrange, legend, row_height
from argmap.drawing.picture.margins import Margin, heading, margin_width, source_list
from argmap.drawing.picture.samples import grounds, strokes, texts
from argmap.drawing.picture.tracing import trace
from argmap.drawing.shapes.shapes import Area, Canvas, PaintedBox
from argmap.drawing.themes.theme import DEFAULT, Theme
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks
from argmap.forest.overlay import Overlay
from argmap.forest.sources import NamedSource, NamedSources
from argmap.graph import Graph

PAD = 18
"""Room around the drawing, in points."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A picture, how large it will be, in points, and what leads where in it; ``title`` is its name among others."""

    canvas: Canvas
    width: int
    height: int
    leads: Leads
    title: str = ""

    @property
    def dot(self) -> str:
        """The picture as DOT text; the same map always gives the same text."""
        return dot(self.canvas)


def diagram(graph: Graph, theme: Theme = DEFAULT, overlay: Overlay | None = None) -> Diagram:
    """Return the picture of a whole map, painted with ``overlay``."""
    support = SupportOf(graph)
    forest = blocks(graph, support, overlay)
    placed = place(forest, theme)
    if name_far_parents(placed):
        placed = place(forest, theme)
    wide = margin_width(extent(placed, theme)[0], theme)
    head = Head(heading(graph, support, wide, theme), legend(placed, graph, theme, overlay), theme)
    return compose(graph, placed, head, NamedSources(graph).used(), theme)


def compose(graph: Graph, placed: list[Placed], head: "Head", used: list[NamedSource], theme: Theme) -> Diagram:
    """Return a picture of placed blocks with its head above and its sources below."""
    right, bottom = extent(placed, theme)
    wide = head.title.width
    top, below = -3 * theme.row - head.height, bottom + 4 * theme.row
    sources = source_list(used, wide, theme)
    end = below + sources.height if sources.label else bottom
    canvas = begin(graph, theme, (0, top, max(wide, right), end))
    head.draw(canvas, top)
    fill(canvas, placed, theme)
    print_margin(canvas, "_notes", sources, below)
    width, height = max(wide, right) + 2 * PAD, end - top + 2 * PAD
    leads = Leads((-PAD, top - PAD), (width, height))
    leads.add_cards(placed, theme)
    leads.add_sources(used, below, wide, theme)
    return Diagram(canvas, width, height, leads)


def extent(placed: list[Placed], theme: Theme) -> tuple[int, int]:
    """Return where the right and the lower edge of a layout lie."""
    right = max((one.x + one.wide + one.margin(theme) for one in placed), default=theme.width)
    return right, max((one.bottom for one in placed), default=0)


def begin(graph: Graph, theme: Theme, area: Area, margin: float = PAD) -> Canvas:
    """Return an empty picture of a map."""
    name = " ".join(graph.title.split()) or "map"
    return Canvas(name, theme.paper, theme.font, theme.size, theme.text, theme.line, area, margin)


def fill(canvas: Canvas, placed: list[Placed], theme: Theme) -> None:
    """Add blocks and lines to a picture."""
    for one in placed:
        canvas.boxes += block(one, theme)
    for line in lines(placed, theme):
        trace(canvas, line, theme)


class Head:
    """Title and legend above a map, the legend next to it."""

    def __init__(self, title: Margin, entries: list[LegendItem], theme: Theme) -> None:
        self.title, self.theme = title, theme
        self.spots = arrange(entries, title.width, theme)
        self.height = self.title.height + theme.row // 2
        self.height += self.spots[-1].y + row_height(theme) if self.spots else 0

    def draw(self, canvas: Canvas, top: int) -> None:
        """Draw it, beginning at that height."""
        print_margin(canvas, "_heading", self.title, top)
        below = top + self.title.height + self.theme.row // 2
        canvas.boxes += grounds(self.spots, 0, below, self.theme)
        canvas.boxes += texts(self.spots, 0, below, self.theme)
        for line in strokes(self.spots, 0, below, self.theme):
            trace(canvas, line, self.theme)


def print_margin(canvas: Canvas, key: str, margin: Margin, y: int) -> None:
    """Draw what stands beside the map, if it is not empty, beginning at that height."""
    if margin.label:
        box = PaintedBox(key, (key.strip("_"),), 0, y, margin.width, margin.height, label=margin.label)
        canvas.boxes.append(box)
