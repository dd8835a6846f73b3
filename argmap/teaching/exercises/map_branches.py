"""A branch of a map as a map of its own: what hangs on one statement, with random ids, and cut to a size."""

from collections.abc import Collection, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property

from argmap.graph import Graph, Node
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading.document import Document
from argmap.notation.reading.writing import to_data
from argmap.problems import ArgmapError
from argmap.teaching.exercises.exercise import Data
from argmap.teaching.exercises.random_ids import RandomIds

LISTS = ("premises", "objections", "undercutters", "linked")
HEAD = ("title", "language", "glossary", "paper")
NOT_OF_A_CLAIM = ("scheme", "undercutters", "question")
LEFT_OUT = ("ignore", "credence", "draft")
LEAST = 3
"""The fewest statements that cutting to a size leaves: less is no argument."""


@dataclass(frozen=True)
class Branch:
    """A branch as a map's data; ``origin`` says by the ids in it which statement of the whole map each is."""

    data: Data
    origin: dict[str, str] = field(repr=False)

    @cached_property
    def graph(self) -> Graph:
        """The branch as statements and inferences."""
        return lower(Map.model_validate(self.data))

    @property
    def claim(self) -> str:
        """The id of the statement that the branch is about."""
        return str(self.data["claim"]["id"])

    def copy(self) -> Data:
        """Return the data, to be changed."""
        return deepcopy(self.data)


class Brancher:
    """Takes branches out of one map. Raises ``ArgmapError`` for a map with references that lead nowhere."""

    def __init__(self, document: Document) -> None:
        self.graph = lower(document.map)
        if any(one.missing for one in self.graph.inferences.values()):
            raise ArgmapError(f"{document.file}: a reference (`ref`) leads to no statement; `argmap check` says which")
        self._data = to_data(document.map)
        self._ids = {node.path: node.id for node in self.graph.nodes.values()}
        self._named: dict[str, Node] = {}
        for node in self.graph.nodes.values():
            if node.name:
                self._named.setdefault(node.name, node)

    def branch(self, root: str, ids: RandomIds) -> Branch:
        """Return what hangs on a statement of the map; statements elsewhere that it refers to stand in it as leaves."""
        path = self.graph.nodes[root].path
        claim = deepcopy(_at(self._data, path))
        for key in NOT_OF_A_CLAIM if len(path) > 1 else ():
            claim.pop(key, None)
        entries = list(_entries(claim, path))
        new = {self._ids[where]: ids.new() for entry, where in entries if "ref" not in entry}
        for entry, where in entries:
            if "ref" not in entry:
                entry["id"] = new[self._ids[where]]
                for key in LEFT_OUT:
                    entry.pop(key, None)
            else:
                self._refer(entry, new, ids)
        head = {key: self._data[key] for key in HEAD if key in self._data}
        return Branch({**head, "claim": claim}, {mine: old for old, mine in new.items()})

    def _refer(self, entry: Data, new: dict[str, str], ids: RandomIds) -> None:
        meant = self._named[entry.pop("ref")]
        if meant.id in new:
            entry["ref"] = new[meant.id]
            return
        found = _at(self._data, meant.path)
        entry |= {key: deepcopy(found[key]) for key in found if key not in (*LISTS, *NOT_OF_A_CLAIM, *LEFT_OUT)}
        entry["id"] = new[meant.id] = ids.new()


def cut(branch: Branch, size: int) -> Branch:
    """Return a branch with at most so many statements where that can be: whole steps are left out, the deepest first.

    The last objection and the last linked group stay as long as there is something else.
    """
    data = branch.copy()
    while (left := sum("ref" not in one for one, _ in _entries(data["claim"]))) > max(size, LEAST):
        steps = [one for one in _leaf_steps(data["claim"]) if left - one.size >= LEAST]
        if not steps:
            break
        last = min(steps, key=lambda one: (_rare(one, steps), -one.depth, -one.size, one.number))
        last.where.remove(last.entry)
    kept = {one.get("id") for one, _ in _entries(_tidied(data["claim"]))}
    return Branch(data, {mine: old for mine, old in branch.origin.items() if mine in kept})


def without_leaves(data: Data, ids: Collection[str]) -> Data:
    """Return a branch's data without those single premises and objections of ``ids`` on which nothing hangs."""
    found = deepcopy(data)
    for one in _leaf_steps(found["claim"]):
        if one.entry.get("id") in ids:
            one.where.remove(one.entry)
    _tidied(found["claim"])
    return found


@dataclass(frozen=True)
class _LeafStep:
    entry: Data
    where: list[Data]
    key: str
    depth: int
    size: int
    number: int


def _rare(step: _LeafStep, steps: list[_LeafStep]) -> bool:
    """Tell whether a step is the last objection or the last group that could be left out."""
    against = [one for one in steps if one.key != "premises"]
    groups = [one for one in steps if one.size > 1]
    return (step.key != "premises" and len(against) == 1) or (step.size > 1 and len(groups) == 1)


def _leaf_steps(claim: Data) -> list[_LeafStep]:
    """Return the steps on which nothing hangs and to whose statements nothing refers."""
    referred = {one["ref"] for one, _ in _entries(claim) if "ref" in one}
    found: list[_LeafStep] = []
    pending = [(claim, 0)]
    while pending:
        here, depth = pending.pop()
        for key in LISTS:
            for entry in here.get(key, ()):
                pending.append((entry, depth + 1))
                members = entry.get("linked", [entry])
                whole = not any(one.get(part) for one in (entry, *members) for part in LISTS if part != "linked")
                if key != "linked" and whole and not any(one.get("id") in referred for one in members):
                    size = sum("ref" not in one for one in members)
                    found.append(_LeafStep(entry, here[key], key, depth, size, len(found)))
    return found


def _tidied(claim: Data) -> Data:
    for entry in _with_groups(claim):
        for key in LISTS:
            if entry.get(key) == []:
                del entry[key]
    return claim


def _with_groups(claim: Data) -> Iterator[Data]:
    pending = [claim]
    while pending:
        here = pending.pop()
        yield here
        pending += [one for key in LISTS for one in here.get(key, ())]


def _entries(claim: Data, path: tuple[str | int, ...] = ()) -> Iterator[tuple[Data, tuple[str | int, ...]]]:
    """Yield statements and references with their paths, each before what hangs on it; groups are passed through."""
    pending = [(claim, path)]
    while pending:
        here, where = pending.pop()
        if "linked" not in here:
            yield here, where
        pending += [
            (one, (*where, key, number)) for key in LISTS for number, one in reversed([*enumerate(here.get(key, ()))])
        ]


def statements(claim: Data) -> list[Data]:
    """Return the statements of a claim's data, itself first; references are none."""
    return [one for one, _ in _entries(claim) if "ref" not in one]


def _at(data: Data, path: tuple[str | int, ...]) -> Data:
    found: Data = data
    for step in path:
        found = found[step]  # type: ignore[index]
    return found
