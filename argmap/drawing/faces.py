"""What is written on a card, line by line, and how tall that makes it."""

from dataclasses import dataclass

from argmap.drawing.blocks import Block, Card
from argmap.drawing.theme import Theme
from argmap.drawing.wrapping import shorten, wrap
from argmap.graph import Node
from argmap.model import Voice

BOLD = 1.09
"""How much wider bold letters run."""
MARK = 18.0
"""How wide the mark of a note is, in points."""


@dataclass(frozen=True, slots=True)
class Face:
    """A card from top to bottom: title bar with the marks of notes, statement, foot, flag; ``height`` in points."""

    title: str
    notes: tuple[int, ...]
    lines: tuple[str, ...]
    foot: tuple[str, ...]
    flag: str
    height: float


def face(card: Card, block: Block, theme: Theme) -> Face:
    """Return what a card of a block shows."""
    notes = tuple(one.note for one in card.node.footnotes) if card.node and not card.refers else ()
    title = _title(card, block, theme.text_width - MARK * len(notes), theme)
    text = card.node.text if card.node else f"no statement of this map has the id {card.missing}"
    lines = tuple(wrap(text, theme.text_width, theme.size))
    note = "" if card.refers or card.node is None else _foot(card.node, block)
    foot = tuple(wrap(note, theme.text_width, theme.foot_size)) if note else ()
    return Face(title, notes, lines, foot, card.flag, _height(len(lines), len(foot), bool(card.flag), theme))


def _title(card: Card, block: Block, limit: float, theme: Theme) -> str:
    word = block.word.upper()
    if card.refers:
        word += f" · see {card.node.id}" if card.node else " · not found"
    elif card.node and card.node.name:
        word += f" · {card.node.name}"
    return shorten(word, limit / BOLD, theme.title_size)


def _foot(node: Node, block: Block) -> str:
    voice = {
        Voice.READER: "added by the reader", Voice.REPORTED: "reported", Voice.CONCEDED: "conceded", Voice.AUTHOR: "",
    }[node.voice]  # fmt: skip
    scheme = block.inference.scheme if block.inference and not block.linked else None
    parts = (
        voice,
        f"basis: {node.basis}" if node.basis else "",
        f"by {scheme}" if scheme else "",
        f"at {node.at}".replace(" s", "\u00a0s") if node.at else "",
    )
    return " · ".join(part for part in parts if part)


def title_height(theme: Theme) -> float:
    """Return the height of a title bar: lines between cards meet it in the middle."""
    return theme.title_size * 2


def _height(lines: int, foot: int, flag: bool, theme: Theme) -> float:
    text = lines * theme.size * theme.leading + 4
    below = foot * theme.foot_size * theme.leading + (3 if foot else 0) + (theme.title_size * 1.7 if flag else 0)
    return round(title_height(theme) + text + below + 3, 1)
