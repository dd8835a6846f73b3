"""The lines of a drawing: from each card that has children a neutral trunk, and off it a coloured stub to each."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.drawing.blocks import Card
from argmap.drawing.faces import title_height
from argmap.drawing.layout import Placed
from argmap.drawing.theme import Theme

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """A line through ``points``, in points of the page; ``tail`` and ``head`` are keys of cards, ``dot`` ends it."""

    tail: str
    head: str
    kind: str
    points: tuple[Point, ...]
    dot: bool = False


def lines(placed: list[Placed], theme: Theme) -> Iterator[Line]:
    """Yield all lines, trunks before what hangs on them."""
    at = {id(one.block): one for one in placed}
    for one in placed:
        for position, card in enumerate(one.block.cards):
            if card.children:
                yield from _from_card(one, position, card, at, theme)
        yield from _undercutting(one, at, theme)


def _from_card(one: Placed, position: int, card: Card, at: dict[int, Placed], theme: Theme) -> Iterator[Line]:
    children = [at[id(child)] for child in card.children]
    edge = one.x + theme.width + (theme.frame if one.block.linked else 0)
    trunk, start = (
        edge + _trunk(position, len(one.block.cards), theme),
        one.y + one.tops[position] + title_height(theme) / 2,
    )
    end = _meets(children[-1], theme)
    corner = ((trunk, start), (trunk, end)) if end > start else ((trunk, start),)
    yield Line(card.key, children[-1].block.cards[0].key, "trunk", ((edge, start), *corner))
    for child in children:
        left = _left(child, theme)
        points = ((left, _meets(child, theme)), (trunk, _meets(child, theme)))
        yield Line(child.block.cards[0].key, card.key, child.block.word, points)


def _trunk(position: int, cards: int, theme: Theme) -> float:
    """Return how far from a box's edge a card's trunk runs: the first card's farthest, so that none cross."""
    room = theme.gap * 0.35
    return room - (room * 0.6 * position / max(cards - 1, 1) if cards > 1 else room * 0.3)


def _undercutting(one: Placed, at: dict[int, Placed], theme: Theme) -> Iterator[Line]:
    """Yield the lines from a block's undercutters to a dot on the stub of the block.

    Each level of undercutting runs nearer to the boxes than the one before it, so that the lines stay apart.
    """
    level = 2 if one.block.inference and one.block.word == "undercutter" else 1
    for undercutter in one.block.undercutters:
        source = at[id(undercutter)]
        x, y = one.x - theme.frame - (theme.gap * 0.25) / level, _meets(source, theme)
        points = ((_left(source, theme), y), (x, y), (x, _meets(one, theme)))
        yield Line(undercutter.cards[0].key, one.block.cards[0].key, "undercutter", points, dot=True)


def _left(one: Placed, theme: Theme) -> float:
    return one.x - (theme.frame if one.block.linked else 0)


def _meets(one: Placed, theme: Theme) -> float:
    """Return the height at which a line meets a block: the middle of its first title bar."""
    return one.y + one.tops[0] + title_height(theme) / 2
