"""Circles of support: statements that are, directly or through others, reasons for themselves."""

from collections.abc import Iterator

from argmap.evaluation.components import components
from argmap.graph import Graph, Kind


def circles(graph: Graph) -> list[list[str]]:
    """Return the groups of statements that support one another, each in the order of the text; linear, no recursion."""
    order = {id_: position for position, id_ in enumerate(graph.nodes)}
    groups = components(graph.nodes, lambda id_: _premises(graph, id_))
    found = [sorted(group, key=order.__getitem__) for group in groups]
    return sorted((one for one in found if _is_circle(graph, one)), key=lambda one: order[one[0]])


def _premises(graph: Graph, id_: str) -> Iterator[str]:
    for inference in graph.into(id_, Kind.SUPPORTS):
        yield from inference.sources


def _is_circle(graph: Graph, group: list[str]) -> bool:
    return len(group) > 1 or group[0] in _premises(graph, group[0])
