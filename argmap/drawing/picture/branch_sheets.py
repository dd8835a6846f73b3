"""A large map on sheets: an overview of the whole, then a sheet for each branch, with the way to it from the claim."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import ceil
from urllib.parse import quote

from argmap.drawing.layout.branches import by_branch
from argmap.drawing.layout.directions import place_one
from argmap.drawing.layout.paging import SheetPiece
from argmap.drawing.picture.diagram import Diagram, Head, compose, extent
from argmap.drawing.picture.leads import Lead, area
from argmap.drawing.picture.legend import legend
from argmap.drawing.picture.margins import margin_width
from argmap.drawing.picture.overview import overview
from argmap.drawing.picture.ways import Ways, WayStep, way_boxes, way_margin
from argmap.drawing.themes.theme import DEFAULT, Theme
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import CardBlock, blocks, walk
from argmap.forest.overlay import Overlay
from argmap.forest.sources import NamedSources
from argmap.graph import Graph

LARGE = 40
"""A map of more statements than this is divided into sheets, unless all of it is asked for."""
MOST = 30
"""The most cards of a sheet: with them it can be read on a screen without moving it."""
SHEETS = 300
"""About how many sheets there are at most; those of a very large map have more cards."""
Names = Callable[[int, int], str]
"""Gives the name of the file that a sheet, counted from 1, of so many has; the overview is number 0."""


def is_large(graph: Graph) -> bool:
    """Tell whether a map is too large to be seen at once."""
    return len(graph.nodes) > LARGE


def branch_sheets(
    graph: Graph, names: Names | None = None, theme: Theme = DEFAULT, overlay: Overlay | None = None
) -> list[Diagram]:
    """Return the overview of a map, painted with ``overlay``, and its sheets.

    With ``names``, they have links to one another.
    """
    support = SupportOf(graph)
    forest = blocks(graph, support, overlay)
    sheets = _Sheets(graph, forest, names, theme, overlay)
    return [overview(graph, support, forest, sheets.starts(), sheets.link_to, theme, overlay), *sheets.drawn()]


class _Sheets:
    """The sheets of a map."""

    def __init__(
        self, graph: Graph, forest: list[CardBlock], names: Names | None, theme: Theme, overlay: Overlay | None
    ) -> None:
        self.graph, self.names, self.theme, self.overlay = graph, names, theme, overlay
        self.pieces = by_branch(forest, max(MOST, ceil(len(graph.nodes) / SHEETS)))
        self.ways, self.sources = Ways(forest), NamedSources(graph)
        self.trees = {piece.number: piece.forest() for piece in self.pieces}
        self.homes = {
            card.key: number
            for number, tree in self.trees.items()
            for visit in walk([tree])
            for card in visit.block.cards
        }
        """The sheet of each card: of the first one of a branch, the sheet that has the branch."""

    def starts(self) -> dict[str, int]:
        """Return the number of the sheet that begins with a card, by its key."""
        return {piece.block.cards[0].key: piece.number for piece in self.pieces if not piece.start}

    def drawn(self) -> Iterator[Diagram]:
        """Yield the sheets."""
        for piece in self.pieces:
            yield self.sheet(piece, self.trees[piece.number])

    def sheet(self, piece: SheetPiece, tree: CardBlock) -> Diagram:
        theme, way = self.theme, self.ways.to(piece.block)
        placed = place_one(tree, theme)
        wide = margin_width(extent(placed, theme)[0], theme)
        title = " ".join(self.graph.title.split())
        where = " · ".join(filter(None, (title, f"sheet {piece.number} of {len(self.pieces)}")))
        head = Head(way_margin(where, way, wide, theme), legend(placed, self.graph, theme, self.overlay), theme)
        shown = [card.node for one in placed for card in one.block.cards if card.node and not card.refers]
        drawing = compose(self.graph, placed, head, self.sources.used(shown), theme)
        self.link(drawing, piece, tree, way, wide)
        return replace(drawing, title=f"{piece.number} {tree.word.capitalize()}: {tree.cards[0].text}")

    def link(self, drawing: Diagram, piece: SheetPiece, tree: CardBlock, way: list[WayStep], wide: int) -> None:
        """Add what leads to other sheets: cards whose branch goes on there, and the statements on the way."""
        goes_on = dict(piece.references(tree))
        canvas, leads = drawing.canvas, drawing.leads
        for number, box in enumerate(canvas.boxes):
            if box.key in goes_on:
                canvas.boxes[number] = replace(box, link=self.beginning(goes_on[box.key], box.key))
                leads.leads.append(Lead(area(box), goes_on[box.key] + 1))
            elif box.link:
                canvas.boxes[number] = replace(box, link=self.from_sheet(box.link, piece.number))
        boxes = list(way_boxes(way, canvas.area[1], wide, self.link_to, self.theme))
        leads.leads += [Lead(area(box), step.card.key) for box, step in zip(boxes, way, strict=True)]
        canvas.boxes += boxes

    def beginning(self, number: int, key: str) -> str:
        """Return the address of a card where a sheet begins; one that is continued there has another key."""
        first = [card.key for card in self.trees[number].cards]
        return self.address(number, key if key in first else first[0])

    def from_sheet(self, link: str, number: int) -> str:
        """Return a link to a card as it is on a sheet: as it was, if the card is there."""
        key = link.removeprefix("#")
        return link if self.homes.get(key) == number else self.link_to(key)

    def address(self, number: int, key: str) -> str:
        """Return the address of a card on a sheet."""
        return f"{quote(self.names(number, len(self.pieces)))}#{key}" if self.names else ""

    def link_to(self, key: str) -> str:
        """Return the address of a card."""
        return self.address(self.homes[key], key) if key in self.homes else ""
