"""Damages a reference map in known ways, as students do, for ``benchmarks.marking``: the marker must name them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Any

from argmap.editing import operations as ops
from argmap.editing.planning import planned
from argmap.graph import Graph, Kind
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading.writing import to_data
from argmap.problems import ArgmapError

Data = dict[str, Any]
LISTS = ("premises", "objections", "undercutters", "linked")
ROOT = "claim"


class Damage(StrEnum):
    """What was done to a statement."""

    NONE = "none"
    REWORD = "reword"
    MOVE = "move"
    FLIP = "flip"
    DROP = "drop"
    ADD = "add"
    MERGE = "merge"
    SPLIT = "split"
    LINK = "link"
    UNLINK = "unlink"


@dataclass(frozen=True, slots=True)
class Damaged:
    """A submission made from a reference: its data, and the damage of each statement that has one, by its id."""

    data: Data
    planted: Mapping[str, Damage]


class Damager:
    """Damages maps whose statements have ids.

    ``paraphrases`` has other words for texts, ``strangers`` are texts from elsewhere.
    """

    def __init__(self, random: Random, paraphrases: Mapping[str, str], strangers: Sequence[str]) -> None:
        self.random, self.paraphrases, self.strangers = random, paraphrases, strangers
        self._does: dict[Damage, Callable[[Data, Graph, str], ops.Operation | None]] = {
            Damage.REWORD: self._reword, Damage.MOVE: self._move, Damage.FLIP: self._flip, Damage.DROP: self._drop,
            Damage.ADD: self._add, Damage.MERGE: self._merge, Damage.SPLIT: self._split, Damage.LINK: self._link,
            Damage.UNLINK: self._unlink,
        }  # fmt: skip

    def damage(self, data: Data, kinds: Sequence[Damage], many: int) -> Damaged:
        """Return a map with at most so many damages of some kinds, each to another statement and its neighbours."""
        planted: dict[str, Damage] = {}
        touched: set[str] = set()
        for _ in range(many * 4):
            if len(planted) >= many:
                break
            kind, graph = self.random.choice(kinds), graph_of(data)
            if not (others := sorted(one.id for one in graph.nodes.values() if one.name and one.id != ROOT)):
                break
            where = self.random.choice(others)
            near = {where, *_parents(graph, where), *_children(graph, where), *_mates(graph, where)}
            operation = None if near & touched else self._does[kind](data, graph, where)
            if operation is None:
                continue
            try:
                data = planned(data, operation).data
                graph_of(data)
            except (ArgmapError, ValueError):
                continue
            planted[where] = kind
            touched |= near | _named(operation)
        return Damaged(data, planted)

    def reword_all(self, data: Data) -> Data:
        """Return a map with all statements in other words, where there are any."""
        for id_, node in graph_of(data).nodes.items():
            if node.name and (other := self.paraphrases.get(node.text)):
                data = planned(data, ops.SetField(where=id_, field="text", value=other)).data
        return data

    def anonymous(self, data: Data) -> Data:
        """Return a map without ids, its lists in another order: what a student would write."""
        return self._anonymous(data["claim"], {key: value for key, value in data.items() if key != "claim"})

    def _anonymous(self, claim: Any, head: Data) -> Data:
        def stripped(entry: Any) -> Any:
            if isinstance(entry, str) or "ref" in entry:
                return entry
            found = {key: value for key, value in entry.items() if key != "id"}
            for key in LISTS:
                if key in found:
                    found[key] = self.random.sample([stripped(one) for one in found[key]], len(found[key]))
            return found

        return {**head, "claim": stripped(claim)}

    # each returns the operation, or nothing where it cannot be done

    def _reword(self, _: Data, graph: Graph, where: str) -> ops.Operation | None:
        other = self.paraphrases.get(graph.nodes[where].text)
        return ops.SetField(where=where, field="text", value=other) if other else None

    def _move(self, _: Data, graph: Graph, where: str) -> ops.Operation | None:
        below = _below(graph, where)
        named = {node.id for node in graph.nodes.values() if node.name}
        places = sorted(named - below - _parents(graph, where) - _mates(graph, where))
        if not places or _mates(graph, where):
            return None
        to = self.random.choice(places)
        relation = ops.Relation.PREMISE if _kind(graph, where) is Kind.SUPPORTS else ops.Relation.OBJECTION
        return ops.MoveStatement(statement=where, to=to, relation=relation)

    def _flip(self, _: Data, graph: Graph, where: str) -> ops.Operation | None:
        kind, parents = _kind(graph, where), _parents(graph, where)
        if kind is Kind.UNDERCUTS or _mates(graph, where) or not parents:
            return None
        relation = ops.Relation.OBJECTION if kind is Kind.SUPPORTS else ops.Relation.PREMISE
        return ops.MoveStatement(statement=where, to=min(parents), relation=relation)

    def _drop(self, _: Data, graph: Graph, where: str) -> ops.Operation | None:
        return ops.RemoveStatement(statement=where, keep=False) if not _children(graph, where) else None

    def _add(self, _: Data, __: Graph, where: str) -> ops.Operation | None:
        relation = self.random.choice([ops.Relation.PREMISE, ops.Relation.OBJECTION])
        return ops.AddStatement(to=where, relation=relation, statement={"text": self.random.choice(self.strangers)})

    def _merge(self, _: Data, graph: Graph, where: str) -> ops.Operation | None:
        parents = _parents(graph, where)
        siblings = [one for one in sorted(_children(graph, min(parents, default=ROOT))) if one != where]
        siblings = [one for one in siblings if _kind(graph, one) is _kind(graph, where)]
        if _children(graph, where) or not siblings or _mates(graph, where):
            return None
        other = self.random.choice(siblings)
        text = f"{graph.nodes[other].text.rstrip('.')}, and {_lowered(graph.nodes[where].text)}"
        return ops.Together(operations=(
            ops.SetField(where=other, field="text", value=text), ops.RemoveStatement(statement=where),
        ))  # fmt: skip

    def _split(self, _: Data, graph: Graph, where: str) -> ops.Operation | None:
        words = graph.nodes[where].text.rstrip(".").split()
        places = [n for n, word in enumerate(words) if word in ("and", "und", "but") and 3 <= n <= len(words) - 4]
        if not places or _mates(graph, where):
            return None
        first, second = " ".join(words[: places[0]]) + ".", " ".join(words[places[0] + 1 :]) + "."
        return ops.Together(operations=(
            ops.AddStatement(to=where, relation=ops.Relation.AFTER, statement={"text": second[0].upper() + second[1:]}),
            ops.SetField(where=where, field="text", value=first),
        ))  # fmt: skip

    def _link(self, _: Data, graph: Graph, where: str) -> ops.Operation | None:
        parents = _parents(graph, where)
        free = [
            one for one in sorted(_children(graph, min(parents, default=ROOT)))
            if one != where and _kind(graph, one) is _kind(graph, where) is Kind.SUPPORTS and not _mates(graph, one)
        ]  # fmt: skip
        if not free or _mates(graph, where):
            return None
        return ops.LinkStatements(statements=(where, self.random.choice(free)))

    def _unlink(self, _: Data, graph: Graph, where: str) -> ops.Operation | None:
        return ops.UnlinkStatement(statement=where) if _mates(graph, where) else None


def with_ids(map_: Map) -> Data:
    """Return a map's data in which every statement has an id."""
    data = to_data(map_)
    count = 0
    pending = [data["claim"]]
    while pending:
        here = pending.pop()
        if "ref" not in here and "linked" not in here:
            here["id"] = here.get("id") or (ROOT if here is data["claim"] else f"n{(count := count + 1)}")
        for key in LISTS:
            here[key] = [{"text": one} if isinstance(one, str) else one for one in here.get(key, [])]
            pending += here[key]
            if not here[key]:
                del here[key]
    return data


def graph_of(data: Data) -> Graph:
    """Return the graph of a map's data."""
    return lower(Map.model_validate(data))


def _kind(graph: Graph, where: str) -> Kind | None:
    return next((one.kind for one in graph.out_of(where)), None)


def _parents(graph: Graph, where: str) -> set[str]:
    return {parent.id for step in graph.out_of(where) if (parent := graph.parent(step))}


def _mates(graph: Graph, where: str) -> set[str]:
    return {one for step in graph.out_of(where) for one in step.sources} - {where}


def _children(graph: Graph, where: str) -> set[str]:
    steps = [*graph.into(where), *(under for step in graph.out_of(where) for under in graph.into(step.id))]
    return {source for step in steps for source in step.sources}


def _below(graph: Graph, where: str) -> set[str]:
    found, pending = {where}, [where]
    while pending:
        new = _children(graph, pending.pop()) - found
        found |= new
        pending += new
    return found


def _named(operation: ops.Operation) -> set[str]:
    if isinstance(operation, ops.Together):
        return set().union(*(_named(one) for one in operation.operations))
    values = [getattr(operation, name, None) for name in ("to", "where", "statement")]
    several = getattr(operation, "statements", ())
    return {one for one in (*values, *several) if isinstance(one, str)}


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
