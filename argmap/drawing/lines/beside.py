"""Lines to what stands right of a card: off its edge a trunk downwards, and off that a stub to each block."""

from collections.abc import Iterator

from argmap.drawing.layout.placed import Placed
from argmap.drawing.lines.line import (
    APART,
    FARTHEST,
    LANE,
    NEARER,
    NEAREST,
    TRUNK,
    Line,
    distinct,
    looks,
    own_line,
)
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
    yield from _branching(start, one.block.cards[0].key, undercutters, theme)


def _from_card(one: Placed, position: int, trunk: float, theme: Theme) -> tuple[Point, ...]:
    """Return where the lines of a card start: at its edge, level with its title bar, then out to its trunk."""
    edge = one.x + theme.width + (theme.frame if one.block.linked else 0)
    level = one.y + one.tops[position] + theme.title / 2
    return (edge, level), (edge + trunk, level)


def _trunk(rank: int, trunks: int) -> float:
    """Return how far from a box's edge the trunk of that rank runs: the first farthest, so that none cross."""
    return FARTHEST - min(APART, (FARTHEST - NEAREST) / (trunks - 1)) * rank if trunks > 1 else TRUNK


def _branching(start: tuple[Point, ...], head: str, children: list[Placed], theme: Theme) -> Iterator[Line]:
    """Yield the lines from children to a start: pieces of one trunk, then a stub to each; the last child's is both."""
    x, last = start[-1][0], children[-1]
    pieces = list(_pieces(children, start, x, theme))
    for number, (kind, heavy, path) in enumerate(pieces[:-1]):
        yield Line(f"_trunk-{head}-{number}", head, last.block.cards[0].key, kind, path, heavy)
    for child in children:
        level = meets(child, theme)
        points: tuple[Point, ...] = ((left_edge(child, theme), level), (x, level))
        if child is last:
            points = (points[0], *reversed(pieces[-1][2]))
        yield own_line(child, head, points, dot=len(start) == 1 and child is last)


def _pieces(
    children: list[Placed], start: tuple[Point, ...], x: float, theme: Theme
) -> Iterator[tuple[str, bool, tuple[Point, ...]]]:
    """Yield the pieces of a trunk from its start to its last child: kind, whether it is heavy, points."""
    found = looks(children)
    points = list(start)
    for look, following, child in zip(found, [*found[1:], None], children, strict=True):
        points.append((x, meets(child, theme)))
        if look != following:
            yield *look, distinct(points)
            points = points[-1:]


def left_edge(one: Placed, theme: Theme) -> float:
    """Return where the left edge of a block stands."""
    return one.x - (theme.frame if one.block.linked else 0)


def meets(one: Placed, theme: Theme) -> float:
    """Return the height at which a line meets a block: the middle of its first title bar."""
    return one.y + one.tops[0] + theme.title / 2
