"""Where a statement stands in an argument: under which other, for or against it, and together with which."""

from dataclasses import dataclass

from argmap.graph import Graph, Kind


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation of a statement, in ids of its graph.

    ``parent`` is the statement that it leads to; of an undercutter, the one that the step leads to which it attacks,
    and ``step`` holds the premises of that step. ``mates`` are the statements that it counts only together with.
    """

    kind: Kind
    parent: str
    step: frozenset[str] = frozenset()
    mates: frozenset[str] = frozenset()


def ties(graph: Graph) -> dict[str, tuple[Tie, ...]]:
    """Return the relations of each statement, in the order of the text; none for a claim."""
    return {id_: tuple(_ties_of(graph, id_)) for id_ in graph.nodes}


def _ties_of(graph: Graph, id_: str) -> list[Tie]:
    found = []
    for step in graph.out_of(id_):
        parent = graph.parent(step)
        if parent is None:
            continue
        under = graph.inferences[step.target].sources if step.kind is Kind.UNDERCUTS else ()
        found.append(Tie(step.kind, parent.id, frozenset(under), frozenset(step.sources) - {id_}))
    return found
