"""How statements are added, moved, removed, linked and unlinked: the steps for each."""

from typing import Any

from argmap.editing.intent import Intent
from argmap.editing.operations import (
    AddStatement,
    LinkStatements,
    MoveStatement,
    Relation,
    RemoveStatement,
    UnlinkStatement,
)
from argmap.editing.steps import Delete, Insert, Put, Transfer
from argmap.notation.model import stands_alone
from argmap.problems import ArgmapError

KEYS = {
    Relation.PREMISE: "premises", Relation.OBJECTION: "objections", Relation.UNDERCUTTER: "undercutters",
}  # fmt: skip
OTHER_SIDE = {"premises": "objections", "objections": "premises"}
OF_STEP = ("scheme", "undercutters")
"""What describes the step from an entry to its parent; of linked premises the group has it."""


def add(intent: Intent, op: AddStatement) -> None:
    """Add a statement. Raises ``ArgmapError`` where it cannot stand."""
    to, new = intent.entry(op.to), op.statement
    if isinstance(new, dict) and not new:
        raise ArgmapError("a statement needs a text")
    if isinstance(new, str) and not stands_alone(new):
        new = {"text": new}
    if op.relation in KEYS:
        intent.add(_owner(intent, to, op.relation), KEYS[op.relation], op.index, new)
    elif op.relation is Relation.LINKED:
        list_, index = _in_group(intent, to)
        intent.do(Insert(intent.path(list_), index, new))
    else:
        list_, index = intent.spot(to)
        intent.do(Insert(intent.path(list_), index + (op.relation is Relation.AFTER), new))


def move(intent: Intent, op: MoveStatement) -> None:
    """Move an entry. Raises ``ArgmapError`` where it would stand below itself."""
    entry, to = intent.entry(op.statement), intent.entry(op.to)
    intent.spot(entry)  # refuses the claim
    if any(one is to for _, one in intent.entries(entry)):
        raise ArgmapError("a statement cannot be moved below itself")
    if op.relation in KEYS:
        _move_below(intent, entry, to, op.relation, op.index)
    elif op.relation is Relation.LINKED:
        _move_into_group(intent, entry, to)
    else:
        _move_beside(intent, entry, to, after=op.relation is Relation.AFTER)


def link(intent: Intent, op: LinkStatements) -> None:
    """Link statements that stand in the same list. Raises ``ArgmapError`` for others."""
    first, *others = [intent.entry(where) for where in op.statements]
    home = _home(intent, first)
    if len({id(one) for one in (first, *others)}) < len(op.statements):
        raise ArgmapError("a statement cannot be linked with itself")
    for other in others:
        if _home(intent, other) is not home:
            raise ArgmapError("only statements that stand side by side, for or against the same one, can be linked")
    before = first
    for other in others:
        _move_into_group(intent, other, before)
        before = other if not _is_group(other) else before


def unlink(intent: Intent, op: UnlinkStatement) -> None:
    """Take a statement out of its linked group, or take the group apart."""
    entry = intent.entry(op.statement)
    if _is_group(entry):
        for member in entry["linked"][:0:-1]:
            _leave(intent, member)
        return
    list_, _ = intent.spot(entry)
    if intent.owner(list_)[1] != "linked":
        raise ArgmapError("this statement is not linked with another")
    _leave(intent, entry)


def remove(intent: Intent, op: RemoveStatement) -> None:
    """Remove an entry. Raises ``ArgmapError`` where a reference elsewhere needs it."""
    entry = intent.entry(op.statement)
    list_, _ = intent.spot(entry)
    if op.keep:
        _lift(intent, entry)
    _refuse_needed(intent, entry)
    intent.do(Delete(intent.path(entry)))
    _tidy(intent, list_)


def _owner(intent: Intent, to: Any, relation: Relation) -> dict[str, Any]:
    """Return the mapping whose list takes a statement that is to stand in a relation to another."""
    if relation is Relation.UNDERCUTTER:
        list_, _ = intent.spot(to)  # refuses the claim, from which no step leads
        owner, key = intent.owner(list_)
        return owner if key == "linked" else intent.mapping(to)
    if _is_group(to):
        raise ArgmapError("a linked group is no statement: name one of those that are linked")
    if isinstance(to, dict) and "ref" in to:
        raise ArgmapError(f"this is a reference to {to['ref']}: what is for or against it stands there")
    return intent.mapping(to)


def _is_group(entry: Any) -> bool:
    return isinstance(entry, dict) and "linked" in entry


def _home(intent: Intent, entry: Any) -> list[Any]:
    """Return the list that an entry, or the group that it belongs to, stands in."""
    list_, _ = intent.spot(entry)
    owner, key = intent.owner(list_)
    return intent.spot(owner)[0] if key == "linked" else list_


def _in_group(intent: Intent, to: Any) -> tuple[list[Any], int]:
    """Return the list of a statement's linked group, made if there is none, and the number behind the statement."""
    list_, index = intent.spot(to)
    if intent.owner(list_)[1] == "linked":
        return list_, index + 1
    if _is_group(to):
        return to["linked"], len(to["linked"])
    intent.do(Insert(intent.path(list_), index, {"linked": []}))
    group = list_[index]
    intent.do(Transfer(intent.path(to), intent.path(group["linked"]), 0))
    _give_step(intent, to, group)
    return group["linked"], 1


def _give_step(intent: Intent, entry: Any, to: dict[str, Any]) -> None:
    """Let a group, or what is left of one, have the scheme and the undercutters of an entry's step."""
    if not isinstance(entry, dict):
        return
    scheme = entry.get("scheme")
    if scheme is not None and to.get("scheme") not in (None, scheme):
        raise ArgmapError(
            f"one step follows the scheme {to['scheme']}, the other {scheme}: clear one of them before they become one"
        )
    if scheme is not None:
        if "scheme" not in to:
            intent.do(Put((*intent.path(to), "scheme"), scheme))
        intent.clear(entry, "scheme")
    undercutters = entry.get("undercutters")
    if isinstance(undercutters, list):
        for one in list(undercutters):
            target = intent.list_of(to, "undercutters")
            intent.do(Transfer(intent.path(one), intent.path(target), len(target)))
        intent.clear(entry, "undercutters")


def _move_below(intent: Intent, entry: Any, to: Any, relation: Relation, index: int | None) -> None:
    owner, key = _owner(intent, to, relation), KEYS[relation]
    source, _ = intent.spot(entry)
    target = intent.list_of(owner, key)
    if source is not target:
        _forget_question(intent, entry, key)
    number = len(target) if index is None else min(index, len(target))
    if source is target and index is not None and intent.spot(entry)[1] < index:
        number = min(index + 1, len(target))  # counted without it
    _shift(intent, entry, target, number)


def _move_beside(intent: Intent, entry: Any, to: Any, *, after: bool) -> None:
    target, index = intent.spot(to)
    _, key = intent.owner(target)
    if key == "linked":
        if intent.spot(entry)[0] is not target:
            _move_into_group(intent, entry, to, after=after)
            return
    elif intent.spot(entry)[0] is not target:
        _forget_question(intent, entry, key)
    _shift(intent, entry, target, index + after)


def _move_into_group(intent: Intent, entry: Any, to: Any, *, after: bool = True) -> None:
    """Move a statement, or all those of a group, into the linked group of another."""
    if intent.spot(entry)[0] is intent.spot(to)[0] and intent.owner(intent.spot(to)[0])[1] == "linked":
        raise ArgmapError("these statements are linked already")
    list_, index = _in_group(intent, to)
    group, _ = intent.owner(list_)
    _forget_question(intent, entry, intent.owner(intent.spot(group)[0])[1])
    _give_step(intent, entry, group)
    index -= not after
    if not _is_group(entry):
        _shift(intent, entry, list_, index)
        return
    for member in list(entry["linked"]):
        intent.do(Transfer(intent.path(member), intent.path(list_), index))
        index += 1
    source, _ = intent.spot(entry)
    intent.do(Delete(intent.path(entry), comments=True))
    _tidy(intent, source)


def _shift(intent: Intent, entry: Any, target: list[Any], index: int) -> None:
    """Move an entry into a list, before the one that has the number now; tidy up where it stood."""
    source, number = intent.spot(entry)
    intent.do(Transfer(intent.path(entry), intent.path(target), index - (source is target and number < index)))
    if source is not target:
        _tidy(intent, source)


def _leave(intent: Intent, member: Any) -> None:
    """Let a statement leave its linked group: it stands behind it then."""
    group, _ = intent.owner(intent.spot(member)[0])
    home, index = intent.spot(group)
    _shift(intent, member, home, index + 1)


def _tidy(intent: Intent, list_: list[Any]) -> None:
    """Take an empty list away, and a linked group of one statement apart."""
    owner, key = intent.owner(list_)
    if key == "linked" and len(list_) == 1:
        _dissolve(intent, owner)
    elif key == "linked" and not list_:
        home, _ = intent.spot(owner)
        intent.do(Delete(intent.path(owner), comments=True))
        _tidy(intent, home)
    elif not list_:
        intent.do(Delete(intent.path(list_), comments=True))


def _dissolve(intent: Intent, group: dict[str, Any]) -> None:
    """Put the one statement that is left in a group into its place, with what the group's step has."""
    (member,) = group["linked"]
    home, index = intent.spot(group)
    if any(group.get(key) for key in OF_STEP):
        member = intent.mapping(member)
    intent.do(Transfer(intent.path(member), intent.path(home), index))
    if isinstance(member, dict):
        _give_step(intent, group, member)
    intent.do(Delete(intent.path(group), comments=True))


def _forget_question(intent: Intent, entry: Any, key: str) -> None:
    """Take away which critical question a statement raises, where it is to be no objection any more."""
    if key == "premises" and isinstance(entry, dict):
        for one in (entry, *(entry["linked"] if _is_group(entry) else ())):
            if isinstance(one, dict):
                intent.clear(one, "question")


def _lift(intent: Intent, entry: Any) -> None:
    """Let what is said for and against an entry take its place."""
    if _is_group(entry):
        raise ArgmapError("a linked group is no statement: name one of those that are linked")
    list_, _ = intent.spot(entry)
    owner, key = intent.owner(list_)
    home = list_
    if key == "linked":
        home, _ = intent.spot(owner)
        group, (owner, key) = owner, intent.owner(home)
    here = isinstance(entry, dict)
    if here and entry.get("objections") and key not in OTHER_SIDE:
        raise ArgmapError("what is said against an undercutter has no place without it: move it elsewhere first")
    for one in list(entry.get("premises", ())) if here else ():
        beside = group if list_ is not home else entry
        intent.do(Transfer(intent.path(one), intent.path(home), intent.spot(beside)[1]))
    for one in list(entry.get("objections", ())) if here else ():
        _forget_question(intent, one, OTHER_SIDE[key])
        target = intent.list_of(owner, OTHER_SIDE[key])
        intent.do(Transfer(intent.path(one), intent.path(target), len(target)))


def _refuse_needed(intent: Intent, entry: Any) -> None:
    """Refuse to remove what a reference elsewhere needs."""
    going = {id(one) for _, one in intent.entries(entry)}
    ids = {one["id"] for _, one in intent.entries(entry) if isinstance(one, dict) and isinstance(one.get("id"), str)}
    for _, one in intent.entries():
        if isinstance(one, dict) and one.get("ref") in ids and id(one) not in going:
            raise ArgmapError(f"{one['ref']} is needed elsewhere in the map, by a reference: remove that first")
