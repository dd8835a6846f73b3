"""Tidy trees of boxes of any size: siblings in order, parents in the middle above their children, nothing overlapping.

Van der Ploeg 2013, "Drawing non-layered tidy trees in linear time" (Software: Practice and Experience 44): each box
hangs a fixed gap below its parent, whatever stands on the same level elsewhere; subtrees are moved apart along their
contours, which threads join; what lies between two that were moved apart is spread evenly. Written without recursion;
time and space are linear in the number of boxes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Box:
    """A box with its children, from left to right; ``x`` and ``y`` of its upper left corner are the result.

    ``height`` includes the gap between a box and its children. The other fields belong to the algorithm.
    """

    width: float
    height: float
    children: list["Box"] = field(default_factory=list)
    x: float = 0.0
    y: float = 0.0
    place: float = 0.0
    """Relative to the parent."""
    shift: float = 0.0
    """How far the whole subtree was moved, not yet added to its boxes."""
    step: float = 0.0
    jump: float = 0.0
    """What spreads boxes between two that were moved apart: the growth of the shift, and its correction at the end."""
    threads: list["Box | None"] = field(default_factory=lambda: [None, None])
    """The next box of the left and the right contour, where the box has no children."""
    ends: list["Box"] = field(default_factory=list)
    """The lowest boxes of the left and the right contour."""
    sums: list[float] = field(default_factory=lambda: [0.0, 0.0])
    """The shifts from the box itself, left out, to these."""

    @property
    def bottom(self) -> float:
        """Where the children of the box may begin."""
        return self.y + self.height


LEFT, RIGHT = 0, 1
Lows = list[tuple[float, int]]
"""For each stretch of the right contour of the siblings so far, from the top: how low it reaches, whose it is."""


def arrange(root: Box, near: float, far: float) -> None:
    """Give all boxes of a tree their places, the leftmost at x = 0.

    Siblings stand at least ``near`` apart, other boxes at least ``far``.
    """
    order = list(_downwards(root))
    for box in reversed(order):
        _join(box, near, far)
    _resolve(order)
    left = min(box.x for box in order)
    for box in order:
        box.x -= left


def _downwards(root: Box) -> Iterator[Box]:
    """Yield every box before its children, and give it its height on the page."""
    pending = [root]
    while pending:
        box = pending.pop()
        yield box
        for child in reversed(box.children):
            child.y = box.bottom
            pending.append(child)


def _join(box: Box, near: float, far: float) -> None:
    """Move the subtrees of a box's children apart, and put the box above the middle of them."""
    children = box.children
    if not children:
        box.ends = [box, box]
        return
    lows: Lows = [(children[0].ends[LEFT].bottom, 0)]
    for number in range(1, len(children)):
        low = children[number].ends[RIGHT].bottom
        _separate(box, number, lows, near, far)
        while lows and low >= lows[-1][0]:
            lows.pop()
        lows.append((low, number))
    first, last = children[0], children[-1]
    box.place = (first.place + first.shift + last.shift + last.place + last.width - box.width) / 2
    box.ends = [first.ends[LEFT], last.ends[RIGHT]]
    box.sums = [first.sums[LEFT], last.sums[RIGHT]]


def _separate(parent: Box, number: int, lows: Lows, near: float, far: float) -> None:
    """Move a child's subtree right of its elder siblings', comparing their contours from the top."""
    children = parent.children
    elder: Box | None = children[number - 1]
    younger: Box | None = children[number]
    assert elder is not None  # noqa: S101 - for the type checker
    assert younger is not None  # noqa: S101
    right, left = elder.shift, younger.shift
    owner, space = len(lows) - 1, near
    while elder is not None and younger is not None:
        while elder.bottom > lows[owner][0]:
            owner -= 1
        overlap = right + elder.place + elder.width + space - left - younger.place
        if overlap > 0:
            left += overlap
            _move(parent, number, lows[owner][1], overlap)
        space = far
        lower, other = elder.bottom, younger.bottom
        if lower <= other:
            elder = _next(elder, RIGHT)
            right += elder.shift if elder else 0.0
        if lower >= other:
            younger = _next(younger, LEFT)
            left += younger.shift if younger else 0.0
    if younger is not None:
        _thread(children[0], children[number], LEFT, younger, left)
    elif elder is not None:
        _thread(children[number], children[number - 1], RIGHT, elder, right)


def _next(box: Box, side: int) -> Box | None:
    """Return the next lower box of a contour."""
    if box.children:
        return box.children[-1 if side == RIGHT else 0]
    return box.threads[side]


def _move(parent: Box, number: int, owner: int, distance: float) -> None:
    """Move a child's subtree right; spread the distance over those between it and the sibling that was in the way."""
    child = parent.children[number]
    child.shift += distance
    child.sums = [one + distance for one in child.sums]
    between = number - owner
    if between > 1:
        parent.children[owner + 1].step += distance / between
        child.step -= distance / between
        child.jump -= distance - distance / between


def _thread(short: Box, long: Box, side: int, rest: Box, total: float) -> None:
    """Continue the contour of a shorter subtree by ``rest`` of a longer one; ``total`` are the shifts down to it."""
    end = short.ends[side]
    end.threads[side] = rest
    more = total - rest.shift - short.sums[side]
    end.shift += more
    end.place -= more
    short.ends[side] = long.ends[side]
    short.sums[side] = long.sums[side]


def _resolve(order: list[Box]) -> None:
    """Turn places and shifts into coordinates, from the root downwards."""
    totals = {id(order[0]): order[0].shift}
    for box in order:
        total = totals.pop(id(box))
        box.x = box.place + total
        step = moved = 0.0
        for child in box.children:
            step += child.step
            moved += step + child.jump
            child.shift += moved
            totals[id(child)] = total + child.shift
