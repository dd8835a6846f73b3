"""Lines to what stands right of a card: off its edge a trunk downwards, and off that a stub to each block.

What is folded into several groups has a trunk for each, joined by a run above the first group.
"""

from collections.abc import Iterator

from argmap.drawing.layout.placed import Placed
from argmap.drawing.lines.line import APART, FARTHEST, LANE, NEARER, NEAREST, TRUNK, Line
from argmap.drawing.lines.trunks import Stop, meets, run_lines, stubs, trunk_lines
from argmap.drawing.shapes.shapes import Point
from argmap.drawing.themes.theme import Theme


def from_card(
    one: Placed, position: int, rank: int, trunks: int, children: list[Placed], theme: Theme
) -> Iterator[Line]:
    """Yield the lines of a card; its trunk is the one of that rank among those of its block, from the top."""
    start = _from_card(one, position, _trunk(rank, trunks), theme)
    yield from _branching(start, one.block.cards[position].key, children, theme)


def from_step(one: Placed, level: int, undercutters: list[Placed], theme: Theme) -> Iterator[Line]:
    """Yield the lines of what undercuts a block, which itself undercuts at that level: 0 where it does not."""
    start = ((one.x - theme.frame - LANE * NEARER**level, meets(one, theme)),)
    yield from _branching(start, one.block.cards[0].key, undercutters, theme, dot=True)


def _from_card(one: Placed, position: int, trunk: float, theme: Theme) -> tuple[Point, ...]:
    """Return where the lines of a card start: at its edge, level with its title bar, then out to its trunk."""
    edge = one.x + theme.width + (theme.frame if one.block.linked else 0)
    level = one.y + one.tops[position] + theme.title / 2
    return (edge, level), (edge + trunk, level)


def _trunk(rank: int, trunks: int) -> float:
    """Return how far from a box's edge the trunk of that rank runs: the first farthest, so that none cross."""
    return FARTHEST - min(APART, (FARTHEST - NEAREST) / (trunks - 1)) * rank if trunks > 1 else TRUNK


def _branching(
    start: tuple[Point, ...], head: str, children: list[Placed], theme: Theme, *, dot: bool = False
) -> Iterator[Line]:
    """Yield the lines from children to a start: off its end, a trunk to the first group, and a run to further groups.

    Where a run begins above the start, it is a line of its own; below, the trunk leads to it on its way. ``dot``
    ends the line of the last block of the first group.
    """
    groups = list(_groups(children))
    first, further = groups[0], [child for group in groups[1:] for child in group]
    x, y = start[-1]
    runs = [Stop(further[0].run, further, run=True)] if further and further[0].run >= y else []
    yield from trunk_lines(start, head, runs + stubs(first, theme), theme, dot=dot)
    if further:
        corner = (x, float(further[0].run))
        yield from run_lines((corner,) if runs else ((x, y), corner), head, groups[1:], theme)


def _groups(children: list[Placed]) -> Iterator[list[Placed]]:
    """Yield what hangs on a card in the groups that it is folded into."""
    group: list[Placed] = []
    for child in children:
        if group and (child.entry, child.lane) != (group[0].entry, group[0].lane):
            yield group
            group = []
        group.append(child)
    yield group
