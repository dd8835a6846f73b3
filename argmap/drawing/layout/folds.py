"""Folds what hangs on a card into several columns, so that a map has more of the shape of the room for it.

A tree drawn in columns is as tall as all its leaves together, so a large one is seen very small. What hangs on a card
may stand in groups side by side, each with all that hangs on it: read down the first, then down the next. What is
folded is found by trying: where it saves most, as long as the whole is seen larger for it.
"""

from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest

from argmap.drawing.layout.placed import Placed
from argmap.forest.cards import CardBlock, Visit

Groups = list[list[CardBlock]]
Folds = dict[tuple[int, int], Groups]
"""What hangs on a card in groups, by the identity of its block and its position there."""
TRIES = 3
"""How many cards are tried at a time: those where a fold saves most."""
MOST_TRIES = 20_000
"""How many blocks are laid out in all, at most, to find what to fold; a map too large for one round is not folded."""


def fold(visits: list[Visit], at: dict[int, Placed], between: int, most: int, scale: Callable[[Folds], float]) -> Folds:
    """Return what is folded, each into at most ``most`` groups; ``scale`` tells how large all is seen with it.

    ``at`` has the sizes of the blocks, by identity; ``between`` is the space between two of them.
    """
    best: Folds = {}
    if len(visits) * (TRIES + 1) > MOST_TRIES:
        return best
    size, left = scale(best), MOST_TRIES - len(visits)
    if size == 1:
        return best
    tall = _heights(visits, at, between)
    fans = {
        (id(visit.block), number): card.children
        for visit in visits
        for number, card in enumerate(visit.block.cards)
        if len(card.children) > 1
    }
    while size < 1:
        tried: list[tuple[float, Folds]] = []
        for key in nlargest(TRIES, fans, key=lambda one: _saved(fans[one], best.get(one), tall, most)):
            number = len(best.get(key, [[]])) + 1
            if number > min(most, len(fans[key])) or left < 0:
                continue
            folds = {**best, key: grouped(fans[key], [tall[id(one)] for one in fans[key]], number)}
            if _nested(folds):
                continue
            left -= len(visits)
            tried.append((scale(folds), folds))
        larger, folds = max(tried, default=(0.0, best), key=lambda one: one[0])
        if larger <= size:
            return best
        size, best = larger, folds
    return best


def _nested(folds: Folds) -> bool:
    """Tell whether one fold begins level with another: their runs would be on top of one another."""
    return any(fan in folds for groups in folds.values() for group in groups for fan in _level_fans(group[0]))


def _level_fans(block: CardBlock) -> Iterator[tuple[int, int]]:
    """Yield what hangs on a block and begins level with it, what hangs on the first of that, and so on."""
    while (number := next((n for n, card in enumerate(block.cards) if card.children), None)) is not None:
        yield id(block), number
        block = block.cards[number].children[0]


def _saved(fan: Sequence[CardBlock], groups: Groups | None, tall: dict[int, int], most: int) -> int:
    """Return how much lower what hangs on a card may get by one more group."""
    heights = [tall[id(one)] for one in fan]
    number = len(groups) if groups else 1
    if number >= min(most, len(fan)):
        return 0
    now = max(sum(tall[id(one)] for one in group) for group in groups) if groups else sum(heights)
    return now - max(max(heights), sum(heights) // (number + 1))


def _heights(visits: list[Visit], at: dict[int, Placed], between: int) -> dict[int, int]:
    """Return how tall each block is with all that hangs on it and undercuts it, in one column each."""
    tall: dict[int, int] = {}
    for visit in reversed(visits):
        block = visit.block
        beside = sum(tall[id(child)] for card in block.cards for child in card.children)
        own = at[id(block)].height + between
        tall[id(block)] = max(own, beside) + sum(tall[id(one)] for one in block.undercutters)
    return tall


def grouped(fan: Sequence[CardBlock], heights: Sequence[int], number: int) -> Groups:
    """Return blocks in at most so many groups, in order, the tallest as low as can be."""
    low, high = max(heights), sum(heights)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if len(list(_filled(fan, heights, middle))) <= number else (middle + 1, high)
    return list(_filled(fan, heights, low))


def _filled(fan: Sequence[CardBlock], heights: Sequence[int], limit: int) -> Iterator[list[CardBlock]]:
    """Yield blocks in groups that are at most so tall together, or have one block."""
    group: list[CardBlock] = []
    used = 0
    for block, height in zip(fan, heights, strict=True):
        if group and used + height > limit:
            yield group
            group, used = [], 0
        group.append(block)
        used += height
    yield group
