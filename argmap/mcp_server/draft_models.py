"""What an assistant may write: a statement that was read from a passage, and the changes that it may make to a map.

There is no field for what only people decide: whether a draft is confirmed, which rules are switched off, what the
glossary calls the same, what a reader adds of their own, and what the paper's record, notes and works are.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from argmap.notation.bibliography import Key, NoteNumber
from argmap.notation.model import AT, Basis, Quote

ShortId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=40)]
Named = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Said = Annotated[str, StringConstraints(min_length=1, max_length=600)]
At = Annotated[str, StringConstraints(pattern=AT, max_length=80)]
Backed = Annotated[str, StringConstraints(min_length=1, max_length=80)]


class _Asked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class PaperVoice(StrEnum):
    """Whose statement it is, of those whose words a paper has."""

    AUTHOR = "author"
    REPORTED = "reported"
    CONCEDED = "conceded"


class BackingNote(_Asked):
    """A note, and which part of the statement it backs, in words of the statement."""

    note: NoteNumber
    backs: Backed


class BackingWork(_Asked):
    """A work, and which part of the statement it backs, in words of the statement."""

    work: Key
    backs: Backed


class DraftStatement(_Asked):
    """A statement in your own words, and the passage that it was read from."""

    text: Annotated[Said, Field(description="One full sentence in your own words, in the language of the paper.")]
    at: Annotated[At, Field(description="Where the paper says it: 1.6 s7, C.5 s1-2, or two places: 1.6 s7; 1.8 s2.")]
    id: Annotated[ShortId | None, Field(description="A short name of words of the statement: free-fares.")] = None
    quote: Annotated[
        Quote | None, Field(description="First and last two or three words of the passage, as the paper has them.")
    ] = None
    voice: Annotated[PaperVoice, Field(description="Whose statement it is.")] = PaperVoice.AUTHOR
    basis: Annotated[Basis | None, Field(description="What it rests on, if on no note or work.")] = None
    footnotes: Annotated[
        tuple[NoteNumber | BackingNote, ...], Field(max_length=20, description="Notes marked in the passage.")
    ] = ()
    cites: Annotated[
        tuple[Key | BackingWork, ...], Field(max_length=20, description="Works that the passage cites in its text.")
    ] = ()

    def fields(self) -> dict[str, Any]:
        """Return the fields as a map has them, marked as a draft."""
        found = self.model_dump(mode="json", exclude_defaults=True) | {"text": self.text, "at": self.at}
        return {**found, "draft": True}


class DraftClaim(DraftStatement):
    """The paper's thesis, and the passage that says it."""


class DraftPremise(DraftStatement):
    """A statement for or against another."""

    scheme: Annotated[Named | None, Field(description="Scheme of the step to the statement above.")] = None
    question: Annotated[
        int | None, Field(ge=1, le=50, description="The critical question that an objection or undercutter raises.")
    ] = None


DraftField = Literal["text", "at", "quote", "voice", "basis", "footnotes", "cites", "scheme", "question"]


class AddDraft(_Asked):
    """Add a statement: a premise of another, an objection to it, an undercutter of its step, or linked with it."""

    do: Literal["add"]
    to: Named
    relation: Annotated[Literal["premise", "objection", "undercutter", "linked"], Field(alias="as")]
    statement: DraftPremise


class ChangeDraft(_Asked):
    """Give a statement other fields; those that are not named stay. ``clear`` empties fields."""

    do: Literal["change"]
    statement: Named
    text: Said | None = None
    at: At | None = None
    quote: Quote | None = None
    voice: PaperVoice | None = None
    basis: Basis | None = None
    footnotes: Annotated[tuple[NoteNumber | BackingNote, ...] | None, Field(max_length=20)] = None
    cites: Annotated[tuple[Key | BackingWork, ...] | None, Field(max_length=20)] = None
    scheme: Named | None = None
    question: Annotated[int | None, Field(ge=1, le=50)] = None
    clear: Annotated[tuple[DraftField, ...], Field(max_length=9)] = ()

    def fields(self) -> dict[str, Any]:
        """Return the new values of fields; of those to be cleared, ``None``."""
        found = self.model_dump(mode="json", exclude_none=True, exclude={"do", "statement", "clear"})
        return {**dict.fromkeys(self.clear), **found}


class MoveDraft(_Asked):
    """Move a statement, with all below it, to another place."""

    do: Literal["move"]
    statement: Named
    to: Named
    relation: Annotated[Literal["premise", "objection", "undercutter", "linked"], Field(alias="as")]


class LinkDrafts(_Asked):
    """Let premises (or objections) of one statement count only together."""

    do: Literal["link"]
    statements: Annotated[tuple[Named, ...], Field(min_length=2, max_length=10)]


class UnlinkDraft(_Asked):
    """Let a statement of a linked group count by itself."""

    do: Literal["unlink"]
    statement: Named


class RemoveDraft(_Asked):
    """Remove a draft, with all below it, which must be drafts too."""

    do: Literal["remove"]
    statement: Named


DraftChange = Annotated[
    AddDraft | ChangeDraft | MoveDraft | LinkDrafts | UnlinkDraft | RemoveDraft, Field(discriminator="do")
]
