"""What is written on a card, line by line, and how tall that makes it."""

from dataclasses import dataclass
from math import ceil

from argmap.drawing.cards.wrapping import shorten, width, wrap
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import Card, CardBlock, Flag
from argmap.graph import Node
from argmap.notation.model import Voice

MARKS = 0.4
"""The share of a title bar that the marks of notes may take; more marks stand in rows of their own."""
VOICES = {Voice.READER: "added by the reader", Voice.REPORTED: "reported", Voice.CONCEDED: "conceded"}
TEXT_PAD = 3
CHIP_PAD = 4
FOOT_PAD = 5
NAME_GAP = "\u00a0\u00a0\u00a0"
"""Stands between what a statement is and its name."""


@dataclass(frozen=True, slots=True)
class Face:
    """A card from top to bottom: title bar, statement, marks of notes, flag and foot; all measures in points.

    The title bar says the ``kind`` of statement in capitals and, less loudly, its ``name``; it is ``kind_width`` wide
    up to the name. ``titled`` tells that the (only) row of ``marks`` is in the title bar; ``beside`` that the first
    line of the foot is beside the flag.
    """

    kind: str
    kind_width: int
    name: str
    marks: tuple[tuple[int, ...], ...]
    titled: bool
    lines: tuple[str, ...]
    size: int
    flag: str
    foot: tuple[str, ...]
    beside: bool
    height: int


def face(card: Card, block: CardBlock, theme: Theme) -> Face:
    """Return what a card of a block shows."""
    notes = tuple(one.note for one in card.node.footnotes) if card.node and not card.refers else ()
    marks, titled = _marks(notes, theme)
    room = theme.text_width - (sum(mark_width(note, theme) for note in marks[0]) if titled else 0)
    kind = shorten(block.word.upper(), room, theme.small, bold=True)
    kind_width = ceil(width(kind, theme.small, bold=True) + width(NAME_GAP, theme.small))
    name = shorten(_name(card), max(0, room - kind_width), theme.small)
    size = theme.claim_size if block.word == "claim" else theme.size
    lines = tuple(wrap(card.text, theme.text_width, size))
    flag = "" if card.flag is Flag.GAPS or not card.flag else f"{card.flag.sign} {card.flag}"
    foot, beside = _foot_lines(_foot(card, block), flag, theme)
    height = _height(len(lines), size, 0 if titled else len(marks), len(foot) - beside, bool(flag), theme)
    return Face(kind, kind_width, name, marks, titled, lines, size, flag, foot, beside, height)


def _name(card: Card) -> str:
    if card.refers:
        return f"see {card.node.id}" if card.node else "not found"
    return (card.node.name or "") if card.node else ""


def mark_width(note: int, theme: Theme) -> int:
    """Return how wide the mark of a note is."""
    return ceil(width(f"[{note}]", theme.small, bold=True)) + 2


def _marks(notes: tuple[int, ...], theme: Theme) -> tuple[tuple[tuple[int, ...], ...], bool]:
    """Return the marks of notes in rows, and whether they fit into the title bar."""
    rows: list[list[int]] = [[]]
    used = 0
    for note in notes:
        wide = mark_width(note, theme)
        if rows[-1] and used + wide > theme.text_width:
            rows.append([])
            used = 0
        rows[-1].append(note)
        used += wide
    titled = len(rows) == 1 and used <= theme.text_width * MARKS
    return tuple(map(tuple, rows)), titled


def _foot(card: Card, block: CardBlock) -> str:
    """Return in one line whose statement it is, what it rests on, how it leads on, and where the paper has it."""
    node = card.node
    if node is None or card.refers:
        return card.remark
    scheme = block.inference.scheme if block.inference and not block.linked else None
    parts = (
        card.remark,
        card.mark.words.replace(" ", "\u00a0") if card.mark else "",
        f"{card.flag.sign}\u00a0{card.flag}" if card.flag is Flag.GAPS else "",
        VOICES.get(node.voice, ""),
        f"basis:\u00a0{node.basis}" if node.basis else "",
        f"scheme:\u00a0{scheme}" if scheme else "",
        f"at\u00a0{node.at}".replace(" s", "\u00a0s") if node.at else "",
        *_parts_backed(node),
    )
    return "\u00a0· ".join(part for part in parts if part)


def _parts_backed(node: Node) -> list[str]:
    return [f"[{one.note}]\u00a0backs {one.backs}" for one in node.footnotes if one.backs]


def _foot_lines(foot: str, flag: str, theme: Theme) -> tuple[tuple[str, ...], bool]:
    """Return the lines of the foot, and whether the first stands beside the flag."""
    if not foot:
        return (), False
    if not flag:
        return tuple(wrap(foot, theme.text_width, theme.small)), False
    lines = wrap(foot, theme.text_width, theme.small, first=theme.text_width - flag_width(flag, theme) - CHIP_PAD)
    return (tuple(lines), True) if lines[0] else (tuple(lines[1:]), False)


def flag_width(flag: str, theme: Theme) -> int:
    """Return how wide the ground of a flag is."""
    return ceil(width(flag, theme.small)) + 2 * CHIP_PAD


def flag_height(theme: Theme) -> int:
    """Return the height of the row of a flag."""
    return leading(theme.small) + 3


def marks_height(theme: Theme) -> int:
    """Return the height of a row of marks of notes."""
    return leading(theme.small) + 2


def text_height(lines: int, size: int) -> int:
    """Return the height of a statement, with the space above and below it."""
    return lines * leading(size) + 2 * TEXT_PAD


def _height(lines: int, size: int, marks: int, foot: int, flag: bool, theme: Theme) -> int:
    below = marks * marks_height(theme) + flag * flag_height(theme) + foot * leading(theme.small)
    return theme.title + text_height(lines, size) + below + (FOOT_PAD if below else 2)
