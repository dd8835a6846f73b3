"""Makes a tree of a graph, so that a map of another program can be written in argmap's own notation."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from argmap.graph.elements import Graph, Inference, Kind, Node, Role
from argmap.graph.ids import LONGEST_ID, id_of
from argmap.graph.tree_plan import TreePlan, tree_plan
from argmap.notation.model import (
    ID,
    Claim,
    LinkedObjections,
    LinkedPremises,
    Map,
    Objection,
    Premise,
    Reference,
    Statement,
)
from argmap.problems import Path

Entry = Premise | Objection | LinkedPremises | LinkedObjections | Reference


@dataclass(frozen=True, slots=True)
class TreeCut:
    """A part of a graph that a tree has no place for: a statement or a step (by its id and path), and why."""

    id: str
    path: Path
    why: str
    is_step: bool = False


@dataclass(slots=True)
class Raised:
    """The tree of a graph, and what was cut to make it one; ``names`` has the tree's ids by the graph's."""

    map: Map
    cuts: list[TreeCut] = field(default_factory=list)
    names: Mapping[str, str] = field(default_factory=dict)


def raised(graph: Graph, root: str | None = None) -> Raised:
    """Return the tree under a statement, the graph's first root if none is named.

    A statement that serves several steps is written once, and referred to elsewhere; so is one that closes a circle.
    What does not lead to that root, what undercuts itself in a circle, and what is deeper than the notation allows is
    cut. The graph has at least one statement. Iterative, linear.
    """
    plan = tree_plan(graph, root or next(iter(graph.roots), next(iter(graph.nodes))))
    return _Raising(graph, plan).run()


class _Raising:
    def __init__(self, graph: Graph, plan: TreePlan) -> None:
        self.graph, self.plan = graph, plan
        self.names = _names(graph, plan)
        self.taken = set(filter(None, self.names.values()))
        self.statements: dict[str, Statement] = {}
        self.entries: dict[str, Entry] = {}

    def run(self) -> Raised:
        for id_ in reversed(self.plan.order):  # what is contained comes before what contains it
            if id_ in self.graph.inferences:
                self.entries[id_] = self.entry(self.graph.inferences[id_])
            else:
                self.statements[id_] = self.statement(self.graph.nodes[id_])
        graph = self.graph
        of_map: dict[str, Any] = {
            "title": graph.title, "language": graph.language, "glossary": graph.glossary, "ignore": graph.ignore,
            "paper": graph.paper, "claim": self.statements[self.plan.root],
        }  # fmt: skip
        map_ = Map.model_construct(**of_map)
        return Raised(map_, list(self.cuts()), {id_: name for id_, name in self.names.items() if name})

    def statement(self, node: Node) -> Statement:
        """Return a statement with what leads to it; all of that is made already."""
        steps = [one for one in self.graph.into(node.id) if one.id in self.entries]
        fields: dict[str, Any] = {
            "id": self.names[node.id], "text": node.text, "at": node.at, "quotes": node.quotes, "voice": node.voice,
            "basis": node.basis, "credence": node.credence, "footnotes": node.footnotes, "cites": node.cites,
            "draft": node.draft, "ignore": node.ignore,
            "premises": tuple(self.entries[one.id] for one in steps if one.kind is Kind.SUPPORTS),
            "objections": tuple(self.entries[one.id] for one in steps if one.kind is Kind.ATTACKS),
        }  # fmt: skip
        home = self.plan.homes.get(node.id)
        if home is None:
            return Claim.model_construct(**fields)
        if self.graph.inferences[home].kind is Kind.SUPPORTS:
            return Premise.model_construct(**fields)
        return Objection.model_construct(**fields, question=node.question if node.role is Role.OBJECTION else None)

    def entry(self, step: Inference) -> Entry:
        """Return what a list of premises, objections or undercutters holds for a step."""
        under = tuple(self.entries[one.id] for one in self.graph.into(step.id) if one.id in self.entries)
        of_step: dict[str, Any] = {"scheme": step.scheme, "undercutters": under}
        members: list[Any] = []
        here = {source for source in step.sources if self.plan.homes.get(source) == step.id}
        for source in step.sources:
            if source in here:
                here.remove(source)
                members.append(self.statements[source])
            else:
                members.append(Reference.model_construct(ref=self.names[source] or ""))
        members += [Reference.model_construct(ref=self.nothing(name)) for _, name in step.missing]
        if len(members) == 1:
            alone: Entry = members[0].model_copy(update=of_step)
            return alone
        group = LinkedPremises if step.kind is Kind.SUPPORTS else LinkedObjections
        return group.model_construct(linked=tuple(members), **of_step)

    def nothing(self, name: str) -> str:
        """Return a reference to a statement that is not there, as an id that no statement has."""
        plain = name if re.fullmatch(ID, name) and len(name) <= LONGEST_ID else id_of(name)
        others = (f"{plain[: LONGEST_ID - 10]}-{number}" for number in count(2))
        return next(one for one in chain((plain,), others) if one not in self.taken)

    def cuts(self) -> list[TreeCut]:
        """Return what the tree lacks, in the order of the graph."""
        deep, written = "it is nested too deeply", "it does not lead to the claim"
        found = [
            TreeCut(node.id, node.path, deep if node.id in self.plan.reachable else written)
            for node in self.graph.nodes.values()
            if node.id not in self.statements
        ]
        return found + [
            TreeCut(step.id, step.path, deep if step.id in self.plan.reachable else written, is_step=True)
            for step in self.graph.inferences.values()
            if step.id not in self.entries
        ]


def _names(graph: Graph, plan: TreePlan) -> dict[str, str | None]:
    """Return the id that each written statement gets: its own, one that references to it need, or none."""
    taken = {node.name for node in graph.nodes.values() if node.name}
    free = (name for name in (f"s{number}" for number in count(1)) if name not in taken)
    return {
        id_: graph.nodes[id_].name or (next(free) if id_ in plan.referred else None)
        for id_ in plan.order
        if id_ in graph.nodes
    }
