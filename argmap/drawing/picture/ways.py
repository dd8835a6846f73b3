"""The way to a branch: the statements from the claim down to it, each on a line of its own above the sheet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from argmap.drawing.cards.wrapping import shorten, width
from argmap.drawing.picture.margins import SMALL, Margin
from argmap.drawing.shapes.label_cells import Cell, Lettering, column, phrase, row
from argmap.drawing.shapes.shapes import PaintedBox
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import Card, CardBlock, walk

INDENT = 10
"""How much further right the next statement stands, in points."""
DEEPEST = 12
"""How far statements move right, at most, in steps."""
TALL = leading(SMALL) + 3
"""The height of a line, in points."""


@dataclass(frozen=True, slots=True)
class WayStep:
    """A statement on the way: what it is called, and its card."""

    word: str
    card: Card


class Ways:
    """The ways to all blocks of a forest."""

    def __init__(self, forest: list[CardBlock]) -> None:
        self._above = {id(visit.block): (visit.parent, max(visit.card, 0)) for visit in walk(forest)}

    def to(self, block: CardBlock) -> list[WayStep]:
        """Return the statements from a root to what a block hangs on, or undercuts."""
        way: list[WayStep] = []
        above, position = self._above[id(block)]
        while above is not None:
            way.append(WayStep(above.word, above.cards[position]))
            above, position = self._above[id(above)]
        return way[::-1]


def way_margin(where: str, way: list[WayStep], wide: int, theme: Theme) -> Margin:
    """Return what stands above a sheet: which one it is, and room for the way to its branch."""
    rows = [Cell(wide, TALL, phrase(shorten(where, wide, SMALL), SMALL, theme.grey))]
    rows += [Cell(wide, TALL * len(way))] if way else []
    return Margin(column(*rows), wide, TALL * (len(way) + 1))


def way_boxes(
    way: list[WayStep], top: float, wide: int, address: Callable[[str], str], theme: Theme
) -> Iterator[PaintedBox]:
    """Yield the statements on the way, in a margin that begins at that height; ``address`` is by a card's key."""
    for number, step in enumerate(way):
        left = INDENT * min(number, DEEPEST)
        said = f"{step.word.capitalize()}:"
        room = wide - left - width(f"{said}\u00a0", SMALL, bold=True)
        text = Lettering(shorten(step.card.text, room, SMALL), SMALL, theme.text)
        kind = Lettering(said, SMALL, theme.inks[step.word], bold=True)
        line = Cell(wide - left, TALL, (kind, Lettering("\u00a0", SMALL, theme.text), text))
        y, link = top + (number + 1) * TALL, address(step.card.key)
        box = PaintedBox(f"_way-{number}", ("way",), left, y, wide - left, TALL, label=row(line), link=link)
        yield replace(box, tooltip=step.card.text)
