"""Makes a merged tree one that the notation can say: groups of two or more, steps described once, no id twice."""

from itertools import count

from argmap.three_way.merge_conflicts import MergeConflict, told
from argmap.three_way.merged_entries import MergedEntry
from argmap.three_way.merged_tree import MergedTree


def repair(tree: MergedTree) -> dict[MergedEntry, MergedEntry]:
    """Mend a merged tree; return for each group that is none any more the statement that is left of it."""
    _raise_steps(tree)
    left = _dissolve(tree)
    for one in tree.kept():
        _fit_kind(tree, one)
    _tell_ids_apart(tree)
    return left


def _raise_steps(tree: MergedTree) -> None:
    """Let groups have the scheme and the undercutters that one side gave a statement which the other linked."""
    for one in tree.kept():
        if one.parent and one.key == "undercutters" and one.parent.key == "linked":
            one.parent = one.parent.parent
        if one.key == "linked" and one.parent and "scheme" in one.fields:
            _give(tree, one, one.parent, "scheme")


def _give(tree: MergedTree, one: MergedEntry, to: MergedEntry, key: str) -> None:
    value = one.fields.pop(key)
    if to.fields.setdefault(key, value) != value:
        what = f"it cannot keep its {key} as a part of a step that has another"
        tree.conflicts.append(MergeConflict(what, told(to.fields[key]), told(value), one, (key,)))


def _dissolve(tree: MergedTree) -> dict[MergedEntry, MergedEntry]:
    left: dict[MergedEntry, MergedEntry] = {}
    for group in [one for one in tree.kept() if one.is_group]:
        members = [one for one in tree.kept() if one.parent is group and one.key == "linked"]
        if len(members) > 1:
            continue
        group.kept = False
        others = [one for one in tree.kept() if one.parent is group and one.key != "linked"]
        if not members:
            _rehome(tree, group, others)
            continue
        (member,) = members
        member.parent, member.key = group.parent, group.key
        left[group] = member
        if "scheme" in group.fields:
            _give(tree, group, member, "scheme")
        for one in others:
            one.parent = member
    return left


def _rehome(tree: MergedTree, group: MergedEntry, others: list[MergedEntry]) -> None:
    """Find a place for what is said against a step that is none any more: where ours has it, or a step of its parts."""
    members = (tree.of[one] for one in group.some.children["linked"])
    home = next((one for one in members if one.kept and one.key not in ("linked", "claim")), None)
    for one in others:
        if _fits_in_ours(tree, one):
            tree.put_back(one, "the step that theirs moved it to is gone")
        elif home:
            one.parent = home
            tree.tell(
                one, f"one side took the linked group apart that it is said against; here it is with {home.called}"
            )
        else:
            tree.tell(one, "the step that it is said against is gone; it is left out with what is below it")
            tree.drop(one)


def _fits_in_ours(tree: MergedTree, one: MergedEntry) -> bool:
    """Tell whether an entry can go back to where it is in ours."""
    if one.ours is None or one.ours.parent is None:
        return False
    home = tree.of[one.ours.parent]
    return home.kept and one not in (home, *home.above())


def _fit_kind(tree: MergedTree, one: MergedEntry) -> None:
    """Take from a statement what it cannot have as what it is now: a question as a premise, a scheme as the claim."""
    home = one.parent if one.key == "linked" and one.parent else one
    unfit = ["question"] if home.key in ("premises", "claim") else []
    unfit += ["scheme"] if one.key == "claim" else []
    for key in unfit:
        if key in one.fields:
            what = f"it can have no {key} as what the other side made of it"
            tree.conflicts.append(MergeConflict(what, "none", told(one.fields.pop(key)), one, (key,)))
    if one.key == "undercutters" and one.parent and one.parent.key == "claim":
        one.key = "objections"


def _tell_ids_apart(tree: MergedTree) -> None:
    """Give a statement of theirs another id where ours has the same for another statement."""
    taken = {one.ours.id for one in tree.kept() if one.ours and one.fields.get("id") == one.ours.id}
    seen: set[str] = set()
    for one in tree.kept():
        id_ = one.fields.get("id")
        own = bool(one.ours and one.ours.id == id_)
        if id_ is None or own or not (id_ in taken or id_ in seen):
            seen |= {id_} if id_ is not None and not own else set()
            continue
        ids = {other.fields.get("id") for other in tree.kept()}
        new = next(name for n in count(2) if (name := f"{id_}-{n}") not in ids)
        one.fields["id"] = new
        what = f"both sides gave the id {id_} to different statements; theirs is called {new} here"
        tree.conflicts.append(MergeConflict(what, told(id_), told(new), one, ("id",)))
        seen.add(new)
