"""A card as cells, and what its tooltip says."""

from collections.abc import Iterator
from functools import lru_cache
from math import floor

from argmap.drawing.cards.card_text import (
    CHIP_PAD,
    NAME_GAP,
    Face,
    flag_height,
    flag_width,
    foot_line,
    mark_width,
    marks_height,
    text_height,
)
from argmap.drawing.cards.wrapping import held_widths
from argmap.drawing.shapes.label_cells import Cell, Lettering, Phrase, Stand, Table, TextLines, phrase, row
from argmap.drawing.themes.theme import Theme, leading
from argmap.drawing.typefaces.typeface import typeface
from argmap.forest.cards import Card, CardBlock
from argmap.forest.sources import NamedSource
from argmap.text.direction import ISOLATE, right_to_left


def label(card: Card, block: CardBlock, face: Face, theme: Theme) -> Table:
    """Return the label, smaller all round than the card by half its border, so that the border stays whole.

    It is one table: the bar at the left of all rows, the space beside it, and the rows of the content.
    """
    kind, left = block.word, theme.pad
    inner = inner_width(theme)
    rows = [_title(face, kind, inner, theme), _text(card, face, inner, theme), *_below(face, inner, theme)]
    tall = face.height - inset(theme)
    rest = tall - sum([one.height for one in rows])
    if rest > 0:
        rows.append(_empty(inner, rest))
    cells = [(_empty(left, one.height), one) for one in rows]
    cells[0] = (_empty(left, rows[0].height, theme.band(kind)), rows[0])
    if theme.bar:
        hollow = theme.tints[kind] if dashed(card) else None
        bar = Cell(theme.bar, tall, None, hollow, rows=len(rows))
        return Table(((bar, *cells[0]), *cells[1:]))
    return Table(tuple(cells))


def inset(theme: Theme) -> int:
    """Return how much narrower and lower than its card a label is: as much as the border takes."""
    return floor(theme.border) or 1


def inner_width(theme: Theme) -> int:
    """Return the width of a card's content."""
    return theme.width - inset(theme) - theme.bar - theme.pad


def dashed(card: Card) -> bool:
    """Tell whether a card is the map maker's addition, which the paper does not hold."""
    return card.node is not None and not card.refers and card.node.voice == "reader"


@lru_cache(maxsize=1000)
def _empty(width: int, height: int, ground: str | None = None) -> Cell:
    """Return a cell without text: there are few sizes, and several on each card."""
    return Cell(width, height, ground=ground)


@lru_cache(maxsize=1000)
def _plain_title(kind: str, size: int, ink: str, band: str | None, width: int, height: int) -> Cell:
    """Return the title bar of a statement without name and sources, as most are."""
    return Cell(width, height, phrase(kind, size, ink, bold=True), band, Stand.BOTTOM)


def _title(face: Face, kind: str, room: int, theme: Theme) -> Cell:
    """Return the title bar: what the statement is, less loudly its name, the marks of its sources flush right."""
    ink, band, tall = theme.title_ink(kind), theme.band(kind), theme.title
    marks = face.marks[0] if face.titled else ()
    if not (marks or face.name or face.raised):
        return _plain_title(face.kind, theme.small, ink, band, room, tall)
    said: Phrase = phrase(face.kind, theme.small, ink, bold=True)
    if face.name:  # in the same cell, so that both stand on one line
        said += (Lettering(NAME_GAP, theme.small, ink), Lettering(face.name, theme.small, theme.name_ink))
    if not (marks or face.raised):
        return Cell(room, tall, said, band, Stand.BOTTOM)
    solid = ink if theme.title_style == "solid" else None
    ends = [*(_chip(face.flag, tall, theme) if face.raised else ()), *(_mark(one, theme, tall, solid) for one in marks)]
    ends += [_empty(2, tall)] if marks else []
    left = room - sum(one.width for one in ends)
    return Cell(room, tall, row(Cell(left, tall, said, stand=Stand.BOTTOM), *ends), band)


def _chip(flag: str, tall: int, theme: Theme) -> tuple[Cell, Cell]:
    """Return a flag on its ground."""
    return _painted_chip(flag, theme.small, theme.flag_text, theme.flag, flag_width(flag, theme), tall)


def _mark(source: NamedSource, theme: Theme, height: int, ink: str | None = None) -> Cell:
    """Return the mark of a source, linked to it; ``ink`` colours it where it stands on a solid ground."""
    said = phrase(source.mark, theme.small, ink or (theme.link if source.link else theme.grey), bold=True)
    wide, title = mark_width(source, theme), f"{source.title}: {source.text}"
    return Cell(wide, height, said, stand=Stand.BOTTOM, link=source.link, title=title)


def _text(card: Card, face: Face, inner: int, theme: Theme) -> Cell:
    lines = face.lines
    held = held_widths(lines, theme.text_width, face.size, typeface(theme.font))
    if right_to_left(" ".join(lines)):
        open_, close = ISOLATE
        lines = tuple([f"{open_}{line}{close}" for line in lines])
    said = TextLines(lines, face.size, theme.grey if card.refers else theme.text, held)
    return Cell(inner, text_height(len(lines), face.size), said)


def _below(face: Face, inner: int, theme: Theme) -> Iterator[Cell]:
    if not (face.flag or face.foot) and face.titled:
        return
    for marks in () if face.titled else face.marks:
        tall = marks_height(theme)
        left = inner - sum(mark_width(one, theme) for one in marks)
        yield Cell(inner, tall, row(*[_mark(one, theme, tall) for one in marks], Cell(left, tall)))
    if face.flag and not face.raised:
        yield Cell(inner, flag_height(theme), _flag(face, inner, theme))
    step = leading(theme.small)
    if not face.foot:
        return
    if remarks := face.foot[: face.remarks]:
        yield Cell(inner, len(remarks) * step, TextLines(remarks, theme.small, theme.link))
    if rest := tuple(map(foot_line, face.foot[face.remarks + face.beside :])):
        yield Cell(inner, len(rest) * step, TextLines(rest, theme.small, theme.grey))


def _flag(face: Face, inner: int, theme: Theme) -> Table:
    """Return the flag on its ground, with the first line of the foot beside it where that fits."""
    tall, wide = flag_height(theme), flag_width(face.flag, theme)
    chip = _chip(face.flag, tall, theme)
    if not face.beside:
        return row(*chip, _empty(inner - wide, tall))
    beside = phrase(foot_line(face.foot[0]), theme.small, theme.grey)
    return row(*chip, _empty(CHIP_PAD, tall), Cell(inner - wide - CHIP_PAD, tall, beside))


@lru_cache(maxsize=1000)
def _painted_chip(flag: str, size: int, ink: str, ground: str, width: int, height: int) -> tuple[Cell, Cell]:
    """Return a flag with the space before it: there are few, on many cards."""
    return _empty(CHIP_PAD, height, ground), Cell(width - CHIP_PAD, height, phrase(flag, size, ink), ground)


def tooltip(card: Card, block: CardBlock) -> str:
    """Return what a card says when the pointer rests on it: role, statement, support, sources in full, in lines."""
    node = card.node
    if node is None:
        return f"No statement in this map has the id {card.missing}."
    parts = [f"{block.word} {node.id}: {node.text}", f"support: {card.support}"]
    parts += [f"{one.title}{f' (backs {one.backs})' if one.backs else ''}: {one.text}" for one in card.sources]
    parts += card.mark.more.split("\n") if card.mark and card.mark.more else []
    return "\n".join(" ".join(part.split()) for part in parts)
