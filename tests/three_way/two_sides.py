"""Two people who work on one map: maps, what they do to them, and what the maps say."""

from collections import Counter
from random import Random
from typing import Any, NamedTuple

from argmap.editing import operations as ops
from argmap.editing.map_text import MapText, edited
from argmap.problems import ArgmapError
from argmap.three_way import Merge, merge_maps
from argmap.three_way.merged_values import usual
from argmap.three_way.versions import Version, VersionEntry
from tests.editing.operations_on_maps import some_operation, statement_paths
from tests.editing.typed_maps import typed_map


class TwoSides(NamedTuple):
    """A map, and what two people made of it."""

    base: MapText
    ours: MapText
    theirs: MapText

    def merged(self) -> Merge:
        return merge(text(self.base), text(self.ours), text(self.theirs), self.base.file)

    def swapped(self) -> Merge:
        return merge(text(self.base), text(self.theirs), text(self.ours), self.base.file)


def text(map_: MapText) -> str:
    return map_.texts[map_.file]


def merge(base: str, ours: str, theirs: str, file: str = "map.yaml") -> Merge:
    return merge_maps((f"base-{file}", base), (f"ours-{file}", ours), (f"theirs-{file}", theirs), f"out-{file}")


def worked_on(random: Random, map_: MapText, count: int, first: int) -> MapText:
    """Return a map after operations; those that are impossible are left out."""
    for number in range(first, first + count):
        try:
            map_ = edited(map_, _operation(random, map_, number)).after
        except ArgmapError:
            continue
    return map_


def _operation(random: Random, map_: MapText, number: int) -> ops.Operation:
    """Return an operation that may be possible; one of six adds a reference."""
    ids = [one.id for one in entries(map_.data) if one.id]
    if not ids or random.randint(0, 5):
        return some_operation(random, map_, number)
    to = random.choice(statement_paths(map_.data))
    return ops.AddStatement(to=to, relation=random.choice(list(ops.Relation)), statement={"ref": random.choice(ids)})


def two_sides(seed: int) -> TwoSides:
    random = Random(seed)
    typed, file = typed_map(random.randint(0, 2**32), random.randint(1, 3))
    base = MapText.read(file, {file: typed})
    counts = random.randint(1, 4), random.randint(1, 4)
    return TwoSides(base, worked_on(random, base, counts[0], 100), worked_on(random, base, counts[1], 200))


def entries(data: dict[str, Any]) -> tuple[VersionEntry, ...]:
    return Version.of("", data).entries


def texts(data: dict[str, Any]) -> Counter[str]:
    return Counter(one.text for one in entries(data) if one.text)


def meaning(data: dict[str, Any]) -> tuple[Any, Any]:
    """Return what a map says, whatever the order in which it says it."""
    found = Counter(_said(one) for one in entries(data))
    return found, unordered(usual({key: one for key, one in data.items() if key != "claim"}))


def _said(one: VersionEntry) -> Any:
    above = one.parent and (_name(one.parent) if not one.parent.is_group else "group", one.parent.key)
    home = one.parent.parent if one.parent and one.parent.is_group else None
    members = frozenset(_name(other) for other in one.parent.children["linked"]) if one.key == "linked" else None  # type: ignore[union-attr]
    return _name(one), one.key, above, home and _name(home), members, unordered(usual(one.fields))


def _name(one: VersionEntry) -> Any:
    return frozenset(map(_name, one.children["linked"])) if one.is_group else one.text or one.ref


def unordered(value: Any) -> Any:
    if isinstance(value, dict):
        return frozenset((key, unordered(one)) for key, one in value.items())
    return frozenset(map(unordered, value)) if isinstance(value, list) else value
