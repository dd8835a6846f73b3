"""Decides which statement of a graph is written where, when a tree is made of it."""

from collections import deque
from dataclasses import dataclass, field

from argmap.graph.elements import Graph
from argmap.notation.source.builder import DEEPEST

DEEPEST_STATEMENT = DEEPEST - 2
"""How deep the notation may nest a statement, with a list of citations in it."""


@dataclass(slots=True)
class TreePlan:
    """The statements and steps under ``root`` in an order in which each comes before what it contains.

    ``homes`` are the steps at which the statements are written (the root has none), ``referred`` the statements that
    other steps refer to, ``reachable`` all that leads to the root, whether it is written or too deep.
    """

    root: str
    order: list[str] = field(default_factory=list)
    homes: dict[str, str] = field(default_factory=dict)
    referred: set[str] = field(default_factory=set)
    reachable: set[str] = field(default_factory=set)

    @property
    def whole(self) -> bool:
        """Tell whether all that leads to the root is written."""
        return len(self.order) == len(self.reachable)


def tree_plan(graph: Graph, root: str) -> TreePlan:
    """Return where to write what leads to a statement.

    Each statement is written at its home, if the homes lead all the way up to the root and are not too deep; else at
    the step that is met first on the way down, level by level.
    """
    below = reachable(graph, root)
    plan = _Planning(graph, TreePlan(root, reachable=below), by_homes=True).run()
    return plan if plan.whole else _Planning(graph, TreePlan(root, reachable=below), by_homes=False).run()


def reachable(graph: Graph, root: str) -> set[str]:
    """Return the ids of a statement, of all statements that lead to it, and of their steps."""
    found, pending = {root}, [root]
    while pending:
        for step in graph.into(pending.pop()):
            if step.id not in found and (step.sources or step.missing):
                found.add(step.id)
                pending.append(step.id)
                pending += [source for source in step.sources if source not in found]
                found.update(step.sources)
    return found


class _Planning:
    def __init__(self, graph: Graph, plan: TreePlan, *, by_homes: bool) -> None:
        self.graph, self.plan, self.by_homes = graph, plan, by_homes
        self.seen: set[str] = set()

    def run(self) -> TreePlan:
        """Go down from the root; everything carries the number of mappings and lists around it."""
        self.seen.add(self.plan.root)
        pending = deque([(self.plan.root, 2)])
        while pending:
            id_, level = pending.popleft()
            self.plan.order.append(id_)
            if id_ in self.graph.inferences:
                pending.extend(self.members(id_, level))
            pending.extend((step.id, level + 2) for step in self.graph.into(id_) if self.takes(step.id, level + 2))
        return self.plan

    def takes(self, step: str, level: int) -> bool:
        """Tell whether a step is written where it was met, and note that it was."""
        inference = self.graph.inferences[step]
        count = len(inference.sources) + len(inference.missing)
        new = step not in self.seen and count > 0 and level + (2 if count > 1 else 0) <= DEEPEST_STATEMENT
        if new:
            self.seen.add(step)
        return new

    def members(self, step: str, level: int) -> "list[tuple[str, int]]":
        """Return the statements that are written at a step."""
        inference = self.graph.inferences[step]
        inside = level + (2 if len(inference.sources) + len(inference.missing) > 1 else 0)
        found = []
        for source in inference.sources:
            if self.is_home(source, step):
                self.seen.add(source)
                self.plan.homes[source] = step
                found.append((source, inside))
            else:
                self.plan.referred.add(source)
        return found

    def is_home(self, source: str, step: str) -> bool:
        if source in self.seen:
            return False
        home = self.graph.nodes[source].home
        return home == step or not (self.by_homes and home in self.plan.reachable)
