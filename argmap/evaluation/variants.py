"""What would be supported if some statements were granted and others given up."""

from collections.abc import Collection
from dataclasses import replace

from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Inference, Kind, Node
from argmap.notation.model import Basis, Voice


def granting(graph: Graph, without: Collection[str] = ()) -> Graph:
    """Return the graph in which every leaf is granted, except that the statements in ``without`` are given up.

    A leaf is a statement that no inference supports; a statement with partial evidence is granted too. What is given up
    has neither evidence nor reasons. Raises ``KeyError`` for an id that the graph does not have.
    """
    granted = {
        id_: replace(node, basis=Basis.COMMON_GROUND)
        for id_, node in graph.nodes.items()
        if not graph.into(id_, Kind.SUPPORTS) or _backed_in_part(node)
    }
    return _giving_up(replace(graph, nodes=graph.nodes | granted), without)


def _backed_in_part(node: Node) -> bool:
    return any(one.backs for one in node.footnotes) or any(one.backs for one in node.cites)


def _giving_up(graph: Graph, without: Collection[str]) -> Graph:
    gone = {id_: replace(graph.nodes[id_], basis=None, footnotes=(), cites=()) for id_ in without}
    kept = {one.id: one for one in graph.inferences.values() if not _into(gone, one)}
    return replace(graph, nodes=graph.nodes | gone, inferences=kept)


def _into(gone: Collection[str], inference: Inference) -> bool:
    return inference.kind is Kind.SUPPORTS and inference.target in gone


class Falling:
    """Tells what is no longer supported when something of a graph is given up and all other leaves are granted."""

    def __init__(self, graph: Graph) -> None:
        self._granted = granting(graph)
        support = SupportOf(self._granted).of
        self._supported = [id_ for id_, one in support.items() if one is Support.SUPPORTED]

    def without(self, statements: Collection[str]) -> list[str]:
        """Return the ids of what falls with statements, without those, in the order of the text.

        Raises ``KeyError`` as ``granting`` does.
        """
        return [id_ for id_ in self._fallen(_giving_up(self._granted, statements)) if id_ not in statements]

    def without_step(self, inference: str) -> list[str]:
        """Return the ids of what falls when one step leads nowhere."""
        kept = {id_: one for id_, one in self._granted.inferences.items() if id_ != inference}
        return self._fallen(replace(self._granted, inferences=kept))

    def _fallen(self, left: Graph) -> list[str]:
        support = SupportOf(left).of
        return [id_ for id_ in self._supported if support[id_] is not Support.SUPPORTED]


def falling(graph: Graph, without: Collection[str]) -> list[str]:
    """Return the ids of what falls with some statements. Raises ``KeyError`` as ``granting`` does."""
    return Falling(graph).without(without)


def by_the_text(graph: Graph) -> Graph:
    """Return the graph without the objections that its reader added: how the argument stands by the text alone."""
    dropped: set[str] = set()
    pending = [one for one in graph.inferences.values() if _from_reader(graph, one)]
    while pending:  # with an objection goes whatever undercuts it
        inference = pending.pop()
        dropped.add(inference.id)
        pending += graph.into(inference.id)
    return replace(graph, inferences={id_: one for id_, one in graph.inferences.items() if id_ not in dropped})


def _from_reader(graph: Graph, inference: Inference) -> bool:
    opposing = inference.kind is not Kind.SUPPORTS and bool(inference.sources)
    return opposing and all(graph.nodes[source].voice is Voice.READER for source in inference.sources)
