from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.cuts import cut_sets
from argmap.evaluation.load import loads
from argmap.evaluation.variants import falling
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.model import Basis


@st.composite
def graphs(draw: st.DrawFn, shared: bool = True) -> Graph:
    """Small graphs of support without circles: linked groups, evidence besides reasons, statements that serve twice."""
    count = draw(st.integers(2, 8))
    basis = st.sampled_from([None, None, None, Basis.TESTIMONY])
    nodes = {f"n{n}": Node(f"n{n}", Role.PREMISE, "x", basis=draw(basis) if n else None) for n in range(count)}
    steps: list[Inference] = []
    free = [f"n{n}" for n in range(1, count)]
    for target in range(count - 1):
        for _ in range(draw(st.integers(0 if target else 1, 3))):
            choice = [f"n{n}" for n in range(target + 1, count)] if shared else [n for n in free if int(n[1:]) > target]
            if choice:
                sources = draw(st.lists(st.sampled_from(choice), min_size=1, max_size=3, unique=True))
                free = [one for one in free if one not in sources]
                steps.append(Inference(f"i{len(steps)}", Kind.SUPPORTS, tuple(sources), f"n{target}"))
    return Graph("", nodes, {one.id: one for one in steps}, ("n0",))


def leaves(graph: Graph) -> list[str]:
    return [id_ for id_, node in graph.nodes.items() if id_ != "n0" and (node.basis or not graph.into(id_))]


def stands(graph: Graph, without: frozenset[str]) -> bool:
    """Tell by mere repetition whether the claim is supported, every leaf being granted except some.

    A leaf that has reasons too loses only its evidence.
    """
    known = set(leaves(graph)) - without
    while True:
        more = {one.target for one in graph.inferences.values() if known.issuperset(one.sources)} - known
        if not more:
            return "n0" in known
        known |= more


def by_search(graph: Graph, size: int) -> set[frozenset[str]]:
    found: set[frozenset[str]] = set()
    for count in range(size + 1):
        for chosen in map(frozenset, combinations(leaves(graph), count)):
            if not any(smaller <= chosen for smaller in found) and not stands(graph, chosen):
                found.add(chosen)
    return found


@given(graphs())
def test_cut_sets_are_those_that_a_search_finds(graph: Graph) -> None:
    cuts = cut_sets(graph, "n0", size=3)
    assert cuts.complete
    assert len(cuts.sets) == len(set(cuts.sets))
    assert set(cuts.sets) == by_search(graph, 3)


@given(graphs(shared=False))
def test_orders_are_exact_on_trees(graph: Graph) -> None:
    every = by_search(graph, len(graph.nodes))
    smallest = {leaf: min(len(cut) for cut in every if leaf in cut) for cut in every for leaf in cut}
    assert {one.id: one.order for one in loads(graph, "n0")} == smallest


@given(graphs())
def test_orders_are_bounds_where_statements_are_shared(graph: Graph) -> None:
    least = min(map(len, by_search(graph, len(graph.nodes))))
    assert all(one.order >= least for one in loads(graph, "n0"))


@given(graphs())
def test_falling_agrees(graph: Graph) -> None:
    for leaf in leaves(graph):
        if not graph.into(leaf):
            assert ("n0" in falling(graph, [leaf])) == (not stands(graph, frozenset({leaf})))


def test_too_many_sets_are_said_to_be_incomplete() -> None:
    nodes = {str(n): Node(str(n), Role.PREMISE, "x") for n in range(9)}
    steps = {f"i{n}": Inference(f"i{n}", Kind.SUPPORTS, tuple("12345678"[n * 4 : n * 4 + 4]), "0") for n in range(2)}
    graph = Graph("", nodes, steps, ("0",))
    assert len(cut_sets(graph, "0").sets) == 16
    few = cut_sets(graph, "0", most=5)
    assert (len(few.sets), few.complete) == (5, False)


@pytest.mark.slow
def test_depth_costs_no_recursion() -> None:
    size = 20_000
    nodes = {str(n): Node(str(n), Role.PREMISE, "x") for n in range(size)}
    steps = {f"i{n}": Inference(f"i{n}", Kind.SUPPORTS, (str(n + 1),), str(n)) for n in range(size - 1)}
    graph = Graph("", nodes, steps, ("0",))
    assert [one.id for one in loads(graph, "0")] == [str(size - 1)]
    assert cut_sets(graph, "0").sets == (frozenset({str(size - 1)}),)
