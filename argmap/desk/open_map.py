"""The map that somebody works on: its text with undo, its file, and how it stands beside what is on the disk."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

from pydantic import TypeAdapter, ValidationError

from argmap.desk.conflicts import Changelog, meant, touched
from argmap.desk.entry_keys import EntryKeys, recognised
from argmap.desk.map_file import MapFile
from argmap.desk.refusals import ConflictError, InvalidError
from argmap.editing.history import History
from argmap.editing.map_text import MapText
from argmap.editing.operations import Operation
from argmap.notation.reading import load
from argmap.problems import ArgmapError, Path, ReadError

OPERATIONS: TypeAdapter[Operation] = TypeAdapter(Operation)
DEEPEST = 20
"""How deep operations may stand in one another."""


class OpenMap:
    """A map in a file, changed by operations.

    ``number`` counts its states, ``keys`` name its entries in the present one; they mean nothing in another opening,
    which ``opened`` tells apart. ``unsaved`` says why it could not be written, and ``unread`` why what is on the disk
    cannot be taken in, where that is so.
    Raises ``ReadError`` for a file that is no map.
    """

    def __init__(self, file: str, number: int = 1) -> None:
        start = MapText.of(load(file))
        self.number = number
        self.opened = uuid4().hex
        self.keys = EntryKeys.first(start.data)
        self.unsaved = self.unread = ""
        self._history = History(start)
        self._file = MapFile(start.texts)
        self._changes = Changelog()
        self._done: list[EntryKeys] = []
        self._undone: list[EntryKeys] = []

    @property
    def now(self) -> MapText:
        """The map as it stands."""
        return self._history.now

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether anything was taken back since something was last done."""
        return self._history.can_redo

    @property
    def parted(self) -> dict[str, str] | None:
        """The map's text here (``mine``) and on the disk (``theirs``), where the latter cannot be taken in.

        Where there is nothing on the disk any more, ``theirs`` is left out.
        """
        if not self.unread:
            return None
        mine = {"mine": self.now.texts[self.now.file]}
        return mine if self._file.gone else {**mine, "theirs": self._theirs()}

    def apply(self, base: int, operation: Mapping[str, Any], by: str = "", opened: str = "") -> list[int]:
        """Do an operation that was meant for the state ``base``, write the file, and return the keys of new entries.

        Raises ``ConflictError`` where it would overwrite what was changed since, ``InvalidError`` for what is no
        operation, and ``ArgmapError`` for one that cannot be done.
        """
        self._refuse_parted()
        if opened and opened != self.opened:
            raise ConflictError("the map was opened anew in the meantime; look at it first", "", "")
        self._refuse_overwriting(base, operation, by)
        before, keys = self.now, self.keys
        found = self._history.do(self._operation(operation))
        if not found.changes:
            return []
        self._done.append(keys)
        self._undone.clear()
        self.keys = keys.followed(found.moved, found.after.data)
        self._next(before, keys, by)
        return sorted(self.keys.paths.keys() - keys.paths.keys())

    def undo(self, base: int) -> None:
        """Take back what was done last. Raises ``ConflictError`` where the state ``base`` is not the last."""
        self._step(base, self._history.undo, self._done, self._undone)

    def redo(self, base: int) -> None:
        """Do again what was taken back last. Raises ``ConflictError`` as ``undo`` does."""
        self._step(base, self._history.redo, self._undone, self._done)

    def look(self) -> bool:
        """Take in what was changed in the files elsewhere; tell whether there is a new state.

        What could not be written before is tried again.
        """
        if not self._file.changed():
            return self._try_again()
        before = self.unread
        try:
            texts = self._file.on_disk()
            if texts == self._file.texts and not before:
                return False
            self.unread = ""
            same = texts == self._file.texts
            if not same and not self.unsaved:
                self._take(MapText.read(self.now.file, texts))
                return True
            if not same:
                self.unread = "the file was changed elsewhere, and what was done here is not in it"
        except ReadError as error:
            self.unread = str(error)
        if self.unread == before:
            return False
        self.count_on()
        return True

    def _try_again(self) -> bool:
        """Write what could not be written before; tell whether it is written now."""
        if not self.unsaved or self.unread:
            return False
        self._write()
        if self.unsaved:
            return False
        self.count_on()
        return True

    def count_on(self) -> None:
        """Count another state, in which nothing of the map itself is different."""
        self.number += 1
        self._changes.note(self.number, frozenset())

    def save(self) -> None:
        """Write what could not be written before."""
        self._refuse_parted()
        self._write()

    def resolve(self, keep: str) -> None:
        """Let the map as it is here count, or the file's. Raises ``ReadError`` for a file that cannot be read."""
        if keep == "theirs":
            self._take(MapText.read(self.now.file, self._file.on_disk()))
            self.unread = self.unsaved = ""
        else:
            self.unread = ""
            self._file.put_aside()
            self._write()
            self.count_on()

    def _take(self, other: MapText) -> None:
        """Go on with a map that was changed elsewhere."""
        before, keys = self.now, self.keys
        if self._history.take_in(other):
            self._done.append(keys)
        elif not self._history.can_undo:
            self._done.clear()
        self._undone.clear()
        self.keys = keys.followed(recognised(before.data, other.data), other.data)
        self._file.texts = other.texts
        self.number += 1
        self._changes.note(self.number, touched(before.data, keys, other.data, self.keys))

    def _step(self, base: int, move: Callable[[], object], source: list[EntryKeys], target: list[EntryKeys]) -> None:
        self._refuse_parted()
        if base != self.number:
            raise ConflictError("the map was changed elsewhere in the meantime; look at it first", "", "")
        before, keys = self.now, self.keys
        if move():
            target.append(keys)
            self.keys = keys.again(source.pop())
            self._next(before, keys)

    def _next(self, before: MapText, keys: EntryKeys, by: str = "") -> None:
        self.number += 1
        self._changes.note(self.number, touched(before.data, keys, self.now.data, self.keys), by)
        self._write()

    def _write(self) -> None:
        """Write the file; where that fails, the map stays as it is here, and says so."""
        try:
            self._file.write(self.now.texts)
            self.unsaved = ""
        except ArgmapError as error:
            self.unsaved = str(error)

    def _refuse_parted(self) -> None:
        """Refuse to write over a file that was changed elsewhere."""
        self.look()
        if self.unread:
            raise ConflictError(self.unread, self.now.texts[self.now.file], self._theirs())

    def _theirs(self) -> str:
        try:
            return self._file.on_disk()[self.now.file]
        except ReadError as error:
            return str(error)

    def _refuse_overwriting(self, base: int, operation: Mapping[str, Any], by: str) -> None:
        if base == self.number:
            return
        since = self._changes.since(base, self.number, by) if base < self.number else None
        named = {key for key in _keys(operation) if key not in self.keys.paths}
        clash = since is None or named or not since.isdisjoint(meant(operation, self.keys, self.now.data))
        if clash:
            theirs = self.now.texts[self.now.file]
            raise ConflictError("this was changed elsewhere at the same time", _words(operation), theirs)

    def _operation(self, given: Mapping[str, Any]) -> Operation:
        try:
            return OPERATIONS.validate_python(self._placed(given))
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidError(f"this is no operation: {'/'.join(map(str, first['loc']))}: {first['msg']}") from error

    def _placed(self, given: Mapping[str, Any], depth: int = 0) -> dict[str, Any]:
        """Return an operation with the paths of its entries in the place of their keys."""
        if depth > DEEPEST:
            raise InvalidError("this operation is nested too deeply")
        found = dict(given)
        for name in ("where", "statement", "to"):
            if name in found and not (name == "statement" and found.get("op") == "add"):
                found[name] = self._path(found[name])
        for name, each in (("statements", self._path), ("operations", lambda one: self._placed(one, depth + 1))):
            if isinstance(found.get(name), list):
                found[name] = [each(one) for one in found[name]]
        return found

    def _path(self, where: Any) -> Any:
        if not (isinstance(where, dict) and where.keys() <= {"key", "then"}):
            return where
        path: Path | None = self.keys.paths.get(where.get("key", 0))
        if path is None:
            raise ArgmapError("this statement is not there any more")
        return [*path, *where.get("then", ())]


def _words(operation: Mapping[str, Any]) -> str:
    """Return what somebody wrote with an operation."""
    said = operation.get("value", operation.get("statement", ""))
    if isinstance(said, Mapping):
        said = said.get("text", "")
    return said if isinstance(said, str) else ""


def _keys(operation: Any) -> set[int]:
    """Return the keys of all entries that an operation names."""
    found: set[int] = set()
    pending = [operation]
    while pending:
        here = pending.pop()
        if isinstance(here, Mapping):
            if isinstance(key := here.get("key"), int):
                found.add(key)
            pending += here.values()
        elif isinstance(here, list):
            pending += here
    return found
