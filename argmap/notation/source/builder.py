"""Builds data and places from a stream of parts; what the YAML and the JSON reader share."""

from typing import Any

from argmap.files import refuse
from argmap.notation.source.marks import Marks, Parsed, Places, Source, SourceSpan
from argmap.problems import Place, ReadError, shown

DEEPEST = 100
"""How many mappings and lists may be nested."""
MOST = 1_000_000
"""How many mappings, lists and texts a document may hold: each takes up to a kilobyte of memory, with its place."""

LEAF: dict[str | int, Marks] = {}
"""What a text contains: nothing, so all may share it."""


def too_deep(place: Place) -> ReadError:
    """Return the error for a document that is nested too deep at ``place``."""
    message = f"the file is nested too deeply: more than {DEEPEST} levels"
    return refuse("too-deep", message, "write a branch elsewhere and refer to it with ref", place)


class Builder:
    """Takes the parts of a document in order and keeps an explicit stack, so that depth costs no recursion.

    Raises ``ReadError`` with one problem: ``too-deep``, ``too-large``, ``duplicate-key`` or ``wrong-type`` (a key that
    is no text).
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.done: Parsed | None = None
        self._open: list[tuple[dict[str, Any] | list[Any], Marks]] = []
        self._key: str | None = None
        self._key_span: SourceSpan | None = None
        self._count = 0

    def start(self, container: dict[str, Any] | list[Any], span: SourceSpan) -> None:
        """Open a mapping or a list; what follows goes into it until ``end``."""
        if len(self._open) == DEEPEST:
            raise too_deep(self.source.place(*span))
        marks = Marks(self.source, span, self._key_span, {})
        self._add(container, marks)
        self._open.append((container, marks))

    def end(self, at: int) -> None:
        """Close the mapping or list that was opened last; ``at`` is behind its bracket, if it has one."""
        _, marks = self._open.pop()
        if self.source.text[marks.value.start : marks.value.start + 1] in ("{", "["):
            marks.closed = at

    def scalar(self, value: str | None, span: SourceSpan) -> None:
        """Add a text, either as the next key of the open mapping or as a value."""
        if self._key is None and self._open and type(self._open[-1][0]) is dict:
            self._take_key(value or "", span)
        else:
            self._add(value, Marks(self.source, span, self._key_span, LEAF))

    def _take_key(self, key: str, span: SourceSpan) -> None:
        container, marks = self._open[-1]
        if key in container:
            place = marks.key_place((key,))
            message = f"the key {shown(key)} is repeated here; it is first on line {place.line}"
            cure = "put both values under one key, or remove one"
            raise refuse("duplicate-key", message, cure, self.source.place(*span))
        self._key, self._key_span = key, span

    def _add(self, value: Any, marks: Marks) -> None:
        self._count += 1
        if self._count > MOST:
            message = f"the file has more than {MOST:,} values"
            raise refuse(
                "too-large",
                message,
                "map each part of the argument in a file of its own; each is checked and drawn by itself",
                self.source.place(*marks.value),
            )
        if not self._open:
            self.done = Parsed(value, Places(lambda: marks, doubtful=True))
            return
        container, parent = self._open[-1]
        if isinstance(container, list):
            parent.children[len(container)] = marks
            container.append(value)
        elif self._key is None:
            message, cure = "a key must be text, not a list or a mapping", "write one word before the colon"
            raise refuse("wrong-type", message, cure, self.source.place(*marks.value))
        else:
            parent.children[self._key] = marks
            container[self._key] = value
            self._key = self._key_span = None
