"""Where each key and value of a document stands."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

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

    def texts(self) -> dict[str, str]:
        """Return the text by the name of its file; a text that was joined from several files has several."""
        return {self.file: self.text} if self.text else {}


@dataclass(slots=True)
class Marks:
    """The places of one value: itself, the key that it stands under, and what it contains.

    A tree beside the data rather than marks on the data, because validation makes new strings. Of a mapping or a list
    ``value`` is where it begins; ``closed`` is the index behind the bracket that ends it, ``None`` if it has none.
    """

    source: Source
    value: SourceSpan
    key: SourceSpan | None = None
    children: dict[str | int, "Marks"] = field(default_factory=dict)
    closed: int | None = None

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


class QuickData(NamedTuple):
    """A text as plain data, read without places, and whether it may not mean what it was read as (``Places``)."""

    data: Any
    doubtful: bool


class Places:
    """The marks of a text, read when the first is asked for: few maps that are drawn are asked for one.

    ``doubtful`` tells that a text without quotation marks runs over several lines or up to a comment, and so was
    perhaps meant otherwise.
    """

    def __init__(self, read: Callable[[], Marks], *, doubtful: bool) -> None:
        self._read, self.doubtful = read, doubtful
        self._put_in: dict[str, Places] = {}

    @cached_property
    def marks(self) -> Marks:
        """Where each part is."""
        found = self._read()
        for key, other in self._put_in.items():
            found.children[key] = replace(other.marks, key=None)
        return found

    def put_in(self, key: str, other: "Places") -> None:
        """Put the marks of another text in the place of the value of a key."""
        self._put_in[key] = other
        self.doubtful = self.doubtful or other.doubtful
        self.__dict__.pop("marks", None)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as plain data: mappings, lists, strings, and ``None`` for JSON's null. Every scalar is text."""

    data: Any
    places: Places

    @property
    def marks(self) -> Marks:
        """Where each part of the data is."""
        return self.places.marks
