"""Where in a paper's text a statement of a map stands."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.anchoring.index import Span
from argmap.graph import Node
from argmap.notation.location import Passage
from argmap.notation.model import Quote


class Method(StrEnum):
    """How a place was found, from the surest to the least sure."""

    PLACE = "place"
    EXACT = "exact"
    NORMALISED = "normalised"
    APPROXIMATE = "approximate"
    LOST = "lost"


class Change(StrEnum):
    """What became of a passage in another edition; a moved one has the same words, a changed one may have moved too."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be meant, with its likeness to what was looked for, from 0 to 1."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a passage of the edition that a map's places count in.

    ``now`` numbers the article's sentences that it became; ``score`` is the share of words that stayed, the mean over
    its sentences; ``candidates`` are sentences that stand where a lost one stood.
    """

    passage: Passage
    now: tuple[int, ...]
    change: Change
    score: float
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place of one statement.

    ``spans`` are what was found: one for each passage that ``at`` names, the quotation in the place of the passage
    that holds it. ``method`` says how; with a quotation that is lost, ``spans`` are the passages of ``at`` alone.
    ``score`` is the likeness of the quotation, 1 where none was looked for. ``absent`` holds the passages of ``at``
    that the paper does not have; ``strayed`` tells that the quotation stands outside ``at``, and ``quoted`` is where
    it stands. Of several quotations all this is said of ``quote``, the one that was hardest to find. ``candidates``
    are other places of the quotation, the likeliest first. ``fates`` tells what became of the passages of ``at`` where
    they were followed from another edition. ``figures`` are the figures and tables that ``at`` names and the paper
    has, as far as its text tells.
    """

    node: Node
    spans: tuple[Span, ...]
    method: Method
    score: float = 1.0
    candidates: tuple[Candidate, ...] = ()
    absent: tuple[Passage, ...] = ()
    strayed: bool = False
    quoted: Span | None = None
    quote: Quote | None = None
    figures: tuple[Passage, ...] = ()
    fates: tuple[Fate, ...] = ()

    @property
    def lost(self) -> bool:
        """Whether nothing was found: no passage, or no quotation."""
        return self.method is Method.LOST
