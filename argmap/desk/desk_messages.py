"""The messages that a desk understands: each is one object in JSON, told apart by what it asks to ``do``."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

Number = Annotated[int, Field(ge=0, strict=True)]
Name = Annotated[str, StringConstraints(max_length=300)]


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class AskState(_Message):
    """What is on the desk; with ``since``, only if it is another state than that one."""

    do: Literal["state"]
    since: int | None = None


class Apply(_Message):
    """Do an operation to the map. ``base`` is the state that it was meant for, ``by`` the window that it comes from.

    A window overwrites what it has changed itself since that state, but nothing that others have. ``opened`` says which
    opening of a map the operation is for: the keys of entries mean something else in another.
    """

    do: Literal["apply"]
    base: Number
    by: Name = ""
    opened: Name = ""
    operation: dict[str, Any]


class Undo(_Message):
    """Take back what was done last."""

    do: Literal["undo"]
    base: Number


class Redo(_Message):
    """Do again what was taken back last."""

    do: Literal["redo"]
    base: Number


class Check(_Message):
    """Find the problems of the map as it is now."""

    do: Literal["check"]


class Save(_Message):
    """Try again to write what could not be written."""

    do: Literal["save"]


class Resolve(_Message):
    """After the file was changed elsewhere: keep the map as it is here (``mine``), or take the file's (``theirs``)."""

    do: Literal["resolve"]
    keep: Literal["mine", "theirs"]


class FindPassage(_Message):
    """Where words that were selected stand: each end is the number of a sentence and an offset in its text."""

    do: Literal["passage"]
    begin: Annotated[tuple[Number, Number], Field(alias="from")]
    end: Annotated[tuple[Number, Number], Field(alias="to")]


class AskPages(_Message):
    """How large the pages of the paper's PDF are."""

    do: Literal["pages"]


class DrawPage(_Message):
    """A page of the paper's PDF as a picture, and where on it sentences are; the first page is 0."""

    do: Literal["page"]
    number: Number


class ListSchemes(_Message):
    """Which schemes a step can have, with their premises and critical questions."""

    do: Literal["schemes"]


class ListExports(_Message):
    """In which formats the map can be had."""

    do: Literal["exports"]


class Export(_Message):
    """The map as a file of a format."""

    do: Literal["export"]
    to: Name


class Draw(_Message):
    """The map as SVG, each picture a file of its own: for a page that makes other files of them."""

    do: Literal["draw"]


class Begin(_Message):
    """Begin a map: from a template, a paper, or the file of a map; a file is given in base64 with its name.

    A template is in a language, the desk's own unless another is named.
    """

    do: Literal["begin"]
    template: Name | None = None
    language: Name | None = None
    name: Name | None = None
    paper: str | None = None
    map: str | None = None


class AddPaper(_Message):
    """Put a paper's text beside the map that is open; the file is given in base64 with its name."""

    do: Literal["add-paper"]
    name: Name
    paper: str


class NameSource(_Message):
    """Let a source that the map does not have yet back a statement, in somebody's words: who says it, where, when."""

    do: Literal["name-source"]
    statement: dict[str, Number]
    text: Annotated[str, StringConstraints(max_length=4000)]


class OpenRecent(_Message):
    """Open a map again, by its number in the list of those that were open last."""

    do: Literal["open"]
    recent: Number


class Forget(_Message):
    """Take a map off the list of those that were open last, by its number; its file stays.

    In argmap.html, where nothing else leads to the file, it goes too, with what no other map needs.
    """

    do: Literal["forget"]
    recent: Number


class OpenExample(_Message):
    """Open a copy of the example, in the desk's language unless another is named."""

    do: Literal["example"]
    language: Name | None = None


class Close(_Message):
    """Put the map away."""

    do: Literal["close"]


class Speak(_Message):
    """Speak another language, by its code."""

    do: Literal["speak"]
    language: Name


class AskClassroom(_Message):
    """Make an exercise of the map, or mark what a class handed in; ``message`` is one of ``argmap.desk.classroom``."""

    do: Literal["class"]
    message: dict[str, Any]


class AskReview(_Message):
    """Change the review beside the map; ``message`` is one of ``argmap.desk.review_margin``."""

    do: Literal["review"]
    message: dict[str, Any]


Message = Annotated[
    AskState | Apply | Undo | Redo | Check | Save | Resolve | FindPassage | ListSchemes | ListExports
    | Export | Draw | Begin | AddPaper | NameSource | OpenRecent | Forget | OpenExample | Close | Speak
    | AskClassroom | AskReview | AskPages | DrawPage,
    Field(discriminator="do"),
]  # fmt: skip
MESSAGES: TypeAdapter[Message] = TypeAdapter(Message)
