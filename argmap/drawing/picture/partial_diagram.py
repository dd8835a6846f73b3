"""The picture of a part of a map, to be set into a text: its cards and lines, and what the paint on them means."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from argmap.drawing.cards.wrapping import shorten
from argmap.drawing.layout.indented import INDENT, place_indented
from argmap.drawing.layout.placed import Placed
from argmap.drawing.picture.diagram import PAD, Diagram, Head, compose, extent
from argmap.drawing.picture.legend import LegendItem
from argmap.drawing.picture.margins import Margin
from argmap.drawing.themes.theme import Theme
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import CardBlock, blocks, walk
from argmap.forest.overlay import Overlay
from argmap.graph import Graph

MARGIN = 3
"""Room around the picture, in points: the text around it has room of its own."""
NARROWEST, WIDEST = 230, 340
"""Between which widths a card is, in points."""


@dataclass(frozen=True, slots=True)
class PartShown:
    """What a part leaves out of statements and steps.

    Of those in ``brief`` only the first line is shown; ``left_out`` tells of steps, by their ids, how many of the
    statements that they link are not shown.
    """

    brief: frozenset[str] = frozenset()
    left_out: Mapping[str, int] = field(default_factory=dict)


def partial_diagram(
    part: Graph, support: SupportOf, theme: Theme, overlay: Overlay, widest: int, shown: PartShown
) -> Diagram:
    """Return the picture of ``part``, painted with ``overlay``, without a title and without the notes in full.

    Cards stand below one another as in an outline, and are as wide as they can be in a picture that is ``widest``
    points wide; a part of many levels may be wider. ``support`` is that of the whole map: a statement does not lose its
    support because its reasons are not shown.
    """
    forest = blocks(part, support, overlay)
    levels = max((one.depth for one in _placed(forest, theme)), default=0)
    room = widest - 2 * MARGIN - 2 * theme.frame - levels * INDENT
    theme = replace(theme, width=max(NARROWEST, min(WIDEST, room)))
    for visit in walk(forest):
        _shorten(visit.block, shown, theme)
    placed = _placed(forest, theme)
    entries = [LegendItem("painted", "", text, mark) for mark, text in overlay.legend]
    head = Head(Margin(None, extent(placed, theme)[0], 0), entries, theme)
    drawn = compose(part, placed, head, [], theme)
    drawn.canvas.margin = MARGIN
    return replace(drawn, width=drawn.width - 2 * (PAD - MARGIN), height=drawn.height - 2 * (PAD - MARGIN))


def _shorten(block: CardBlock, shown: PartShown, theme: Theme) -> None:
    """Show of a block what is wanted; linked statements stay linked where others of the group are left out."""
    left = shown.left_out.get(block.inference.id, 0) if block.inference else 0
    if left:
        block.divided = True
        block.cards[-1].remark = f"linked with {left} more"
    for card in block.cards:
        if card.node and card.node.id in shown.brief:
            card.shown = shorten(card.text, theme.text_width, theme.size)


def _placed(forest: list[CardBlock], theme: Theme) -> list[Placed]:
    """Return the blocks with their places, one tree below the other."""
    placed: list[Placed] = []
    for tree in forest:
        top = placed[-1].bottom + 2 * theme.row if placed else 0
        for one in place_indented(tree, theme):
            one.y += top
            placed.append(one)
    return placed
