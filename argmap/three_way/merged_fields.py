"""What is written of a statement itself, from its three versions."""

from collections.abc import Iterator
from typing import Any

from argmap.three_way.merge_conflicts import MergeConflict, told
from argmap.three_way.merged_entries import MergedEntry
from argmap.three_way.merged_values import ThreeValues, ValueConflict, in_both_orders, merged_value, usual
from argmap.three_way.versions import VersionEntry

PASSAGE = ("at", "quote")
"""What says together where in the paper a statement is: half of one and half of the other would say nothing."""


def merge_fields(item: MergedEntry) -> Iterator[MergeConflict]:
    """Give an entry its fields, and yield what is in conflict."""
    ours, theirs = item.ours, item.theirs
    if ours is None or theirs is None:
        item.fields = dict(item.some.fields if ours or theirs is None else theirs.fields)
        return
    versions = [item.base.fields if item.base else {}, ours.fields, theirs.fields]
    if all(_passage(versions[0]) != _passage(one) for one in versions[1:]):
        yield from _both_placed(item, ours, theirs)
        versions = [{key: one for key, one in fields.items() if key not in PASSAGE} for fields in versions]
        item.fields = {key: ours.fields[key] for key in PASSAGE if key in ours.fields}
    found: list[ValueConflict] = []
    three = ThreeValues(*versions)
    merged = {key: merged_value((key,), three.at(key), found) for key in _keys(versions)}
    item.fields |= {key: value for key, value in merged.items() if value is not None}
    yield from (_conflict(item, one, ours, theirs) for one in found)


def _keys(versions: list[dict[str, Any]]) -> list[str]:
    base, ours, theirs = map(list, versions)
    return in_both_orders(base, ours, theirs, lambda key: key != "ref" and (key in ours or key in theirs))


def _passage(fields: dict[str, Any]) -> list[Any]:
    return [usual(fields.get(key)) for key in PASSAGE]


def _both_placed(item: MergedEntry, ours: VersionEntry, theirs: VersionEntry) -> Iterator[MergeConflict]:
    if _passage(ours.fields) != _passage(theirs.fields):
        versions = ({key: one.fields[key] for key in PASSAGE if key in one.fields} or None for one in (ours, theirs))
        here, there = map(told, versions)
        yield MergeConflict(
            "both sides changed where in the paper it is", here, there, item, ("at",), ours.path, theirs.path
        )


def _conflict(item: MergedEntry, one: ValueConflict, ours: VersionEntry, theirs: VersionEntry) -> MergeConflict:
    what = f"both sides changed its {one.path[0]}" + (f" ({', '.join(one.path[1:])})" if one.path[1:] else "")
    return MergeConflict(
        what, told(one.ours), told(one.theirs), item, one.path[:1], (*ours.path, one.path[0]),
        (*theirs.path, one.path[0]),
    )  # fmt: skip
