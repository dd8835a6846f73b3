"""Places for all cards: columns from left to right, every branch level with what it supports, nothing overlapping.

A tidy tree whose first branch is level with its parent (cf. Reingold and Tilford 1981, "Tidier drawings of trees").
Blocks are placed in reading order, each chain of first-borns as high as the lowest block above it in any of its
columns allows. So reading order is kept, no lines cross, what comes earlier never moves for what comes later, and the
time is linear. Branches that need not be level with their parents would save a tenth of the height; not worth it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from argmap.drawing.blocks import Block, Visit, walk
from argmap.drawing.faces import Face, face
from argmap.drawing.theme import Theme, leading


@dataclass(slots=True)
class Placed:
    """A block with its place: ``x`` and ``y`` of its first card's upper left corner in points, y downwards.

    A linked block begins at ``y`` with its frame; its cards stand at ``tops`` below that.
    """

    block: Block
    depth: int
    faces: list[Face]
    tops: list[int]
    height: int
    x: int = 0
    y: int = 0


def place(forest: list[Block], theme: Theme) -> list[Placed]:
    """Return the blocks with their places, in reading order."""
    visits = list(walk(forest))
    at = {id(one.block): _measure(one.block, one.depth, theme) for one in visits}
    bottoms: dict[int, int] = {}
    done: set[int] = set()
    for visit in visits:
        if id(visit.block) not in done:
            chain = [at[id(block)] for block in _first_borns(visit.block)]
            line = max(_floor(visit, at, bottoms, theme), *(_lowest(one, bottoms, theme) for one in chain))
            for one in chain:
                one.x, one.y = one.depth * (theme.width + theme.gap), int(line) - one.tops[0]
                bottoms[one.depth] = one.y + one.height
                done.add(id(one.block))
    return list(at.values())


def _first_borns(block: Block) -> Iterator[Block]:
    """Yield a block, the first child of its first card, and so on: blocks that stand on one line."""
    yield block
    while block.cards[0].children:
        block = block.cards[0].children[0]
        yield block


def _floor(visit: Visit, at: dict[int, Placed], bottoms: dict[int, int], theme: Theme) -> float:
    """Return the height that the first title bar of a block must not rise above: that of the card that it hangs on."""
    if visit.parent is None:
        return max(bottoms.values(), default=-4 * theme.row) + 4 * theme.row
    parent = at[id(visit.parent)]
    return parent.y + parent.tops[visit.card] if visit.card >= 0 else -inf


def _lowest(one: Placed, bottoms: dict[int, int], theme: Theme) -> float:
    """Return how high the first title bar of a block may stand below what its column holds already."""
    return bottoms[one.depth] + theme.row + one.tops[0] if one.depth in bottoms else -inf


def _measure(block: Block, depth: int, theme: Theme) -> Placed:
    faces = [face(card, block, theme) for card in block.cards]
    tops, y = [], theme.frame if block.linked else 0
    for one in faces:
        tops.append(y)
        y += one.height + between(theme)
    height = y - between(theme) + (theme.frame + scheme_height(block, theme) if block.linked else 0)
    return Placed(block, depth, faces, tops, height)


def between(theme: Theme) -> int:
    """Return the height of the word between two linked cards."""
    return leading(theme.small) + 4


def scheme_height(block: Block, theme: Theme) -> int:
    """Return the height of the scheme at the foot of a linked block."""
    return leading(theme.small) + 3 if block.inference and block.inference.scheme else 0
