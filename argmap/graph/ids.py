"""The ids of statements that somebody names."""

from argmap.graph.elements import Graph
from argmap.problems import ArgmapError
from argmap.text.nearest import did_you_mean


def known(graph: Graph, id_: str) -> str:
    """Return an id that the graph has. Raises ``ArgmapError`` with the nearest one for an id that it does not have."""
    if id_ not in graph.nodes:
        cure = did_you_mean(id_, graph.nodes, "`argmap show` lists the ids")
        raise ArgmapError(f"no statement in this map has the id {id_!r}; {cure}")
    return id_
