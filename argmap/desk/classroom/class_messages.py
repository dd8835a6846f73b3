"""The messages that a classroom understands: each is one object in JSON, told apart by what it asks to ``do``."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from argmap.teaching.submissions.hand_in import LARGEST

Name = Annotated[str, StringConstraints(max_length=300)]
Words = Annotated[str, StringConstraints(max_length=10_000)]
Wording = Annotated[str, StringConstraints(max_length=LARGEST)]
"""What a student wrote: no more than a submission may hold."""
Role = Literal["submissions", "key", "rubric", "gradebook", "earlier", "any"]
"""What a file is given as; ``any`` leaves it to what the file holds."""
MOST = 500
"""How many files a message may have."""


class _ClassMessage(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LookAtClass(_ClassMessage):
    """What was given, how far the marking is, and what came of it."""

    do: Literal["look"]


class MakeExercise(_ClassMessage):
    """Make an exercise of the map on the desk, with its key."""

    do: Literal["make"]
    kind: Name
    level: Annotated[int, Field(ge=1, le=3)] = 1
    size: Annotated[int, Field(ge=2, le=200)] | None = None
    seed: Annotated[int, Field(ge=0, lt=10**9)] = 1
    distractors: Annotated[int, Field(ge=0, le=50)] | None = None
    language: Name | None = None


class SentFile(_ClassMessage):
    """A file: its name, and its bytes in base64."""

    name: Name
    data: str


class GiveFiles(_ClassMessage):
    """Give what marking needs."""

    do: Literal["give"]
    role: Role
    files: Annotated[tuple[SentFile, ...], Field(min_length=1, max_length=MOST)]


class TakeAway(_ClassMessage):
    """Take away what was given as something; the key of all is the map on the desk then. ``any`` takes away all."""

    do: Literal["take-away"]
    role: Role


class SetMarking(_ClassMessage):
    """Say in which language feedback is written, and which assignment of a gradebook takes the marks."""

    do: Literal["set"]
    language: Name | None = None
    assignment: Words = ""


class MarkAll(_ClassMessage):
    """Begin to mark."""

    do: Literal["mark"]


class GoOn(_ClassMessage):
    """Go on for a moment with what was begun."""

    do: Literal["go-on"]


class StopWork(_ClassMessage):
    """Leave what was begun; what is marked already is not marked again when it is begun anew."""

    do: Literal["stop"]


class Decide(_ClassMessage):
    """Say whether a wording is the statement that it is taken for, or take back what was said; all are marked again."""

    do: Literal["decide"]
    reference: Words
    id: Words
    words: Wording
    answer: Literal["yes", "no", ""]


class OwnMark(_ClassMessage):
    """Write one's own mark and a remark beside those of a submission; both may be empty."""

    do: Literal["own-mark"]
    student: Words
    number: Name
    file: Words
    mark: Name = ""
    remark: Words = ""


class ShowFeedback(_ClassMessage):
    """The page of feedback for a submission, by its number in the list of marks."""

    do: Literal["feedback"]
    row: Annotated[int, Field(ge=0, strict=True)]


class ShowReport(_ClassMessage):
    """The report on the class."""

    do: Literal["report"]


class SaveMarks(_ClassMessage):
    """Begin to put all that came of it into an archive."""

    do: Literal["save"]


ClassMessage = Annotated[
    LookAtClass | MakeExercise | GiveFiles | TakeAway | SetMarking | MarkAll | GoOn | StopWork | Decide | OwnMark
    | ShowFeedback | ShowReport | SaveMarks,
    Field(discriminator="do"),
]  # fmt: skip
CLASS_MESSAGES: TypeAdapter[ClassMessage] = TypeAdapter(ClassMessage)
