"""What is written on a card, line by line, and how tall that makes it."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from argmap.drawing.cards.wrapping import lines_of, shorten, width
from argmap.drawing.themes.theme import Theme, leading
from argmap.drawing.typefaces.typeface import typeface
from argmap.forest.cards import Card, CardBlock, Flag
from argmap.forest.sources import NamedSource
from argmap.notation.model import Voice

MARKS = 0.4
"""The share of a title bar that the marks of sources may take; more marks stand in rows of their own."""
VOICES = {Voice.READER: "added by the reader", Voice.REPORTED: "reported", Voice.CONCEDED: "conceded"}
DRAFT = "draft"
GAPS = Flag.GAPS
TEXT_PAD = 3
CHIP_PAD = 4
FOOT_PAD = 5
BETWEEN = "\u00a0· "
"""Stands between the parts of a foot."""
NAME_GAP = "\u00a0\u00a0\u00a0"
"""Stands between what a statement is and its name."""


@dataclass(frozen=True, slots=True)
class Face:
    """A card from top to bottom: title bar, statement, marks of sources, flag and foot; all measures in points.

    The title bar says the ``kind`` of statement in capitals and, less loudly, its ``name``; it is ``kind_width`` wide
    up to the name. ``titled`` tells that the (only) row of ``marks`` is in the title bar, ``raised`` that the flag is;
    ``beside`` that the first line of the foot is beside the flag. The first ``remarks`` lines of the foot say where a
    branch goes on.
    """

    kind: str
    kind_width: int
    name: str
    marks: tuple[tuple[NamedSource, ...], ...]
    titled: bool
    lines: tuple[str, ...]
    size: int
    flag: str
    foot: tuple[str, ...]
    beside: bool
    height: int
    raised: bool = False
    remarks: int = 0


def face(card: Card, block: CardBlock, theme: Theme) -> Face:
    """Return what a card of a block shows."""
    marks, titled = _marks(card.sources, theme)
    room = theme.text_width - (sum(mark_width(one, theme) for one in marks[0]) if titled else 0)
    kind, kind_width = _kind(block.word, room, theme.small)
    name = _name(card, theme)
    if name:
        name = shorten(name, max(0, room - kind_width), theme.small)
    size = theme.claim_size if block.word == "claim" else theme.size
    lines = lines_of(card.text, theme.text_width, size, evenly=True, typeface=typeface(theme.font))
    flag = f"{card.flag.sign} {card.flag}" if card.flag and card.flag is not GAPS else ""
    left = room - kind_width - (width(name, theme.small) if name else 0)
    raised = bool(flag) and theme.corners == "square" and flag_width(flag, theme) + CHIP_PAD <= left
    remark = lines_of(card.remark, theme.text_width, theme.small) if card.remark else ()
    below = "" if raised else flag
    foot, beside = _foot_lines(_foot(card, block, theme), below if not remark else "", theme)
    height = _height(
        len(lines), size, 0 if titled else len(marks), len(remark) + len(foot) - beside, bool(below), theme
    )
    return Face(
        kind, kind_width, name, marks, titled, lines, size, flag, remark + foot, beside, height, raised, len(remark)
    )


@lru_cache(maxsize=1000)
def _kind(word: str, room: int, size: int) -> tuple[str, int]:
    """Return what the title says a statement is, and how wide that is up to the name: there are few."""
    kind = shorten(word.upper(), room, size, bold=True)
    return kind, ceil(width(kind, size, bold=True) + width(NAME_GAP, size))


def _name(card: Card, theme: Theme) -> str:
    """Return the id in the title: where ids are shown, and where a box refers to another."""
    if card.refers:
        if card.node is None:
            return "not found"
        return f"see {card.node.name}" if card.node.name else "shown elsewhere"
    named = card.node is not None and (theme.ids == "shown" or card.referred)
    return (card.node.name or "") if card.node and named else ""


def mark_width(source: NamedSource, theme: Theme) -> int:
    """Return how wide the mark of a source is."""
    return ceil(width(source.mark, theme.small, bold=True)) + 2


def _marks(sources: tuple[NamedSource, ...], theme: Theme) -> tuple[tuple[tuple[NamedSource, ...], ...], bool]:
    """Return the marks of sources in rows, and whether they fit into the title bar; too long a mark is cut."""
    if not sources:
        return ((),), True
    rows: list[list[NamedSource]] = [[]]
    used = 0
    for source in sources:
        mark = shorten(source.mark, theme.text_width - 2, theme.small, bold=True)
        one = source if mark == source.mark else replace(source, mark=mark)
        wide = mark_width(one, theme)
        if rows[-1] and used + wide > theme.text_width:
            rows.append([])
            used = 0
        rows[-1].append(one)
        used += wide
    titled = len(rows) == 1 and used <= theme.text_width * MARKS
    return tuple(map(tuple, rows)), titled


def _foot(card: Card, block: CardBlock, theme: Theme) -> str:
    """Return in one line whose statement it is, what it rests on, and where the paper has it."""
    node = card.node
    if node is None or card.refers:
        return ""
    scheme = block.inference.scheme if block.inference and not block.linked else None
    parts = (
        card.mark.words.replace(" ", "\u00a0") if card.mark else "",
        f"{card.flag.sign}\u00a0{card.flag}" if card.flag is GAPS else "",
        DRAFT if node.draft else "",
        VOICES.get(node.voice, ""),
        f"basis:\u00a0{node.basis}" if node.basis else "",
        f"scheme:\u00a0{scheme}" if scheme else "",
        f"at\u00a0{node.at}".replace(" s", "\u00a0s") if node.at and theme.ids == "shown" else "",
        *_parts_backed(card),
    )
    return BETWEEN.join(part for part in parts if part)


def _parts_backed(card: Card) -> list[str]:
    return [f"{one.mark}\u00a0backs {one.backs}" for one in card.sources if one.backs]


def _foot_lines(foot: str, flag: str, theme: Theme) -> tuple[tuple[str, ...], bool]:
    """Return the lines of the foot, and whether the first stands beside the flag."""
    if not foot:
        return (), False
    if not flag:
        return lines_of(foot, theme.text_width, theme.small), False
    lines = lines_of(foot, theme.text_width, theme.small, first=theme.text_width - flag_width(flag, theme) - CHIP_PAD)
    return (lines, True) if lines[0] else (lines[1:], False)


def foot_line(line: str) -> str:
    """Return a line of the foot, drawn by itself, without the dot that would set its end apart from the next line."""
    return line.removesuffix(BETWEEN.rstrip())


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
