"""What colours, lines and marks mean: of those that occur in the map, each with a sample."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from argmap.drawing.cards.card_text import flag_width
from argmap.drawing.cards.labels import dashed
from argmap.drawing.cards.wrapping import width
from argmap.drawing.layout.directions import Placed
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import Card, Flag
from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph

SAMPLE = 26
"""How wide the room for a sample is, in points."""
APART = 12
"""The space between two entries, in points."""
SAMPLE_NOTE = 5
"""The number of the note that is the sample of notes, if the map has it."""
LINES = {
    "premise": "premise",
    "objection": "objection",
    "rebuttal": "rebuttal, an objection to an objection",
    "undercutter": "undercutter, an objection to a step, not to a statement",
}
FLAGS = {
    Flag.BARE: "no citation, no premise, and no basis other than assumption",
    Flag.PART: "its note backs only part of it",
    Flag.GAPS: "its premises lack support",
}


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A line of the legend: the sort of its sample, the text of the sample, if any, and what it means.

    ``painted`` is the mark of an overlay that the sample shows.
    """

    sort: str
    mark: str
    text: str
    painted: Paint | None = None


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An entry with its place in the legend, in points from the upper left corner, and the width of its mark."""

    entry: LegendItem
    x: int
    y: int
    room: int


def legend(placed: list[Placed], graph: Graph, theme: Theme, overlay: Overlay | None = None) -> list[LegendItem]:
    """Return the entries for what occurs in a map; those of what is painted over it come first."""
    painted = [LegendItem("painted", "", text, mark) for mark, text in (overlay.legend if overlay else ())]
    return [*painted, *_lines(placed), *_boxes(placed), *_flags(placed), *_marks(graph, theme)]


def _cards(placed: list[Placed]) -> Iterator[Card]:
    return (card for one in placed for card in one.block.cards)


def _lines(placed: list[Placed]) -> Iterator[LegendItem]:
    words = {one.block.word for one in placed if one.block.inference}
    yield from (LegendItem(word, "", text) for word, text in LINES.items() if word in words)
    if any(one.block.holds for one in placed):
        yield LegendItem("holds", "", "thick line: all premises of the step are supported")


def _boxes(placed: list[Placed]) -> Iterator[LegendItem]:
    if any(one.block.linked for one in placed):
        yield LegendItem("linked", "", "linked: count only together")
    if any(map(dashed, _cards(placed))):
        yield LegendItem("reader", "", "added by the reader")
    if any(card.refers for card in _cards(placed)):
        yield LegendItem("reference", "", "refers to a statement elsewhere in the map")


def _flags(placed: list[Placed]) -> Iterator[LegendItem]:
    flags = {card.flag for card in _cards(placed)}
    yield from (LegendItem("flag", f"{flag.sign} {flag}", text) for flag, text in FLAGS.items() if flag in flags)


def _marks(graph: Graph, theme: Theme) -> Iterator[LegendItem]:
    if notes := {one.note for node in graph.nodes.values() for one in node.footnotes}:
        number = SAMPLE_NOTE if SAMPLE_NOTE in notes else min(notes)
        yield LegendItem("mark", f"[{number}]", f"note {number}" if graph.debate else f"note {number} of the paper")
    if any(node.cites for node in graph.nodes.values()):
        of = "is cited" if graph.debate else "the paper cites in its text"
        yield LegendItem("mark", "(Ash 2019)", f"a work that {of}")
    if theme.ids == "shown" and any(node.at for node in graph.nodes.values()):
        yield LegendItem("mark", "at 1.6 s7", "section 1, paragraph 6, sentence 7")


def arrange(entries: list[LegendItem], limit: int, theme: Theme) -> list[PlacedItem]:
    """Return the entries in rows of at most ``limit`` points, in columns, in as few rows as can be."""
    wide = [mark_width(entry, theme) + text_width(entry, theme) + APART for entry in entries]
    columns = next((n for n in range(len(entries), 1, -1) if sum(_columns(wide, n)) - APART <= limit), 1)
    starts = list(accumulate(_columns(wide, columns), initial=0))
    tall = row_height(theme)
    return [
        PlacedItem(entry, starts[n % columns], n // columns * tall, mark_width(entry, theme))
        for n, entry in enumerate(entries)
    ]


def _columns(wide: list[int], number: int) -> list[int]:
    """Return how wide each of so many columns is, for entries of these widths."""
    return [max(wide[n::number]) for n in range(min(number, len(wide)))]


def mark_width(entry: LegendItem, theme: Theme) -> int:
    """Return the room for an entry's sample, with the space behind it."""
    return (flag_width(entry.mark, theme) if entry.mark else SAMPLE) + 5


def text_width(entry: LegendItem, theme: Theme) -> int:
    """Return how wide the words of an entry run."""
    return ceil(width(entry.text, theme.small))


def row_height(theme: Theme) -> int:
    """Return the height of a row of the legend."""
    return leading(theme.small) + 6
