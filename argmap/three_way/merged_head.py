"""What a map has besides its statements: its title and settings, and the record, notes and works of its paper."""

from collections.abc import Iterable, Iterator
from typing import Any

from argmap.three_way.merge_conflicts import MergeConflict, told
from argmap.three_way.merged_values import ThreeValues, ValueConflict, merged_value, name_of
from argmap.three_way.versions import Version


def merge_head(base: Version, ours: Version, theirs: Version, conflicts: list[MergeConflict]) -> dict[str, Any]:
    """Return what three versions of a map have besides the claim as one; what is in conflict is added."""
    found: list[ValueConflict] = []
    merged = merged_value((), ThreeValues(*map(_head, (base, ours, theirs))), found) or {}
    conflicts += [_conflict(one) for one in found]
    return dict(merged)


def _head(version: Version) -> dict[str, Any]:
    return {key: value for key, value in version.data.items() if key != "claim"}


def _conflict(one: ValueConflict) -> MergeConflict:
    what = f"both sides changed {' '.join(one.path)}"
    return MergeConflict(what, told(one.ours), told(one.theirs), None, one.path[:2], one.path[:2], one.path[:2])


def keep_cited(head: dict[str, Any], fields: Iterable[dict[str, Any]], sides: Iterable[Version]) -> list[MergeConflict]:
    """Put works and notes back that one side removed and the other cites; return what that tells."""
    if not isinstance(head.get("paper"), dict):
        return []
    paper = head["paper"] = dict(head["paper"])  # it may be that of a version, which stays as it is
    return list(_put_back(paper, list(fields), [_paper(one) for one in sides]))


def _paper(version: Version) -> dict[str, Any]:
    found = version.data.get("paper")
    return found if isinstance(found, dict) else {}


def _put_back(
    paper: dict[str, Any], fields: list[dict[str, Any]], sides: list[dict[str, Any]]
) -> Iterator[MergeConflict]:
    notes = {name_of("footnotes", one) for entry in fields for one in _list(entry, "footnotes")}
    yield from _restore(paper, "footnotes", notes, sides)
    citing = [*fields, *(one for one in _list(paper, "footnotes") if isinstance(one, dict))]
    works = {name_of("cites", one) for entry in citing for one in _list(entry, "cites")}
    yield from _restore(paper, "works", works | set(map(str, _list(paper, "references"))), sides)


def _restore(
    paper: dict[str, Any], key: str, cited: set[str | None], sides: list[dict[str, Any]]
) -> Iterator[MergeConflict]:
    there = {name_of(key, one) for one in _list(paper, key)}
    for side in sides:
        for one in _list(side, key):
            name = name_of(key, one)
            if name in cited and name not in there:
                there.add(name)
                paper[key] = [*_list(paper, key), one]
                what = f"one side removed {name} from the paper's {key}, but it is cited; it stays"
                ours, theirs = ("has it" if one in _list(each, key) else "removed" for each in sides)
                yield MergeConflict(what, ours, theirs, path=("paper", key))


def _list(data: dict[str, Any], key: str) -> list[Any]:
    found = data.get(key)
    return found if isinstance(found, list) else []
