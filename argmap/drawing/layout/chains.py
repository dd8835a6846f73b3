"""Chains of first-borns: a block, the first block that hangs on it, and so on, each level with the card it hangs on.

They are the same however a map is folded, and a map is laid out many times to find out how.
"""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.drawing.layout.placed import Placed
from argmap.forest.cards import CardBlock, Visit


class ChainLink(NamedTuple):
    """A block of a chain, by its identity: its depth and height, and how far its top is below the first title bar.

    ``highest`` is the least such drop from there to the end of the chain.
    """

    key: int
    depth: int
    height: int
    drop: int
    highest: int


class Chain(NamedTuple):
    """A chain: how its first block is met, whether that follows another below the same card, and all its blocks."""

    visit: Visit
    follows: bool
    links: list[ChainLink]


def chains(visits: list[Visit], at: dict[int, Placed]) -> list[Chain]:
    """Return the chains of a map in reading order; ``at`` has the sizes of the blocks, by identity."""
    found: list[Chain] = []
    done: set[int] = set()
    for visit in visits:
        if id(visit.block) not in done:
            links: list[ChainLink] = []
            for one, drop in reversed(list(_first_borns(at[id(visit.block)], at))):
                highest = min(drop, links[-1].highest) if links else drop
                links.append(ChainLink(id(one.block), one.depth, one.height, drop, highest))
                done.add(id(one.block))
            found.append(Chain(visit, _follows(visit), links[::-1]))
    return found


def _first_borns(one: Placed, at: dict[int, Placed]) -> Iterator[tuple[Placed, int]]:
    """Yield the blocks of a chain, each with how far it stands below the first title bar of the first."""
    drop = -one.tops[0]
    yield one, drop
    while (first := _branching(one.block)) is not None:
        child = at[id(one.block.cards[first].children[0])]
        drop += one.tops[first] - child.tops[0]
        one = child
        yield one, drop


def _branching(block: CardBlock) -> int | None:
    """Return the position of a block's first card that something hangs on."""
    return next((position for position, card in enumerate(block.cards) if card.children), None)


def _follows(visit: Visit) -> bool:
    """Tell whether a block stands below another that hangs on the same card, or that it undercuts."""
    return visit.parent is not None and (
        visit.card < 0 or visit.parent.cards[visit.card].children[0] is not visit.block
    )
