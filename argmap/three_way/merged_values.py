"""Three versions of a value into one: field by field in mappings, item by item in lists whose items have names."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
NAMES = {
    "works": ("id",), "sections": ("id",), "footnotes": ("number", "note"), "cites": ("work",), "ignore": ("rule",),
    "references": (), "glossary": (),
}  # fmt: skip
"""The lists whose items are told apart, and by which of their keys; those without one by themselves."""


class ThreeValues(NamedTuple):
    """One value in three versions; ``None`` where it is not there."""

    base: Any
    ours: Any
    theirs: Any

    def at(self, key: str) -> "ThreeValues":
        """Return the value under a key of three mappings."""
        return ThreeValues(*(one.get(key) for one in self))


class ValueConflict(NamedTuple):
    """A value that both sides changed, each in another way: the keys that lead to it, and all three versions."""

    path: tuple[str, ...]
    base: Any
    ours: Any
    theirs: Any


def usual(value: Any) -> Any:
    """Return a value in the form in which equal ones are equal: ``5`` for ``{note: 5}``, one quote for a list of it."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict) and {*value[0]} == {"start", "end"}:
        return usual(value[0])
    if isinstance(value, list):
        return [usual(one) for one in value]
    if isinstance(value, dict) and (value.keys() == {"note"} or value.keys() == {"work"}):
        return next(iter(value.values()))
    if isinstance(value, dict):
        return {key: usual(one) for key, one in value.items()}
    return None if value in ("", []) else value


def merged_value(path: tuple[str, ...], three: ThreeValues, conflicts: list[ValueConflict]) -> Any:
    """Return one value for three, ``None`` for none; of what both changed differently, ours.

    ``path`` are the keys that lead to it. What is in conflict is added to ``conflicts``.
    """
    base, ours, theirs = three
    before, here, there = map(usual, three)
    if here == there or there == before:
        return ours
    if here == before:
        return theirs
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return _mappings(path, ThreeValues(base if isinstance(base, dict) else {}, ours, theirs), conflicts)
    if isinstance(ours or [], list) and isinstance(theirs or [], list) and path and path[-1] in NAMES:
        lists = [_named(path[-1], value or []) for value in three]
        if (found := _lists(path, lists, conflicts)) is not None:
            return found
    conflicts.append(ValueConflict(path, *three))
    return theirs if ours is None else ours


def _mappings(path: tuple[str, ...], three: ThreeValues, conflicts: list[ValueConflict]) -> dict[str, Any]:
    base, ours, theirs = three
    keys = in_both_orders(base, ours, theirs, lambda key: key in ours or key in theirs)
    found = {key: merged_value((*path, key), three.at(key), conflicts) for key in keys}
    return {key: value for key, value in found.items() if value is not None}


def _named(key: str, items: Any) -> dict[str, Any] | None:
    """Return the items of a list by their names; ``None`` if two have the same or one has none."""
    found: dict[str, Any] = {}
    for one in items if isinstance(items, list) else ():
        name = name_of(key, one)
        if name is None or name in found:
            return None
        found[name] = one
    return found


def name_of(key: str, item: Any) -> str | None:
    """Return the name of an item of a list that stands under a key."""
    if not isinstance(item, dict):
        return str(item)
    return next((str(item[name]) for name in NAMES[key] if name in item), None)


def _lists(
    path: tuple[str, ...], versions: Sequence[dict[str, Any] | None], conflicts: list[ValueConflict]
) -> list[Any] | None:
    base, ours, theirs = versions
    if base is None or ours is None or theirs is None:
        return None
    three = ThreeValues(base, ours, theirs)
    names = in_both_orders(base, ours, theirs, lambda name: name in ours or name in theirs)
    found = [merged_value((*path, name), three.at(name), conflicts) for name in names]
    return [one for one in found if one is not None]


def in_both_orders(base: Iterable[T], ours: Iterable[T], theirs: Iterable[T], wanted: Callable[[T], bool]) -> list[T]:
    """Return what is wanted of two lists in one order: ours, or theirs where only they changed it.

    What only one of them has comes after what it comes after there.
    """
    here, there = ([one for one in some if wanted(one)] for some in (ours, theirs))
    shared = set(here) & set(there)
    before = _order(base, shared)
    unchanged = _order(here, set(before)) == before
    first, second = (there, here) if unchanged and _order(there, shared) != _order(here, shared) else (here, there)
    found = list(first)
    for number, one in enumerate(second):
        if one not in shared:
            found.insert(_behind(second[:number], found), one)
    return found


def reordered_by_both(base: Iterable[T], ours: Iterable[T], theirs: Iterable[T]) -> bool:
    """Tell whether both sides put what all three lists have into another order, each into one of its own."""
    shared = set(base) & set(ours) & set(theirs)
    orders = [_order(some, shared) for some in (base, ours, theirs)]
    return orders[0] != orders[1] != orders[2] != orders[0]


def _order(items: Iterable[T], shared: set[T]) -> list[T]:
    return [one for one in items if one in shared]


def _behind(before: Sequence[T], found: list[T]) -> int:
    return next((found.index(one) + 1 for one in reversed(before) if one in found), 0)
