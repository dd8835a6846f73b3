"""What stands above and below the map: title, source and how the argument stands; the notes in full."""

from dataclasses import dataclass
from math import ceil

from argmap.citations.wording import sentence, work_text
from argmap.drawing.cards.wrapping import shorten, width, wrap
from argmap.drawing.shapes.label_cells import Cell, Stand, Table, TextLines, column, phrase, row
from argmap.drawing.themes.theme import Theme, leading
from argmap.evaluation.support import SupportOf
from argmap.forest.sources import NamedSource
from argmap.forest.summary import NEUTRAL, size, standing
from argmap.graph import Graph

TITLE = 16
SMALL = 9
BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Margin:
    """Rows of text with their size in points; without a label it is not drawn."""

    label: Table | None
    width: int
    height: int


def margin_width(map_width: int, theme: Theme) -> int:
    """Return how wide title and notes run: as wide as the map, but two columns of cards at least, three at most."""
    columns = [n * theme.width + (n - 1) * theme.gap for n in (2, 3)]
    return min(max(map_width, columns[0]), columns[1])


def heading(graph: Graph, support: SupportOf, wide: int, theme: Theme) -> Margin:
    """Return the title of the map, the paper that it was read from, and how the argument stands."""
    tall = leading(TITLE) + 2
    lines = wrap(graph.title, wide, TITLE, bold=True, evenly=True)
    title = [phrase(line, TITLE, theme.text, bold=True) for line in lines if line]
    rows = [Cell(wide, tall, line) for line in title]
    if graph.paper and graph.paper.record:
        rows += _paragraph(f"{sentence(work_text(graph.paper.record))} {NEUTRAL}", wide, theme)
    rows += _paragraph(f"{size(graph)}, {standing(graph, support)}", wide, theme)
    return Margin(column(*rows), wide, sum(one.height for one in rows))


def _paragraph(text: str, wide: int, theme: Theme) -> list[Cell]:
    return [Cell(wide, leading(SMALL), phrase(line, SMALL, theme.grey)) for line in wrap(text, wide, SMALL)]


def source_list(sources: list[NamedSource], wide: int, theme: Theme) -> Margin:
    """Return notes, and works that the text cites, in full, each linked to its source where that has an address."""
    if not sources:
        return Margin(None, 0, 0)
    rows = _sources(sources, wide, theme)
    return Margin(Table(tuple(rows)), wide, sum(mark.height for mark, _ in rows))


def source_heights(sources: list[NamedSource], wide: int, theme: Theme) -> list[int]:
    """Return how tall each source of such a list is."""
    return [mark.height for mark, _ in _sources(sources, wide, theme)]


def _sources(sources: list[NamedSource], wide: int, theme: Theme) -> list[tuple[Cell, Cell]]:
    marks = min(max((ceil(width(one.mark, SMALL)) for one in sources), default=0) + 6, wide // 3)
    return [_source(one, marks, wide, theme) for one in sources]


def running_head(text: str, wide: int, theme: Theme) -> Margin:
    """Return a line that stands above all pages but the first."""
    tall = leading(SMALL) + 2 * theme.row
    line = phrase(shorten(text, wide, SMALL), SMALL, theme.grey)
    return Margin(row(Cell(wide, tall, line)), wide, tall)


def _source(one: NamedSource, marks: int, wide: int, theme: Theme) -> tuple[Cell, Cell]:
    """Return the row of a source: its mark, in a column ``marks`` wide, and its text."""
    ink = theme.link if one.link else theme.grey
    lines = wrap(one.text, wide - marks, SMALL)
    tall = len(lines) * leading(SMALL) + BETWEEN
    said, mark = TextLines(tuple(lines), SMALL, ink), phrase(shorten(one.mark, marks - 6, SMALL), SMALL, ink)
    text = Cell(wide - marks, tall, said, stand=Stand.TOP, link=one.link, title=one.link or "")
    return Cell(marks, tall, mark, stand=Stand.TOP), text
