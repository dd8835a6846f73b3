"""Divides a large map into branches, each small enough to be seen at once on a sheet of its own.

From the leaves upwards, where a statement with all below it has too many cards, its largest branches get sheets of
their own: on the sheet of the statement only their first statements are left, each with the number of the sheet where
its branch goes on. Where many small branches hang on one statement, they fill several sheets, one after the other.
"""

from heapq import heapify, heappop

from argmap.drawing.layout.paging import SheetPiece, hanging
from argmap.forest.cards import CardBlock

WORTH = 4
"""A branch gets a sheet of its own if it has at least a share of 1 in so many of the cards that a sheet may have."""


def by_branch(forest: list[CardBlock], most: int) -> list[SheetPiece]:
    """Return the pieces of a map, of at most ``most`` cards where that can be, numbered as they are read."""
    cut = _Cut(forest, most)
    pieces: list[SheetPiece] = []
    pending = [SheetPiece(root, noun="sheet", headed=True) for root in reversed(forest)]
    while pending:
        piece = pending.pop()
        pieces.append(piece)
        piece.number = len(pieces)
        cut.fill(piece)
        more = [SheetPiece(block, 0, piece, noun="sheet", headed=True) for block in cut.below(piece)]
        piece.goes_on = {id(one.block): one for one in more}
        if piece.rest:
            piece.next_part = SheetPiece(
                piece.block, piece.start + piece.shown, piece, noun="sheet", headed=True, children=piece.children
            )
            more.append(piece.next_part)
        pending.extend(reversed(more))
    return pieces


class _Cut:
    """Which blocks of a forest get sheets of their own, and how many cards each leaves on the sheet above it."""

    def __init__(self, forest: list[CardBlock], most: int) -> None:
        self.most = most
        self.cards: dict[int, int] = {}
        self.own: set[int] = set()
        for block in reversed(list(_downwards(forest))):
            self.weigh(block)

    def weigh(self, block: CardBlock) -> None:
        """Count the cards of a block with all below it; where they are too many, cut off the largest branches."""
        children = [child for _, child in hanging(block)]
        total = len(block.cards) + sum(self.cards[id(child)] for child in children)
        if total > self.most:
            largest = [(-self.cards[id(child)], number, child) for number, child in enumerate(children)]
            heapify(largest)
            while total > self.most and largest and -largest[0][0] * WORTH >= self.most:
                cards, _, child = heappop(largest)
                self.own.add(id(child))
                self.cards[id(child)] = len(child.cards)
                total += cards + len(child.cards)
            if total > self.most:  # many small branches: they fill sheets of their own
                self.own.add(id(block))
                total = len(block.cards)
        self.cards[id(block)] = total

    def fill(self, piece: SheetPiece) -> None:
        """Show as many children of the first block as a sheet takes, one at least, with all below that is not cut."""
        left = self.most - len(piece.block.cards)
        for _, child in piece.children[piece.start :]:
            left -= self.cards[id(child)]
            if left < 0 and piece.shown:
                break
            piece.shown += 1
        pending = [child for _, child in piece.children[piece.start : piece.start + piece.shown]]
        while pending:
            block = pending.pop()
            if id(block) not in self.own and (below := hanging(block)):
                piece.opened.add(id(block))
                pending += [child for _, child in below]

    def below(self, piece: SheetPiece) -> list[CardBlock]:
        """Return the blocks on a piece that have sheets of their own, in reading order."""
        found, pending = [], [child for _, child in piece.children[piece.start : piece.start + piece.shown]][::-1]
        while pending:
            block = pending.pop()
            if id(block) in piece.opened:
                pending += [child for _, child in hanging(block)][::-1]
            elif hanging(block):
                found.append(block)
        return found


def _downwards(forest: list[CardBlock]) -> list[CardBlock]:
    """Return every block before what hangs on it."""
    found, pending = [], list(forest)
    while pending:
        block = pending.pop()
        found.append(block)
        pending += [child for _, child in hanging(block)]
    return found
