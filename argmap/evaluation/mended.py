"""A graph as it would be without faults that come before any question of support."""

from dataclasses import replace

from argmap.evaluation.citing import Citing
from argmap.graph import Graph, Kind
from argmap.notation.model import Basis


def mended(graph: Graph) -> Graph:
    """Return a graph without the faults that other rules report and that may be all that is wrong with a statement.

    They are a statement without words, a note that is not there or whose Ibid. leads to no work, and a reference that
    leads to no statement.
    """
    citing = Citing(graph)
    dangling = {one.target for one in graph.inferences.values() if one.kind is Kind.SUPPORTS and not one.sources}
    supported = {
        id_: replace(node, basis=Basis.COMMON_GROUND)
        for id_, node in graph.nodes.items()
        if node.gone or node.empty or id_ in dangling or any(citing.at_fault(one.note) for one in node.footnotes)
    }
    steps = {id_: replace(one, missing=()) if one.missing else one for id_, one in graph.inferences.items()}
    return replace(graph, nodes=graph.nodes | supported, inferences=steps)
