"""Trunks that run down beside blocks, with a stub to each, and runs to the trunks of further groups."""

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from argmap.drawing.layout.placed import EntrySide, Placed
from argmap.drawing.lines.line import Line, distinct, looks, own_line
from argmap.drawing.shapes.shapes import Point
from argmap.drawing.themes.theme import Theme


class Stop(NamedTuple):
    """A height at which something leaves a trunk: a stub to one block, or a run to several."""

    level: float
    blocks: list[Placed]
    run: bool = False


def stubs(children: list[Placed], theme: Theme) -> list[Stop]:
    """Return where blocks leave a trunk."""
    return [Stop(meets(child, theme), [child]) for child in children]


def run_lines(way: tuple[Point, ...], head: str, groups: list[list[Placed]], theme: Theme) -> Iterator[Line]:
    """Yield the run at the end of a way to the lanes of groups, and the lines of each."""
    for number, group in enumerate(groups, 1):
        corner = (float(group[0].lane), way[-1][1])
        if number == len(groups):
            way = (*way, corner)
        else:
            beyond = [child for one in groups[number:] for child in one]
            kind, heavy = looks([*group, *beyond])[0]
            name, tail = f"_run-{group[0].block.cards[0].key}", beyond[-1].block.cards[0].key
            yield Line(name, head, tail, kind, (*way, corner), heavy)
            way = (corner,)
        yield from trunk_lines(way, head, stubs(group, theme), theme)


def trunk_lines(
    start: tuple[Point, ...], head: str, stops: list[Stop], theme: Theme, *, dot: bool = False
) -> Iterator[Line]:
    """Yield the pieces of a trunk from its start to its last stop, which is a block, and a stub to each block.

    The last block's line is both its stub and the last piece; a ``dot`` may end it.
    """
    x, last = start[-1][0], stops[-1][1][0]
    pieces = list(_pieces(stops, start, x))
    of = head if last.entry is EntrySide.SIDE else last.block.cards[0].key
    for number, (kind, heavy, path) in enumerate(pieces[:-1]):
        yield Line(f"_trunk-{of}-{number}", head, last.block.cards[0].key, kind, path, heavy)
    for level, blocks, run in stops:
        if run:
            continue
        points: tuple[Point, ...] = ((left_edge(blocks[0], theme), level), (x, level))
        if blocks[0] is last:
            points = (points[0], *reversed(pieces[-1][2]))
        yield own_line(blocks[0], head, points, dot=dot and blocks[0] is last)


def _pieces(stops: list[Stop], start: tuple[Point, ...], x: float) -> Iterator[tuple[str, bool, tuple[Point, ...]]]:
    """Yield the pieces of a trunk from its start to its last stop: kind, whether it is heavy, points."""
    flat = looks([child for stop in stops for child in stop.blocks])
    firsts = accumulate((len(stop.blocks) for stop in stops[:-1]), initial=0)
    found = [flat[number] for number in firsts]
    points = list(start)
    for look, following, stop in zip(found, [*found[1:], None], stops, strict=True):
        points.append((x, stop.level))
        if look != following:
            yield *look, distinct(points)
            points = points[-1:]


def left_edge(one: Placed, theme: Theme) -> float:
    """Return where the left edge of a block stands."""
    return one.x - (theme.frame if one.block.linked else 0)


def meets(one: Placed, theme: Theme) -> float:
    """Return the height at which a line meets a block: the middle of its first title bar."""
    return one.y + one.tops[0] + theme.title / 2
