"""Where each key and value of a document stands."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from argmap.problems import LINE_END, Path, Place


class Mark(NamedTuple):
    """A stretch of one line: line and column count from 1, in code points; width 0 reaches to the end of the line."""

    line: int
    column: int
    width: int


class Lines:
    """Where in a text its lines begin."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def mark(self, start: int, end: int) -> Mark:
        """Return the stretch between two positions in the text; up to the end of the line if it goes on in the next."""
        line = bisect_right(self._starts, start)
        goes_on = line < len(self._starts) and end > self._starts[line]
        return Mark(line, start - self._starts[line - 1] + 1, 0 if goes_on else max(end - start, 1))


@dataclass(slots=True)
class Marks:
    """The places of one value: itself, the key that it stands under, and what it contains.

    A tree beside the data rather than marks on the data, because validation makes new strings.
    """

    file: str
    value: Mark
    key: Mark | None = None
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
        return Place(found.file, *found.value)

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at ``path``; of the value where it has no key (an item of a list)."""
        found = self.find(path)
        return Place(found.file, *(found.key or found.value))


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as plain data: mappings, lists, strings, and ``None`` for JSON's null. Every scalar is text."""

    data: Any
    marks: Marks
