"""A card as cells, and what its tooltip says."""

from collections.abc import Iterator
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
from argmap.drawing.shapes.label_cells import Cell, Lettering, Phrase, Stand, Table, TextLines, phrase, row
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import Card, CardBlock
from argmap.forest.sources import NamedSource
from argmap.text.direction import ISOLATE, right_to_left


def label(card: Card, block: CardBlock, face: Face, theme: Theme) -> Table:
    """Return the label, smaller all round than the card by half its border, so that the border stays whole.

    It is one table: the bar at the left of all rows, the space beside it, and the rows of the content.
    """
    kind, left = block.word, theme.pad
    band, inner = theme.band(kind), inner_width(theme)
    rows = [_title(face, kind, theme), _text(card, face, theme), *_below(face, theme)]
    rest = face.height - inset(theme) - sum(one.height for one in rows)
    if rest > 0:
        rows.append(Cell(inner, rest))
    cells = [(Cell(left, one.height, ground=band if number == 0 else None), one) for number, one in enumerate(rows)]
    if theme.bar:
        hollow = theme.tints[kind] if dashed(card) else None
        bar = Cell(theme.bar, face.height - inset(theme), ground=hollow, rows=len(rows))
        return Table(((bar, *cells[0]), *cells[1:]))
    return Table(tuple(cells))


def inset(theme: Theme) -> int:
    """Return how much narrower and lower than its card a label is: as much as the border takes."""
    return max(1, floor(theme.border))


def inner_width(theme: Theme) -> int:
    """Return the width of a card's content."""
    return theme.width - inset(theme) - theme.bar - theme.pad


def dashed(card: Card) -> bool:
    """Tell whether a card is the map maker's addition, which the paper does not hold."""
    return card.node is not None and not card.refers and card.node.voice == "reader"


def _title(face: Face, kind: str, theme: Theme) -> Cell:
    """Return the title bar: what the statement is, less loudly its name, the marks of its sources flush right."""
    ink, band, tall, room = theme.title_ink(kind), theme.band(kind), theme.title, inner_width(theme)
    said: Phrase = phrase(face.kind, theme.small, ink, bold=True)
    if face.name:  # in the same cell, so that both stand on one line
        said += (Lettering(NAME_GAP, theme.small, ink), Lettering(face.name, theme.small, theme.name_ink))
    if not face.titled or not face.marks[0]:
        return Cell(room, tall, said, band, Stand.BOTTOM)
    marks = face.marks[0]
    left = room - sum(mark_width(one, theme) for one in marks) - 2
    solid = ink if theme.title_style == "solid" else None
    title = Cell(left, tall, said, stand=Stand.BOTTOM)
    cells = row(title, *[_mark(one, theme, tall, solid) for one in marks], Cell(2, tall))
    return Cell(room, tall, cells, band)


def _mark(source: NamedSource, theme: Theme, height: int, ink: str | None = None) -> Cell:
    """Return the mark of a source, linked to it; ``ink`` colours it where it stands on a solid ground."""
    said = phrase(source.mark, theme.small, ink or (theme.link if source.link else theme.grey), bold=True)
    wide, title = mark_width(source, theme), f"{source.title}: {source.text}"
    return Cell(wide, height, said, stand=Stand.BOTTOM, link=source.link, title=title)


def _text(card: Card, face: Face, theme: Theme) -> Cell:
    open_, close = ISOLATE if right_to_left(" ".join(face.lines)) else ("", "")
    lines = tuple([f"{open_}{line}{close}" for line in face.lines])
    said = TextLines(lines, face.size, theme.grey if card.refers else theme.text)
    return Cell(inner_width(theme), text_height(len(face.lines), face.size), said)


def _below(face: Face, theme: Theme) -> Iterator[Cell]:
    inner = inner_width(theme)
    for marks in () if face.titled else face.marks:
        tall = marks_height(theme)
        left = inner - sum(mark_width(one, theme) for one in marks)
        yield Cell(inner, tall, row(*[_mark(one, theme, tall) for one in marks], Cell(left, tall)))
    if face.flag:
        yield Cell(inner, flag_height(theme), _flag(face, theme))
    if rest := tuple(map(foot_line, face.foot[face.beside :])):
        yield Cell(inner, len(rest) * leading(theme.small), TextLines(rest, theme.small, theme.grey))


def _flag(face: Face, theme: Theme) -> Table:
    """Return the flag on its ground, with the first line of the foot beside it where that fits."""
    tall, wide = flag_height(theme), flag_width(face.flag, theme)
    said = phrase(face.flag, theme.small, theme.flag_text)
    chip = (Cell(CHIP_PAD, tall, ground=theme.flag), Cell(wide - CHIP_PAD, tall, said, theme.flag))
    if not face.beside:
        return row(*chip, Cell(inner_width(theme) - wide, tall))
    beside = phrase(foot_line(face.foot[0]), theme.small, theme.grey)
    return row(*chip, Cell(CHIP_PAD, tall), Cell(inner_width(theme) - wide - CHIP_PAD, tall, beside))


def tooltip(card: Card, block: CardBlock) -> str:
    """Return what a card says when the pointer rests on it: role, statement, support, sources in full, in lines."""
    node = card.node
    if node is None:
        return f"No statement in this map has the id {card.missing}."
    parts = [f"{block.word} {node.id}: {node.text}", f"support: {card.support}"]
    parts += [f"{one.title}{f' (backs {one.backs})' if one.backs else ''}: {one.text}" for one in card.sources]
    parts += card.mark.more.split("\n") if card.mark and card.mark.more else []
    return "\n".join(" ".join(part.split()) for part in parts)
