"""The messages that the margin of a review understands: told apart by what each asks to ``do``."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

Name = Annotated[str, StringConstraints(max_length=300)]
Version = Annotated[int, Field(ge=0, strict=True)]
Value = str | int | bool | list[dict[str, str]] | None
"""What a field of a point has; ``None`` where it has nothing."""
Fields = Annotated[dict[str, Value], Field(max_length=20)]


class _MarginMessage(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class BeginReview(_MarginMessage):
    """Begin a review of the paper, or go on with the one that lies beside the map."""

    do: Literal["begin"]


class LookForDrafts(_MarginMessage):
    """Add what the checker finds by now as drafts, without what the review has already."""

    do: Literal["drafts"]


class AddPoint(_MarginMessage):
    """Add a point. ``token`` is the page's own name for it: a message that comes twice adds one point."""

    do: Literal["add"]
    token: Name = ""
    point: Fields


class ChangePoint(_MarginMessage):
    """Give fields of a point other values. ``was`` is what the page saw in them: what another wrote since is kept."""

    do: Literal["change"]
    id: Name
    was: Fields
    fields: Fields


class RemovePoint(_MarginMessage):
    """Take a point away with the answers to it. ``was`` is what the page saw of it."""

    do: Literal["remove"]
    id: Name
    was: Fields


class TellReview(_MarginMessage):
    """Write one of the paragraphs at the top of the report, or who reviews. ``was`` is what the page saw there."""

    do: Literal["tell"]
    field: Literal["summary", "contribution", "to_editor", "reviewer"]
    was: str | None = None
    value: Annotated[str, StringConstraints(max_length=50_000)] | None = None


class UndoPoint(_MarginMessage):
    """Take back what was done last to the review; ``version`` is the one that the page shows."""

    do: Literal["undo"]
    version: Version


class RedoPoint(_MarginMessage):
    """Do again what was taken back last."""

    do: Literal["redo"]
    version: Version


class KeepReview(_MarginMessage):
    """After the file was changed into what cannot be read: write the review as it is here, and keep the other text."""

    do: Literal["keep"]


MarginMessage = Annotated[
    BeginReview
    | LookForDrafts
    | AddPoint
    | ChangePoint
    | RemovePoint
    | TellReview
    | UndoPoint
    | RedoPoint
    | KeepReview,
    Field(discriminator="do"),
]
MARGIN_MESSAGES: TypeAdapter[MarginMessage] = TypeAdapter(MarginMessage)
