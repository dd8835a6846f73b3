"""The legend drawn: each entry's sample looks like what it explains."""

from collections.abc import Iterator

from argmap.drawing.cards.card_text import CHIP_PAD, flag_width
from argmap.drawing.cards.markup import cell, font, in_label, table
from argmap.drawing.lines.edges import Line
from argmap.drawing.picture.boxes import Attributes, box, frame
from argmap.drawing.picture.legend import SAMPLE, PlacedItem, row_height, text_width
from argmap.drawing.themes.theme import Theme
from argmap.forest.cards import Flag


def texts(spots: list[PlacedItem], x: float, y: float, theme: Theme) -> Iterator[tuple[str, Attributes]]:
    """Yield the words of the legend as nodes; its upper left corner stands at ``x`` and ``y``."""
    tall = row_height(theme)
    for number, spot in enumerate(spots):
        wide = text_width(spot.entry, theme)
        ink = theme.flag_text if spot.entry.sort == "flag" and not _hollow(spot) else theme.text
        mark = font(in_label(spot.entry.mark), size=theme.small, color=ink) if spot.entry.mark else ""
        text = font(in_label(spot.entry.text), size=theme.small, color=theme.grey)
        row = cell("", CHIP_PAD, tall) + cell(mark, spot.room - CHIP_PAD, tall) + cell(text, wide, tall)
        yield f"_legend-{number}", {
            "label": f"<{table([row])}>", "class": "legend", "id": f"_legend-{number}",
            **box(x + spot.x, y + spot.y, spot.room + wide, tall),
        }  # fmt: skip


def grounds(spots: list[PlacedItem], x: float, y: float, theme: Theme) -> Iterator[tuple[str, Attributes]]:
    """Yield the boxes among the samples as nodes, to be drawn before the words."""
    for number, spot in enumerate(spots):
        if look := _look(spot, theme):
            wide = flag_width(spot.entry.mark, theme) if spot.entry.mark else SAMPLE
            at = box(x + spot.x, y + spot.y + 2, wide, row_height(theme) - 4)
            yield f"_sample-{number}", {**look, "id": f"_sample-{number}", "class": "legend", **at}


def _look(spot: PlacedItem, theme: Theme) -> Attributes | None:
    ink = theme.inks["premise"]
    if mark := spot.entry.painted:
        ground = theme.painted(mark.ground, mark.share)
        return {"shape": "box", "style": "filled", "color": theme.trunk, "fillcolor": ground}
    looks: dict[str, Attributes] = {
        "linked": frame("premise", theme),
        "reader": {"shape": "box", "style": "filled,dashed", "color": ink, "fillcolor": theme.surface("premise")},
        "reference": {"shape": "box", "style": "filled", "color": ink, "fillcolor": theme.reference},
    }
    if spot.entry.sort == "flag":
        return (
            None if _hollow(spot) else {"shape": "box", "style": "filled", "color": theme.flag, "fillcolor": theme.flag}
        )
    return looks.get(spot.entry.sort)


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
