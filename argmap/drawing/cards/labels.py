"""A card as an HTML-like label of Graphviz, and what its tooltip says."""

from collections.abc import Iterator
from math import floor

from argmap.drawing.cards.card_text import (
    CHIP_PAD,
    NAME_GAP,
    Face,
    flag_height,
    flag_width,
    mark_width,
    marks_height,
    text_height,
)
from argmap.drawing.cards.markup import BOTTOM, bold_cell, cell, font, in_label, in_tooltip, lines, link, table
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import Card, CardBlock
from argmap.forest.sources import NamedSource
from argmap.text.direction import ISOLATE, right_to_left

Row = tuple[str, int]
"""A cell, or several in a table, as wide as the content (``inner_width``), and their height."""


def label(card: Card, block: CardBlock, face: Face, theme: Theme) -> str:
    """Return the label, smaller all round than the card by half its border, so that the border stays whole.

    It is one table: the bar at the left of all rows, the space beside it, and the rows of the content.
    """
    kind, left = block.word, theme.pad
    band = theme.band(kind)
    rows = [_title(face, kind, theme), _text(card, face, theme), *_below(face, theme)]
    rest = face.height - inset(theme) - sum(tall for _, tall in rows)
    if rest > 0:
        rows.append(("", rest))
    bar = _bar(card, kind, face, len(rows), theme)
    cells = [
        cell("", left, tall, band if number == 0 else None) + (content or cell("", inner_width(theme), tall))
        for number, (content, tall) in enumerate(rows)
    ]
    return table([bar + cells[0], *cells[1:]])


def _bar(card: Card, kind: str, face: Face, rows: int, theme: Theme) -> str:
    if not theme.bar:
        return ""
    hollow = theme.tints[kind] if dashed(card) else None
    return cell("", theme.bar, face.height - inset(theme), hollow, f' ROWSPAN="{rows}"')


def inset(theme: Theme) -> int:
    """Return how much narrower and lower than its card a label is: as much as the border takes."""
    return max(1, floor(theme.border))


def inner_width(theme: Theme) -> int:
    """Return the width of a card's content."""
    return theme.width - inset(theme) - theme.bar - theme.pad


def dashed(card: Card) -> bool:
    """Tell whether a card is the map maker's addition, which the paper does not hold."""
    return card.node is not None and not card.refers and card.node.voice == "reader"


def _title(face: Face, kind: str, theme: Theme) -> Row:
    """Return the title bar: what the statement is, less loudly its name, the marks of its sources flush right."""
    ink, band, tall, room = theme.title_ink(kind), theme.band(kind), theme.title, inner_width(theme)
    said = font(in_label(face.kind), size=theme.small, color=ink, bold=True)
    if face.name:  # in the same cell, so that both stand on one line
        said += font(NAME_GAP, size=theme.small, color=ink) + font(
            in_label(face.name), size=theme.small, color=theme.name_ink
        )
    if not face.titled or not face.marks[0]:
        return cell(said, room, tall, band, BOTTOM), tall
    marks = face.marks[0]
    room -= sum(mark_width(one, theme) for one in marks) + 2
    solid = ink if theme.title_style == "solid" else None
    cells = cell(said, room, tall, more=BOTTOM) + "".join([_mark(one, theme, tall, solid) for one in marks])
    return cell(table([cells + cell("", 2, tall)]), inner_width(theme), tall, band), tall


def _mark(source: NamedSource, theme: Theme, height: int, ink: str | None = None) -> str:
    """Return the mark of a source, linked to it; ``ink`` colours it where it stands on a solid ground."""
    color = ink or (theme.link if source.link else theme.grey)
    more = link(source.link, f"{source.title}: {source.text}")
    return bold_cell(source.mark, mark_width(source, theme), height, theme.small, color, more=more)


def _text(card: Card, face: Face, theme: Theme) -> Row:
    color = theme.grey if card.refers else theme.text
    tall = text_height(len(face.lines), face.size)
    open_, close = ISOLATE if right_to_left(" ".join(face.lines)) else ("", "")
    text = lines([in_label(f"{open_}{line}{close}") for line in face.lines])
    return cell(font(text, size=face.size, color=color), inner_width(theme), tall), tall


def _below(face: Face, theme: Theme) -> Iterator[Row]:
    inner = inner_width(theme)
    for row in () if face.titled else face.marks:
        tall = marks_height(theme)
        cells = "".join([_mark(one, theme, tall) for one in row])
        left = inner - sum(mark_width(one, theme) for one in row)
        yield cell(table([cells + cell("", left, tall)]), inner, tall), tall
    if face.flag:
        yield cell(_flag(face, theme), inner, flag_height(theme)), flag_height(theme)
    if rest := face.foot[face.beside :]:
        tall = len(rest) * leading(theme.small)
        text = font(lines([in_label(line) for line in rest]), size=theme.small, color=theme.grey)
        yield cell(text, inner, tall), tall


def _small(text: str, color: str, theme: Theme) -> str:
    return font(in_label(text), size=theme.small, color=color)


def _flag(face: Face, theme: Theme) -> str:
    """Return the flag on its ground, with the first line of the foot beside it where that fits."""
    tall, wide = flag_height(theme), flag_width(face.flag, theme)
    chip = cell("", CHIP_PAD, tall, theme.flag)
    chip += cell(_small(face.flag, theme.flag_text, theme), wide - CHIP_PAD, tall, theme.flag)
    beside = cell("", CHIP_PAD, tall) if face.beside else ""
    room = inner_width(theme) - wide - (CHIP_PAD if face.beside else 0)
    return table([chip + beside + cell(_small(face.foot[0], theme.grey, theme) if face.beside else "", room, tall)])


def tooltip(card: Card, block: CardBlock) -> str:
    """Return what a card says when the pointer rests on it: role, statement, support, sources in full."""
    node = card.node
    if node is None:
        return in_tooltip(f"No statement in this map has the id {card.missing}.")
    parts = [f"{block.word} {node.id}: {node.text}", f"support: {card.support}"]
    parts += [f"{one.title}{f' (backs {one.backs})' if one.backs else ''}: {one.text}" for one in card.sources]
    parts += card.mark.more.split("\n") if card.mark and card.mark.more else []
    return in_tooltip("\n".join(" ".join(part.split()) for part in parts))
