"""Splits a map into pieces that fit on pages: at its branches, in the order of reading.

A page holds a block with what hangs on it, and of the branches on these the first ones, as far as they fit. A branch
that is cut off begins a page of its own with the block that it hangs on, shown again; both places say where it goes on
and where it comes from. What is cut off follows in the order in which the map is read: all that hangs on a statement
before what hangs on the next one, and before the rest of a row that is longer than a page.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from math import inf

from argmap.forest.cards import Card, CardBlock

SOME_PAGE = 888
"""Stands for the number of a page that is not known yet: as wide as any of three digits."""
UNDERCUTS = -1
"""Stands for the position of a card where a block undercuts another."""
AGAIN = "_again"
"""What the keys of cards that are shown again begin with."""
BRIEF = 30
"""How many letters of a statement that was shown before are enough to know it again."""


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
    brief: bool = False
    """Whether the block is shown again with no more of its text than its beginning, to leave room."""
    headed: bool = False
    """Whether the way to the block stands above it, so that the block is shown whole and does not say where it is from.
    """
    tall: float = inf
    """How tall what is shown is, infinitely if it is taller than its room."""
    children: "list[tuple[int, CardBlock]]" = field(default_factory=list)
    """All blocks that hang on the block or undercut it, each with the position of its card."""

    def __post_init__(self) -> None:
        self.children = self.children or hanging(self.block)

    def start_again(self) -> None:
        """Show nothing yet of what hangs on the block."""
        self.shown, self.opened, self.brief, self.tall = 0, set(), False, inf

    def forest(self) -> CardBlock:
        """Return the piece as a block of its own, with the remarks on where branches go on."""
        children = self.children[self.start : self.start + self.shown]
        root, cards = self._again({position for position, _ in children})
        pending = [(children, root, cards)]
        while pending:
            below, copy, by_position = pending.pop()
            for position, child in below:
                made = _bare(child)
                (copy.undercutters if position == UNDERCUTS else by_position[position].children).append(made)
                if id(child) in self.opened:
                    pending.append((hanging(child), made, dict(enumerate(made.cards))))
                elif hanging(child):
                    self._remark(child, made, self.goes_on.get(id(child)))
        return root

    def references(self, root: CardBlock) -> Iterator[tuple[str, int]]:
        """Yield the keys of cards with the page where their branch goes on; ``root`` is what ``forest`` returned.

        Before them comes the first card with the page that it comes from, unless the way to it stands above.
        """
        if self.parent and not self.headed:
            yield root.cards[0].key, self.parent.number
        if self.next_part:
            yield root.cards[-1].key, self.next_part.number
        for one in self.goes_on.values():
            yield from ((card.key, one.number) for card in going_on(one.block, one.block))

    def _again(self, positions: set[int]) -> tuple[CardBlock, dict[int, Card]]:
        """Return the first block without what hangs on it, with remarks on where it comes from and goes on.

        Where it is shown again, only its cards at these positions are, or else its last: nothing here needs the others.
        """
        root = _bare(self.block)
        cards = dict(enumerate(root.cards))
        if self.parent and not (self.headed and self.start == 0):
            kept = {position: cards[position] for position in sorted(positions) if position != UNDERCUTS}
            cards = kept or {len(root.cards) - 1: root.cards[-1]}
            root.divided = root.linked
            root.cards = list(cards.values())
            _rename(root, self.start)
            for card in root.cards if self.brief else ():
                card.shown = cut(card.text)
            above = self.number and self.parent.number == self.number
            from_ = "from above" if above else self._on("from", self.parent)
            root.cards[0].remark = "continued" if self.headed else from_
        if self.rest:
            self._say(root.cards[-1], self.next_part)
        return root, cards

    @property
    def rest(self) -> int:
        """How many of the block's children come on later pages."""
        return len(self.children) - self.start - self.shown

    def _remark(self, block: CardBlock, copy: CardBlock, piece: "SheetPiece | None") -> None:
        """Say on the cards whose children are not shown where these are; of what undercuts them all, on the last."""
        for shown in going_on(block, copy):
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
        card.key = f"{AGAIN}-{start}-{card.key}"
    if block.inference:
        block.inference = replace(block.inference, id=f"{block.inference.id} again {start}")


def key_on_map(key: str) -> str:
    """Return the key that a card has on the whole map."""
    return key.split("-", 2)[2] if key.startswith(f"{AGAIN}-") else key


def going_on(block: CardBlock, copy: CardBlock) -> list[Card]:
    """Return the cards of a copy whose branches are cut off in the block."""
    return [shown for card, shown in zip(block.cards, copy.cards, strict=True) if card.children] or copy.cards[-1:]


def cut(text: str) -> str:
    """Return the beginning of a text, with an ellipsis where it is longer than ``BRIEF``."""
    return text if len(text) <= BRIEF else f"{text[:BRIEF].rsplit(' ', 1)[0]}…"


def hanging(block: CardBlock) -> list[tuple[int, CardBlock]]:
    """Return what hangs on a block, each with the position of its card, then what undercuts it: as ``walk`` reads."""
    hanging = [(position, child) for position, card in enumerate(block.cards) for child in card.children]
    return [*hanging, *((UNDERCUTS, one) for one in block.undercutters)]


def _bare(block: CardBlock) -> CardBlock:
    """Return a copy of a block on which nothing hangs, and that nothing undercuts."""
    cards = [replace(card, children=list[CardBlock]()) for card in block.cards]
    return replace(block, cards=cards, undercutters=[])


def remarked(block: CardBlock, noun: str) -> CardBlock:
    """Return a block with all that may be remarked on its cards, to see how much room it takes at the most."""
    said = f"from {noun}\u00a0{SOME_PAGE} · → continues on {noun}\u00a0{SOME_PAGE}"
    ends = block.cards[-1:] if block.undercutters else []
    cards = [replace(one, remark=said) if one.children or one in ends else one for one in block.cards]
    return replace(block, cards=cards)


@dataclass(frozen=True, slots=True)
class PageRoom:
    """What pages have room for: ``height`` tells how tall a piece of a map is, infinitely if it is too wide.

    ``room`` tells how tall the pieces on a page, by its number, may be together, with ``between`` between two of them.
    ``noun`` is what references call a page. With ``apart``, nothing follows what a tree begins with on its page.
    """

    height: Callable[[CardBlock], float]
    room: Callable[[int], float]
    between: float
    noun: str = "page"
    apart: bool = False


def paged(forest: list[CardBlock], page_room: PageRoom) -> list[list[SheetPiece]]:
    """Return the pieces of a map on each page, in order: after each its branches, then the rest of its row.

    What is left of a page takes the next piece, or the beginning of it.
    """
    pages: list[list[SheetPiece]] = []
    left = 0.0
    pending = [SheetPiece(root, noun=page_room.noun) for root in reversed(forest)]
    while pending:
        piece = pending.pop()
        if not (left > 0 and _fill(piece, left, page_room)):
            left = page_room.room(len(pages) + 1)
            _fill(piece, left, page_room)
            pages.append([])
        if page_room.apart and piece.parent is None and any(_closed(piece)):
            piece.opened.clear()
        pages[-1].append(piece)
        left = 0 if page_room.apart and piece.parent is None else left - piece.tall - page_room.between
        pending.extend(reversed(_branch_off(piece)))
        piece.number = len(pages)
    return pages


def _branch_off(piece: SheetPiece) -> list[SheetPiece]:
    """Return what follows a piece: the branches that it does not show, then the rest of its row."""
    more = [SheetPiece(block, 0, piece, noun=piece.noun) for block in _closed(piece)]
    piece.goes_on = {id(one.block): one for one in more}
    if piece.rest:
        start = piece.start + piece.shown
        piece.next_part = SheetPiece(piece.block, start, piece, noun=piece.noun, children=piece.children)
        more.append(piece.next_part)
    return more


def _fill(piece: SheetPiece, room: float, page_room: PageRoom) -> bool:
    """Show as many children as fit, and then, in reading order, what hangs on these while it fits.

    One child is shown at least, unless a tree begins with a statement that leaves no room for it.

    The number is found by doubling, so that a row of thousands is not laid out for every page.
    Return whether what is shown fits.
    """
    piece.start_again()
    total = piece.rest

    def fit() -> bool:
        tall = page_room.height(piece.forest())
        if tall <= room:
            piece.tall = tall
        return tall <= room

    low, high = min(1, total), min(2, total)
    piece.shown = low
    if not fit():
        piece.brief = piece.parent is not None
        if not piece.brief or not fit():
            piece.shown = low if piece.parent else 0
            piece.shown = piece.shown if fit() else low
            return False
    while low < high:
        piece.shown = high
        if not fit():
            break
        low, high = high, min(2 * high, total)
    while low < high - 1:
        piece.shown = (low + high) // 2
        low, high = (piece.shown, high) if fit() else (low, piece.shown)
    piece.shown = low
    _open(piece, fit)
    return True


def _open(piece: SheetPiece, fit: Callable[[], bool]) -> None:
    """Show, in reading order, what hangs on the children of a piece while it fits."""
    pending = _shown(piece)[::-1]
    while pending:
        block = pending.pop()
        if not hanging(block):
            continue
        piece.opened.add(id(block))
        if not fit():
            piece.opened.remove(id(block))
            return
        pending.extend([child for _, child in hanging(block)][::-1])


def _shown(piece: SheetPiece) -> list[CardBlock]:
    """Return the blocks that hang on a page's first block."""
    return [child for _, child in piece.children[piece.start : piece.start + piece.shown]]


def _closed(piece: SheetPiece) -> Iterator[CardBlock]:
    """Yield the blocks on a page whose children are not shown, in reading order."""
    pending = _shown(piece)[::-1]
    while pending:
        block = pending.pop()
        if id(block) not in piece.opened:
            if hanging(block):
                yield block
            continue
        pending.extend([child for _, child in hanging(block)][::-1])
