"""A map as slides: what stands on which; whoever writes a file of slides has only to draw them.

The first slide of a tree shows its claim and what hangs on it, each other one a branch: a statement with as much of
what hangs on it as can be read from the back of a room; small ones share a slide. The slides are in the order in which
the map is read.
"""

from dataclasses import dataclass, replace
from math import inf

from argmap.drawing.cards.wrapping import shorten, width
from argmap.drawing.layout.directions import Placed, place_one
from argmap.drawing.layout.dividing import divided
from argmap.drawing.layout.icicle import IcicleBar, icicle
from argmap.drawing.layout.indented import place_indented
from argmap.drawing.layout.paging import PageRoom, SheetPiece, key_on_map, paged, remarked
from argmap.drawing.layout.placed import measure
from argmap.drawing.picture.diagram import extent
from argmap.drawing.themes.theme import Theme, leading
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import CardBlock, blocks
from argmap.forest.overlay import Overlay
from argmap.forest.sources import NamedSource, NamedSources
from argmap.graph import Graph, Node

WIDTH, HEIGHT = 960, 540
"""The size of a slide, in points: 16 to 9."""
EDGE, HEAD = 28, 62
"""The margin of a slide, and where the map begins below its title, in points."""
TITLE = 22
"""The size of a slide's title."""
CARD, GAP = 392, 64
"""The width of a card and the space beside it, in points, so that two stand beside one another."""
WIDE = 740
"""The width of a card where what hangs on it stands below it: several levels fit on a slide."""
FRAME, BAR, PAD = 10, 8, 10
"""The rooms of the theme, in points of a slide."""
BETWEEN = 26
"""The space between two branches on a slide, in points."""
ROOM = HEIGHT - HEAD - EDGE
"""The height that a slide has for branches, in points."""
LETTERS = 18
"""The size of the smallest letters, in points: what can be read from the back of a room."""
REMINDER = 150
"""The room for a statement that is shown again, with few of its words, above all that hangs on it."""
INDENT = 12
"""How much further right what undercuts stands, so that the line to it can be seen."""
ABOVE = 190
"""The room for a statement that is shown again, with few of its words, above what undercuts it."""
LARGEST = 1.4
"""How much larger than ``LETTERS`` they are where there is room."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: its title, and blocks placed from 0, 0 with a theme, to be drawn ``scale`` times as large.

    ``sources`` are what its statements name, each once; ``goes_on`` says by the keys of cards which
    slide, by its number, has the rest of their branch, or, for the first card, where it comes from. ``keys`` are the
    keys of its cards on the whole map. ``below`` tells that what hangs on a statement stands below it, not beside it.
    """

    title: str
    theme: Theme
    placed: list[Placed]
    scale: float
    sources: tuple[NamedSource, ...]
    goes_on: dict[str, int]
    keys: frozenset[str]
    below: bool = False


def slides(graph: Graph, theme: Theme, overlay: Overlay | None = None, first: int = 1) -> list[Slide]:
    """Return a map as slides, in the colours of the theme, from left to right; ``first`` is the number of the first.

    What hangs on a statement stands right of it, or below it, whichever takes fewer slides.
    """
    decks = [_Deck(graph, look(theme, below=below), overlay, first, below=below) for below in (False, True)]
    return min(decks, key=lambda one: len(one.pages)).drawn()


class _Deck:
    """The slides of a map with cards of one width."""

    def __init__(self, graph: Graph, theme: Theme, overlay: Overlay | None, first: int, *, below: bool) -> None:
        self.graph, self.theme, self.sources, self.below = graph, theme, NamedSources(graph), below
        forest = divided(blocks(graph, SupportOf(graph), overlay), self.fits_alone)
        self.pages = paged(forest, PageRoom(self.height, lambda _: ROOM, BETWEEN, "slide", apart=True))
        for piece in (piece for page in self.pages for piece in page):
            piece.number += first - 1

    def fits_alone(self, one: CardBlock) -> bool:
        above = 0
        if self.below and one.inference:
            above = REMINDER
        elif one.word == "undercutter":  # what it undercuts stands above it
            above = ABOVE
        room = ROOM - self.theme.frame  # a branch stands level with its parent, which may have a frame
        return measure(remarked(one, "slide"), 0, self.theme, low=self.below).height <= room - above

    def height(self, piece: CardBlock) -> float:
        wide, tall = extent(self.placed(piece), self.theme)
        return tall if wide <= WIDTH - 2 * EDGE else inf

    def placed(self, tree: CardBlock) -> list[Placed]:
        """Return the blocks of a branch with their places."""
        return place_indented(tree, self.theme) if self.below else _beside(tree, self.theme)

    def drawn(self) -> list[Slide]:
        return [self.slide(page) for page in self.pages]

    def slide(self, page: list[SheetPiece]) -> Slide:
        placed: list[Placed] = []
        goes_on: dict[str, int] = {}
        top = 0
        for piece in page:
            more = self.placed(piece.forest())
            goes_on.update(one for one in piece.references(more[0].block) if one[1] != piece.number)
            bottom = extent(more, self.theme)[1]
            for one in more:
                one.y += top
            placed += more
            top += bottom + BETWEEN
        return Slide(
            self.title(page),
            self.theme,
            placed,
            _scale(placed, self.theme),
            tuple(self.sources.used(_shown(placed))),
            goes_on,
            frozenset(key_on_map(card.key) for one in placed for card in one.block.cards),
            self.below,
        )

    def title(self, page: list[SheetPiece]) -> str:
        """Return what a slide is about: the title of the map, or the statement on which all that it shows hangs."""
        first = page[0]
        title = (self.graph.title if first.parent is None else "") or _title(_common(page))
        more = " (continued)" if first.start else ""
        room = WIDTH - 2 * EDGE - width(more, TITLE, bold=True)
        return shorten(title, room, TITLE, bold=True) + more


def _common(page: list[SheetPiece]) -> CardBlock:
    """Return the lowest block on which all hangs that a page shows."""
    ways = [_way(piece) for piece in page]
    last = ways[0][-1]
    for steps in zip(*ways, strict=False):
        if any(step is not steps[0] for step in steps):
            break
        last = steps[0]
    return last


def _way(piece: SheetPiece) -> list[CardBlock]:
    """Return the blocks with which the pieces from a root to this one begin."""
    way = [piece.block]
    while piece.parent:
        piece = piece.parent
        way.append(piece.block)
    return way[::-1]


def look(theme: Theme, *, below: bool = False) -> Theme:
    """Return the theme as slides have it: from left to right, or below one another, and in points of the slide."""
    claim = min(max(LETTERS, round(LETTERS * theme.claim_size / theme.size)), 2 * LETTERS)
    return replace(
        theme, direction="right", width=WIDE if below else CARD, gap=GAP, size=LETTERS, small=LETTERS, claim_size=claim,
        title=leading(LETTERS) + 4, bar=min(theme.bar, 1) * BAR, pad=PAD, row=14, apart=18, frame=FRAME,
    )  # fmt: skip


def _beside(tree: CardBlock, theme: Theme) -> list[Placed]:
    """Return the blocks of a slide with their places; what undercuts stands a little further right than its target."""
    placed = place_one(tree, theme)
    levels: dict[int, int] = {}
    for one in placed:
        level = levels.get(id(one.block), 0)
        one.x += min(level, 2) * INDENT
        levels.update((id(under), level + 1) for under in one.block.undercutters)
    return placed


def _scale(placed: list[Placed], theme: Theme) -> float:
    wide, tall = extent(placed, theme)
    return min((WIDTH - 2 * EDGE) / wide, ROOM / tall, LARGEST)


def bars(graph: Graph, theme: Theme, overlay: Overlay | None = None) -> list[IcicleBar]:
    """Return the overview that stands before the slides of a large map, from 0, 0."""
    forest = blocks(graph, SupportOf(graph), overlay)
    return icicle(forest, WIDTH - 2 * EDGE, HEIGHT - HEAD - EDGE, leading(theme.small) + 2)


def _title(block: CardBlock) -> str:
    texts = (card.node.text if card.node else card.missing for card in block.cards)
    return f"{block.word.capitalize()}: {' + '.join(texts)}"


def _shown(placed: list[Placed]) -> list[Node]:
    """Return the statements that a slide shows in full."""
    return [card.node for one in placed for card in one.block.cards if card.node and not card.refers]
