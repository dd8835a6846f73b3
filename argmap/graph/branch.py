"""A part of a graph: one statement with all that leads to it."""

from dataclasses import replace

from argmap.graph.graph_document import GraphDocument, Spans
from argmap.graph.ids import known
from argmap.graph.rooting import rooted
from argmap.graph.tree_plan import reachable


def branch(document: GraphDocument, claim: str) -> GraphDocument:
    """Return what leads to the statement with the id ``claim``, as a graph of its own with that claim.

    Raises ``ArgmapError`` for an id that no statement has.
    """
    graph = document.graph
    kept = reachable(graph, known(graph, claim))
    nodes, inferences, roots = rooted(
        {id_: node for id_, node in graph.nodes.items() if id_ in kept},
        {id_: step for id_, step in graph.inferences.items() if id_ in kept},
        claim,
    )
    part = replace(graph, nodes=nodes, inferences=inferences, roots=roots)
    return replace(document, graph=part, tree=None, spans=_places(document))


def _places(document: GraphDocument) -> Spans:
    """Return the places of a document's parts, which a tree keeps otherwise."""
    if document.tree is None:
        return document.spans
    graph = document.graph
    paths = [*(one.path for one in graph.nodes.values()), *(one.path for one in graph.inferences.values())]
    return {path: document.value_place(path) for path in paths}
