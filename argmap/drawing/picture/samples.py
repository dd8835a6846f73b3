"""The legend drawn: each entry's sample looks like what it explains."""

from collections.abc import Iterator

from argmap.drawing.cards.card_text import CHIP_PAD, flag_width
from argmap.drawing.lines.edges import Line
from argmap.drawing.picture.boxes import frame
from argmap.drawing.picture.legend import SAMPLE, PlacedItem, row_height, text_width
from argmap.drawing.shapes.label_cells import Cell, phrase, row
from argmap.drawing.shapes.shapes import Outline, PaintedBox, Surface
from argmap.drawing.themes.theme import Theme
from argmap.forest.cards import Flag

BAR, BAR_BORDER = 3, 0.5
"""The width of the coloured stripe at the left of a bar of the overview, and of its border, in points."""


def texts(spots: list[PlacedItem], x: float, y: float, theme: Theme) -> Iterator[PaintedBox]:
    """Yield the words of the legend; its upper left corner stands at ``x`` and ``y``."""
    tall = row_height(theme)
    for number, spot in enumerate(spots):
        wide = text_width(spot.entry, theme)
        ink = theme.flag_text if spot.entry.sort == "flag" and not _hollow(spot) else theme.text
        mark = phrase(spot.entry.mark, theme.small, ink) if spot.entry.mark else None
        text = phrase(spot.entry.text, theme.small, theme.grey)
        said = row(Cell(CHIP_PAD, tall), Cell(spot.room - CHIP_PAD, tall, mark), Cell(wide, tall, text))
        yield PaintedBox(f"_legend-{number}", ("legend",), x + spot.x, y + spot.y, spot.room + wide, tall, label=said)


def grounds(spots: list[PlacedItem], x: float, y: float, theme: Theme) -> Iterator[PaintedBox]:
    """Yield the boxes among the samples, to be drawn before the words."""
    for number, spot in enumerate(spots):
        if look := _look(spot, theme):
            wide = flag_width(spot.entry.mark, theme) if spot.entry.mark else SAMPLE
            tall = row_height(theme) - 4
            yield PaintedBox(f"_sample-{number}", ("legend",), x + spot.x, y + spot.y + 2, wide, tall, look)


def _look(spot: PlacedItem, theme: Theme) -> Surface | None:
    ink = theme.inks["premise"]
    if mark := spot.entry.painted:
        return Surface(Outline.SQUARE, theme.trunk, theme.painted(mark.ground, mark.share))
    looks = {
        "bar": bar_surface("premise", theme),
        "supported": bar_surface("premise", theme),
        "open": bar_surface("premise", theme, open_=True),
        "linked": frame("premise", theme),
        "reader": Surface(Outline.SQUARE, ink, theme.surface("premise"), dashed=True),
        "reference": Surface(Outline.SQUARE, ink, theme.reference),
    }
    if spot.entry.sort == "flag":
        return None if _hollow(spot) else Surface(Outline.SQUARE, theme.flag, theme.flag)
    return looks.get(spot.entry.sort)


def bar_surface(kind: str, theme: Theme, *, open_: bool = False) -> Surface:
    """Return how a bar of an overview looks, of a statement that is supported, or ``open_``.

    Where tints cannot be told from white, the border of what is open is dashed.
    """
    tint = theme.tints[kind]
    dashes = open_ and tint == theme.white
    return Surface(Outline.SQUARE, theme.inks[kind], theme.white if open_ else tint, BAR_BORDER, dashes, BAR)


def _hollow(spot: PlacedItem) -> bool:
    return spot.entry.mark.startswith(Flag.GAPS.sign)


def strokes(spots: list[PlacedItem], x: float, y: float, theme: Theme) -> Iterator[Line]:
    """Yield the lines among the samples."""
    for number, spot in enumerate(spots):
        sort = spot.entry.sort
        if sort in theme.lines or sort == "holds":
            level = y + spot.y + row_height(theme) / 2
            points = ((x + spot.x, level), (x + spot.x + SAMPLE - 3, level))
            name, kind = f"_legend-{number}", "premise" if sort == "holds" else sort
            yield Line(f"_stroke-{number}", name, "_heading", kind, points, sort == "holds", dot=sort == "undercutter")
