"""Which statements of a merged map are drafts: a confirmation counts for what was confirmed, and for nothing else."""

from collections.abc import Iterator
from typing import Any

from argmap.three_way.merge_conflicts import MergeConflict
from argmap.three_way.merged_entries import MergedEntry
from argmap.three_way.merged_tree import MergedTree
from argmap.three_way.merged_values import usual
from argmap.three_way.versions import VersionEntry

MARK = "draft"
NO_CONTENT = (MARK, "id", "ignore")
"""What says nothing of what the paper argues."""
ADVICE = "compare it with the paper, then confirm it with `argmap confirm`"
Role = tuple[MergedEntry | None, str]
"""What a statement is said for or against, and how."""
Content = dict[str, Any]


def keep_drafts(tree: MergedTree) -> Iterator[MergeConflict]:
    """Let a statement be a draft that one side confirmed and the other changed, or made a draft; yield the first.

    Expects the fields and the places of the merged map.
    """
    for one in tree.kept():
        base, ours, theirs = one.base, one.ours, one.theirs
        if ours is None or theirs is None:
            continue
        if base and is_draft(base) and is_draft(ours) != is_draft(theirs):
            sides = (theirs, ours) if is_draft(ours) else (ours, theirs)
            yield from _confirmed_by_one(tree, one, base, *sides)
        elif drafts := [side for side in (ours, theirs) if is_draft(side)]:
            one.fields[MARK] = drafts[0].fields[MARK]


def is_draft(entry: VersionEntry) -> bool:
    """Tell whether a statement has the mark of a draft."""
    return str(entry.fields.get(MARK, "")).casefold() == "true"


def _confirmed_by_one(
    tree: MergedTree, one: MergedEntry, base: VersionEntry, confirmed: VersionEntry, other: VersionEntry
) -> Iterator[MergeConflict]:
    versions = [_content(entry.fields, _role(tree, entry)) for entry in (base, confirmed, other)]
    if _merged(one) != versions[1] or _changed_otherwise(*versions):
        one.fields[MARK] = other.fields[MARK]
        side = "ours" if confirmed is one.ours else "theirs"
        what = f"{side} confirmed it, but not with what the other side changed; it stays a draft"
        yield MergeConflict(what, "", "", one, (MARK,), advice=ADVICE)


def _merged(one: MergedEntry) -> Content:
    home = one.parent if one.parent and one.key == "linked" else one
    return _content(one.fields, (home.parent, home.key))


def _role(tree: MergedTree, entry: VersionEntry) -> Role:
    """Return what a statement is said for or against in its version, alone or as a part of a group."""
    return tree.position(entry.parent if entry.parent and entry.key == "linked" else entry)


def _content(fields: dict[str, Any], role: Role) -> Content:
    found = {key: usual(value) for key, value in fields.items() if key not in NO_CONTENT}
    return {key: value for key, value in found.items() if value is not None} | {"role": role}


def _changed_otherwise(base: Content, confirmed: Content, other: Content) -> bool:
    """Tell whether the other side changed anything into what was not confirmed."""
    keys = {*base, *confirmed, *other}
    return any(other.get(key) not in (base.get(key), confirmed.get(key)) for key in keys)
