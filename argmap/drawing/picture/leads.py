"""What leads where in a drawing, for files that have links and an outline: in points of the drawing, downwards."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from argmap.drawing.cards.card_text import Face, mark_width, marks_height, text_height
from argmap.drawing.layout.placed import Placed
from argmap.drawing.picture.margins import source_heights
from argmap.drawing.shapes.shapes import Area, PaintedBox
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import Card, CardBlock, walk
from argmap.forest.sources import NamedSource
from argmap.text.xml import identifier

TITLE = 0.55
"""The share of a title bar that has no marks of sources."""
Reference = tuple[str, int]
"""The key of a card whose branch goes on on another page, or comes from there, and that page, counted from 1."""


@dataclass(frozen=True, slots=True)
class Lead:
    """An area that leads to a page, counted from 1, or to a card or a source, by the key of ``Leads.spots``."""

    area: Area
    to: int | str


def area(box: PaintedBox) -> Area:
    """Return the area of a box."""
    return box.x, box.y, box.x + box.width, box.y + box.height


@dataclass(slots=True)
class Leads:
    """What a page has: where its cards and sources are, by key, and what leads elsewhere.

    ``origin`` is where in the drawing the page's upper left corner is, ``size`` how large the page is in the drawing.
    """

    origin: tuple[float, float]
    size: tuple[float, float]
    spots: dict[str, tuple[float, float]] = field(default_factory=dict)
    leads: list[Lead] = field(default_factory=list)

    def add_cards(
        self, placed: Iterable[Placed], theme: Theme, references: Iterable[Reference] = (), number: int = 1
    ) -> None:
        """Add cards: what they refer to, the marks of sources that have no address, and other pages.

        The title of a card leads to the page that it comes from, its foot to the one where its branch goes on;
        ``number`` is that of this page.
        """
        areas: dict[str, tuple[float, float, Face]] = {}
        for one in placed:
            for card, face, (x, y) in zip(one.block.cards, one.faces, one.cards(), strict=True):
                areas[card.key] = x, y, face
                if not card.refers:
                    self.spots[card.key] = x, y
                self.leads += _of_card(card, face, x, y, theme)
        for key, page in references:
            left, top, face = areas[key]
            if page < number:
                self.leads.append(Lead((left, top, left + theme.width * TITLE, top + theme.title), page))
                continue
            foot = max(1, len(face.foot)) * leading(theme.small) + (9 if face.beside else 6)
            self.leads.append(Lead((left, top + face.height - foot, left + theme.width, top + face.height), page))

    def add_sources(self, sources: list[NamedSource], y: float, wide: int, theme: Theme) -> None:
        """Add the list of sources that begins at that height."""
        for source, tall in zip(sources, source_heights(sources, wide, theme), strict=True):
            self.spots[source_key(source)] = 0, y
            y += tall


def source_key(source: NamedSource) -> str:
    """Return the key of a source among cards, whose keys have no space."""
    return f"source {source.key}"


def is_source(key: str) -> bool:
    """Tell whether a key is that of a source."""
    return key.startswith("source ")


def _of_card(card: Card, face: Face, x: float, y: float, theme: Theme) -> Iterator[Lead]:
    if card.refers:
        if card.node:
            yield Lead((x, y, x + theme.width, y + face.height), identifier(card.node.id))
        return
    left: float = x + theme.bar + theme.pad
    top: float = y + theme.title + text_height(len(face.lines), face.size)
    tall = marks_height(theme)
    for row in face.marks:
        if face.titled:
            left, top, tall = x + theme.width - 3 - sum(mark_width(one, theme) for one in row), y, theme.title
        at: float = left
        for source in row:
            wide = mark_width(source, theme)
            if source.defined and not source.link:
                yield Lead((at, top, at + wide, top + tall), source_key(source))
            at += wide
        top += tall


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the outline: a card, what it says, and the card under which it stands, if any."""

    key: str
    text: str
    parent: str | None


def outline_entries(forest: list[CardBlock], deepest: int) -> Iterator[OutlineEntry]:
    """Yield the statements of a map down to a depth, in the order of reading."""
    for visit in walk(forest):
        if visit.depth <= deepest:
            parent = visit.parent.cards[max(visit.card, 0)].key if visit.parent else None
            for card in visit.block.cards:
                if not card.refers:
                    yield OutlineEntry(card.key, f"{visit.block.word.capitalize()}: {card.text}", parent)
