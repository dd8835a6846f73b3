"""The units that people are compared in: statements, each matched between the maps, as what and where each has it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from argmap.comparison import collate
from argmap.graph import Graph, Inference, Kind, Node

ABSENT = "absent"
"""The role and the relation of a statement in a map that does not have it."""
ROOT = "none"
"""The relation of a statement that serves no other: a claim."""
ROLES = ("claim", "premise", "objection", "rebuttal", "undercutter", ABSENT)
KINDS = ("supports", "supports, linked", "attacks", "attacks, linked", "undercuts", ROOT, ABSENT)


@dataclass(frozen=True, slots=True)
class Judged:
    """What one map makes of a statement.

    ``node`` is its id there, ``relation`` all that it does to which other statements, by their numbers: ``supports 1
    with 3; attacks 4``. ``kinds`` are the kinds of these relations, ``edges`` the statements that they lead to, each
    with what is done to it, and ``named`` the numbers of all statements that are named.
    """

    role: str
    relation: str
    kinds: frozenset[str]
    edges: tuple[tuple[int, str], ...] = ()
    node: str | None = None
    named: frozenset[int] = frozenset()


MISSING = Judged(ABSENT, ABSENT, frozenset((ABSENT,)))


@dataclass(frozen=True, slots=True)
class ComparedStatement:
    """One unit: a statement in the wording of the first map that has it, and what each map makes of it.

    ``judged`` is in the order of the maps; ``number`` counts from 1, in the order of the first map, then of what
    the others add.
    """

    number: int
    text: str
    judged: tuple[Judged, ...]

    @property
    def roles(self) -> tuple[str, ...]:
        """The role in each map."""
        return tuple(one.role for one in self.judged)

    @property
    def relations(self) -> tuple[str, ...]:
        """The relation in each map."""
        return tuple(one.relation for one in self.judged)

    @property
    def agreed(self) -> bool:
        """Whether all maps have it in the same role and the same relation."""
        return len(set(self.roles)) == len(set(self.relations)) == 1


def compared_statements(graphs: Mapping[str, Graph]) -> tuple[ComparedStatement, ...]:
    """Return the statements of several maps, matched by place and wording; ids of different people mean nothing."""
    shared = sorted(collate(graphs), key=lambda one: one.number)
    numbers = {name: {one.nodes[name].id: one.number + 1 for one in shared if name in one.nodes} for name in graphs}
    judges = {name: _Judge(graph, numbers[name]) for name, graph in graphs.items()}
    return tuple(
        ComparedStatement(
            one.number + 1,
            one.node.text,
            tuple(judge.judge(one.nodes[name]) if name in one.nodes else MISSING for name, judge in judges.items()),
        )
        for one in shared
    )


def role_of(graph: Graph, node: Node) -> str:
    """Return the role of a statement, as what it was written."""
    home = graph.inferences.get(node.home or "")
    if home and home.kind is Kind.UNDERCUTS:
        return "undercutter"
    return "rebuttal" if node.rebuttal else str(node.role)


class _Judge:
    """Puts what one map makes of its statements into numbers that are the same for all maps."""

    def __init__(self, graph: Graph, numbers: Mapping[str, int]) -> None:
        self.graph, self.numbers = graph, numbers

    def judge(self, node: Node) -> Judged:
        steps = self.graph.out_of(node.id)
        relations = sorted({self.relation(node, step) for step in steps})
        kinds = frozenset(_kind(step) for step in steps)
        edges = tuple(sorted(set(self.edges(steps))))
        named = self.named(steps, node)
        role, relation = role_of(self.graph, node), "; ".join(relations) or ROOT
        return Judged(role, relation, kinds or frozenset((ROOT,)), edges, node.id, named)

    def relation(self, node: Node, step: Inference) -> str:
        """Return what a statement does in one step, to which statement or step, and with which others it is linked."""
        parent = self.graph.parent(step)
        to = str(self.numbers[parent.id]) if parent else "a statement that the map lacks"
        if under := self.graph.inferences.get(step.target):
            to = f"the step from {self.listed(under.sources)} to {to}"
        others = [one for one in step.sources if one != node.id]
        return f"{step.kind} {to}" + (f" with {self.listed(others)}" if others else "")

    def listed(self, ids: Iterable[str]) -> str:
        return ", ".join(map(str, sorted({self.numbers[id_] for id_ in ids})))

    def named(self, steps: list[Inference], node: Node) -> frozenset[int]:
        """Return the numbers of the statements that the relations of a statement name."""
        under = [self.graph.inferences[step.target] for step in steps if step.target in self.graph.inferences]
        linked = {self.numbers[id_] for step in (*steps, *under) for id_ in step.sources if id_ != node.id}
        return frozenset(linked | {target for target, _ in self.edges(steps)})

    def edges(self, steps: list[Inference]) -> Iterator[tuple[int, str]]:
        for step in steps:
            if parent := self.graph.parent(step):
                yield self.numbers[parent.id], str(step.kind)


def _kind(step: Inference) -> str:
    linked = len(step.sources) > 1 and step.kind is not Kind.UNDERCUTS
    return f"{step.kind}, linked" if linked else str(step.kind)
