"""Merges two versions of a map that were made from the same one."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.problems import ArgmapError, Level, Problem, ReadError
from argmap.three_way.merge_circles import straighten
from argmap.three_way.merge_conflicts import MergeConflict
from argmap.three_way.merge_repairs import repair
from argmap.three_way.merge_sources import MergeSource, require_one_kind
from argmap.three_way.merged_drafts import keep_drafts
from argmap.three_way.merged_entries import MergedEntry
from argmap.three_way.merged_head import keep_cited, merge_head
from argmap.three_way.merged_order import put_in_order
from argmap.three_way.merged_text import MergedText, comments_of, write_merged
from argmap.three_way.merged_tree import MergedTree
from argmap.three_way.versions import Version, VersionEntry

CONFLICT = "merge-conflict"
NOT_MERGED = "not-merged"


@dataclass(frozen=True, slots=True)
class Merge:
    """The text of the merged map, and what was found: conflicts are errors, what else is not in it infos."""

    text: str
    problems: tuple[Problem, ...] = ()

    @property
    def conflicts(self) -> bool:
        """Whether two changes did not go together."""
        return any(one.level is Level.ERROR for one in self.problems)


def merge_maps(base: tuple[str, str], ours: tuple[str, str], theirs: tuple[str, str], file: str = "") -> Merge:
    """Merge two versions of a map, or of a paper's record; each is given by its file's name and its text.

    The result is written into the text of ``ours``: comments and layout stay. Where only one side changed anything, its
    text is the result. ``file`` is what the problems call the result; ours if it is not given. An empty ``base`` means
    that both made the map. Raises ``ReadError`` for a text that is no map, ``ArgmapError`` where nothing can be merged.
    """
    name = file or ours[0]
    sides = MergeSource.of(*ours), MergeSource.of(*theirs)
    for one in sides:
        one.require_valid()
    require_one_kind(*sides)
    if theirs[1] in (base[1], ours[1]):
        return Merge(ours[1])
    if ours[1] == base[1]:
        return Merge(theirs[1])
    return _Merging(MergeSource.base(*base), *sides).result(name)


class _Merging:
    def __init__(self, base: MergeSource | None, ours: MergeSource, theirs: MergeSource) -> None:
        self.base, self.ours, self.theirs = base, ours, theirs
        empty = Version.of("", {})
        self.versions = base.version if base else empty, ours.version, theirs.version
        self.conflicts: list[MergeConflict] = []
        self.remarks: list[MergeConflict] = []

    def result(self, name: str) -> Merge:
        head = merge_head(*self.versions, self.conflicts)
        tree = MergedTree(*self.versions)
        claim = self.arranged(tree) if self.versions[1].entries else None
        self.conflicts += keep_cited(head, [one.fields for one in tree.kept()], self.versions[1:])
        into, entries = self.basis(tree, claim)
        told = [*self.conflicts, *self.remarks]
        written = write_merged(into, head, claim, entries, told)
        result = MergeSource.of(name, written.text)
        try:
            result.require_valid()
        except ReadError as error:
            raise ArgmapError(f"what both sides did makes no valid map together: {error}") from error
        return Merge(written.text, (*self.problems(result, written), *self.lost_comments(result)))

    def arranged(self, tree: MergedTree) -> MergedEntry:
        """Make a map of the entries, and return its claim."""
        straighten(tree)
        left = repair(tree)
        self.remarks += keep_drafts(tree)
        self.remarks += put_in_order(tree, left)
        self.conflicts += tree.conflicts
        return next(one for one in tree.kept() if one.parent is None)

    def basis(self, tree: MergedTree, claim: MergedEntry | None) -> tuple[MergeSource, dict[MergedEntry, VersionEntry]]:
        """Return the side whose text is changed: ours, unless only theirs has the claim as its claim."""
        mine = {one: one.ours for one in tree.items if one.ours}
        if claim is None or claim.ours is self.versions[1].root:
            return self.ours, mine
        return self.theirs, {one: one.theirs for one in tree.items if one.theirs}

    def problems(self, result: MergeSource, written: MergedText) -> Iterator[Problem]:
        told = [*self.conflicts, *self.remarks]
        for number, (path, one) in enumerate(zip(written.paths, told, strict=True)):
            conflict = number < len(self.conflicts)
            rule, level = (CONFLICT, Level.ERROR) if conflict else (NOT_MERGED, Level.INFO)
            node = one.entry.called if one.entry else None
            yield Problem(rule, level, one.what, self.both(one), result.place(path), node)

    def both(self, one: MergeConflict) -> str:
        """Return what each side has, and where theirs is; or what to do about what is no conflict."""
        if one.advice:
            return one.advice
        here = f" (line {self.theirs.place(one.place_theirs).line})" if one.place_theirs else ""
        return f"ours: {one.ours}; theirs{here}: {one.theirs}"

    def lost_comments(self, result: MergeSource) -> Iterator[Problem]:
        """Tell which comments that a side added are not in the result; of ours, those of a statement that is gone."""
        known = Counter(comments_of(result)) | Counter(comments_of(self.base) if self.base else ())
        for side, name in ((self.ours, "ours"), (self.theirs, self.theirs.file)):
            if lost := list((Counter(comments_of(side)) - known).elements()):
                counted = "1 comment" if len(lost) == 1 else f"{len(lost)} comments"
                message = f"{counted} of {name} not taken over: {'; '.join(lost)}"
                yield Problem(NOT_MERGED, Level.INFO, message, "copy what you need", result.place(()))
