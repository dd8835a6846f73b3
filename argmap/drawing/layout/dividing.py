"""Divides what is taller than a page: linked statements into several frames, a long statement into several cards.

The parts of a block hang on the same statement, one behind the other, and say what part they are; the last of them has
the undercutters of the block, and the last card of a statement what hangs on it. Nothing is drawn smaller for its sake.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from argmap.drawing.cards.wrapping import clusters
from argmap.forest.cards import Card, CardBlock

Fits = Callable[[CardBlock], bool]
"""Tells whether a block fits on a page, without what hangs on it."""


def divided(forest: list[CardBlock], fits: Fits) -> list[CardBlock]:
    """Return a forest in which every block fits on a page, except one whose title or foot alone does not."""
    found = [part for root in forest for part in _parts(root, fits)]
    pending = list(found)
    while pending:
        block = pending.pop()
        block.undercutters = [part for one in block.undercutters for part in _parts(one, fits)]
        for card in block.cards:
            card.children = [part for one in card.children for part in _parts(one, fits)]
            pending += card.children
        pending += block.undercutters
    return found


def _parts(block: CardBlock, fits: Fits) -> list[CardBlock]:
    if fits(block):
        return [block]
    cards = [part for card in block.cards for part in _cards(card, block, fits)]
    groups = list(_groups(cards, block, fits))
    if len(groups) == 1:
        return [block]
    made = [_part(block, group, number) for number, group in enumerate(groups)]
    made[-1].undercutters = block.undercutters
    if len(block.cards) > 1:
        for number, one in enumerate(made, 1):
            said = f"linked, part {number} of {len(made)}"
            one.cards[0].remark = " · ".join(filter(None, (said, one.cards[0].remark)))
    return made


def _part(block: CardBlock, cards: list[Card], number: int) -> CardBlock:
    inference = block.inference
    if inference and number:
        inference = replace(inference, id=f"{inference.id} part {number}")
    return replace(block, cards=cards, inference=inference, undercutters=[], divided=len(block.cards) > 1)


def _groups(cards: list[Card], block: CardBlock, fits: Fits) -> Iterator[list[Card]]:
    """Yield as many cards at a time as fit, one at least."""
    group: list[Card] = []
    for card in cards:
        if group and not fits(_part(block, [*group, card], 1)):
            yield group
            group = []
        group.append(card)
    yield group


def _cards(card: Card, block: CardBlock, fits: Fits) -> list[Card]:
    """Return a card, or, if it does not fit by itself, several that hold its text one after the other."""

    def alone(text: str) -> bool:
        shown = replace(card, shown=text, remark="continues in the next box", children=[])
        return fits(_part(block, [shown], 1))

    if alone(card.text):
        return [card]
    texts = list(_pieces(card.text, alone))
    if len(texts) < 2:
        return [card]
    keys = [card.key, *(f"_part-{number}-{card.key}" for number in range(1, len(texts)))]
    made = [replace(card, key=key, children=[], shown=text) for key, text in zip(keys, texts, strict=True)]
    for one in made[:-1]:
        one.remark = "continues in the next box"
    made[-1].children = card.children
    return made


def _pieces(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Yield a text in pieces that fit, cut between words, or inside one that is too long; all of it if none fits."""
    words = text.split(" ")
    while words:
        count = _most(words, fits, " ")
        if count:
            yield " ".join(words[:count])
            words = words[count:]
            continue
        letters = list(clusters(words[0]))
        count = _most(letters, fits, "")
        if not count:
            yield " ".join(words)
            return
        yield "".join(letters[:count])
        words[0] = "".join(letters[count:])


def _most(parts: list[str], fits: Callable[[str], bool], between: str) -> int:
    """Return how many parts fit together, found by doubling and halving."""
    low, high = 0, 1
    while high <= len(parts) and fits(between.join(parts[:high])):
        low, high = high, high * 2
    high = min(high, len(parts) + 1)
    while low < high - 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(between.join(parts[:middle])) else (low, middle)
    return low
