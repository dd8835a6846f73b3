"""A block with its place on the page, and how large it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from argmap.drawing.cards.card_text import Face, face
from argmap.drawing.cards.low_card import lowered
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import CardBlock


class EntrySide(StrEnum):
    """Where the line of a block meets it, and so how it is drawn from what the block hangs on.

    At the side, from the column left of it; at the top, from above; or at the side, from a lane that comes from above.
    """

    SIDE = "side"
    TOP = "top"
    LANE = "lane"


@dataclass(slots=True)
class Placed:
    """A block with its place: ``x`` and ``y`` of its first card's upper left corner in points, y downwards.

    A linked block begins at ``y`` with its frame, which stands around its cards; the cards stand at ``tops`` below
    ``y`` and at ``lefts`` right of ``x``, and reach ``wide`` from the first's left to the last's right. ``across``
    tells that they stand side by side. A lane runs at ``lane`` (``EntrySide.LANE`` only); where it comes from the
    side, the run to it is at the height ``run``.
    """

    block: CardBlock
    depth: int
    faces: list[Face]
    tops: list[int]
    height: int
    wide: int
    lefts: list[int] = field(default_factory=list)
    across: bool = False
    x: int = 0
    y: int = 0
    entry: EntrySide = EntrySide.SIDE
    lane: int = 0
    run: int = 0

    def margin(self, theme: Theme) -> int:
        """Return how far the block reaches beyond its cards: by its frame, if it is linked."""
        return theme.frame if self.block.linked else 0

    @property
    def bottom(self) -> int:
        """The lower end of the block."""
        return self.y + self.height

    def cards(self) -> Iterator[tuple[int, int]]:
        """Yield where on the page each card's upper left corner stands."""
        for left, top in zip(self.lefts, self.tops, strict=True):
            yield self.x + left, self.y + top


def measure(block: CardBlock, depth: int, theme: Theme, *, low: bool = False) -> Placed:
    """Return a block with its size, linked cards below one another, each ``low`` if asked for."""
    faces = [face(card, block, theme) for card in block.cards]
    faces = [lowered(one, theme) for one in faces] if low else faces
    tops, y = [], theme.frame if block.linked else 0
    for one in faces:
        tops.append(y)
        y += one.height + between(theme)
    height = y - between(theme) + (theme.frame + scheme_height(block, theme) if block.linked else 0)
    return Placed(block, depth, faces, tops, height, theme.width, [0] * len(faces))


def measure_across(block: CardBlock, depth: int, theme: Theme) -> Placed:
    """Return a block with its size, linked cards side by side and of one height."""
    faces = [face(card, block, theme) for card in block.cards]
    tall = max(one.height for one in faces)
    faces = [replace(one, height=tall) for one in faces]
    top = theme.frame if block.linked else 0
    lefts = [number * (theme.width + plus_width(theme)) for number in range(len(faces))]
    height = tall + (2 * theme.frame + scheme_height(block, theme) if block.linked else 0)
    return Placed(block, depth, faces, [top] * len(faces), height, lefts[-1] + theme.width, lefts, block.linked)


def between(theme: Theme) -> int:
    """Return the height of the word between two linked cards."""
    return leading(theme.small) + 4


def plus_width(theme: Theme) -> int:
    """Return the width of the sign between two linked cards that stand side by side."""
    return theme.claim_size + 6


def scheme_height(block: CardBlock, theme: Theme) -> int:
    """Return the height of the scheme at the foot of a linked block."""
    return leading(theme.small) + 3 if block.inference and block.inference.scheme else 0
