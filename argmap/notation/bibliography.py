"""The paper as a source: its record, its notes, and the works that they cite.

Works use the variable names of CSL-JSON (Citation Style Language 1.0.2, https://docs.citationstyles.org), flattened
where the standard nests for programs: ``issued`` is a date as EDTF writes it (ISO 8601-2), ``2012-22`` for Summer 2012.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from argmap.text.characters import Text

KEY = r"^\w[\w.:-]*$"
SECTION = r"^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$"
_DAY = r"[0-9]{4}(-(2[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?"
DATE = f"^{_DAY}(/{_DAY})?$"
FILE_NAME = r"^\w[^/\\:]*$"
MOST_NOTES = 999_999

Key = Annotated[str, StringConstraints(pattern=KEY, max_length=80)]
FileName = Annotated[Text, StringConstraints(pattern=FILE_NAME, max_length=120)]
Date = Annotated[str, StringConstraints(pattern=DATE)]
NoteNumber = Annotated[int, Field(ge=1, le=MOST_NOTES)]
WorkType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]  # fmt: skip
Label = Literal[
    "article-locator", "book", "chapter", "column", "figure", "folio", "issue", "line", "note", "opus", "page",
    "paragraph", "part", "section", "sub-verbo", "supplement", "table", "timestamp", "title", "verse", "volume",
]  # fmt: skip


def _hyphened(name: str) -> str:
    """Return the CSL spelling of a field's name."""
    return name.upper() if name in {"url", "doi", "isbn", "issn"} else name.replace("_", "-")


class Record(BaseModel):
    """What the parts of a bibliography share."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=_hyphened, populate_by_name=True, defer_build=True
    )


class Name(Record):
    """A person (family, given) or an institution (literal)."""

    family: Text | None = None
    given: Text | None = None
    non_dropping_particle: Text | None = None
    suffix: Text | None = None
    literal: Annotated[Text | None, Field(description="The whole name, for example of an institution.")] = None
    affiliation: Annotated[Text | None, Field(description="The person's institution.")] = None

    @model_validator(mode="after")
    def _named(self) -> "Name":
        if not (self.family or self.literal):
            raise PydanticCustomError(
                "nameless",
                "this name has no family name",
                {"cure": "add `family: ...`, or `literal: ...` for an institution"},
            )
        return self


class Work(Record):
    """Something that can be cited, in the variables of CSL-JSON."""

    id: Annotated[Key, Field(description="How notes refer to it, such as starr-2012.")]
    type: Annotated[WorkType, Field(description="Type of the work, as CSL names it.")] = "document"
    title: Text | None = None
    translated_title: Annotated[Text | None, Field(description="The title in the paper's language (not in CSL).")] = (
        None
    )
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: Annotated[Text | None, Field(description="Journal, book or site that contains it.")] = None
    translated_container_title: Text | None = None
    collection_title: Annotated[Text | None, Field(description="Series.")] = None
    number: Text | None = None
    volume: Text | None = None
    issue: Text | None = None
    edition: Text | None = None
    genre: Text | None = None
    page: Annotated[Text | None, Field(description="First and last page: 12-34.")] = None
    publisher: Text | None = None
    publisher_place: Text | None = None
    event_title: Text | None = None
    event_place: Text | None = None
    issued: Annotated[Date | None, Field(description="2012, 2012-06, 2012-06-01, or a season: 2012-22.")] = None
    accessed: Date | None = None
    language: Text | None = None
    keyword: Text | None = None
    note: Annotated[Text | None, Field(description="A remark in your own words.")] = None
    url: Text | None = None
    doi: Text | None = None
    isbn: Text | None = None
    issn: Text | None = None


class Citation(Record):
    """One citation in a note: of a work, or by Ibid. of what another note cites."""

    prefix: Annotated[Text | None, Field(description="Words before it: See, Cf.")] = None
    work: Annotated[Key | None, Field(description="Id of the work.")] = None
    ibid: Annotated[NoteNumber | None, Field(description="For Ibid.: number of the note that it repeats.")] = None
    locator: Annotated[Text | None, Field(description="Where in the work: 22-23.")] = None
    label: Annotated[Label, Field(description="What the locator counts.")] = "page"
    suffix: Annotated[Text | None, Field(description="Words after it.")] = None

    @model_validator(mode="after")
    def _one_target(self) -> "Citation":
        if (self.work is None) == (self.ibid is None):
            message = (
                "this citation names neither a work nor a note"
                if self.work is None
                else "this citation names both a work and a note"
            )
            raise PydanticCustomError("no_target", message, {"cure": "write either `work: ID` or `ibid: NUMBER`"})
        return self


class Footnote(Record):
    """A numbered note of the paper: citations, or an explanation, or both."""

    number: NoteNumber
    cites: Annotated[tuple[Citation, ...], Field(description="What the note cites, in order.")] = ()
    text: Annotated[Text | None, Field(description="What it explains, in your own words.")] = None


class Section(Record):
    """A section of the paper, as the locations in ``at`` name it."""

    id: Annotated[str, StringConstraints(pattern=SECTION)]
    title: Text


class Paper(Record):
    """The paper that a map was made from."""

    record: Annotated[Work | None, Field(description="Its own bibliographic record.")] = None
    file: Annotated[
        FileName | None,
        Field(description="Name of the file with its text, in the map's own folder."),
    ] = None
    sections: tuple[Section, ...] = ()
    references: Annotated[tuple[Key, ...], Field(description="Works in its reference list, in order.")] = ()
    works: Annotated[tuple[Work, ...], Field(description="Every work in its reference list or notes.")] = ()
    footnotes: Annotated[tuple[Footnote, ...], Field(description="Its notes, in order.")] = ()
