"""What stands above and below the map: title, source and how the argument stands; the notes in full."""

from dataclasses import dataclass
from math import ceil

from argmap.citations.wording import sentence, work_text
from argmap.drawing.cards.markup import cell, font, in_label, lines, link, table
from argmap.drawing.cards.wrapping import shorten, width, wrap
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
    """A label of Graphviz with its size in points; an empty label is not drawn."""

    label: str
    width: int
    height: int


def margin_width(map_width: int, theme: Theme) -> int:
    """Return how wide title and notes run: as wide as the map, but two columns of cards at least, three at most."""
    columns = [n * theme.width + (n - 1) * theme.gap for n in (2, 3)]
    return min(max(map_width, columns[0]), columns[1])


def heading(graph: Graph, support: SupportOf, wide: int, theme: Theme) -> Margin:
    """Return the title of the map, the paper that it was read from, and how the argument stands."""
    rows: list[tuple[str, int]] = [
        (cell(font(in_label(line), size=TITLE, color=theme.text, bold=True), wide, tall), tall)
        for line in wrap(graph.title, wide, TITLE, bold=True)
        if line and (tall := leading(TITLE) + 2)
    ]
    if graph.paper and graph.paper.record:
        rows += _paragraph(f"{sentence(work_text(graph.paper.record))} {NEUTRAL}", wide, theme)
    rows += _paragraph(f"{size(graph)}, {standing(graph, support)}", wide, theme)
    return Margin(table(row for row, _ in rows), wide, sum(tall for _, tall in rows))


def _paragraph(text: str, wide: int, theme: Theme) -> list[tuple[str, int]]:
    tall = leading(SMALL)
    return [
        (cell(font(in_label(line), size=SMALL, color=theme.grey), wide, tall), tall) for line in wrap(text, wide, SMALL)
    ]


def source_list(sources: list[NamedSource], wide: int, theme: Theme) -> Margin:
    """Return notes, and works that the text cites, in full, each linked to its source where that has an address."""
    if not sources:
        return Margin("", 0, 0)
    rows = _sources(sources, wide, theme)
    return Margin(table(row for row, _ in rows), wide, sum(tall for _, tall in rows))


def source_heights(sources: list[NamedSource], wide: int, theme: Theme) -> list[int]:
    """Return how tall each source of such a list is."""
    return [tall for _, tall in _sources(sources, wide, theme)]


def _sources(sources: list[NamedSource], wide: int, theme: Theme) -> list[tuple[str, int]]:
    column = min(max((ceil(width(one.mark, SMALL)) for one in sources), default=0) + 6, wide // 3)
    return [_source(one, column, wide, theme) for one in sources]


def running_head(text: str, wide: int, theme: Theme) -> Margin:
    """Return a line that stands above all pages but the first."""
    tall = leading(SMALL) + 2 * theme.row
    line = font(in_label(shorten(text, wide, SMALL)), size=SMALL, color=theme.grey)
    return Margin(table([cell(line, wide, tall)]), wide, tall)


def _source(one: NamedSource, column: int, wide: int, theme: Theme) -> tuple[str, int]:
    """Return the row of a source, its mark and its text in columns, and the height of the row."""
    color = theme.link if one.link else theme.grey
    text = wrap(one.text, wide - column, SMALL)
    tall = len(text) * leading(SMALL) + BETWEEN
    marked = font(lines([in_label(line) for line in text]), size=SMALL, color=color)
    target = link(one.link, one.link) if one.link else ""
    mark = font(in_label(shorten(one.mark, column - 6, SMALL)), size=SMALL, color=color)
    return cell(mark, column, tall, None, ' VALIGN="TOP"') + cell(
        marked, wide - column, tall, None, f' VALIGN="TOP"{target}'
    ), tall
