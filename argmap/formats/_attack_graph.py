"""What the formats of solvers share: arguments that attack one another, and nothing else (P. M. Dung 1995).

Steps that support are not written; what undercuts a step attacks the first statement that it comes from. The texts go
into comments, one for each argument, which are read again.
"""

from dataclasses import dataclass, field

from argmap.formats._carrying import Feature
from argmap.formats._reducing import reduced
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.graph.graph_document import GraphDocument
from argmap.problems import Level, Problem, shown

CARRIES = frozenset((Feature.SHARED, Feature.ROOTS))


@dataclass(slots=True)
class AttackGraph:
    """Arguments by a number, from 1 on, with their texts; attacks as pairs; what is not kept."""

    texts: dict[int, str]
    names: dict[int, str | None]
    attacks: list[tuple[int, int]]
    problems: list[Problem]


def attack_graph(document: GraphDocument, *, texts: bool = True) -> AttackGraph:
    """Return the statements of a graph as arguments; with ``texts``, the format has a place for these."""
    graph = reduced(document.graph, CARRIES | {Feature.IDS})
    numbers = {id_: number for number, id_ in enumerate(graph.nodes, 1)}
    pairs: dict[tuple[int, int], None] = {}
    supports = []
    for step in graph.inferences.values():
        if step.kind is Kind.SUPPORTS:
            supports.append(step)
            continue
        pairs |= dict.fromkeys((numbers[source], numbers[step.target]) for source in step.sources)
    problems = []
    cure = "keep the original map; for what supports count for, use `argmap weigh`"
    if supports:
        message = f"steps that support ({len(supports)}) are not written: this format has only attacks"
        problems.append(Problem("not-kept", Level.WARNING, message, cure, document.value_place(supports[0].path)))
    if not texts and graph.nodes:
        message = "the texts of statements are not written: this format has only names"
        problems.append(Problem("not-kept", Level.WARNING, message, cure, document.value_place(())))
    said = {number: " ".join(graph.nodes[id_].text.split()) for id_, number in numbers.items()}
    return AttackGraph(said, {number: graph.nodes[id_].name for id_, number in numbers.items()}, list(pairs), problems)


@dataclass(slots=True)
class AttackReading:
    """The arguments and attacks that a reader has found so far, in any order."""

    builder: GraphBuilder
    texts: dict[str, str] = field(default_factory=dict)
    arguments: dict[str, Where] = field(default_factory=dict)
    steps: list[tuple[str, str, Kind, Where]] = field(default_factory=list)

    def text(self, name: str, text: str, where: Where) -> None:
        """Take the text of an argument; a further one that says something else is told."""
        if self.texts.setdefault(name, text) != text:
            message = f"{shown(name)} has another text before this one, which is the one that counts"
            self.builder.remark("repeated-definition", message, "delete one of the two", where)

    def build(self) -> GraphDocument:
        """Return the graph; an attack of or on an argument that is not there is told."""
        for name, where in self.arguments.items():
            text = self.texts.get(name, name)
            self.builder.statement(name, text, where, name=name if name[:1].isalpha() else None)
        for source, target, kind, where in self.steps:
            if source not in self.arguments:
                message = f"this attack is by {shown(source)}, but the file has no such argument"
                self.builder.remark("dangling-reference", message, "add the argument, or correct its name", where)
            else:
                self.builder.step(source, target, kind, where)
        return self.builder.build()
