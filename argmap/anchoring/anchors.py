"""Where in a paper's text a statement of a map stands."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.anchoring.index import Span
from argmap.anchoring.turning import Turned
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
    """What became of a passage in another edition.

    A renumbered or moved one has the same words: it is counted otherwise, or stands in another order or section. One
    that was changed, split or joined with another may have moved too. A doubtful one may be any of several.
    """

    SAME = "same"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    CHANGED = "changed"
    SPLIT = "split"
    JOINED = "joined"
    DOUBTFUL = "doubtful"
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
    its sentences; ``candidates`` are sentences that stand where a lost one stood, or the ones that a doubtful one may
    be. ``gone`` names sentences that the passage has lost, where the rest is still there; ``turned`` are signs that it
    means something else now.
    """

    passage: Passage
    now: tuple[int, ...]
    change: Change
    score: float
    candidates: tuple[Candidate, ...] = ()
    gone: tuple[str, ...] = ()
    turned: tuple[Turned, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether it is known where the passage is now, all of it."""
        return bool(self.now) and not self.gone


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
    def doubtful(self) -> bool:
        """Whether a passage may be any of several, and no quotation that stands once tells which."""
        doubt = any(fate.change is Change.DOUBTFUL for fate in self.fates)
        return doubt and not (self.strayed and self.method is not Method.LOST and not self.candidates)

    @property
    def certain(self) -> bool:
        """Whether it is known where a statement that was followed stands now, with all its passages."""
        return (self.strayed and not self.doubtful) or all(fate.certain for fate in self.fates)

    @property
    def turned(self) -> bool:
        """Whether a passage may mean something else than it did when the statement was made from it."""
        return any(fate.turned for fate in self.fates)

    @property
    def lost(self) -> bool:
        """Whether nothing was found: no passage, or no quotation."""
        return self.method is Method.LOST
