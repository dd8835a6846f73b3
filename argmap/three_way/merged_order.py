"""In which order what is under each statement of a merged map stands."""

from collections.abc import Mapping

from argmap.three_way.merge_conflicts import MergeConflict
from argmap.three_way.merged_entries import MergedEntry
from argmap.three_way.merged_tree import MergedTree
from argmap.three_way.merged_values import in_both_orders, reordered_by_both
from argmap.three_way.versions import VersionEntry

ADVICE = "no statement says anything else by it; put them into another order if you like"
Lists = dict[tuple[MergedEntry, str], list[MergedEntry]]


def put_in_order(tree: MergedTree, left: Mapping[MergedEntry, MergedEntry]) -> list[MergeConflict]:
    """Give every entry its children in order; ``left`` is what is left of groups.

    Returns lists that both sides put into different orders: ours stays, and no statement says anything else by it.
    """
    found: Lists = {}
    for one in tree.kept():
        if one.parent:
            found.setdefault((one.parent, one.key), []).append(one)
    remarks = []
    for (parent, key), members in found.items():
        base, ours, theirs = (_sequence(tree, one, key, left) for one in (parent.base, parent.ours, parent.theirs))
        order = in_both_orders(base, ours, theirs, set(members).__contains__)
        ordered = set(order)
        parent.children[key] = order + [one for one in members if one not in ordered]
        if reordered_by_both(base, ours, theirs):
            what = f"both sides put its {key} into another order; that of ours is kept"
            remarks.append(MergeConflict(what, "", "", parent, (key,), advice=ADVICE))
    return remarks


def _sequence(
    tree: MergedTree, entry: VersionEntry | None, key: str, left: Mapping[MergedEntry, MergedEntry]
) -> list[MergedEntry]:
    items = (tree.of[one] for one in (entry.children.get(key, []) if entry else []))
    return [left.get(one, one) for one in items]
