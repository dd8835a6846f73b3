"""How a point of a review stood at the end of a round, and what became of its place in the manuscript of the next."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from argmap.notation.model import At, Model, Quotes
from argmap.text.characters import Text


class PointStatus(StrEnum):
    """How a point stands after a round."""

    OPEN = "open"
    ANSWERED = "answered"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"

    @property
    def settled(self) -> bool:
        """Whether nobody has to look at it any more."""
        return self in (PointStatus.RESOLVED, PointStatus.WITHDRAWN)


class PointFate(StrEnum):
    """What became, in a revised manuscript, of the words that a point is on.

    A followed one is on the same words, whatever they are counted as; a moved one too, in another order or section. A
    reversed one is on words that may say the opposite now. An ambiguous one may be on any of several passages.
    """

    FOLLOWED = "followed"
    MOVED = "moved"
    REWORDED = "reworded"
    REVERSED = "reversed"
    SPLIT = "split"
    MERGED = "merged"
    DELETED = "deleted"
    AMBIGUOUS = "ambiguous"

    @property
    def placed(self) -> bool:
        """Whether it is known where the point belongs now."""
        return self not in (PointFate.DELETED, PointFate.AMBIGUOUS)


Short = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]


class RoundStatus(Model):
    """How a point stood at the end of a round, and why."""

    round: Annotated[int, Field(ge=1, le=99, description="The round, from 1.")]
    number: Annotated[Short | None, Field(description="Its number in that round's report: R1.2.")] = None
    status: Annotated[PointStatus, Field(description="How the point stands.")] = PointStatus.OPEN
    at: Annotated[At | None, Field(description="Where it was, in that round's manuscript.")] = None
    quotes: Annotated[Quotes, Field(alias="quote", description="First and last words of its passage there.")] = ()
    fate: Annotated[PointFate | None, Field(description="What became of its place in the next manuscript.")] = None
    perhaps: Annotated[At | None, Field(description="Where its words may be now, if that is not certain.")] = None
    response: Annotated[Text, Field(max_length=50_000, description="What the authors answered.")] = ""
    change: Annotated[Text, Field(max_length=50_000, description="What they say that they changed, and where.")] = ""
    figures: Annotated[bool, Field(description="A number in its passage is another in the next manuscript.")] = False
    because: Annotated[Text, Field(max_length=50_000, description="Why it has this status; in no report.")] = ""
