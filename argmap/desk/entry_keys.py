"""Numbers by which the entries of a map are known, wherever operations put them and whatever words they get.

An entry without an id is named by its place, which changes when another is put before it; whoever works on a map, in
one window or in two, means the entry.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.editing.intent import LISTS
from argmap.problems import Path

Data = Mapping[str, Any]


class EntryKeys:
    """The keys of the entries (statements, references, linked groups) of one state of a map.

    ``of`` has the key of each entry by its path, ``paths`` the path by its key.
    """

    def __init__(self, of: Mapping[Path, int], last: int) -> None:
        self.of = dict(of)
        self.paths = {key: path for path, key in self.of.items()}
        self._last = last

    @classmethod
    def first(cls, data: Data) -> "EntryKeys":
        """Return keys for a map that nobody has worked on yet."""
        return cls({path: number for number, (path, _) in enumerate(entries(data), start=1)}, _size(data))

    def followed(self, moved: Mapping[Path, Path], data: Data) -> "EntryKeys":
        """Return the keys of the next state: ``moved`` tells where entries went, others are new."""
        kept = {new: self.of[old] for old, new in moved.items() if old in self.of}
        last, found = self._last, {}
        for path, _ in entries(data):
            if path not in kept:
                last += 1
            found[path] = kept.get(path, last)
        return EntryKeys(found, last)

    def again(self, before: "EntryKeys") -> "EntryKeys":
        """Return the keys of a state that comes back, with no key given twice from then on."""
        return EntryKeys(before.of, max(self._last, before._last))


def entries(data: Data) -> Iterator[tuple[Path, Any]]:
    """Yield paths and entries of a map's data in the order of the text."""
    pending: list[tuple[Path, Any]] = [(("claim",), data.get("claim"))]
    while pending:
        path, here = pending.pop()
        yield path, here
        if isinstance(here, dict):
            pending += reversed(
                [
                    ((*path, key, number), one)
                    for key in here
                    if key in LISTS and isinstance(here[key], list)
                    for number, one in enumerate(here[key])
                ]
            )


def fields(entry: Any) -> dict[str, Any]:
    """Return what is written of an entry itself, without what hangs on it."""
    if not isinstance(entry, dict):
        return {"text": entry}
    return {key: value for key, value in entry.items() if key not in LISTS}


def recognised(before: Data, after: Data) -> dict[Path, Path]:
    """Return which entry of a map is which of another, by the surest sign first: its id, its words, its place."""
    old, new = list(entries(before)), list(entries(after))
    found: dict[Path, Path] = {}
    taken: set[Path] = set()
    for sign in (_id, _words, _place):
        waiting: dict[Any, list[Path]] = {}
        for path, entry in reversed(new):
            if path not in taken and (value := sign(path, entry)) is not None:
                waiting.setdefault(value, []).append(path)
        for path, entry in old:
            if path not in found and (there := waiting.get(sign(path, entry))):
                found[path] = there.pop()
                taken.add(found[path])
    return found


def _id(_: Path, entry: Any) -> str | None:
    return f"id {entry['id']}" if isinstance(entry, dict) and entry.get("id") else None


def _words(_: Path, entry: Any) -> str | None:
    said = fields(entry)
    return str(said.get("text") or said.get("ref") or "") or None


def _place(path: Path, _: Any) -> Path | None:
    return path


def _size(data: Data) -> int:
    return sum(1 for _ in entries(data))
