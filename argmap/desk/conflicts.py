"""What changed between two states of a map, so that who acts on an older one overwrites nothing unseen."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from argmap.desk.entry_keys import EntryKeys, entries, fields
from argmap.editing.steps import find
from argmap.problems import Path

KEPT = 200
"""How many changes are remembered; who is further behind has to look at the map first."""
PLACE = "its place"
"""What a move changes of an entry, as a name beside those of fields."""
MAP = 0
"""The key of the map itself, with its title and its paper; entries have others."""
Touched = frozenset[tuple[int, str]]


class Changelog:
    """Which fields of which entries each change touched, and whose it was, by the number of the state it led to."""

    def __init__(self) -> None:
        self._touched: dict[int, tuple[str, Touched]] = {}

    def note(self, number: int, touched: Touched, by: str = "") -> None:
        """Remember what led to a state."""
        self._touched[number] = by, touched
        self._touched.pop(number - KEPT, None)

    def since(self, base: int, number: int, by: str = "") -> Touched | None:
        """Return what others than one touched after a state, or ``None`` if that is too long ago."""
        wanted = range(base + 1, number + 1)
        if any(one not in self._touched for one in wanted):
            return None
        changes = (self._touched[one] for one in wanted)
        return frozenset().union(*(touched for whose, touched in changes if not by or whose != by))


def touched(before: Mapping[str, Any], old: EntryKeys, after: Mapping[str, Any], new: EntryKeys) -> Touched:
    """Return the fields of entries, by their keys, that differ between two states; of one that is gone, its place."""
    was, now = dict(_told(before, old)), dict(_told(after, new))
    found = set()
    for key, (said, parent) in was.items():
        then, above = now.get(key, (None, None))
        if then is None or above != parent:
            found.add((key, PLACE))
        if then is not None:
            found |= {(key, name) for name in said.keys() | then.keys() if said.get(name) != then.get(name)}
    return frozenset(found)


def meant(operation: Mapping[str, Any], keys: EntryKeys, data: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Yield which fields of which entries an operation overwrites; its entries are given by their keys.

    To take an entry away overwrites all that hangs on it. What only adds overwrites nothing.
    """
    for one in operation.get("operations", ()):
        yield from meant(one, keys, data)
    kind = operation.get("op")
    of = [one["key"] for one in _named(operation) if isinstance(one, dict) and one.get("key") in keys.paths]
    if kind == "set" and isinstance(where := operation.get("where", []), list | tuple):
        yield from _of_map(where, str(operation.get("field")), data)
    for key in of:
        if kind == "set":
            yield key, str(operation.get("field"))
        elif kind == "passage":
            yield from ((key, name) for name in ("at", "quote"))
        elif kind in ("move", "link", "unlink", "rename"):
            yield key, "id" if kind == "rename" else PLACE
        elif kind == "remove":
            yield from _below(keys.paths[key], keys, data)


def _of_map(where: Sequence[Any], field: str, data: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Yield which fields of the map itself are overwritten by one that is set."""
    if not where and field == "paper":
        yield from ((MAP, name) for name in _head(data) if name.startswith("paper"))
    elif not where:
        yield MAP, field
    elif where[0] == "paper":
        yield MAP, f"paper.{where[1] if len(where) > 1 else field}"


def _head(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a map has besides its statements, with each part of its paper by itself."""
    paper = data.get("paper")
    parts = {f"paper.{name}": value for name, value in paper.items()} if isinstance(paper, dict) else {"paper": paper}
    return {**{name: value for name, value in data.items() if name not in ("claim", "paper")}, **parts}


def _named(operation: Mapping[str, Any]) -> list[Any]:
    several = operation.get("statements")
    whole = several if isinstance(several, list) else []
    return [operation.get("where"), operation.get("statement"), *whole]


def _below(path: Path, keys: EntryKeys, data: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Yield every field, and the place, of an entry and of all that hangs on it."""
    for there, entry in entries(data):
        if there[: len(path)] == path:
            yield keys.of[there], PLACE
            yield from ((keys.of[there], name) for name in fields(entry))


def _told(data: Mapping[str, Any], keys: EntryKeys) -> Iterator[tuple[int, tuple[dict[str, Any], int | None]]]:
    """Yield each entry's key with what is written of it and the key of what it hangs on; the map itself first."""
    yield MAP, (_head(data), None)
    for path, entry in entries(data):
        yield keys.of[path], (fields(entry), _above(path, data, keys))


def _above(path: Path, data: Mapping[str, Any], keys: EntryKeys) -> int | None:
    above = path[:-2]
    return keys.of.get(above) if above and isinstance(find(data, above), dict) else None
