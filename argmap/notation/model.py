"""The tree that people write: a claim with premises and objections under it, tied to the notes of a paper.

Everything is frozen and refuses unknown keys. The descriptions end up in the JSON Schema, where editors show them.
"""

import re
from collections.abc import Container
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    PlainSerializer,
    StringConstraints,
    Tag,
    model_serializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

from argmap.notation.bibliography import Citation, Key, Label, NoteNumber, Paper
from argmap.problems import shown
from argmap.text.characters import Text

if TYPE_CHECKING:  # writing a schema needs them, reading a map does not
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

M = TypeVar("M", bound="InferenceFields")

_FIGURE = r"(fig|tab)\. ?[0-9]+([.-][0-9]+)*[a-z]?"
_PLACE = rf"({_FIGURE}|[0-9A-Za-z]+(\.[0-9A-Za-z]+)*\.[0-9]+( s[0-9]+(-[0-9]+)?)?)"
AT = f"^{_PLACE}(; *{_PLACE})*$"
ID = r"^[^\W\d_][\w-]*$"
Id = Annotated[str, StringConstraints(pattern=ID, max_length=80)]
At = Annotated[str, StringConstraints(pattern=AT)]


def is_at(text: str) -> bool:
    """Tell whether a text is a list of places as ``AT`` describes it.

    ``re`` would try the many ways in which AT as a whole fails one by one; pydantic's engine does not.
    """
    first, *others = text.split(";")
    return all(re.fullmatch(_PLACE, one) for one in (first, *(one.lstrip(" ") for one in others)))


Part = Annotated[Text, StringConstraints(min_length=1)]
Anchor = Annotated[Text, StringConstraints(min_length=1, max_length=80)]


class Voice(StrEnum):
    """Whose statement it is."""

    AUTHOR = "author"
    REPORTED = "reported"
    CONCEDED = "conceded"
    READER = "reader"


class Basis(StrEnum):
    """What a statement rests on instead of a footnote."""

    COMMON_GROUND = "common-ground"
    DEFINITION = "definition"
    ASSUMPTION = "assumption"
    TESTIMONY = "testimony"


class Model(BaseModel):
    """What all parts of a map share."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Shortened(Model):
    """What may be written as the value of one of its keys alone: ``5`` for ``{note: 5}``."""

    SHORT: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_short(cls, value: Any) -> Any:
        return value if isinstance(value, dict | cls) else {cls.SHORT: value}

    @classmethod
    def __get_pydantic_json_schema__(cls, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        """Add the short form."""
        whole = handler.resolve_ref_schema(handler(core))
        return {"anyOf": [dict(whole["properties"][cls.SHORT]), whole]}


class Backing(Shortened):
    """A note under a statement, and how much of the statement it backs."""

    SHORT = "note"

    note: Annotated[NoteNumber, Field(description="Number of the note.")]
    backs: Annotated[Part | None, Field(description="Which part of the statement it backs, if not all of it.")] = None

    @model_serializer(mode="plain")
    def _to_number(self) -> int | dict[str, int | str]:
        return self.note if self.backs is None else {"note": self.note, "backs": self.backs}


class CitedWork(Shortened):
    """A work that the paper cites in its text for a statement, and how much of the statement it backs."""

    SHORT = "work"

    prefix: Annotated[Text | None, Field(description="Words before the citation: see, cited in.")] = None
    work: Annotated[Key, Field(description="Id of the work.")]
    locator: Annotated[Text | None, Field(description="Where in the work: 22-23.")] = None
    label: Annotated[Label, Field(description="What the locator counts.")] = "page"
    suffix: Annotated[Text | None, Field(description="Words after it.")] = None
    backs: Annotated[Part | None, Field(description="Which part of the statement it backs, if not all of it.")] = None

    @property
    def citation(self) -> Citation:
        """The citation alone, as a note would hold it."""
        said = {key: value for key, value in self if key != "backs"}
        return Citation.model_construct(**said)

    @model_serializer(mode="plain")
    def _to_key(self) -> str | dict[str, str]:
        said = {key: value for key, value in self if value is not None and (key, value) != ("label", "page")}
        return self.work if len(said) == 1 else said


class Ignore(Model):
    """A rule that is switched off, and why."""

    rule: Annotated[Text, Field(description="Name of the rule, as in `argmap rules`.")]
    because: Annotated[Text, Field(min_length=1, description="Why its problems do not matter here.")]


class Quote(Model):
    """Finds a passage of the paper by its first and last words, without copying it."""

    start: Annotated[Anchor, Field(description="The first two or three words of the passage.")]
    end: Annotated[Anchor, Field(description="Its last two or three words.")]


class _OneOrSeveral:
    """Says in the schema that an item may stand alone, without a list."""

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        whole = handler(core)
        return {"anyOf": [whole["items"], whole]}


def _each(value: Any) -> Any:
    return (value,) if isinstance(value, dict | Quote) else value


def _alone(quotes: tuple[Quote, ...]) -> Any:
    """Return one quote as itself, several as a list."""
    data = [quote.model_dump() for quote in quotes]
    return data[0] if len(data) == 1 else data


Quotes = Annotated[
    tuple[Quote, ...],
    BeforeValidator(_each),
    PlainSerializer(_alone),
    _OneOrSeveral(),
]


class InferenceFields(Model):
    """What describes the step from a premise, an objection or a linked group to its parent."""

    scheme: Annotated[Text | None, Field(description="Scheme of the inference, such as expert-opinion.")] = None
    undercutters: Annotated[
        tuple["ObjectionEntry", ...], Field(description="Objections to the step, not to the statement.")
    ] = ()


class Statement(Model):
    """A statement, with the reasons for and against it."""

    id: Annotated[Id | None, Field(description="A short name, unique in the map: letters, digits, - and _.")] = None
    text: Annotated[Text, Field(description="The statement: one full sentence, in your own words.")]
    at: Annotated[
        At | None,
        Field(
            description="Where the paper says it: section.paragraph sSENTENCE, such as 1.6 s7; a figure or table: "
            "fig. 2, tab. 1; or several: 1.6; 1.8 s2."
        ),
    ] = None
    quotes: Annotated[
        Quotes, Field(alias="quote", description="First and last words of the passage in the paper; or of several.")
    ] = ()
    voice: Annotated[Voice, Field(description="Whose statement it is.")] = Voice.AUTHOR
    basis: Annotated[Basis | None, Field(description="What it rests on instead of a footnote.")] = None
    credence: Annotated[
        float | None,
        Field(ge=0, le=1, description="How probable it is by itself, from 0 to 1; see `argmap weigh`."),
    ] = None
    footnotes: Annotated[tuple[Backing, ...], Field(description="Notes of the paper that back it, such as [5].")] = ()
    cites: Annotated[
        tuple[CitedWork, ...], Field(description="Works that the paper cites for it in its text, such as [smith-2012].")
    ] = ()
    draft: Annotated[
        bool, Field(description="Written by a program and not confirmed by a person yet; see `argmap confirm`.")
    ] = False
    ignore: Annotated[tuple[Ignore, ...], Field(description="Rules to switch off for this statement.")] = ()
    premises: Annotated[tuple["PremiseEntry", ...], Field(description="Reasons for it.")] = ()
    objections: Annotated[tuple["ObjectionEntry", ...], Field(description="Reasons against it.")] = ()


class Claim(Statement):
    """The statement at the root: the thesis, the main contention."""


class Premise(Statement, InferenceFields):
    """A statement in support of its parent."""


class Objection(Statement, InferenceFields):
    """A statement against its parent; under an objection it is a rebuttal."""

    question: Annotated[
        int | None, Field(ge=1, description="Number of the scheme's critical question that it raises.")
    ] = None


class Reference(InferenceFields):
    """A statement written elsewhere in the map that serves here too."""

    ref: Annotated[Id, Field(description="Id of the statement.")]


def tag(keys: Container[str]) -> str:
    """Return what an entry with these keys is; validation puts it into the location of an error."""
    return "(linked)" if "linked" in keys else "(ref)" if "ref" in keys else "(statement)"


class _PlainText:
    """Says in the schema that a statement may be written as its sentence alone."""

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        del core, handler
        return {"type": "string", "minLength": 1, "description": "The statement alone: one full sentence."}


class _PlainTextOrMapping(_PlainText):
    """Says the same of the claim, which is no item of a list."""

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return {"anyOf": [super().__get_pydantic_json_schema__(core, handler), handler(core)]}


NAME = re.compile(r"[A-Za-z][\w-]*", re.ASCII)
"""A single word, which is the id of a statement rather than a sentence."""
KEYED = re.compile(r"(\w[\w-]*)[:：]")
"""What begins as a key does."""


def stands_alone(text: str) -> bool:
    """Tell whether a text may be written as a statement by itself: it is taken for no id and no key with a value."""
    return not (NAME.fullmatch(text) or KEYED.match(text))


def _from_text(entry: Any) -> Any:
    """Return a sentence that stands alone as the statement that it is; refuse what may be meant otherwise."""
    if not isinstance(entry, str) or not entry:
        return entry
    if NAME.fullmatch(entry):
        raise PydanticCustomError("one_word", "expected a statement here, not a single word")
    if (glued := KEYED.match(entry)) and glued[1] in STATEMENT_KEYS:
        raise PydanticCustomError("key_in_text", "a key is a part of the text here")
    return {"text": entry}


def _kind(entry: Any) -> str:
    if isinstance(entry, str) and entry:
        return "(text)"
    return tag(entry if isinstance(entry, dict) else type(entry).model_fields if isinstance(entry, BaseModel) else ())


def _without_inference(member: M) -> M:
    """Refuse what speaks of an inference in a member of a group: only the whole group makes one."""
    for key in ("scheme", "undercutters"):
        if getattr(member, key):
            context = {"key": key, "cure": "put it beside `linked`: it describes the step that the whole group makes"}
            raise PydanticCustomError(
                "member_inference", f"a member of a linked group has no {key} of its own", context
            )
    return member


_MEMBER = Field(
    json_schema_extra={"not": {"type": "object", "anyOf": [{"required": ["scheme"]}, {"required": ["undercutters"]}]}}
)
PremiseMember = Annotated[
    Annotated[Premise, AfterValidator(_without_inference), Tag("(statement)")]
    | Annotated[Premise, BeforeValidator(_from_text), _PlainText(), Tag("(text)")]
    | Annotated[Reference, AfterValidator(_without_inference), Tag("(ref)")],
    Discriminator(_kind),
    _MEMBER,
]
ObjectionMember = Annotated[
    Annotated[Objection, AfterValidator(_without_inference), Tag("(statement)")]
    | Annotated[Objection, BeforeValidator(_from_text), _PlainText(), Tag("(text)")]
    | Annotated[Reference, AfterValidator(_without_inference), Tag("(ref)")],
    Discriminator(_kind),
    _MEMBER,
]


class LinkedPremises(InferenceFields):
    """Premises that support their parent only together."""

    linked: Annotated[tuple[PremiseMember, ...], Field(min_length=2, description="Premises that need one another.")]


class LinkedObjections(InferenceFields):
    """Objections that count only together."""

    linked: Annotated[tuple[ObjectionMember, ...], Field(min_length=2, description="Objections that need one another.")]


STATEMENT_KEYS = frozenset(
    field.alias or name for kind in (Objection, Reference, LinkedPremises) for name, field in kind.model_fields.items()
)
"""The keys that an item of a list of statements may have."""

PremiseEntry = Annotated[
    Annotated[Premise, Tag("(statement)")]
    | Annotated[Premise, BeforeValidator(_from_text), _PlainText(), Tag("(text)")]
    | Annotated[LinkedPremises, Tag("(linked)")]
    | Annotated[Reference, Tag("(ref)")],
    Discriminator(_kind),
]
ObjectionEntry = Annotated[
    Annotated[Objection, Tag("(statement)")]
    | Annotated[Objection, BeforeValidator(_from_text), _PlainText(), Tag("(text)")]
    | Annotated[LinkedObjections, Tag("(linked)")]
    | Annotated[Reference, Tag("(ref)")],
    Discriminator(_kind),
]


def _language_tag(text: str) -> str | None:
    """Refuse what is no code of a language (a tag of BCP 47); an empty text says nothing."""
    from argmap.language.tags import is_tag, meant

    if text and not is_tag(text):
        tag_ = meant(text)
        cure = f"write `{tag_}`" if tag_ else "write a code (BCP 47) such as en, de or pt-BR"
        raise PydanticCustomError(
            "language", "{value} is not the code of a language", {"value": shown(text), "cure": cure}
        )
    return text or None


LanguageCode = Annotated[
    Text,
    AfterValidator(_language_tag),
    Field(json_schema_extra={"pattern": "^[A-Za-z]{1,3}(-[0-9A-Za-z]{1,8})*$"}),
]


class Map(Model):
    """One document: a claim with everything under it, and the paper that it was read from."""

    title: Annotated[Text, Field(description="Title of the map.")] = ""
    language: Annotated[
        LanguageCode | None,
        Field(description="Language of the statements, such as de (BCP 47); English if nothing is said."),
    ] = None
    glossary: Annotated[
        tuple[tuple[Text, ...], ...],
        Field(description="Words that mean the same in this map: [[EU, Union], [oil, petroleum]]."),
    ] = ()
    ignore: Annotated[tuple[Ignore, ...], Field(description="Rules to switch off for the whole map.")] = ()
    paper: Annotated[
        Paper | None,
        Field(description="The paper's record, notes and works; or NAME, for the file NAME.paper.yaml beside the map."),
    ] = None
    claim: Annotated[
        Claim,
        BeforeValidator(_from_text),
        _PlainTextOrMapping(),
        Field(description="The thesis, with everything for and against it."),
    ]
