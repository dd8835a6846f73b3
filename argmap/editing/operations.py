"""What can be done to a map: each operation is one value, with one form in JSON.

A statement is named by its id, or by the keys and numbers that lead to it from the top of the map; the latter also
names a group of linked premises, and any other part of the map.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from argmap.notation.bibliography import Key
from argmap.notation.model import ID, Quotes

PathInMap = tuple[str | Annotated[int, Field(ge=0, strict=True)], ...]
Where = Annotated[str, StringConstraints(pattern=ID, max_length=80)] | PathInMap


class Relation(StrEnum):
    """How a statement is to stand to another."""

    PREMISE = "premise"
    OBJECTION = "objection"
    UNDERCUTTER = "undercutter"
    LINKED = "linked"
    BEFORE = "before"
    AFTER = "after"


class _Operation(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class SetField(_Operation):
    """Give a field of a statement, or of another part of the map, a value; ``None`` clears it.

    An empty ``where`` is the map itself, with its title and its language.
    """

    op: Literal["set"] = "set"
    where: Where = ()
    field: str
    value: Any = None


class SetPassage(_Operation):
    """Tell where in the paper a statement stands: its place, and the first and last words of its passage."""

    op: Literal["passage"] = "passage"
    statement: Where
    at: str | None = None
    quote: Quotes = ()


class AddStatement(_Operation):
    """Add a statement: a sentence, or the fields of one, ``as`` a premise of another, an objection to it, and so on.

    As ``before`` or ``after`` it stands in the same list, and so is linked with a statement that is. ``index`` is its
    number in the list of premises, objections or undercutters; without one it is the last.
    """

    op: Literal["add"] = "add"
    to: Where
    relation: Annotated[Relation, Field(alias="as")]
    statement: str | dict[str, Any]
    index: Annotated[int, Field(ge=0)] | None = None


class MoveStatement(_Operation):
    """Move a statement, a reference or a linked group, with all that hangs on it, to another place."""

    op: Literal["move"] = "move"
    statement: Where
    to: Where
    relation: Annotated[Relation, Field(alias="as")]
    index: Annotated[int, Field(ge=0)] | None = None


class RemoveStatement(_Operation):
    """Remove a statement, a reference or a linked group, with all that hangs on it.

    With ``keep``, what is said for and against it takes its place; what undercuts its own step goes with the step.
    """

    op: Literal["remove"] = "remove"
    statement: Where
    keep: bool = False


class LinkStatements(_Operation):
    """Let statements count only together: they form a linked group where the first of them stands."""

    op: Literal["link"] = "link"
    statements: Annotated[tuple[Where, ...], Field(min_length=2)]


class UnlinkStatement(_Operation):
    """Let a statement of a linked group count by itself; or all of them, where the group is named."""

    op: Literal["unlink"] = "unlink"
    statement: Where


class RenameStatement(_Operation):
    """Give a statement another id, and every reference to it."""

    op: Literal["rename"] = "rename"
    statement: Where
    id: Annotated[str, StringConstraints(pattern=ID, max_length=80)]


class RenameWork(_Operation):
    """Give a work another id, wherever it is cited."""

    op: Literal["rename-work"] = "rename-work"
    work: Key
    id: Key


class AddNote(_Operation):
    """Add a footnote to the paper, in the order of numbers."""

    op: Literal["add-note"] = "add-note"
    note: dict[str, Any]


class AddWork(_Operation):
    """Add a work to the paper."""

    op: Literal["add-work"] = "add-work"
    work: dict[str, Any]


class AttachNote(_Operation):
    """Let a footnote back a statement, or, with ``backs``, a part of it."""

    op: Literal["attach-note"] = "attach-note"
    statement: Where
    note: Annotated[int, Field(ge=1)]
    backs: str | None = None


class DetachNote(_Operation):
    """Let a footnote back a statement no longer."""

    op: Literal["detach-note"] = "detach-note"
    statement: Where
    note: Annotated[int, Field(ge=1)]


class Together(_Operation):
    """Do several things one after another: all of them, or none. Each is told of the map as it is by then."""

    op: Literal["together"] = "together"
    operations: Annotated[tuple["Operation", ...], Field(min_length=1, max_length=1000)]


Operation = Annotated[
    SetField
    | SetPassage
    | AddStatement
    | MoveStatement
    | RemoveStatement
    | LinkStatements
    | UnlinkStatement
    | RenameStatement
    | RenameWork
    | AddNote
    | AddWork
    | AttachNote
    | DetachNote
    | Together,
    Field(discriminator="op"),
]
