"""Cards, frames and words as nodes of Graphviz, each with its place."""

from collections.abc import Iterator

from argmap.drawing.cards.card_text import Face
from argmap.drawing.cards.labels import dashed, label, tooltip
from argmap.drawing.cards.markup import bold_cell, cell, font, table
from argmap.drawing.layout.placed import Placed, between, plus_width, scheme_height
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import Card, CardBlock, Flag
from argmap.text.xml import identifier

Attributes = dict[str, str]


def box(x: float, y: float, width: float, height: float) -> Attributes:
    """Return the place of a node from its upper left corner: Graphviz wants centres, upwards, and sizes in inches."""
    centre = f"{x + width / 2:.1f},{-(y + height / 2):.1f}"
    return {"pos": centre, "width": f"{width / 72:.4f}", "height": f"{height / 72:.4f}"}


def block(one: Placed, theme: Theme) -> Iterator[tuple[str, Attributes]]:
    """Yield the nodes of a block, by name: its frame if it is linked, then its cards."""
    if one.block.linked:
        yield from _frame(one, theme)
    for card, face, (x, y) in zip(one.block.cards, one.faces, one.cards(), strict=True):
        yield card.key, card_look(card, one.block, face, theme) | box(x, y, theme.width, face.height)


def _frame(one: Placed, theme: Theme) -> Iterator[tuple[str, Attributes]]:
    """Yield the frame of a linked group, the words between its cards, and its scheme at the foot."""
    inference = one.block.inference
    assert inference is not None  # noqa: S101 - only a root has none, and a root is one card
    ink, key = theme.inks[one.block.word], f"_frame-{identifier(inference.id)}"
    yield key, {
        **frame(one.block.word, theme), "id": key, "class": f"frame {one.block.word}",
        "tooltip": "linked: they count only together",
        **box(one.x - theme.frame, one.y, one.wide + 2 * theme.frame, one.height),
    }  # fmt: skip
    places = list(zip(one.cards(), one.faces, strict=True))[:-1]
    for position, ((x, y), face) in enumerate(places):
        name = f"{key}-and-{position}"
        if one.across:
            yield name, {"id": name, **_plus(ink, x + theme.width, y, face.height, theme)}
        else:
            yield name, {"id": name, **word("+ and", ink, x, y + face.height, between(theme), theme)}
    if inference.scheme:
        tall = scheme_height(one.block, theme)
        y = one.bottom - tall - theme.frame // 2
        name = f"{key}-scheme"
        yield name, {"id": name, **word(f"scheme: {inference.scheme}", ink, one.x, y, tall, theme)}


def _plus(ink: str, x: float, y: float, height: int, theme: Theme) -> Attributes:
    """Return the sign between two cards that stand side by side."""
    wide, tall = plus_width(theme), leading(theme.claim_size)
    text = font("+", size=theme.claim_size, color=ink, bold=True)
    label = table([cell(text, wide, tall, left=False)])
    return {"label": f"<{label}>", "class": "word", **box(x, y + (height - tall) / 2, wide, tall)}


def frame(kind: str, theme: Theme) -> Attributes:
    """Return how the frame of linked statements looks."""
    return {"shape": "box", "style": "rounded,filled", "color": theme.inks[kind], "fillcolor": theme.tints[kind]}


def word(text: str, ink: str, x: float, y: float, height: int, theme: Theme) -> Attributes:
    """Return a word between cards, flush with their text."""
    left = theme.bar + theme.pad
    label = table([bold_cell(text, theme.width - left, height, theme.small, ink)])
    return {"label": f"<{label}>", "class": "word", **box(x + left, y, theme.width - left, height)}


def card_look(card: Card, of: CardBlock, face: Face, theme: Theme) -> Attributes:
    """Return all of a card but its place."""
    classes = [of.word, str(card.support), str(card.node.voice) if card.node else "missing"]
    classes += ["reference"] if card.refers else []
    classes += ["flagged"] if card.flag in (Flag.BARE, Flag.PART) else []
    attributes = surface(card, of.word, theme) | {
        "label": f"<{label(card, of, face, theme)}>", "id": card.key, "class": " ".join(classes),
        "tooltip": tooltip(card, of),
    }  # fmt: skip
    return attributes | ({"URL": f"#{identifier(card.node.id)}"} if card.refers and card.node else {})


def _ground(card: Card, kind: str, theme: Theme) -> str:
    if card.mark:
        return theme.painted(card.mark.ground, card.mark.share)
    if card.refers:
        return theme.reference
    return theme.bare(kind) if card.flag is Flag.BARE else theme.surface(kind)


def surface(card: Card, kind: str, theme: Theme) -> Attributes:
    """Return the border and the ground of a card, with its coloured bar at the left as a stripe of the ground."""
    ink = theme.inks[kind]
    ground = _ground(card, kind, theme)
    styles = ["rounded"] if theme.corners == "round" else []
    styles += ["dashed"] if dashed(card) else []
    look: Attributes = {"shape": "box", "color": ink, "fillcolor": ground}
    if theme.border != 1:
        look["penwidth"] = f"{theme.border:g}"
    if theme.bar and not styles:
        return look | {"style": "striped", "fillcolor": f"{ink};{theme.bar / theme.width:.4f}:{ground}"}
    return look | {"style": ",".join(["filled", *styles])}
