"""What a text in Argdown consists of, as it is written: members, relations, inferences, headings."""

import re
from dataclasses import dataclass, field
from typing import Any

STATEMENT, ARGUMENT, NOTE, HEADING = "statement", "argument", "note", "heading"
PREMISE, CONCLUSION, RELATED, TOP, ITEM = "premise", "conclusion", "related", "top", "item"
NUMBER = re.compile(r"[0-9]{1,6}")


@dataclass(slots=True, eq=False)
class ArgdownMember:
    """One occurrence of a statement or an argument (or a heading, or the definition of a note).

    ``pieces`` is its text with the sort of each piece, ``role`` the place where it is written. A reference has a title
    and no text.
    """

    of: str
    role: str
    start: int
    end: int
    title: str | None = None
    is_reference: bool = False
    text_start: int = -1
    level: int = 0
    pieces: list[tuple[str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    links: list[tuple[str, int, int]] = field(default_factory=list)
    notes: list[tuple[str, int, int]] = field(default_factory=list)
    citations: list[tuple[str, int, int]] = field(default_factory=list)
    mentions: list[tuple[str, str, int, int]] = field(default_factory=list)
    data: dict[str, Any] | None = None
    data_start: int = -1
    relation: "ArgdownRelation | None" = None
    step: "ArgdownInference | None" = None
    ends: int = 0

    def add(self, sort: str, said: str, start: int, end: int) -> None:
        """Add a piece of text."""
        if self.text_start < 0 and said.strip():
            self.text_start = start
        self.pieces.append((sort, said))
        self.end = max(self.end, end)

    def text(self, *, with_tags: bool = False) -> str:
        """Return the text; tags at its end are no part of it, those within a sentence are."""
        pieces = self.pieces
        if not with_tags:
            last = len(pieces)
            while last and (pieces[last - 1][0] == "tag" or not pieces[last - 1][1].strip()):
                last -= 1
            first = 0
            while first < last and (pieces[first][0] == "tag" or not pieces[first][1].strip()):
                first += 1
            pieces = pieces[first:last]
        return "".join(said for _, said in pieces).strip()


@dataclass(slots=True, eq=False)
class ArgdownInference:
    """The line between premises and conclusion: the rules that it names, and its data.

    ``number`` is that of its conclusion among the members of the structure, ``place`` its own among the inferences;
    both count from 0.
    """

    start: int
    end: int
    rules: list[str]
    data: dict[str, Any] | None = None
    structure: "ArgdownStructure | None" = None
    conclusion: ArgdownMember | None = None
    number: int = 0
    place: int = 0

    def uses(self) -> list[int]:
        """Return the numbers (from 0) of what it comes from: what its data says, else all since the one before.

        The conclusion of the one before is among them. Data of the inference counts before that of its conclusion
        ("Inferences", https://argdown.org/syntax, and ``ExplodeArgumentsPlugin`` of @argdown/core 2.0).
        """
        structure = self.structure
        if structure is None:
            return []
        known = range(len(structure.members))
        numbers = [int(one) - 1 for one in self.named() if NUMBER.fullmatch(one)]
        found = [one for one in dict.fromkeys(numbers) if one in known and one != self.number]
        first = structure.inferences[self.place - 1].number if self.place else 0
        return found or list(range(first, self.number))

    def named(self) -> list[str]:
        """Return what the data names as used, as it is written."""
        for data in (self.data or {}, (self.conclusion.data if self.conclusion else None) or {}):
            for key in ("uses", "from"):
                if isinstance(found := data.get(key), list):
                    return [str(one) for one in found]
        return []


@dataclass(slots=True, eq=False)
class ArgdownStructure:
    """A premise-conclusion structure: its numbered statements, its inferences, and the argument that it belongs to."""

    start: int
    owner: ArgdownMember | None
    members: list[ArgdownMember] = field(default_factory=list)
    inferences: list[ArgdownInference] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class ArgdownRelation:
    """A relation as it is written: its sign, what it is written under, and what follows the sign.

    ``seen`` is the inference that came last before it.
    """

    sign: str
    start: int
    parent: ArgdownMember | ArgdownInference
    child: ArgdownMember | None = None
    seen: ArgdownInference | None = None


@dataclass(slots=True)
class ArgdownFault:
    """What was not understood in a text, where, and what to write instead."""

    start: int
    end: int
    message: str
    cure: str
    rule: str = "not-understood"


@dataclass(slots=True)
class ParsedArgdown:
    """A text in Argdown, in the order in which it is written."""

    members: list[ArgdownMember] = field(default_factory=list)
    relations: list[ArgdownRelation] = field(default_factory=list)
    structures: list[ArgdownStructure] = field(default_factory=list)
    headings: list[ArgdownMember] = field(default_factory=list)
    notes: list[ArgdownMember] = field(default_factory=list)
    front: dict[str, Any] = field(default_factory=dict)
    front_start: int = -1
    faults: list[ArgdownFault] = field(default_factory=list)
    comments: list[int] = field(default_factory=list)
    formatted: list[int] = field(default_factory=list)

    def setting(self, *keys: str) -> Any:
        """Return a value in the front matter by its path of keys; ``None`` if it is not there."""
        here: Any = self.front
        for key in keys:
            here = here.get(key) if isinstance(here, dict) else None
        return here

    @property
    def strict(self) -> bool:
        """Tell whether relations between statements are meant as logical ones ("Strict mode")."""
        return bool(self.setting("model", "mode") == "strict")
