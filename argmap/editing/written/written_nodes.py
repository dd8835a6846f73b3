"""The parts of a written text: scalars, collections and their members; together they print what was read."""

import re
from dataclasses import dataclass, field
from typing import Any

BREAKS = ("\n", "\r")
COMMENT = re.compile(r"#[^\r\n]*")
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)")


@dataclass(slots=True)
class Scalar:
    """A text as it was written, with its quotation marks; a block scalar with the end of its last line.

    ``value`` is what it says. What is written in a way that nobody writes maps in (``? key``) is held here as a whole,
    with its data as the value.
    """

    raw: str
    value: Any

    @property
    def whole(self) -> bool:
        """Whether this is a collection that cannot be taken apart."""
        return isinstance(self.value, dict | list)

    @property
    def ends_line(self) -> bool:
        """Whether the line ends with it, as it does with a block scalar."""
        return self.raw.endswith(BREAKS)

    def print_to(self, pieces: list[str]) -> None:
        """Add the text."""
        pieces.append(self.raw)


@dataclass(slots=True)
class Member:
    """A value in a collection, with what stands around it.

    ``lead`` is what stands before it: comments, empty lines, its indentation; ``head`` the key and its colon, or the
    dash, and the space behind; ``tail`` the rest of the last line. In a collection with brackets ``lead`` begins behind
    the comma before it, and ``tail`` ends at the next.
    """

    lead: str
    key: str | None
    head: str
    value: "Scalar | Collection"
    tail: str = ""

    def print_to(self, pieces: list[str]) -> None:
        """Add the texts that it is made of: to one list, for a generator would pass each up through all levels."""
        pieces += (self.lead, self.head)
        self.value.print_to(pieces)
        pieces.append(self.tail)


@dataclass(slots=True)
class Collection:
    """A mapping or a list.

    In block style ``column`` counts the spaces before its members, and ``inline`` tells that the first of them stands
    in the line of the dash before it. With brackets, ``opening`` and ``closing`` hold these, the latter with the spaces
    before it, and a comma that nothing follows.
    """

    mapping: bool
    members: list[Member] = field(default_factory=list)
    column: int = 0
    inline: bool = False
    opening: str = ""
    closing: str = ""

    @property
    def flow(self) -> bool:
        """Whether it is written with brackets."""
        return bool(self.opening)

    def print_to(self, pieces: list[str]) -> None:
        """Add the texts that it is made of."""
        pieces.append(self.opening)
        for number, member in enumerate(self.members):
            if number and self.flow:
                pieces.append(",")
            member.print_to(pieces)
        pieces.append(self.closing)

    def find(self, step: str | int) -> Member | None:
        """Return the member under a key, or with a number."""
        if isinstance(step, int):
            return self.members[step] if not self.mapping and 0 <= step < len(self.members) else None
        return next((member for member in self.members if member.key == step), None) if self.mapping else None


Node = Scalar | Collection


@dataclass(slots=True)
class WrittenText:
    """A whole text: what stands before its first line of data, the data, and what follows.

    ``newline`` is how its lines end; ``syntax`` is ``yaml`` or ``json``; ``hanging`` tells that lists stand no deeper
    than the keys above them.
    """

    before: str
    root: Node
    after: str
    newline: str = "\n"
    syntax: str = "yaml"
    hanging: bool = False

    def __str__(self) -> str:
        return "".join((self.before, printed(self.root), self.after))


def printed(node: Node | Member) -> str:
    """Return a node's text."""
    pieces: list[str] = []
    node.print_to(pieces)
    return "".join(pieces)


def last_member(node: Node) -> Member | None:
    """Return the member that a node's text ends with; ``None`` where it ends with a scalar or a bracket."""
    found = None
    while isinstance(node, Collection) and not node.flow and node.members:
        found = node.members[-1]
        node = found.value
    return found


def ends_line(node: Node) -> bool:
    """Tell whether a node's text ends its line by itself: a block of lines, or a block scalar."""
    return node.ends_line if isinstance(node, Scalar) else not node.flow
