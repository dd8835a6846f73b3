"""A card as an HTML-like label of Graphviz, and what its tooltip says."""

from collections.abc import Iterator

from argmap.citations import note_link, note_text
from argmap.drawing.blocks import Block, Card
from argmap.drawing.faces import CHIP_PAD, Face, flag_height, flag_width, mark_width, marks_height, text_height
from argmap.drawing.markup import bold_cell, cell, font, in_label, in_tooltip, lines, table
from argmap.drawing.theme import Theme, leading
from argmap.drawing.wrapping import right_to_left
from argmap.graph import Graph

ISOLATE = ("\u2067", "\u2069")
"""Characters that make a viewer order what stands between them from right to left (UAX 9)."""
Row = tuple[str, int, str | None]
"""Cells of the content's width (``Theme.width`` less bar and pad), their height, and the colour to their left."""


def label(card: Card, block: Block, face: Face, graph: Graph, theme: Theme) -> str:
    """Return the label, half a point smaller all round than the card, so that the border stays whole."""
    rows = [_title(face, block, graph, theme), _text(card, face, theme), *_below(face, graph, theme)]
    inner, height = theme.width - 1 - theme.bar, face.height - 1
    rows.append(("", height - sum(row[1] for row in rows), None))
    body = table(
        cell("", theme.pad, tall, color) + cell(content, inner - theme.pad, tall, color)
        for content, tall, color in rows
        if tall
    )
    hollow = theme.tints[block.word] if dashed(card) else None
    return table([cell("", theme.bar, height, hollow) + cell(body, inner, height)])


def dashed(card: Card) -> bool:
    """Tell whether a card is the map maker's addition, which the paper does not hold."""
    return card.node is not None and not card.refers and card.node.voice == "reader"


def _title(face: Face, block: Block, graph: Graph, theme: Theme) -> Row:
    """Return the title bar: what the statement is, its name, the marks of its notes flush right."""
    ink, tall = theme.inks[block.word], theme.title
    marks = face.marks[0] if face.titled else ()
    room = _inner(theme) - sum(mark_width(number, theme) for number in marks) - 2
    cells = bold_cell(face.title, room, tall, theme.small, ink) + "".join(
        _mark(number, graph, theme, tall) for number in marks
    )
    return table([cells + cell("", 2, tall)]), tall, theme.tints[block.word]


def _inner(theme: Theme) -> int:
    return theme.width - 1 - theme.bar - theme.pad


def _mark(number: int, graph: Graph, theme: Theme, height: int) -> str:
    note = graph.footnotes.get(number)
    text = note_text(note, graph.works) if note else f"footnote {number} is not defined"
    link = note_link(note, graph.works) if note else None
    color = theme.link if link else theme.grey
    return bold_cell(
        f"[{number}]", mark_width(number, theme), height, theme.small, color, HREF=in_label(link) if link else None,
        TARGET="_blank" if link else None, TITLE=in_label(f"Note {number}: {text}"),
    )  # fmt: skip


def _text(card: Card, face: Face, theme: Theme) -> Row:
    color = theme.grey if card.refers else theme.text
    open_, close = ISOLATE if right_to_left(" ".join(face.lines)) else ("", "")
    text = lines(font(in_label(f"{open_}{line}{close}"), size=face.size, color=color) for line in face.lines)
    return text, text_height(len(face.lines), face.size), None


def _below(face: Face, graph: Graph, theme: Theme) -> Iterator[Row]:
    for row in () if face.titled else face.marks:
        tall = marks_height(theme)
        cells = "".join(_mark(number, graph, theme, tall) for number in row)
        left = _inner(theme) - sum(mark_width(number, theme) for number in row)
        yield table([cells + cell("", left, tall)]), tall, None
    if face.flag:
        yield _flag(face, theme), flag_height(theme), None
    if rest := face.foot[face.beside :]:
        yield lines(_small(line, theme.grey, theme) for line in rest), len(rest) * leading(theme.small), None


def _small(text: str, color: str, theme: Theme) -> str:
    return font(in_label(text), size=theme.small, color=color)


def _flag(face: Face, theme: Theme) -> str:
    """Return the flag on its ground, with the first line of the foot beside it where that fits."""
    tall, wide = flag_height(theme), flag_width(face.flag, theme)
    chip = cell("", CHIP_PAD, tall, theme.flag)
    chip += cell(_small(face.flag, theme.text, theme), wide - CHIP_PAD, tall, theme.flag)
    beside = _small(face.foot[0], theme.grey, theme) if face.beside else ""
    return table([chip + cell("", CHIP_PAD, tall) + cell(beside, _inner(theme) - wide - CHIP_PAD, tall)])


def tooltip(card: Card, block: Block, graph: Graph) -> str:
    """Return what a card says when the pointer rests on it: role, statement, support, notes in full."""
    node = card.node
    if node is None:
        return in_tooltip(f"No statement of this map has the id {card.missing}.")
    parts = [f"{block.word} {node.id}: {node.text}", f"support: {card.support}"]
    for backing in node.footnotes:
        note = graph.footnotes.get(backing.note)
        part = f" (backs {backing.backs})" if backing.backs else ""
        parts.append(f"note {backing.note}{part}: {note_text(note, graph.works) if note else 'not defined'}")
    return in_tooltip("\n".join(" ".join(part.split()) for part in parts))
