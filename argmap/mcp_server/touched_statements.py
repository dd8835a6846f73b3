"""Which statements a change to a map concerns: new ones, and those that say something else or serve elsewhere now."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from argmap.graph import Graph, Inference, Kind, Node
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.problems import Path


def touched(before: Map, after: Map, moved: Mapping[Path, Path]) -> list[str]:
    """Return the ids, in the map after it, of the statements that a change concerns.

    ``moved`` tells where what was written at a path is written after the change.

    A statement that serves another step, or the same with others, says something else in the map, whatever its words.
    """
    return list(_TouchComparison(lower(before), lower(after), moved).touched())


class _TouchComparison:
    def __init__(self, old: Graph, new: Graph, moved: Mapping[Path, Path]) -> None:
        self.old, self.new = old, new
        by_path = {node.path: node.id for node in new.nodes.values()}
        self.now = {node.id: by_path.get(moved.get(node.path, ()), "") for node in old.nodes.values()}
        self.before = {id_: node for node in old.nodes.values() if (id_ := self.now[node.id])}

    def touched(self) -> Iterator[str]:
        for id_, node in self.new.nodes.items():
            there = self.before.get(id_)
            if there is None or _said(there) != _said(node) or self.role(there) != self.role_now(node):
                yield id_

    def role(self, node: Node) -> object:
        """Return what a statement did before, in ids of the map after."""
        home = self.old.inferences.get(node.home or "")
        if home is None:
            return None
        return _role(self.old, home, lambda one: self.now.get(one, ""))

    def role_now(self, node: Node) -> object:
        home = self.new.inferences.get(node.home or "")
        return None if home is None else _role(self.new, home, lambda one: one)


def _said(node: Node) -> Node:
    """Return what a statement says by itself, wherever it is."""
    return replace(node, id="", path=(), home=None, draft=False, rebuttal=False, role=node.role)


def _role(graph: Graph, step: Inference, named: Callable[[str], str]) -> object:
    """Return the kind of a step, its members, its scheme, and what it leads to."""
    under = graph.inferences.get(step.target) if step.kind is Kind.UNDERCUTS else None
    target = frozenset(map(named, under.sources)) if under else named(step.target)
    return step.kind, frozenset(map(named, step.sources)), step.scheme, target
