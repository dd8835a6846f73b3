"""What an operation comes to: the map's data as they are to be, and the steps that lead there."""

from collections.abc import Iterator
from typing import Any

from argmap.editing.operations import Where
from argmap.editing.steps import Delete, Insert, Put, Step, Wrap, as_read, find, perform
from argmap.problems import ArgmapError, Path
from argmap.text.nearest import did_you_mean

LISTS = ("premises", "objections", "undercutters", "linked")
"""The lists in which entries stand: statements, references and linked groups."""


class Intent:
    """Data that change with every step.

    An entry is held as the very object that stands in ``data``, so that it is found again wherever steps have put it.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.data: dict[str, Any] = as_read(data)
        self.steps: list[Step] = []
        self._start = list(self.entries()) if "claim" in self.data else []
        self._heirs: list[tuple[Any, Any]] = []

    def do(self, step: Step) -> None:
        """Make a step."""
        replaces = isinstance(step, Put | Wrap) and (isinstance(step.path[-1], int) or step.path == ("claim",))
        there = find(self.data, step.path) if replaces else None
        perform(self.data, step)
        self.steps.append(step)
        if replaces:
            self._heirs.append((there, find(self.data, step.path)))

    def moved(self) -> dict[Path, Path]:
        """Return where the entries that there were at first stand by now; those that were taken away are left out."""
        heirs = {id(old): new for old, new in self._heirs}
        now = {id(entry): path for path, entry in self.entries()}
        found = {}
        for path, entry in self._start:
            while id(entry) in heirs:
                entry = heirs[id(entry)]
            if id(entry) in now:
                found[path] = now[id(entry)]
        return found

    # finding

    def entry(self, where: Where) -> Any:
        """Return the statement, reference, group or other part that is named. Raises ``ArgmapError`` for none."""
        if isinstance(where, str):
            return self.statement_named(where)
        try:
            return find(self.data, where)
        except (LookupError, TypeError):
            raise ArgmapError(f"there is nothing at {'/'.join(map(str, where))} in this map") from None

    def statement_named(self, id_: str) -> dict[str, Any]:
        """Return the statement that has an id."""
        ids: dict[str, dict[str, Any]] = {}
        for _, entry in self.entries():
            if isinstance(entry, dict) and isinstance(entry.get("id"), str):
                ids.setdefault(entry["id"], entry)
        if id_ not in ids:
            cure = did_you_mean(id_, ids, "statements without an id are named by their place")
            raise ArgmapError(f"no statement in this map has the id {id_!r}; {cure}")
        return ids[id_]

    def entries(self, below: Any = None) -> Iterator[tuple[Path, Any]]:
        """Yield paths and entries, all or those below one (and itself), in the order of the text."""
        if below is None:
            below = self.data.get("claim")
        pending: list[tuple[Path, Any]] = [(self.path(below), below)]
        while pending:
            path, here = pending.pop()
            yield path, here
            if isinstance(here, dict):
                inside = [
                    ((*path, key, n), one)
                    for key in here
                    if key in LISTS and isinstance(here[key], list)
                    for n, one in enumerate(here[key])
                ]
                pending += reversed(inside)

    def path(self, wanted: Any) -> Path:
        """Return where an object stands by now."""
        if wanted is self.data:
            return ()
        pending: list[tuple[Path, Any]] = [((), self.data)]
        while pending:
            path, here = pending.pop()
            inside = here.items() if isinstance(here, dict) else enumerate(here) if isinstance(here, list) else ()
            for step, one in inside:
                if one is wanted:
                    return (*path, step)
                if isinstance(one, dict | list):
                    pending.append(((*path, step), one))
        raise ArgmapError("this part of the map is not there any more")

    def spot(self, entry: Any) -> tuple[list[Any], int]:
        """Return the list that an entry stands in, and its number there. Raises ``ArgmapError`` for the claim."""
        path = self.path(entry)
        if len(path) < 2 or path[-2] not in LISTS or not isinstance(path[-1], int):
            raise ArgmapError("the claim stands above all else: it can be reworded, but not moved, linked or removed")
        return find(self.data, path[:-1]), path[-1]

    def owner(self, list_: list[Any]) -> tuple[dict[str, Any], str]:
        """Return the statement or group that a list of entries belongs to, and the list's key."""
        path = self.path(list_)
        return find(self.data, path[:-1]), str(path[-1])

    # changing

    def mapping(self, entry: Any) -> dict[str, Any]:
        """Return an entry as a mapping: a sentence that stands alone is put under ``text``."""
        if isinstance(entry, dict):
            return entry
        path = self.path(entry)
        if not isinstance(entry, str):
            raise ArgmapError(f"there is no statement at {'/'.join(map(str, path))}")
        self.do(Wrap(path, "text"))
        made: dict[str, Any] = find(self.data, path)
        return made

    def list_of(self, owner: dict[str, Any], key: str) -> list[Any]:
        """Return one of a statement's lists; a new one, if it has none."""
        if not isinstance(owner.get(key), list):
            self.do(Put((*self.path(owner), key), []))
        made: list[Any] = owner[key]
        return made

    def add(self, owner: dict[str, Any], key: str, index: int | None, value: Any) -> None:
        """Put an entry into one of a statement's lists."""
        there = owner.get(key)
        if isinstance(there, list) and there:
            index = len(there) if index is None else min(index, len(there))
            self.do(Insert((*self.path(owner), key), index, value))
        else:
            self.do(Put((*self.path(owner), key), [value]))

    def clear(self, owner: dict[str, Any], key: str) -> None:
        """Take a key away, if it is there, and leave its comments."""
        if key in owner:
            self.do(Delete((*self.path(owner), key), comments=True))
