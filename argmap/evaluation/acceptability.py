"""Which statements stand when objections, rebuttals and undercutters are weighed against one another.

A map becomes an abstract framework, of a size linear in the map. Its arguments are the statements, the inferences, and
two kinds of auxiliary ones, after the flattening of supports in S. Polberg and N. Oren 2014, "Revisiting support in
abstract argumentation systems" (COMMA), and C. Cayrol and M.-C. Lagasquie-Schiex 2013, "Bipolarity in argumentation
graphs: towards a better understanding":

- An inference needs each of its statements: "not s" attacks the inference, and s attacks "not s". One that refers to a
  statement which is not there never stands: nothing attacks its "not".
- A statement that is argued for needs one argument that stands, unless it has evidence of its own: "no reason for t"
  attacks t, and each inference that supports t attacks it. A statement without any reason is granted until attacked.
- An objection's inference attacks the statement that it leads to; an undercutter's attacks the inference.

Under grounded semantics a circle of reasons supports nothing, and what attacks itself defeats nothing.
"""

from collections.abc import Iterator

from argmap.evaluation.framework import Framework, Label, grounded
from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Inference, Kind


class Part:
    """What an argument of the framework stands for: plain texts, since those of an enumeration take long to hash."""

    STATEMENT = "statement"
    INFERENCE = "inference"
    NOT = "not"
    NO_REASON = "no reason for"


Argument = tuple[str, str]
"""A ``Part`` of the map, and the id of its statement or inference."""


def framework(graph: Graph, support: SupportOf | None = None) -> Framework[Argument]:
    """Return the framework of a map, as the module's documentation says; linear in the size of the graph."""
    support = support or SupportOf(graph)
    needing = [
        id_ for id_ in graph.nodes if support.evidence[id_] is not Support.SUPPORTED and graph.into(id_, Kind.SUPPORTS)
    ]
    used = dict.fromkeys(source for one in graph.inferences.values() for source in one.sources)
    arguments = [
        *((Part.STATEMENT, id_) for id_ in graph.nodes),
        *((Part.INFERENCE, id_) for id_ in graph.inferences),
        *((Part.NOT, id_) for id_ in used),
        *((Part.NOT, one.id) for one in graph.inferences.values() if _lacks(one)),
        *((Part.NO_REASON, id_) for id_ in needing),
    ]
    return Framework(arguments, _attacks(graph, list(used), set(needing)))


def _attacks(graph: Graph, used: list[str], needing: set[str]) -> Iterator[tuple[Argument, Argument]]:
    yield from (((Part.STATEMENT, id_), (Part.NOT, id_)) for id_ in used)
    yield from (((Part.NO_REASON, id_), (Part.STATEMENT, id_)) for id_ in needing)
    for inference in graph.inferences.values():
        here = (Part.INFERENCE, inference.id)
        yield from (((Part.NOT, source), here) for source in inference.sources)
        if _lacks(inference):
            yield (Part.NOT, inference.id), here
        if inference.kind is Kind.ATTACKS:
            yield here, (Part.STATEMENT, inference.target)
        elif inference.kind is Kind.UNDERCUTS:
            yield here, (Part.INFERENCE, inference.target)
        elif inference.target in needing:
            yield here, (Part.NO_REASON, inference.target)


def _lacks(inference: Inference) -> bool:
    return bool(inference.missing) or not inference.sources


class Standing:
    """How each statement (``of``) and each inference (``inferences``) of a graph stands under grounded semantics."""

    def __init__(self, graph: Graph, support: SupportOf | None = None) -> None:
        labels = grounded(framework(graph, support))
        self.of: dict[str, Label] = {id_: labels[Part.STATEMENT, id_] for id_ in graph.nodes}
        self.inferences: dict[str, Label] = {id_: labels[Part.INFERENCE, id_] for id_ in graph.inferences}
