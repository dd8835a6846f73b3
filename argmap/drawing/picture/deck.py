"""A map as slides: what stands on which; whoever writes a file of slides has only to draw them.

The first slide of a tree shows its claim and what hangs on it, each other one a branch: a statement with as much of
what hangs on it as can be read from the back of a room. The slides are in the order in which the map is read.
"""

from dataclasses import dataclass, replace

from argmap.drawing.cards.wrapping import shorten, width
from argmap.drawing.layout.directions import Placed, place_one
from argmap.drawing.layout.dividing import divided
from argmap.drawing.layout.icicle import IcicleBar, icicle
from argmap.drawing.layout.paging import SheetPiece, key_on_map, remarked, split
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
CARD, GAP, FRAME, BAR, PAD = 392, 64, 10, 8, 10
"""On a slide, in points: the width of a card, so that two stand beside one another, and the rooms of the theme."""
LETTERS = 18
"""The size of the smallest letters, in points: what can be read from the back of a room."""
INDENT = 12
"""How much further right what undercuts stands, so that the line to it can be seen."""
ABOVE = 190
"""The room for a statement that is shown again, with few of its words, above what undercuts it."""
LARGEST = 1.4
"""How much larger than ``LETTERS`` they are where there is room."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: its title, and blocks placed from 0, 0, to be drawn ``scale`` times as large.

    ``sources`` are what its statements name, each once; ``goes_on`` says by the keys of cards which
    slide, by its number, has the rest of their branch, or, for the first card, where it comes from. ``keys`` are the
    keys of its cards on the whole map.
    """

    title: str
    placed: list[Placed]
    scale: float
    sources: tuple[NamedSource, ...]
    goes_on: dict[str, int]
    keys: frozenset[str]


def slides(graph: Graph, theme: Theme, overlay: Overlay | None = None, first: int = 1) -> list[Slide]:
    """Return a map as slides, in the colours of the theme, from left to right; ``first`` is the number of the first."""
    theme = look(theme)
    room = HEIGHT - HEAD - EDGE - theme.frame  # a branch stands level with its parent, which may have a frame

    def fits_alone(one: CardBlock) -> bool:
        above = ABOVE if one.word == "undercutter" else 0  # what it undercuts stands above it
        return measure(remarked(one, "slide"), 0, theme).height <= room - above

    forest = divided(blocks(graph, SupportOf(graph), overlay), fits_alone)
    claims = {id(root) for root in forest}

    def fits(piece: CardBlock, _: int) -> bool:
        placed = _placed(piece, theme)
        claim = piece.inference is None
        return _scale(placed, theme) >= 1 and not (claim and any(one.depth > 1 for one in placed))

    pieces = split(forest, fits, "slide")
    for number, piece in enumerate(pieces, first):
        piece.number = number
    sources = NamedSources(graph)
    return [_slide(piece, graph, sources, theme, claim=id(piece.block) in claims) for piece in pieces]


def look(theme: Theme) -> Theme:
    """Return the theme as slides have it: from left to right, and in points of the slide."""
    claim = min(max(LETTERS, round(LETTERS * theme.claim_size / theme.size)), 2 * LETTERS)
    return replace(
        theme, direction="right", width=CARD, gap=GAP, size=LETTERS, small=LETTERS, claim_size=claim,
        title=leading(LETTERS) + 4, bar=min(theme.bar, 1) * BAR, pad=PAD, row=14, apart=18, frame=FRAME,
    )  # fmt: skip


def _placed(tree: CardBlock, theme: Theme) -> list[Placed]:
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
    return min((WIDTH - 2 * EDGE) / wide, (HEIGHT - HEAD - EDGE) / tall, LARGEST)


def _slide(piece: SheetPiece, graph: Graph, sources: NamedSources, theme: Theme, *, claim: bool) -> Slide:
    placed = _placed(piece.forest(), theme)
    title, more = (graph.title if claim else "") or _title(piece.block), " (continued)" if piece.start else ""
    room = WIDTH - 2 * EDGE - width(more, TITLE, bold=True)
    return Slide(
        shorten(title, room, TITLE, bold=True) + more,
        placed,
        _scale(placed, theme),
        tuple(sources.used(_shown(placed))),
        dict(piece.references(placed[0].block)),
        frozenset(key_on_map(card.key) for one in placed for card in one.block.cards),
    )


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
