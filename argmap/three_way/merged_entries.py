"""An entry of the merged map: what each version has of it, and what it is to be."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.three_way.versions import VersionEntry

Position = tuple["MergedEntry | None", str]
"""What an entry is under, and in which list."""


@dataclass(eq=False, slots=True)
class MergedEntry:
    """A statement, a reference or a linked group in the versions that have it.

    ``target`` is the statement that a reference names, where there is one; ``kept`` tells whether the result has it.
    """

    base: VersionEntry | None = None
    ours: VersionEntry | None = None
    theirs: VersionEntry | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    parent: "MergedEntry | None" = None
    key: str = ""
    kept: bool = True
    target: "MergedEntry | None" = None
    children: dict[str, list["MergedEntry"]] = field(default_factory=dict)

    @property
    def some(self) -> VersionEntry:
        """The entry in one of the versions: ours if it is there."""
        found = self.ours or self.theirs or self.base
        assert found is not None  # noqa: S101 - it is in one of them
        return found

    @property
    def is_group(self) -> bool:
        """Whether it is a linked group."""
        return self.some.is_group

    @property
    def called(self) -> str:
        """What messages call it: its id, or its words."""
        if self.is_group:
            members = self.some.children["linked"]
            return f"the group of {members[0].id or members[0].text or members[0].ref!r}" if members else "a group"
        if ref := self.some.ref:
            return f"the reference to {ref}"
        text = self.some.text
        return self.some.id or (repr(text) if len(text) <= 60 else f"{text[:60]!r}...")

    def above(self) -> Iterator["MergedEntry"]:
        """Yield what it is under, from the nearest up; stops where that goes round in a circle."""
        seen, here = {self}, self.parent
        while here is not None and here not in seen:
            yield here
            seen.add(here)
            here = here.parent
