"""Circles of support, held against reachability by the transitive closure of single steps (Warshall 1962)."""

from dataclasses import replace
from itertools import product

from hypothesis import given

from argmap.evaluation.circles import circles
from argmap.graph import Graph, Inference, Kind
from tests.strategies import LONG, graphs, long_chain


def reaches(graph: Graph) -> set[tuple[str, str]]:
    """All pairs (a, b) such that b is a reason for a, directly or through others."""
    steps = [one for one in graph.inferences.values() if one.kind is Kind.SUPPORTS]
    found = {(one.target, source) for one in steps for source in one.sources}
    for middle, first, last in product(graph.nodes, repeat=3):
        if (first, middle) in found and (middle, last) in found:
            found.add((first, last))
    return found


@given(graphs())
def test_circles_are_statements_that_reach_one_another(graph: Graph) -> None:
    pairs = reaches(graph)
    groups = {
        tuple(other for other in graph.nodes if {(id_, other), (other, id_)} <= pairs)
        for id_ in graph.nodes
        if (id_, id_) in pairs
    }
    order = list(graph.nodes)
    assert circles(graph) == sorted(map(list, groups), key=lambda group: order.index(group[0]))


def test_a_long_circle_needs_no_recursion() -> None:
    graph = long_chain()
    back = Inference("back", Kind.SUPPORTS, ("n0",), f"n{LONG - 1}")
    assert circles(replace(graph, inferences=graph.inferences | {"back": back})) == [list(graph.nodes)]
