"""The drawing as DOT without positions: where things stand is left to Graphviz's own layout, ``dot``.

Cards look as they do otherwise. Linked statements are one node, because clusters do not keep the order of what hangs on
them. There is no legend, and notes stand in tooltips only: a graph of Graphviz has one label, which is the heading.
"""

from collections.abc import Iterator

from argmap.drawing.cards.labels import label as card_label
from argmap.drawing.graphviz.dot_writing import Attributes, begin, looks
from argmap.drawing.graphviz.html_labels import cell_html, label, rows_html, table_html
from argmap.drawing.layout.placed import Placed, between, measure, measure_across, plus_width, scheme_height
from argmap.drawing.picture.boxes import LINKED, card_box, frame, surface, word
from argmap.drawing.picture.diagram import begin as canvas
from argmap.drawing.picture.margins import heading, margin_width
from argmap.drawing.picture.tracing import weight
from argmap.drawing.shapes.label_cells import Cell, phrase
from argmap.drawing.shapes.shapes import PaintedBox
from argmap.drawing.themes.theme import DEFAULT, Theme, leading
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import CardBlock, blocks, walk
from argmap.forest.overlay import Overlay
from argmap.graph import Graph


def ranked(graph: Graph, theme: Theme = DEFAULT, overlay: Overlay | None = None) -> str:
    """Return a map as DOT text that ``dot`` lays out in ranks, in the direction of the theme."""
    support = SupportOf(graph)
    forest = blocks(graph, support, overlay)
    down = theme.direction == "down"
    head = heading(graph, support, margin_width(0, theme), theme)
    layout = {
        "layout": "dot", "rankdir": "TB" if down else "LR", "ordering": "out", "outputorder": "nodesfirst",
        "nodesep": f"{theme.row / 72:.3f}", "ranksep": f"{theme.gap / 72:.3f}",
        "label": label(head.label) if head.label else "",
        "labelloc": "t", "labeljust": "l", "fontname": theme.font,
    }  # fmt: skip
    drawing = begin(canvas(graph, theme, (0, 0, 0, 0)), **layout)
    size = measure_across if down else measure
    for visit in walk(forest):
        drawing.node(_name(visit.block), _node(size(visit.block, visit.depth, theme), theme))
    for visit in walk(forest):
        if visit.parent:
            start = _start(visit.parent, visit.card, down=down)
            drawing.edge_from(start, (_name(visit.block), "n" if down else "w"), _edge(visit.block, theme))
    return drawing.text()


def _name(block: CardBlock) -> str:
    return f"_group-{block.cards[0].key}" if block.linked else block.cards[0].key


def _start(parent: CardBlock, card: int, *, down: bool) -> tuple[str, ...]:
    """Return the node, the port and the side from which a line starts; that of an undercutter at the block as such."""
    side = "s" if down else "e"
    return (_name(parent), f"c{card}", side) if parent.linked and card >= 0 else (_name(parent), side)


def _node(one: Placed, theme: Theme) -> Attributes:
    block = one.block
    wide, tall = one.wide + 2 * one.margin(theme), one.height
    size = {"width": f"{wide / 72:.4f}", "height": f"{tall / 72:.4f}"}
    if not block.linked:
        return looks(card_box(block.cards[0], block, one.faces[0], 0, 0, theme)) | size
    rows = list(_rows(one, theme))
    if block.inference and block.inference.scheme:
        span = f' COLSPAN="{2 * len(block.cards) - 1}"' if one.across else ""
        scheme = _word(f"scheme: {block.inference.scheme}", one, scheme_height(block, theme), theme, span)
        rows.insert(0 if one.across else len(rows), scheme)
    box = PaintedBox(_name(block), ("frame", block.word), 0, 0, wide, tall, frame(block.word, theme), tooltip=LINKED)
    return looks(box) | size | {"label": f"<{rows_html(rows)}>"}


def _rows(one: Placed, theme: Theme) -> Iterator[str]:
    """Yield the cards of a linked block as rows with words between them, or in one row."""
    cards = [_linked(number, one, theme) for number in range(len(one.block.cards))]
    if one.across:
        plus = phrase("+", theme.claim_size, theme.inks[one.block.word], bold=True)
        yield cell_html(Cell(plus_width(theme), leading(theme.claim_size), plus, centred=True)).join(cards)
        return
    yield cards[0]
    for card in cards[1:]:
        yield _word("+ and", one, between(theme), theme)
        yield card


def _linked(number: int, one: Placed, theme: Theme) -> str:
    block, card, face = one.block, one.block.cards[number], one.faces[number]
    look = surface(card, block.word, theme)
    style = ' STYLE="dashed"' if look.dashed else ""
    border = f'BORDER="1" COLOR="{look.ink}"{style} BGCOLOR="{look.ground}"'
    return f'<TD PORT="c{number}" {border}>{table_html(card_label(card, block, face, theme))}</TD>'


def _word(text: str, one: Placed, height: int, theme: Theme, more: str = "") -> str:
    return cell_html(word(text, theme.inks[one.block.word], one.wide, height, theme), more)


def _edge(block: CardBlock, theme: Theme) -> Attributes:
    kind = block.word
    look: Attributes = {"class": kind, "color": theme.inks[kind], "style": theme.lines.get(kind, "solid")}
    look |= {"id": f"_line-{block.cards[0].key}", "penwidth": f"{weight(kind, theme, heavy=block.holds):g}"}
    return look | ({"dir": "back", "arrowtail": "dot", "arrowsize": "0.6"} if kind == "undercutter" else {})
