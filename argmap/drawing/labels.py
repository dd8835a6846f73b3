"""A card as an HTML-like label of Graphviz, and what its tooltip says."""

from argmap.citations import note_link, note_text
from argmap.drawing.blocks import Block, Card
from argmap.drawing.faces import MARK, Face, title_height
from argmap.drawing.markup import cell, font, in_label, in_tooltip, lines, table
from argmap.drawing.theme import Theme
from argmap.graph import Graph
from argmap.model import Voice


def label(card: Card, block: Block, face: Face, graph: Graph, theme: Theme) -> str:
    """Return the label: a coloured bar, then title, statement, foot and flag in rows of reckoned heights."""
    ink = theme.inks[block.word]
    inner = theme.width - theme.bar
    rows = [_title_row(face, graph, ink, theme), _text_row(card, face, inner, theme)]
    if face.foot:
        foot = lines(font(in_label(line), size=theme.foot_size, color=theme.grey) for line in face.foot)
        height = len(face.foot) * theme.foot_size * theme.leading + 3
        rows.append(_row(foot, inner, height, theme))
    if face.flag:
        flag = font(in_label(f" ▲ {face.flag}"), size=theme.title_size, bold=True)
        rows.append(_row(lines([flag]), inner, theme.title_size * 1.7, theme, theme.flag))
    content = table(rows, WIDTH=inner)
    dashed = card.refers or (card.node is not None and card.node.voice is Voice.READER)
    bar = cell("", WIDTH=theme.bar, BGCOLOR=ink)
    body = cell(content, ALIGN="LEFT", VALIGN="TOP")
    return table([bar + body], BORDER=1, COLOR=ink, STYLE="dashed" if dashed else None, BGCOLOR="#ffffff")


def _row(content: str, inner: float, height: float, theme: Theme, color: str | None = None) -> str:
    space = cell("", WIDTH=theme.pad, BGCOLOR=color)
    text = cell(content, ALIGN="LEFT", BALIGN="LEFT", WIDTH=inner - theme.pad, HEIGHT=height, BGCOLOR=color)
    return cell(table([space + text], WIDTH=inner), ALIGN="LEFT")


def _title_row(face: Face, graph: Graph, ink: str, theme: Theme) -> str:
    title = font(in_label(face.title), size=theme.title_size, color=ink, bold=True)
    room = theme.width - theme.bar - theme.pad - MARK * len(face.notes)
    cells = cell("", WIDTH=theme.pad, HEIGHT=title_height(theme)) + cell(title, ALIGN="LEFT", WIDTH=room)
    for number in face.notes:
        note = graph.footnotes.get(number)
        mark = font(f"[{number}]", size=theme.title_size, color=theme.grey)
        text = note_text(note, graph.works) if note else f"footnote {number} is not defined"
        link = note_link(note, graph.works) if note else None
        cells += cell(
            mark, WIDTH=MARK, HREF=in_label(link) if link else None, TARGET="_blank" if link else None,
            TITLE=in_label(f"Note {number}: {text}"),
        )  # fmt: skip
    return cell(table([cells], WIDTH=theme.width - theme.bar), ALIGN="LEFT")


def _text_row(card: Card, face: Face, inner: float, theme: Theme) -> str:
    color = theme.grey if card.refers else ""
    text = lines(font(in_label(line), color=color) for line in face.lines)
    return _row(text, inner, len(face.lines) * theme.size * theme.leading + 4, theme)


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
