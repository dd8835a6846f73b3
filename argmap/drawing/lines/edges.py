"""The lines of a drawing: from each card that has children a trunk, and off it a stub to each.

A piece of the trunk has the colour and style of what it leads to; where that is of several kinds it is neutral. It is
heavy where support comes through.
"""

from collections.abc import Iterator

from argmap.drawing.layout.placed import EntrySide, Placed
from argmap.drawing.lines import below, beside
from argmap.drawing.lines.line import Line
from argmap.drawing.themes.theme import Theme

__all__ = ["Line", "lines"]


def lines(placed: list[Placed], theme: Theme) -> Iterator[Line]:
    """Yield all lines, trunks before what hangs on them."""
    at = {id(one.block): one for one in placed}
    levels: dict[int, int] = {}
    for one in placed:
        cards = [(n, [at[id(child)] for child in card.children]) for n, card in enumerate(one.block.cards)]
        branching = [(position, children) for position, children in cards if children]
        if branching and branching[0][1][0].entry is not EntrySide.SIDE:
            yield from below.from_cards(one, branching, theme)
        else:
            for rank, (position, children) in enumerate(branching):
                yield from beside.from_card(one, position, rank, len(branching), children, theme)
        if one.block.undercutters:
            level = levels.get(id(one.block), 0)
            levels.update((id(child), level + 1) for child in one.block.undercutters)
            undercutters = [at[id(child)] for child in one.block.undercutters]
            way = beside if undercutters[0].entry is EntrySide.SIDE else below
            yield from way.from_step(one, level, undercutters, theme)
