"""The statements of three versions as one tree: which are there, and what each is under."""

from collections.abc import Iterable

from argmap.three_way.merge_conflicts import MergeConflict, told
from argmap.three_way.merged_entries import MergedEntry, Position
from argmap.three_way.merged_fields import merge_fields
from argmap.three_way.merged_values import usual
from argmap.three_way.same_entries import same_entries
from argmap.three_way.versions import Version, VersionEntry


class MergedTree:
    """All entries of three versions, each once: ``items``; ``conflicts`` is what does not go together."""

    def __init__(self, base: Version, ours: Version, theirs: Version) -> None:
        self.base, self.ours, self.theirs = base, ours, theirs
        self.of: dict[VersionEntry, MergedEntry] = {}
        self.items: list[MergedEntry] = []
        self.conflicts: list[MergeConflict] = []
        self.revived: set[MergedEntry] = set()
        self._gather()
        for one in self.items:
            self.conflicts += merge_fields(one)
            self._place(one)
            self._name_target(one)
        for one in self.items:
            self._decide(one)

    # which is which

    def _gather(self) -> None:
        here, there = same_entries(self.base, self.ours), same_entries(self.base, self.theirs)
        for one in self.base.entries:
            self._add(MergedEntry(one, here.get(one), there.get(one)))
        both = {here[one]: there[one] for one in self.base.entries if one in here and one in there}
        closed = {*here.values(), *there.values()} - {*both, *both.values()}
        added = same_entries(self.ours, self.theirs, both, closed)
        for one in self.ours.entries:
            if one not in self.of:
                self._add(MergedEntry(None, one, added.get(one)))
        for one in self.theirs.entries:
            if one not in self.of:
                self._add(MergedEntry(None, None, one))

    def _add(self, item: MergedEntry) -> None:
        self.items.append(item)
        self.of |= {one: item for one in (item.base, item.ours, item.theirs) if one}

    def _name_target(self, item: MergedEntry) -> None:
        """Find the statement that a reference names, in the version that has the reference."""
        for version, one in ((self.ours, item.ours), (self.theirs, item.theirs)):
            if one is not None and one.ref and item.target is None:
                named = next((other for other in version.entries if other.id == one.ref), None)
                item.target = self.of[named] if named else None
                item.fields["ref"] = one.ref

    # where

    def position(self, entry: VersionEntry) -> Position:
        """Return what an entry is under in its version."""
        return (self.of[entry.parent] if entry.parent else None, entry.key)

    def _place(self, item: MergedEntry) -> None:
        ours, theirs = item.ours, item.theirs
        if ours is None or theirs is None:
            item.parent, item.key = self.position(ours or theirs or item.some)
            return
        base = self.position(item.base) if item.base else None
        here, there = self.position(ours), self.position(theirs)
        item.parent, item.key = there if here == base else here
        if here != there and base not in (here, there):
            self.tell(item, "both sides put it in different places" if item.base is None else "both sides moved it")

    def put_back(self, item: MergedEntry, what: str) -> None:
        """Leave an entry where it is in ours, and tell why."""
        if item.ours:
            item.parent, item.key = self.position(item.ours)
        self.tell(item, what)

    def drop(self, item: MergedEntry) -> None:
        """Leave out an entry that only theirs has, with what only theirs has below it; the rest goes back."""
        for one in self.kept():
            if one is item or item in one.above():
                if one is not item and one.ours:
                    self.put_back(one, "it cannot stay where theirs put it")
                elif one is not item:
                    self.tell(one, "what it is under is left out, and so it is")
        for one in self.kept():
            if one is item or item in one.above():
                one.kept = False

    def tell(self, item: MergedEntry, what: str) -> None:
        """Tell of a conflict about where an entry is, or whether it is."""
        ours, theirs = item.ours, item.theirs
        self.conflicts.append(
            MergeConflict(
                what, self.place_told(ours), self.place_told(theirs), item, (), ours.path if ours else None,
                theirs.path if theirs else None,
            )
        )  # fmt: skip

    def place_told(self, entry: VersionEntry | None) -> str:
        """Return in words where an entry is in its version."""
        if entry is None:
            return "removed"
        above = entry.parent if entry.parent is None or not entry.parent.is_group else entry.parent.parent
        what = f"{entry.key} of {self.of[above].called}" if above else "the claim"
        return f"{what}: {told(entry.text)}" if entry.text else what

    # whether

    def _decide(self, item: MergedEntry) -> None:
        if item.base is None or (item.ours and item.theirs):
            return
        left = item.ours or item.theirs
        item.kept = left is not None and self._changed(item.base, left)
        if item.kept:
            self.revived.add(item)
            self.tell(item, f"{'theirs' if item.ours else 'ours'} removed it, the other side changed it; it stays")

    def _changed(self, base: VersionEntry, other: VersionEntry) -> bool:
        return usual(base.fields) != usual(other.fields) or self.position(base) != self.position(other)

    def keep_what_is_needed(self) -> None:
        """Keep what kept entries are under or refer to, and of what comes back the whole branch."""
        pending = [one for one in self.items if one.kept]
        while pending:
            one = pending.pop()
            for needed in filter(None, (one.parent, one.target)):
                if not needed.kept:
                    why = "is under it" if needed is one.parent else "refers to it"
                    if one not in self.revived:
                        self.tell(needed, f"one side removed it, but {one.called} {why}; it stays")
                    self._revive(needed)
                    pending.append(needed)
            if one in self.revived:
                below = [other for other in self.items if other.parent is one and not other.kept and one_sided(other)]
                for other in below:
                    self._revive(other)
                pending += below

    def _revive(self, item: MergedEntry) -> None:
        item.kept = True
        self.revived.add(item)

    def kept(self) -> Iterable[MergedEntry]:
        """Return the entries that the merged map has."""
        return [one for one in self.items if one.kept]


def one_sided(item: MergedEntry) -> bool:
    """Tell whether just one of the sides has an entry."""
    return (item.ours is None) != (item.theirs is None)
