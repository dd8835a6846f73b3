"""Cards, frames and words as boxes, each with its place."""

from collections.abc import Iterator

from argmap.drawing.cards.card_text import Face
from argmap.drawing.cards.labels import dashed, label, tooltip
from argmap.drawing.layout.placed import Placed, between, plus_width, scheme_height
from argmap.drawing.shapes.label_cells import Cell, Stand, phrase, row
from argmap.drawing.shapes.shapes import Outline, PaintedBox, Surface
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import Card, CardBlock, Flag
from argmap.text.xml import identifier

BARE = Flag.BARE
ROUND, SQUARE = Outline.ROUND, Outline.SQUARE
OWING = BARE, Flag.PART
LINKED = "linked: they count only together"


def block(one: Placed, theme: Theme) -> Iterator[PaintedBox]:
    """Yield the boxes of a block: its frame if it is linked, then its cards."""
    if one.block.linked:
        yield from _frame(one, theme)
    for card, face, (x, y) in zip(one.block.cards, one.faces, one.cards(), strict=True):
        yield card_box(card, one.block, face, x, y, theme)


def _frame(one: Placed, theme: Theme) -> Iterator[PaintedBox]:
    """Yield the frame of a linked group, the words between its cards, and its scheme at the foot."""
    inference = one.block.inference
    assert inference is not None  # noqa: S101 - only a root has none, and a root is one card
    ink, key = theme.inks[one.block.word], f"_frame-{identifier(inference.id)}"
    left, wide = one.x - theme.frame, one.wide + 2 * theme.frame
    surface = frame(one.block.word, theme)
    yield PaintedBox(key, ("frame", one.block.word), left, one.y, wide, one.height, surface, tooltip=LINKED)
    places = list(zip(one.cards(), one.faces, strict=True))[:-1]
    for position, ((x, y), face) in enumerate(places):
        name = f"{key}-and-{position}"
        if one.across:
            yield _plus(name, ink, x + theme.width, y, face.height, theme)
        else:
            yield _word(name, "+ and", ink, x, y + face.height, between(theme), theme)
    if inference.scheme:
        tall = scheme_height(one.block, theme)
        y = one.bottom - tall - theme.frame // 2
        yield _word(f"{key}-scheme", f"scheme: {inference.scheme}", ink, one.x, y, tall, theme)


def _plus(key: str, ink: str, x: float, y: float, height: int, theme: Theme) -> PaintedBox:
    """Return the sign between two cards that stand side by side."""
    wide, tall = plus_width(theme), leading(theme.claim_size)
    sign = Cell(wide, tall, phrase("+", theme.claim_size, ink, bold=True), centred=True)
    return PaintedBox(key, ("word",), x, y + (height - tall) / 2, wide, tall, label=row(sign))


def frame(kind: str, theme: Theme) -> Surface:
    """Return how the frame of linked statements looks."""
    return Surface(Outline.ROUND, theme.inks[kind], theme.tints[kind])


def _word(key: str, text: str, ink: str, x: float, y: float, height: int, theme: Theme) -> PaintedBox:
    """Return a word between cards, flush with their text."""
    left = theme.bar + theme.pad
    said = word(text, ink, theme.width - left, height, theme)
    return PaintedBox(key, ("word",), x + left, y, theme.width - left, height, label=row(said))


def word(text: str, ink: str, width: int, height: int, theme: Theme) -> Cell:
    """Return a word between cards as a cell."""
    return Cell(width, height, phrase(text, theme.small, ink, bold=True), stand=Stand.BOTTOM)


def card_box(card: Card, of: CardBlock, face: Face, x: float, y: float, theme: Theme) -> PaintedBox:
    """Return a card with its upper left corner at that place."""
    classes = [of.word, str(card.support), str(card.node.voice) if card.node else "missing"]
    classes += ["reference"] if card.refers else []
    classes += ["flagged"] if card.flag in OWING else []
    link = f"#{identifier(card.node.id)}" if card.refers and card.node else ""
    surface_, said = surface(card, of.word, theme), label(card, of, face, theme)
    return PaintedBox(
        card.key, tuple(classes), x, y, theme.width, face.height, surface_, said, tooltip(card, of), link
    )  # fmt: skip


def ground(card: Card, kind: str, theme: Theme) -> str:
    """Return the ground of a card."""
    if card.mark:
        return theme.painted(card.mark.ground, card.mark.share)
    if card.refers:
        return theme.reference
    return theme.bare(kind) if card.flag is BARE else theme.surface(kind)


def surface(card: Card, kind: str, theme: Theme) -> Surface:
    """Return the border and the ground of a card, with its coloured bar at the left."""
    form = ROUND if theme.corners == "round" else SQUARE
    return Surface(form, theme.inks[kind], ground(card, kind, theme), theme.border, dashed(card), theme.bar)
