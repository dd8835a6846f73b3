"""Places for all cards, from the top down: a tidy tree whose wide parts are stacked or turned.

Where a map fits into the theme's ``widest``, all that hangs on a card stands side by side below it. Where it does
not, neighbours that nothing hangs on are stacked below one another, and whole branches are turned, that is, drawn in
columns from left to right: first those of two levels, then those of three, and so on, until the map fits, and of
these only those that turning makes narrower. What undercuts a block stands right of it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from argmap.drawing.layout import columns
from argmap.drawing.layout.placed import EntrySide, Placed, measure_across, plus_width
from argmap.drawing.layout.room import SCREEN, Room
from argmap.drawing.layout.tidy_tree import Box, arrange
from argmap.drawing.themes.theme import Theme
from argmap.forest.cards import CardBlock, walk

ACROSS = 4
"""The most linked cards that stand side by side; a branch that begins with more is turned."""
LINES = 32
"""The room that lines take between two rows, in points."""
LANE = 16
"""The room for the lane left of stacked blocks."""
SHARES = (1.0, 0.8, 0.6, 0.45)
"""The shares of the greatest width that are tried."""
MOST_TRIED = 2000
"""The most blocks of a tree that is laid out in more than one width."""


def place(forest: list[CardBlock], theme: Theme, room: Room = SCREEN) -> list[Placed]:
    """Return the blocks with their places, in reading order; trees stand below one another.

    Of several widths, up to the theme's, each tree gets the one at which it is seen largest in the room.
    """
    found: dict[int, Placed] = {}
    top = 0
    for root in forest:
        placed = _place_tree(root, theme, top, room)
        top = max(one.bottom for one in placed) + 4 * theme.row
        found.update((id(one.block), one) for one in placed)
    return [found[id(visit.block)] for visit in walk(forest)]


def _place_tree(root: CardBlock, theme: Theme, top: int, room: Room) -> list[Placed]:
    """Return the blocks of one tree with their places, in the width that shows it best."""
    best, size = list[Placed](), 0.0
    for share in SHARES:
        plan = _Plan(root, theme, theme.widest * share)
        placed = _narrower(plan, theme, top)
        scale = room.scale(_right(placed, theme), max(one.bottom for one in placed) - top)
        if scale > size:
            best, size = placed, scale
        if size == 1 or len(placed) > MOST_TRIED:
            break
    return best


def _narrower(plan: "_Plan", theme: Theme, top: int) -> list[Placed]:
    """Return the blocks of one tree with their places; whichever is narrower, where stacking and turning do not help.

    The plan reckons with bounds: a tidy tree may be narrower than its bound, and lanes take room.
    """
    placed = _Tree(plan, theme, top).run()
    if not plan.stacking:
        return placed
    plan.spread()
    return min(placed, _Tree(plan, theme, top).run(), key=lambda blocks: _right(blocks, theme))


def _right(placed: list[Placed], theme: Theme) -> int:
    return max(one.x + one.wide + one.margin(theme) for one in placed)


def _children(block: CardBlock) -> Iterator[CardBlock]:
    """Yield what stands in the row below a block: what hangs on its cards, each followed by what undercuts it."""
    for card in block.cards:
        yield from _with_undercutters(card.children)


def _with_undercutters(blocks: list[CardBlock]) -> Iterator[CardBlock]:
    pending = blocks[::-1]
    while pending:
        block = pending.pop()
        yield block
        pending.extend(reversed(block.undercutters))


class _Plan:
    """What of a tree is stacked and what is turned."""

    def __init__(self, root: CardBlock, theme: Theme, widest: float) -> None:
        self.root, self.theme, self.widest = root, theme, widest
        self.order = list(_downwards(root))
        self.levels: dict[int, int] = {}
        for block in reversed(self.order):
            self.levels[id(block)] = max((self.levels[id(one)] + 1 for one in _children(block)), default=0)
        self.stacking, self.turned = False, set[int]()
        self.decide()

    def decide(self) -> None:
        """Stack if the tree does not fit, then turn the fewest levels with which it fits, or all that helps.

        The more levels may be turned the narrower the tree is, so the number is found by halving.
        """
        widest = self.widest
        if self.width(0) <= widest:
            return
        self.stacking = True
        least = bisect_left(range(self.levels[id(self.root)]), True, key=lambda most: self.width(most) <= widest)
        self.width(least)

    def spread(self) -> None:
        """Stack and turn nothing but what begins with too many linked cards."""
        self.stacking = False
        self.width(0)

    def width(self, most: int) -> float:
        """Turn branches of at most so many levels that get narrower by it; return a bound of the width."""
        theme, wide = self.theme, dict[int, float]()
        self.turned = set()
        for block in reversed(self.order):
            below = [max(wide[id(one)] for one in slot) + LANE * (len(slot) > 1) for slot in self.slots(block)]
            own = _own_width(block, theme)
            spread = max(own, sum(below) + theme.row * (len(below) - 1))
            levels = self.levels[id(block)]
            beside = levels * (theme.width + columns.column_gap(theme)) + theme.width + 2 * theme.frame
            if len(block.cards) > ACROSS or (0 < levels <= most and beside < spread):
                self.turned.add(id(block))
                spread = beside
            wide[id(block)] = spread
        return wide[id(self.root)]

    def slots(self, block: CardBlock) -> Iterator[list[CardBlock]]:
        """Yield what stands side by side below a block: one block, or several that are stacked."""
        for card in block.cards:
            stack: list[CardBlock] = []
            for child in card.children:
                plain = self.stacking and not child.undercutters and not self.levels[id(child)]
                if plain and len(child.cards) <= ACROSS:
                    stack.append(child)
                    continue
                if stack:
                    yield stack
                    stack = []
                yield from ([one] for one in _with_undercutters([child]))
            if stack:
                yield stack


def _own_width(block: CardBlock, theme: Theme) -> int:
    cards = len(block.cards)
    return cards * theme.width + (cards - 1) * plus_width(theme) + (2 * theme.frame if block.linked else 0)


def _downwards(root: CardBlock) -> Iterator[CardBlock]:
    """Yield every block of a tree before what stands below it."""
    pending = list(_with_undercutters([root]))[::-1]
    while pending:
        block = pending.pop()
        yield block
        pending.extend(reversed(list(_children(block))))


class _Tree:
    """A tree made of boxes, some of which hold several blocks: a stack, or a turned branch."""

    def __init__(self, plan: _Plan, theme: Theme, top: int) -> None:
        self.plan, self.theme, self.top = plan, theme, top
        self.gap = row_gap(theme)
        self.inside: dict[int, list[Placed]] = {}

    def run(self) -> list[Placed]:
        """Return the blocks with their places."""
        top, boxes, pending = Box(0, 0), list[Box](), list[tuple[Box, CardBlock, int]]()
        for root in _with_undercutters([self.plan.root]):
            top.children.append(self.box([root], 0))
            pending.append((top.children[-1], root, 0))
        boxes += top.children
        while pending:
            box, block, depth = pending.pop()
            if id(block) in self.plan.turned:
                continue
            for slot in self.plan.slots(block):
                child = self.box(slot, depth + 1)
                box.children.append(child)
                boxes.append(child)
                if len(slot) == 1:
                    pending.append((child, slot[0], depth + 1))
        arrange(top, self.theme.row, self.theme.apart)
        return [one for box in boxes for one in self.moved(box)]

    def box(self, slot: list[CardBlock], depth: int) -> Box:
        """Return a box that holds a slot's blocks, placed as if its upper left corner were at 0, 0."""
        theme = self.theme
        if len(slot) > 1:
            placed, left = _stack(slot, depth, theme), 0
        elif id(slot[0]) in self.plan.turned:
            placed = _turn(slot[0], depth, theme, whole=slot[0] is self.plan.root)
            left = min(one.x - one.margin(theme) for one in placed)
        else:
            placed = [measure_across(slot[0], depth, theme)]
            placed[0].entry = EntrySide.TOP
            left = -placed[0].margin(theme)
        for one in placed:
            one.x -= left
        box = Box(_right(placed, theme), max(one.bottom for one in placed) + self.gap)
        self.inside[id(box)] = placed
        return box

    def moved(self, box: Box) -> list[Placed]:
        """Return the blocks in a box, moved to where it stands."""
        x, y = round(box.x), round(box.y) + self.top
        placed = self.inside.pop(id(box))
        for one in placed:
            one.x, one.y, one.lane = one.x + x, one.y + y, one.lane + x
        return placed


def _stack(slot: list[CardBlock], depth: int, theme: Theme) -> list[Placed]:
    """Return blocks below one another, right of a lane."""
    placed, y = [], 0
    for block in slot:
        one = measure_across(block, depth, theme)
        one.x, one.y, one.entry = LANE + one.margin(theme), y, EntrySide.LANE
        y += one.height + theme.row
        placed.append(one)
    return placed


def _turn(block: CardBlock, depth: int, theme: Theme, *, whole: bool) -> list[Placed]:
    """Return a branch in columns from left to right, the first block at the top; without what undercuts that.

    It may be folded if it is the ``whole`` tree; else what stands beside it needs the room.
    """
    branch = replace(block, undercutters=[])
    placed = columns.place([branch], theme if whole else replace(theme, columns=1), SCREEN, theme.widest)
    first = placed[0]
    first.block, first.entry = block, EntrySide.TOP
    top = first.y
    for one in placed:
        one.y -= top
        one.depth += depth
    return placed


def row_gap(theme: Theme) -> int:
    """Return how far below a block the next row begins: room for trunks and the lines of undercutters at least."""
    return max(theme.gap, LINES + theme.frame)
