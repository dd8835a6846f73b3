"""Says on cards far from what they hang on what that is: a reader who sees only a long line cannot know."""

from itertools import groupby

from argmap.drawing.layout.directions import Placed
from argmap.drawing.layout.paging import cut
from argmap.drawing.layout.room import SCREEN
from argmap.forest.cards import Card

SIGHT = SCREEN.height * 0.8
"""How far away, in points, a card is out of sight of another on a screen."""
MOST = 3000
"""The most blocks of a map of which this is said: such a map is laid out twice."""
WORDS = {"premise": "for", "objection": "against", "rebuttal": "against"}


def name_far_parents(placed: list[Placed]) -> bool:
    """Remark on cards that are out of sight of what they hang on what it is; return whether there is such a card.

    Of several in sight of one another, the first says it for all.
    """
    if len(placed) > MOST:
        return False
    at = {id(one.block): one for one in placed}
    found = False
    for one in placed:
        for card, (x, y) in zip(one.block.cards, one.cards(), strict=True):
            children = [at[id(child)] for child in card.children]
            for _, column in groupby(children, key=lambda child: child.x):
                found = _name(card, x, y, list(column)) or found
    return found


def _name(parent: Card, x: int, y: int, column: list[Placed]) -> bool:
    """Remark on those of a column of children that are far from their parent at this place, and from one another."""
    seen, found = y, False
    far_right = column[0].x - x > SCREEN.width * 0.8
    for child in column:
        if far_right or child.y - seen > SIGHT:
            child.block.cards[0].remark = f"{WORDS.get(child.block.word, 'for')}: {cut(parent.text)}"
            seen, far_right, found = child.y, False, True
    return found
