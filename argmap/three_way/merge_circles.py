"""Keeps a merged tree a tree: one claim, nothing under itself, no reference that closes a circle."""

from collections.abc import Iterator

from argmap.problems import ArgmapError
from argmap.three_way.merged_entries import MergedEntry
from argmap.three_way.merged_tree import MergedTree
from argmap.three_way.versions import Version, VersionEntry


def straighten(tree: MergedTree) -> None:
    """Take back, of what theirs did, what would make a circle or a second claim, and tell it."""
    refs = not any(map(_goes_round, (tree.ours, tree.theirs)))
    while True:
        tree.keep_what_is_needed()
        _one_claim(tree)
        tree.keep_what_is_needed()
        circle = next(_circles(tree, refs=refs), None)
        if circle is None:
            return
        _break(tree, circle)


def _one_claim(tree: MergedTree) -> None:
    claims = [one for one in tree.kept() if one.parent is None]
    own = tree.of[tree.ours.entries[0]]
    if not claims:
        tree.put_back(own, "both sides changed which statement is the claim")
        return
    claim = own if own in claims else claims[0]
    for other in claims:
        if other is not claim:
            _demote(tree, other, claim)


def _demote(tree: MergedTree, other: MergedEntry, claim: MergedEntry) -> None:
    """Let a second claim be what it is in ours; of one that only theirs has, what is under it goes to the claim."""
    what = "both sides changed which statement is the claim"
    if other.ours and other.ours.parent:
        tree.put_back(other, what)
        return
    tree.tell(other, what)
    other.kept = False
    for one in tree.kept():
        if one.parent is other:
            one.parent = claim


def _circles(tree: MergedTree, *, refs: bool) -> Iterator[list[MergedEntry]]:
    """Yield entries that lead round to themselves by what they are under or, with ``refs``, what they refer to."""
    below: dict[MergedEntry, list[MergedEntry]] = {one: [] for one in tree.kept()}
    for one in below:
        if one.parent in below:
            below[one.parent].append(one)
        if refs and one.target in below:
            below[one].append(one.target)
    yield from _around(below)


def _around(below: dict[MergedEntry, list[MergedEntry]]) -> Iterator[list[MergedEntry]]:
    done: set[MergedEntry] = set()
    for start in below:
        way: dict[MergedEntry, Iterator[MergedEntry]] = {}
        here: MergedEntry | None = start if start not in done else None
        while here is not None or way:
            if here is not None:
                way[here] = iter(below[here])
            last = next(reversed(way))
            here = next(way[last], None)
            if here is None:
                way.pop(last)
                done.add(last)
            elif here in way:
                names = list(way)
                yield names[names.index(here) :]
                return
            elif here in done:
                here = None


def _break(tree: MergedTree, circle: list[MergedEntry]) -> None:
    what = "together, what both sides did would make a circle; theirs is left out"
    for one in circle:
        if one.target and one.ours is None:
            tree.tell(one, what)
            tree.drop(one)
            return
    for one in circle:
        if one.ours and (one.parent, one.key) != tree.position(one.ours):
            tree.put_back(one, what)
            return
    raise ArgmapError("these maps cannot be merged: their references go round in circles; mend these first")


def _goes_round(version: Version) -> bool:
    """Tell whether a version has a circle already, by its references."""
    items = {one: MergedEntry(one) for one in version.entries}
    below: dict[MergedEntry, list[MergedEntry]] = {one: [] for one in items.values()}
    named: dict[str, VersionEntry] = {}
    for one in version.entries:
        named.setdefault(one.id or "", one)
    for one, item in items.items():
        if one.parent:
            below[items[one.parent]].append(item)
        if one.ref in named:
            below[item].append(items[named[one.ref]])
    return next(_around(below), None) is not None
