"""Where each key and value of a document stands."""

from dataclasses import field
from typing import Any, NamedTuple

from argmap.dataclass import dataclass
from argmap.problems import Path, Place
from argmap.text.lines import Lines


class SourceSpan(NamedTuple):
    """A stretch of a text: indices of its first code point and of the one behind its last."""

    start: int
    end: int


class Source:
    """A text with the name of its file: turns spans into places, when a message asks."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file, self.lines = text, file, Lines(text)

    def place(self, start: int, end: int | None = None) -> Place:
        """Return the place of a span; without ``end``, of one character. Over several lines it has the width 0."""
        line, column = self.lines.place(start)
        if end is None or end <= start:
            return Place(self.file, line, column)
        return Place(self.file, line, column, end - start if self.lines.place(end)[0] == line else 0)


@dataclass(slots=True)
class Marks:
    """The places of one value: itself, the key that it stands under, and what it contains.

    A tree beside the data rather than marks on the data, because validation makes new strings.
    """

    source: Source
    value: SourceSpan
    key: SourceSpan | None = None
    children: dict[str | int, "Marks"] = field(default_factory=dict)

    def find(self, path: Path) -> "Marks":
        """Return the marks of the value at ``path``, or of its nearest ancestor that the text holds."""
        here = self
        for step in path:
            if step not in here.children:
                break
            here = here.children[step]
        return here

    def value_place(self, path: Path = ()) -> Place:
        """Return the place of the value at ``path``."""
        found = self.find(path)
        return found.source.place(*found.value)

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at ``path``; of the value where it has no key (an item of a list)."""
        found = self.find(path)
        return found.source.place(*(found.key or found.value))


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as plain data: mappings, lists, strings, and ``None`` for JSON's null. Every scalar is text."""

    data: Any
    marks: Marks
