"""What one reviewer notes of one paper: a file of annotations, each on a part of the map or a passage of the paper.

Motivations are those of the W3C Web Annotation Vocabulary (2017, section 3.4); passages are written as in a map.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from argmap.notation.bibliography import NoteNumber, Work
from argmap.notation.model import At, Id, Model, Quotes
from argmap.reviewing.annotations.checklist_answer import ChecklistAnswer
from argmap.reviewing.annotations.round_status import PointStatus, RoundStatus, Short
from argmap.text.characters import Text


class Motivation(StrEnum):
    """Why somebody annotates (Web Annotation Vocabulary, section 3.4)."""

    ASSESSING = "assessing"
    BOOKMARKING = "bookmarking"
    CLASSIFYING = "classifying"
    COMMENTING = "commenting"
    DESCRIBING = "describing"
    EDITING = "editing"
    HIGHLIGHTING = "highlighting"
    IDENTIFYING = "identifying"
    LINKING = "linking"
    MODERATING = "moderating"
    QUESTIONING = "questioning"
    REPLYING = "replying"
    TAGGING = "tagging"


class Severity(StrEnum):
    """How much a point weighs."""

    MAJOR = "major"
    MINOR = "minor"
    QUESTION = "question"
    PRAISE = "praise"


class PointKind(StrEnum):
    """What a point is about."""

    UNSUPPORTED = "unsupported"
    MISREAD_SOURCE = "misread-source"
    MISSING_OBJECTION = "missing-objection"
    UNANSWERED = "unanswered"
    OVERCLAIM = "overclaim"
    METHOD = "method"
    CLARITY = "clarity"
    LANGUAGE = "language"


Edition = Annotated[str, StringConstraints(pattern="^[0-9a-f]{16}$")]
Comment = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=50_000)]
MOST_ANSWERS = 200
"""How many questions a review can answer: more than a template can ask."""


class Annotation(Model):
    """A point of a reviewer: on a statement, on the step from it, on a note, on a passage, or on the whole paper."""

    id: Annotated[Id, Field(description="A short name, unique in the file.")]
    node: Annotated[Id | None, Field(description="Id of a statement of the map that it is about.")] = None
    step: Annotated[Id | None, Field(description="Id of a statement: it is about the step that this makes.")] = None
    note: Annotated[NoteNumber | None, Field(description="Number of a note of the paper that it is about.")] = None
    at: Annotated[At | None, Field(description="The passage that it is about, as `at` in a map: 1.6 s7.")] = None
    quotes: Annotated[Quotes, Field(alias="quote", description="First and last words of the passage.")] = ()
    page: Annotated[int | None, Field(ge=1, description="The page that it stands on, of one on no words.")] = None
    severity: Annotated[Severity, Field(description="How much it weighs.")] = Severity.MINOR
    kind: Annotated[PointKind | None, Field(description="What it is about.")] = None
    motivation: Annotated[Motivation | None, Field(description="Why it was made (W3C); mostly left out.")] = None
    comment: Annotated[Comment, Field(description="What the reviewer has to say.")]
    replaces: Annotated[
        Text | None, Field(description="What should stand there instead, of a point about wording.")
    ] = None
    confidential: Annotated[bool, Field(description="For the editor alone.")] = False
    draft: Annotated[bool, Field(description="A suggestion that nobody has accepted yet: in no report.")] = False
    reply_to: Annotated[Id | None, Field(description="Id of the annotation that it answers.")] = None
    by: Annotated[Short | None, Field(description="Who made it, if it was not the reviewer.")] = None
    created: Annotated[Short | None, Field(description="When it was made, as the program wrote it.")] = None
    source: Annotated[Text | None, Field(description="Its address in the program that it came from.")] = None
    rounds: Annotated[tuple[RoundStatus, ...], Field(description="How it stood after each round.")] = ()

    @model_validator(mode="after")
    def _about_one_thing(self) -> Self:
        named = [key for key in ("node", "step", "note") if getattr(self, key) is not None]
        named += ["at"] if self.at or self.quotes else []
        if len(named) > 1:
            context = {"cure": "make an annotation for each", "keys": " and ".join(f"`{one}`" for one in named)}
            raise PydanticCustomError("several_targets", "an annotation is about one thing, not {keys}", context)
        return self

    @property
    def purpose(self) -> Motivation:
        """Why it was made, by its severity where nothing is said."""
        if self.motivation:
            return self.motivation
        if self.replaces is not None:
            return Motivation.EDITING
        return Motivation.QUESTIONING if self.severity is Severity.QUESTION else Motivation.ASSESSING

    @property
    def status(self) -> PointStatus:
        """How it stands after the last round."""
        return self.rounds[-1].status if self.rounds else PointStatus.OPEN


class Review(Model):
    """The annotations of one reviewer."""

    version: Annotated[int, Field(alias="argmap-review", ge=1, le=1)] = 1
    reviewer: Annotated[Short | None, Field(description="Who reviews; in no file for the authors.")] = None
    round: Annotated[int, Field(ge=1, le=99, description="Which round of review this is.")] = 1
    paper: Annotated[Short | None, Field(description="File of the manuscript's text, beside this one.")] = None
    map: Annotated[Short | None, Field(description="File of the map, beside this one.")] = None
    edition: Annotated[Edition | None, Field(description="Code of the manuscript's text that its places count in.")] = (
        None
    )
    earlier_map: Annotated[Short | None, Field(description="File of the map as it was in the round before.")] = None
    summary: Annotated[Comment | None, Field(description="What the paper argues, in the reviewer's words.")] = None
    contribution: Annotated[Comment | None, Field(description="What it adds to what was known.")] = None
    to_editor: Annotated[Comment | None, Field(description="What the editor alone should read.")] = None
    checklist: Mapping[Id, ChecklistAnswer] = Field(
        default_factory=dict, max_length=MOST_ANSWERS, description="Answers to the questions of the report's template."
    )
    answers: Mapping[Id, Comment] = Field(
        default_factory=dict, max_length=MOST_ANSWERS, description="Answers to its questions in words of one's own."
    )
    works: Annotated[
        tuple[Work, ...], Field(max_length=MOST_ANSWERS, description="Works that comments cite and the paper does not.")
    ] = ()
    annotations: tuple[Annotation, ...] = ()

    @model_validator(mode="after")
    def _named_once(self) -> Self:
        seen: set[str] = set()
        for one in self.annotations:
            if one.id in seen:
                context = {"id": one.id, "cure": "give each annotation an id of its own"}
                raise PydanticCustomError("id_twice", "two annotations have the id {id}", context)
            seen.add(one.id)
        self._require_parents(seen)
        return self

    def _require_parents(self, ids: set[str]) -> None:
        """Refuse answers to nothing, and answers that answer one another: nobody's point would be in a report."""
        parents = {one.id: one.reply_to for one in self.annotations if one.reply_to is not None}
        for id_, parent in parents.items():
            if parent not in ids or parent == id_:
                context = {"id": parent, "cure": "name the annotation that it answers"}
                raise PydanticCustomError("no_parent", "no other annotation has the id {id}", context)
        if circle := _in_circle(parents):
            context = {"ids": ", ".join(circle), "cure": "take `reply_to` away from the point that came first"}
            raise PydanticCustomError("reply_circle", "annotations answer one another in a circle: {ids}", context)


def _in_circle(parents: Mapping[str, str]) -> list[str]:
    """Return the ids of a circle of answers, each with the one that it answers behind it; linear in their number."""
    done: set[str] = set()
    for id_ in parents:
        path: dict[str, None] = {}
        at: str | None = id_
        while at is not None and at not in done:
            if at in path:
                found = list(path)
                return found[found.index(at) :]
            path[at] = None
            at = parents.get(at)
        done |= path.keys()
    return []
