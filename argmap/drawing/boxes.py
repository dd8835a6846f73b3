"""Cards, frames and words as nodes of Graphviz, each with its place."""

from collections.abc import Iterator

from argmap.drawing.blocks import Block, Card, Flag
from argmap.drawing.faces import Face
from argmap.drawing.labels import dashed, label, tooltip
from argmap.drawing.layout import Placed, between, scheme_height
from argmap.drawing.markup import bold_cell, cell, identifier, table
from argmap.drawing.theme import Theme
from argmap.graph import Graph

Attributes = dict[str, str]


def box(x: float, y: float, width: float, height: float) -> Attributes:
    """Return the place of a node from its upper left corner: Graphviz wants centres, upwards, and sizes in inches."""
    centre = f"{x + width / 2:.1f},{-(y + height / 2):.1f}"
    return {"pos": centre, "width": f"{width / 72:.4f}", "height": f"{height / 72:.4f}"}


def block(one: Placed, graph: Graph, theme: Theme) -> Iterator[tuple[str, Attributes]]:
    """Yield the nodes of a block, by name: its frame if it is linked, then its cards."""
    if one.block.linked:
        yield from _frame(one, theme)
    for card, face, top in zip(one.block.cards, one.faces, one.tops, strict=True):
        yield card.key, _card(card, one.block, face, graph, theme) | box(one.x, one.y + top, theme.width, face.height)


def _frame(one: Placed, theme: Theme) -> Iterator[tuple[str, Attributes]]:
    """Yield the frame of a linked group, the words between its cards, and its scheme at the foot."""
    inference = one.block.inference
    assert inference is not None  # noqa: S101 - only a root has none, and a root is one card
    ink, key = theme.inks[one.block.word], f"_frame-{identifier(inference.id)}"
    yield key, {
        **frame(one.block.word, theme), "id": key, "class": f"frame {one.block.word}",
        "tooltip": "linked: these count only together",
        **box(one.x - theme.frame, one.y, theme.width + 2 * theme.frame, one.height),
    }  # fmt: skip
    tall = between(theme)
    for position, (top, face) in enumerate(zip(one.tops[:-1], one.faces[:-1], strict=True)):
        name = f"{key}-and-{position}"
        yield name, {"id": name, **word("+ and", ink, one.x, one.y + top + face.height, tall, theme)}
    if inference.scheme:
        tall = scheme_height(one.block, theme)
        y = one.y + one.height - tall - theme.frame / 2
        name = f"{key}-scheme"
        yield name, {"id": name, **word(f"scheme: {inference.scheme}", ink, one.x, y, tall, theme)}


def frame(kind: str, theme: Theme) -> Attributes:
    """Return how the frame of linked statements looks."""
    return {"shape": "box", "style": "rounded,filled", "color": theme.inks[kind], "fillcolor": theme.tints[kind]}


def word(text: str, ink: str, x: float, y: float, height: int, theme: Theme) -> Attributes:
    """Return a word between cards, flush with their text."""
    inner = theme.width - 1 - theme.bar - theme.pad
    row = cell("", theme.bar + theme.pad, height) + bold_cell(text, inner, height, theme.small, ink)
    return {"label": f"<{table([row])}>", "class": "word", **box(x, y, theme.width, height)}


def _card(card: Card, of: Block, face: Face, graph: Graph, theme: Theme) -> Attributes:
    classes = [of.word, str(card.support), str(card.node.voice) if card.node else "missing"]
    classes += ["reference"] if card.refers else []
    classes += ["flagged"] if card.flag in (Flag.BARE, Flag.PART) else []
    attributes = surface(card, of.word, theme) | {
        "label": f"<{label(card, of, face, graph, theme)}>", "id": card.key, "class": " ".join(classes),
        "tooltip": tooltip(card, of, graph),
    }  # fmt: skip
    return attributes | ({"URL": f"#{identifier(card.node.id)}"} if card.refers and card.node else {})


def surface(card: Card, kind: str, theme: Theme) -> Attributes:
    """Return the border and the ground of a card, with its coloured bar at the left as a stripe of the ground."""
    ink = theme.inks[kind]
    ground = theme.reference if card.refers else theme.flagged if card.flag is Flag.BARE else theme.surface(kind)
    styles = ["rounded"] if theme.corners == "round" else []
    styles += ["dashed"] if dashed(card) else []
    look: Attributes = {"shape": "box", "color": ink, "fillcolor": ground}
    if theme.border != 1:
        look["penwidth"] = f"{theme.border:g}"
    if theme.bar and not styles:
        return look | {"style": "striped", "fillcolor": f"{ink};{theme.bar / theme.width:.4f}:{ground}"}
    return look | {"style": ",".join(["filled", *styles])}
