"""Splits a map into pieces that fit on pages: at its branches, in the order of reading.

A page holds a block with what hangs on it, and of the branches on these the first ones, as far as they fit. A branch
that is cut off begins a page of its own with the block that it hangs on, shown again; both places say where it goes on
and where it comes from. What is cut off follows in the order in which the map is read: all that hangs on a statement
before what hangs on the next one, and before the rest of a row that is longer than a page.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from argmap.forest.cards import Card, CardBlock

SOME_PAGE = 888
"""Stands for the number of a page that is not known yet: as wide as any of three digits."""
Fits = Callable[[CardBlock, int], bool]
"""Tells whether a block, with what hangs on it, fits on a page; with it comes which piece of the map it is."""


@dataclass(slots=True, eq=False)
class SheetPiece:
    """A piece of the map: a block, and which of the blocks on it are shown; ``start`` is how many came before.

    ``opened`` holds the blocks below it, by identity, whose own children are shown; ``parent`` is the page from which
    the block comes, ``None`` where a tree begins. ``shown`` is how many of the block's children stand here, and
    ``next_part`` the page that shows the others.
    """

    block: CardBlock
    start: int = 0
    parent: "SheetPiece | None" = None
    number: int = 0
    shown: int = 0
    opened: set[int] = field(default_factory=set)
    goes_on: "dict[int, SheetPiece]" = field(default_factory=dict)
    next_part: "SheetPiece | None" = None
    noun: str = "page"
    children: "list[tuple[int, CardBlock]]" = field(default_factory=list)
    """All blocks that hang on the block, each with the position of its card."""

    def __post_init__(self) -> None:
        self.children = self.children or _children(self.block)

    def forest(self) -> CardBlock:
        """Return the piece as a block of its own, with the remarks on where branches go on."""
        root = self._again()
        pending = [(self.children[self.start : self.start + self.shown], root)]
        while pending:
            children, copy = pending.pop()
            for position, child in children:
                made = _without_children(child, keep=True)
                copy.cards[position].children.append(made)
                for old, new in zip(_with_undercutters(child), _with_undercutters(made), strict=True):
                    if id(old) in self.opened:
                        pending.append((_children(old), new))
                    elif _children(old):
                        self._remark(old, new, self.goes_on.get(id(old)), 0)
        return root

    def _again(self) -> CardBlock:
        """Return the first block without what hangs on it, with remarks on where it comes from and goes on."""
        root = _without_children(self.block, keep=False)
        if self.parent:
            _rename(root, self.start)
            above = self.number and self.parent.number == self.number
            root.cards[0].remark = "from above" if above else self._on("from", self.parent)
        if self.rest:
            self._remark(self.block, root, self.next_part, self.children[self.start + self.shown][0])
        return root

    @property
    def rest(self) -> int:
        """How many of the block's children come on later pages."""
        return len(self.children) - self.start - self.shown

    def _remark(self, block: CardBlock, copy: CardBlock, piece: "SheetPiece | None", first: int) -> None:
        """Say on the cards from the position ``first`` on whose children are not shown where these are."""
        for card, shown in zip(block.cards[first:], copy.cards[first:], strict=True):
            if card.children:
                self._say(shown, piece)

    def _say(self, card: Card, piece: "SheetPiece | None") -> None:
        """Say on a card where what hangs on it is."""
        number = piece.number if piece else 0
        where = "→ continues below" if number and number == self.number else self._on("→ continues on", piece)
        card.remark = " · ".join(filter(None, (card.remark, where)))

    def _on(self, words: str, piece: "SheetPiece | None") -> str:
        return f"{words} {self.noun}\u00a0{(piece.number if piece else 0) or SOME_PAGE}"


def _rename(block: CardBlock, start: int) -> None:
    """Give a block that is shown again names of its own: the first may stand on the same page."""
    for card in block.cards:
        card.key = f"_again-{start}-{card.key}"
    if block.inference:
        block.inference = replace(block.inference, id=f"{block.inference.id} again {start}")


def _children(block: CardBlock) -> list[tuple[int, CardBlock]]:
    return [(position, child) for position, card in enumerate(block.cards) for child in card.children]


def _with_undercutters(block: CardBlock) -> Iterator[CardBlock]:
    pending = [block]
    while pending:
        one = pending.pop()
        yield one
        pending.extend(reversed(one.undercutters))


def _without_children(block: CardBlock, *, keep: bool) -> CardBlock:
    """Return a copy of a block on which nothing hangs; its undercutters are copied too, if they are to be kept."""
    copies: dict[int, CardBlock] = {}
    for one in reversed(list(_with_undercutters(block))):
        cards = [replace(card, children=list[CardBlock]()) for card in one.cards]
        under = [copies[id(cut)] for cut in one.undercutters] if keep else []
        copies[id(one)] = replace(one, cards=cards, undercutters=under)
    return copies[id(block)]


def split(forest: list[CardBlock], fits: Fits, noun: str = "page") -> list[SheetPiece]:
    """Return the pieces of a map in order: after each its branches, then the rest of what it shows in part.

    Whoever puts them on pages gives each the number of its page; ``noun`` is what references call a page.
    """
    pieces: list[SheetPiece] = []
    pending = [SheetPiece(root, noun=noun) for root in reversed(forest)]
    while pending:
        piece = pending.pop()
        pieces.append(piece)
        _fill(piece, len(pieces), fits)
        more = [SheetPiece(block, 0, piece, noun=noun) for block in _closed(piece)]
        piece.goes_on = {id(one.block): one for one in more}
        if piece.rest:
            piece.next_part = SheetPiece(
                piece.block, piece.start + piece.shown, piece, noun=noun, children=piece.children
            )
            more.append(piece.next_part)
        pending.extend(reversed(more))
    return pieces


def _fill(piece: SheetPiece, number: int, fits: Fits) -> None:
    """Show as many children as fit, one at least, and then, in reading order, what hangs on these while it fits.

    The number is found by doubling, so that a row of thousands is not laid out for every page.
    """
    total = piece.rest

    def fit() -> bool:
        return fits(piece.forest(), number)

    low, high = min(1, total), min(2, total)
    while low < high:
        piece.shown = high
        if not fit():
            break
        low, high = high, min(2 * high, total)
    while low < high - 1:
        piece.shown = (low + high) // 2
        low, high = (piece.shown, high) if fit() else (low, piece.shown)
    piece.shown = low
    pending = list(_shown(piece))[::-1]
    while pending:
        block = pending.pop()
        if not _children(block):
            continue
        piece.opened.add(id(block))
        if not fit():
            piece.opened.remove(id(block))
            return
        pending.extend([one for _, child in _children(block) for one in _with_undercutters(child)][::-1])


def _shown(piece: SheetPiece) -> Iterator[CardBlock]:
    """Yield the blocks that hang on a page's first block, with what undercuts them."""
    for _, child in piece.children[piece.start : piece.start + piece.shown]:
        yield from _with_undercutters(child)


def _closed(piece: SheetPiece) -> Iterator[CardBlock]:
    """Yield the blocks on a page whose children are not shown, in reading order."""
    pending = list(_shown(piece))[::-1]
    while pending:
        block = pending.pop()
        if id(block) not in piece.opened:
            if _children(block):
                yield block
            continue
        pending.extend([one for _, child in _children(block) for one in _with_undercutters(child)][::-1])
