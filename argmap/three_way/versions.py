"""One version of a map as entries that know what they are under: statements, references and linked groups."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.editing.intent import LISTS
from argmap.problems import Path


@dataclass(eq=False, slots=True)
class VersionEntry:
    """A statement, a reference or a linked group in one version of a map.

    ``fields`` is what is written of it itself, ``key`` the list that it is in (``claim`` for the claim, which has no
    ``parent``), ``value`` the very object in the version's data.
    """

    path: Path
    parent: "VersionEntry | None"
    key: str
    value: Any
    fields: dict[str, Any]
    children: dict[str, list["VersionEntry"]] = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        """Whether it is a linked group."""
        return "linked" in self.children

    @property
    def ref(self) -> str | None:
        """The id that a reference names; ``None`` for what is no reference."""
        return self.fields.get("ref") if not self.is_group else None

    @property
    def text(self) -> str:
        """The words of a statement; of a group or a reference none."""
        return str(self.fields.get("text") or "")

    @property
    def id(self) -> str | None:
        """The id that its author gave a statement."""
        found = self.fields.get("id")
        return found if isinstance(found, str) and found else None


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a map: its data, and its entries in the order of the text."""

    file: str
    data: dict[str, Any]
    entries: tuple[VersionEntry, ...]

    @classmethod
    def of(cls, file: str, data: dict[str, Any]) -> "Version":
        """Return the version in a map's data; without a claim it has no entries."""
        return cls(file, data, tuple(_entries(data)))

    @property
    def root(self) -> VersionEntry | None:
        """The claim."""
        return self.entries[0] if self.entries else None

    def by_id(self) -> dict[str, VersionEntry]:
        """Return the statements by id, without ids that stand twice."""
        found: dict[str, list[VersionEntry]] = {}
        for one in self.entries:
            if one.id:
                found.setdefault(one.id, []).append(one)
        return {id_: named[0] for id_, named in found.items() if len(named) == 1}


def _entries(data: dict[str, Any]) -> Iterator[VersionEntry]:
    if data.get("claim") in (None, ""):
        return
    pending = [_entry(("claim",), None, "claim", data["claim"])]
    while pending:
        here = pending.pop()
        yield here
        inside: list[VersionEntry] = []
        for key, list_ in here.value.items() if isinstance(here.value, dict) else ():
            if key in LISTS and isinstance(list_, list):
                found = [_entry((*here.path, key, n), here, key, one) for n, one in enumerate(list_)]
                here.children[key] = found
                inside += found
        pending += reversed(inside)


def _entry(path: Path, parent: VersionEntry | None, key: str, value: Any) -> VersionEntry:
    if not isinstance(value, dict):
        return VersionEntry(path, parent, key, value, {"text": value})
    return VersionEntry(path, parent, key, value, {name: one for name, one in value.items() if name not in LISTS})
