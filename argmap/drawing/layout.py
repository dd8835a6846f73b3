"""Places for all cards: columns from left to right, every branch level with what it supports, nothing overlapping.

A tidy tree (Reingold and Tilford 1981, "Tidier drawings of trees") with the first branch level with its parent: a
subtree is as high as its neighbours allow, compared depth by depth, so reading order is kept and no lines cross.
"""

from dataclasses import dataclass, field
from math import inf

from argmap.drawing.blocks import Block, walk
from argmap.drawing.faces import Face, face
from argmap.drawing.theme import Theme


@dataclass(slots=True)
class Placed:
    """A block with its place: ``x`` and ``y`` of its first card's upper left corner in points, y downwards."""

    block: Block
    depth: int
    faces: list[Face]
    tops: list[float]  # of each card, below y
    height: float
    x: float = 0.0
    y: float = 0.0


@dataclass(slots=True)
class _Outline:
    """How far a subtree reaches up and down at each depth, from its own depth on, measured from its own top."""

    tops: list[float] = field(default_factory=list)
    bottoms: list[float] = field(default_factory=list)


def place(forest: list[Block], theme: Theme) -> list[Placed]:
    """Return the blocks with their places, in reading order."""
    order = [_measure(block, depth, theme) for block, depth in walk(forest)]
    placed = {id(one.block): one for one in order}
    outlines: dict[int, _Outline] = {}
    shifts: dict[int, float] = {}  # of a block below its parent
    for one in reversed(order):  # children come before their parents
        outlines[id(one.block)] = _stack(one, placed, outlines, shifts, theme)
    bottom = 0.0
    for root in forest:
        drop = bottom - min(outlines[id(root)].tops)
        placed[id(root)].y = drop
        bottom = drop + max(outlines[id(root)].bottoms) + 3 * theme.row
    for one in order:
        one.x = one.depth * (theme.width + theme.gap)
        for child in _offspring(one.block):
            placed[id(child)].y = one.y + shifts[id(child)]
    return order


def _offspring(block: Block) -> list[Block]:
    """Return the blocks that are placed from this one: its children, each followed by its undercutters."""
    found: list[Block] = []
    pending = [child for card in reversed(block.cards) for child in reversed(card.children)]
    while pending:
        child = pending.pop()
        found.append(child)
        pending.extend(reversed(child.undercutters))
    return found


def _measure(block: Block, depth: int, theme: Theme) -> Placed:
    faces = [face(card, block, theme) for card in block.cards]
    tops, y = [], theme.frame if block.linked else 0.0
    for one in faces:
        tops.append(y)
        y += one.height + between(theme)
    height = y - between(theme) + (theme.frame + _scheme_height(block, theme) if block.linked else 0)
    return Placed(block, depth, faces, tops, height)


def between(theme: Theme) -> float:
    """Return the height of the word between two linked cards."""
    return theme.title_size * 1.7


def _scheme_height(block: Block, theme: Theme) -> float:
    return theme.foot_size * 1.4 if block.inference and block.inference.scheme else 0.0


def _stack(
    one: Placed, placed: dict[int, Placed], outlines: dict[int, _Outline], shifts: dict[int, float], theme: Theme
) -> _Outline:
    """Put the subtrees of a block below one another, none above its card; return the outline of the whole."""
    below = _Outline()
    for card, top in zip(one.block.cards, one.tops, strict=True):
        for child in card.children:
            for block in _with_undercutters(child):
                level = top - placed[id(block)].tops[0]  # title bar level with title bar
                shift = max(level, _lowest(below, outlines[id(block)], theme.row))
                shifts[id(block)] = shift
                _merge(below, outlines[id(block)], shift)
    return _Outline([0.0, *below.tops], [one.height, *below.bottoms])


def _with_undercutters(block: Block) -> list[Block]:
    found, pending = [], [block]
    while pending:
        here = pending.pop()
        found.append(here)
        pending.extend(reversed(here.undercutters))
    return found


def _lowest(above: _Outline, subtree: _Outline, row: float) -> float:
    """Return how far down a subtree must go to clear what is above it at every depth."""
    pairs = zip(above.bottoms, subtree.tops, strict=False)
    return max((bottom + row - top for bottom, top in pairs), default=-inf)


def _merge(above: _Outline, subtree: _Outline, shift: float) -> None:
    for depth, (top, bottom) in enumerate(zip(subtree.tops, subtree.bottoms, strict=True)):
        if depth < len(above.bottoms):
            above.bottoms[depth] = bottom + shift
        else:
            above.tops.append(top + shift)
            above.bottoms.append(bottom + shift)
