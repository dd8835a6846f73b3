"""Builds data and places from a stream of parts; what the YAML and the JSON reader share."""

from typing import Any

from argmap.files import refuse
from argmap.problems import Place, ReadError
from argmap.source.marks import Mark, Marks, Parsed

DEEPEST = 100
"""How many mappings and lists may stand inside one another."""


def too_deep(place: Place) -> ReadError:
    """Return the error for a document that is nested too deep at ``place``."""
    message = f"more than {DEEPEST} levels of nesting"
    return refuse("too-deep", message, "write a branch once and point to it with ref", place)


class Builder:
    """Takes the parts of a document in order and keeps an explicit stack, so that depth costs no recursion.

    Raises ``ReadError`` with one problem: ``too-deep``, ``duplicate-key`` or ``wrong-type`` (a key that is no text).
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.done: Parsed | None = None
        self._open: list[tuple[dict[str, Any] | list[Any], Marks]] = []
        self._key: str | None = None
        self._key_mark: Mark | None = None

    def start(self, container: dict[str, Any] | list[Any], mark: Mark) -> None:
        """Open a mapping or a list; what follows goes into it until ``end``."""
        if len(self._open) == DEEPEST:
            raise too_deep(self.place(mark))
        marks = self._add(container, mark)
        self._open.append((container, marks))

    def end(self) -> None:
        """Close the mapping or list that was opened last."""
        self._open.pop()

    def scalar(self, value: str | None, mark: Mark) -> None:
        """Add a text, either as the next key of the open mapping or as a value."""
        if self._open and isinstance(self._open[-1][0], dict) and self._key is None:
            self._take_key(value or "", mark)
        else:
            self._add(value, mark)

    def place(self, mark: Mark) -> Place:
        """Return the mark as a place in this file."""
        return Place(self.file, *mark)

    def _take_key(self, key: str, mark: Mark) -> None:
        container, marks = self._open[-1]
        if key in container:
            first = marks.children[key].key
            message = f"the key {key!r} stands here a second time" + (f"; first in line {first.line}" if first else "")
            raise refuse("duplicate-key", message, "put both values under one key, or take one away", self.place(mark))
        self._key, self._key_mark = key, mark

    def _add(self, value: Any, mark: Mark) -> Marks:
        marks = Marks(self.file, mark, self._key_mark)
        if not self._open:
            self.done = Parsed(value, marks)
            return marks
        container, parent = self._open[-1]
        if isinstance(container, list):
            parent.children[len(container)] = marks
            container.append(value)
        elif self._key is None:
            raise refuse("wrong-type", "a key must be text", "put the key in quotation marks", self.place(mark))
        else:
            parent.children[self._key] = marks
            container[self._key] = value
            self._key = self._key_mark = None
        return marks
