"""The overview of a large map: an icicle that shows how much hangs where, for and against, with support or without."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil

from argmap.drawing.cards.labels import tooltip
from argmap.drawing.cards.wrapping import shorten, width, wrap
from argmap.drawing.layout.icicle import IcicleBar, icicle, leaf_count
from argmap.drawing.picture.boxes import ground
from argmap.drawing.picture.diagram import PAD, Diagram, Head, begin
from argmap.drawing.picture.leads import Lead, Leads, area
from argmap.drawing.picture.legend import FLAGS, LegendItem
from argmap.drawing.picture.margins import heading
from argmap.drawing.picture.samples import BAR, BAR_BORDER, bar_surface
from argmap.drawing.shapes.label_cells import Cell, Lettering, Stand, Table, TextLines, column, phrase, row
from argmap.drawing.shapes.shapes import Outline, PaintedBox, Surface
from argmap.drawing.themes.theme import Theme, leading
from argmap.evaluation.support import Support, SupportOf
from argmap.forest.cards import Card, CardBlock, Flag
from argmap.forest.overlay import Overlay
from argmap.graph import Graph

WIDTH, TALLEST, LOWEST = 1200, 720, 240
"""The width of the icicle, and its greatest and least height, in points: the shape of a screen."""
ROW = 15
"""The height that a leaf gets where there is room, in points."""
APART = 1.0
"""The space between bars, in points."""
EDGE = 4
"""The space left and right of text, in points."""
LEAST = 30
"""The narrowest room for text, in points."""


def overview(
    graph: Graph,
    support: SupportOf,
    forest: list[CardBlock],
    starts: dict[str, int],
    address: Callable[[str], str],
    theme: Theme,
    overlay: Overlay | None = None,
) -> Diagram:
    """Return the overview of a map, painted with ``overlay``.

    ``starts`` has the number of the sheet that begins with a card, by its key; ``address`` gives where a card is.
    """
    tall = min(max(leaf_count(forest) * ROW, LOWEST), TALLEST)
    head = Head(heading(graph, support, WIDTH, theme), bar_legend(overlay), theme)
    top = -2 * theme.row - head.height
    canvas = begin(graph, theme, (0, top, WIDTH, tall))
    head.draw(canvas, top)
    leads = Leads((-PAD, top - PAD), (WIDTH + 2 * PAD, tall - top + 2 * PAD))
    for bar in icicle(forest, WIDTH, tall):
        box = _box(bar, starts, address, theme)
        canvas.boxes.append(box)
        if bar.card:
            leads.leads.append(Lead(area(box), bar.card.key))
    return Diagram(canvas, WIDTH + 2 * PAD, tall - top + 2 * PAD, leads, "Overview")


def bar_legend(overlay: Overlay | None) -> list[LegendItem]:
    """Return the legend of bars: what is painted over them, or how they are supported."""
    if overlay:
        return [LegendItem("painted", "", text, mark) for mark, text in overlay.legend]
    return [
        LegendItem("bar", "", "a statement: taller where more is said for or against it, to its right"),
        LegendItem("supported", "", "supported, as far as the map goes"),
        LegendItem("open", "", "not supported so far"),
        LegendItem("flag", f"{Flag.BARE.sign} {Flag.BARE}", FLAGS[Flag.BARE]),
    ]


def _box(bar: IcicleBar, starts: dict[str, int], address: Callable[[str], str], theme: Theme) -> PaintedBox:
    card, kind = bar.card, bar.block.word
    tall = max(bar.height - APART, bar.height * 0.6)
    place = bar.x, bar.y, bar.width - APART, tall
    if card is None:
        first = bar.block.cards[0]
        surface = Surface(Outline.SQUARE, theme.grey, theme.white, BAR_BORDER)
        key, said = f"_more-{first.key}", f"{bar.many} statements"
        return PaintedBox(key, ("more",), *place, surface, tooltip=said, link=address(first.key))
    surface = bar_look(card, kind, theme)
    label = _label(bar, card, starts.get(card.key), tall, theme)
    classes = (kind, str(card.support), "bar")
    key = f"_bar-{card.key}"
    return PaintedBox(key, classes, *place, surface, label, tooltip(card, bar.block), address(card.key))


def _is_open(card: Card) -> bool:
    """Tell whether a statement is not supported, but by what is given for it further on may be."""
    return card.flag is not Flag.BARE and not card.refers and card.support is Support.UNSUPPORTED


def bar_look(card: Card, kind: str, theme: Theme) -> Surface:
    """Return how the bar of a statement looks."""
    return replace(bar_surface(kind, theme, open_=_is_open(card)), ground=_ground(card, kind, theme))


def _ground(card: Card, kind: str, theme: Theme) -> str:
    """Return the ground of a bar: as on its card, but tinted where it is supported."""
    if card.flag is Flag.BARE and not card.mark and theme.bare(kind) == theme.tints[kind]:
        return theme.grey  # in black and white
    if card.mark or card.refers or card.flag is Flag.BARE:
        return ground(card, kind, theme)
    return theme.white if _is_open(card) else theme.tints[kind]


def _label(bar: IcicleBar, card: Card, sheet: int | None, tall: float, theme: Theme) -> Table | None:
    """Return as much of a statement as fits into its bar, and below it, or beside it, the sheet that begins with it."""
    size = theme.size if tall >= leading(theme.size) else theme.small
    many, wide = int(tall // leading(size)), int(bar.width - APART) - 2 * EDGE - BAR
    more = f"→\u00a0sheet\u00a0{sheet}" if sheet else f"+\u00a0{bar.many - 1}" if bar.last else ""
    room = ceil(width(more, size, bold=True)) if more else 0
    if not many or wide < LEAST + (room if many == 1 else 0):
        return None
    step, ink = leading(size), theme.link
    beside = room if many == 1 else 0
    rows = _text(
        said_before(bar, card), card.text, wide - beside, max(1, many - bool(more)), size, bar.block.word, theme
    )
    said = phrase(more, size, ink, bold=True)
    if beside:
        rows[0] = Cell(wide, step, row(rows[0], Cell(beside, step, said)))
    elif more:
        rows.append(Cell(wide, step, said))
    inside = column(*rows)
    high = sum(one.height for one in rows)
    return row(Cell(BAR + EDGE, high), Cell(wide, high, inside), Cell(EDGE, high))


def said_before(bar: IcicleBar, card: Card) -> str:
    """Return what is said before a statement: how it is linked, what it lacks, and what it is, unless a premise."""
    linked = "+ " if bar.block.linked and card is not bar.block.cards[0] else ""
    sign = f"{card.flag.sign} " if card.flag in (Flag.BARE, Flag.PART) else ""
    kind = "" if bar.block.word == "premise" else f"{bar.block.word.capitalize()}: "
    return (linked + sign + kind).rstrip().replace(" ", "\u00a0")


def _text(before: str, text: str, wide: int, many: int, size: int, kind: str, theme: Theme) -> list[Cell]:
    """Return the first lines of a statement, with what is said before it."""
    step, used = leading(size), width(f"{before}\u00a0", size, bold=True) if before else 0.0
    lines = wrap(text, wide, size, first=max(0.0, wide - used))
    if len(lines) > many:
        room = wide - (used if many == 1 else 0)
        lines[many - 1 :] = [shorten(" ".join(lines[many - 1 : many + 1]), room, size)]
    said = phrase(lines[0], size, theme.text)
    if before:
        said = (Lettering(before, size, theme.inks[kind], bold=True), Lettering("\u00a0", size, theme.text), *said)
    rows = [Cell(wide, step, said, stand=Stand.TOP)]
    if lines[1:]:
        rows.append(Cell(wide, step * len(lines[1:]), TextLines(tuple(lines[1:]), size, theme.text)))
    return rows
