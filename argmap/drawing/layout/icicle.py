"""A map as an icicle: columns of bars, each as tall as what hangs on its statement, so that its shape is seen at once.

An icicle plot (Kruskal and Landwehr 1983, "Icicle plots: better displays for hierarchical clustering"), here from left
to right. Each leaf counts by how near it is to the claim, so that a brief answer to the claim can still be read; what
undercuts a step hangs on the last of its premises. The page lays its overview out by the same rules
(`page/assets/icicle.js`); a test compares both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from argmap.forest.cards import Card, CardBlock, walk

THIN = 2.0
"""The height, in points, below which bars that follow one another are drawn as one."""
TEXT = 13
"""The height of a bar, in points, from which a line of usual text fits into it."""
NARROW = 0.3
"""How wide a column without text is, in widths of one that is full of it."""
NEAR = 4
"""How much more than one a leaf counts that hangs on the claim; further right it is divided by the column."""
DEEPEST = 14
"""The most columns; statements further right are only counted."""


@dataclass(slots=True)
class IcicleBar:
    """A bar with its place in points: of one statement, or, without a card, of ``many`` that are too thin to be drawn.

    ``last`` tells that what hangs on its statement is not shown beside it.
    """

    card: Card | None
    block: CardBlock
    level: int
    y: float
    height: float
    many: int = 1
    last: bool = False
    x: float = 0.0
    width: float = 0.0


def icicle(
    forest: list[CardBlock],
    width: float,
    height: float,
    text: float = TEXT,
    thin: float = THIN,
    deepest: int = DEEPEST,
) -> list[IcicleBar]:
    """Return the bars of a map in an area of this size, in reading order.

    ``text`` is how tall a line of text is; bars lower than ``thin`` that follow one another are drawn as one, and there
    are at most ``deepest`` columns.
    """
    bars = list(_Icicle(forest, height, thin, deepest).bars())
    columns = _columns(bars, width, height, text)
    for bar in bars:
        bar.x, bar.width = columns[bar.level]
    return bars


def leaf_count(forest: list[CardBlock]) -> int:
    """Return how many statements of a map have nothing that hangs on them."""
    return sum(not card.children for visit in walk(forest) for card in visit.block.cards)


class _Icicle:
    """What the heights of bars follow from: the weight of each card, and how many statements hang on it, and itself."""

    def __init__(self, forest: list[CardBlock], height: float, thin: float, deepest: int) -> None:
        self.forest, self.thin, self.deepest = forest, thin, deepest
        self.weights: dict[int, float] = {}
        self.counts: dict[int, int] = {}
        for visit in reversed(list(walk(forest))):
            for card, hung in _hung(visit.block):
                below = [one for block in hung for one in block.cards]
                leaf = 1 + NEAR / max(1, visit.depth)
                self.weights[id(card)] = sum(self.weights[id(one)] for one in below) or leaf
                self.counts[id(card)] = 1 + sum(self.counts[id(one)] for one in below)
        self.unit = height / sum(self.weights[id(card)] for root in forest for card in root.cards) if forest else 1.0

    def bars(self) -> Iterator[IcicleBar]:
        """Yield the bars, without their columns' places."""
        pending = list(self.row(self.forest, 0, 0.0))[::-1]
        while pending:
            bar, hung = pending.pop()
            yield bar
            if hung:
                pending += list(self.row(hung, bar.level + 1, bar.y))[::-1]

    def row(self, blocks: list[CardBlock], level: int, y: float) -> Iterator[tuple[IcicleBar, list[CardBlock]]]:
        """Yield the bars of blocks below one another, each with what hangs on it and is shown."""
        thin: IcicleBar | None = None
        for block in blocks:
            for card, hung in _hung(block):
                tall, count = self.weights[id(card)] * self.unit, self.counts[id(card)]
                if tall >= self.thin:
                    thin = None
                    last = bool(hung) and level + 1 == self.deepest
                    yield IcicleBar(card, block, level, y, tall, count, last), [] if last else hung
                elif thin is None:
                    thin = IcicleBar(None, block, level, y, tall, count)
                    yield thin, []
                else:
                    thin.height, thin.many = thin.height + tall, thin.many + count
                y += tall


def _hung(block: CardBlock) -> list[tuple[Card, list[CardBlock]]]:
    """Return the cards of a block, each with what hangs on it; on the last one, what undercuts the block too."""
    return [(card, [*card.children, *(block.undercutters if card is block.cards[-1] else [])]) for card in block.cards]


def _columns(bars: list[IcicleBar], width: float, height: float, text: float) -> list[tuple[float, float]]:
    """Return the left edge and the width of each column: the more of it can have text, the wider."""
    shares = [0.0] * (max((bar.level for bar in bars), default=0) + 1)
    for bar in bars:
        if bar.height >= text:
            shares[bar.level] += bar.height / height
    parts = [NARROW + (1 - NARROW) * share for share in shares]
    wide = [width * part / sum(parts) for part in parts]
    return list(zip(accumulate(wide, initial=0.0), wide, strict=False))
