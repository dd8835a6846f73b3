import pytest
from hypothesis import given

from argmap.evaluation.bit_counts import BitCounts, members
from argmap.evaluation.dependents import falling_without_each
from argmap.evaluation.variants import falling
from argmap.evaluation.weight import Weight, weight_of_each
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.evaluation.test_cuts import graphs as trees
from tests.strategies import graphs, long_chain


def of(text: str) -> dict[str, Weight]:
    return weight_of_each(lower(loads(text).map))


@given(graphs())
def test_dependents_are_what_falls_in_graphs_of_every_shape(graph: Graph) -> None:
    _agrees(graph)


@given(trees())
def test_dependents_are_what_falls_where_statements_are_shared(graph: Graph) -> None:
    _agrees(graph)


def _agrees(graph: Graph) -> None:
    found = falling_without_each(graph, 10_000)
    assert found == {id_: falling(graph, (id_,)) for id_ in graph.nodes}
    total = sum(map(len, found.values()))
    assert falling_without_each(graph, total) == found
    assert not total or not falling_without_each(graph, total - 1)


@given(graphs())
def test_every_statement_has_a_weight(graph: Graph) -> None:
    weights = weight_of_each(graph)
    assert list(weights) == list(graph.nodes)
    fallen = falling_without_each(graph, 10_000)
    for id_, weight in weights.items():
        attacks = any(one.kind is not Kind.SUPPORTS for one in graph.out_of(id_))
        assert attacks or weight.fallen == len(fallen[id_])
        assert attacks or id_ in graph.roots or weight.claim == bool({*graph.roots} & {*fallen[id_]})


def test_the_claim_weighs_most_then_what_takes_more_with_it_then_what_is_nearer() -> None:
    weights = of("""
claim:
  id: c
  text: C
  premises:
    - linked:
        - {id: a, text: A, premises: [{id: deep, text: D}]}
        - {id: b, text: B, premises: [{id: one, text: O}, {id: other, text: P, premises: [{id: low, text: L}]}]}
""")
    assert weights["deep"] == Weight(True, 2, 0)
    assert weights["a"] == weights["b"] == Weight(True, 1, 0)
    assert weights["one"] == Weight(False, 0, 2)
    assert weights["low"] == Weight(False, 1, 2)
    assert sorted(weights, key=lambda id_: weights[id_].order) == ["deep", "a", "b", "c", "low", "one", "other"]


def test_objections_weigh_what_they_attack_and_rebuttals_what_they_protect() -> None:
    weights = of("""
claim:
  id: c
  text: C
  premises:
    - {id: p, text: P, premises: [{id: q, text: Q}], undercutters: [{id: u, text: U}]}
    - {id: idle, text: I, objections: [{id: mild, text: M, objections: [{id: answer, text: A}]}]}
    - linked: [{id: x, text: X}, {id: y, text: Y}]
  objections: [{id: o, text: O, objections: [{id: r, text: R, premises: [{id: s, text: S}]}]}]
""")
    assert weights["c"].claim
    assert weights["o"] == weights["r"] == weights["c"]
    assert weights["mild"] == weights["answer"] == weights["idle"] == Weight(False, 0, 1)
    assert weights["u"] == weights["p"]
    assert weights["s"] == Weight(False, 1, 2)  # the rebuttal falls with it


def test_another_claim_may_be_weighed_and_a_missing_target_weighs_nothing() -> None:
    graph = lower(loads("claim: {id: c, text: C, premises: [{id: p, text: P, premises: [{id: q, text: Q}]}]}").map)
    assert weight_of_each(graph, ("p",))["q"] == Weight(True, 2, 0)
    gone = Inference("i", Kind.ATTACKS, ("n",), "gone")
    graph = Graph("", {"n": Node("n", Role.OBJECTION, "x")}, {"i": gone}, ())
    assert weight_of_each(graph) == {"n": Weight(False, 0, 1)}


def test_counting_bits() -> None:
    counts = BitCounts()
    for added in (0b101, 0b100, 0b110, 0):
        counts.add(added)
    assert [counts.of(number) for number in range(4)] == [1, 1, 3, 0]
    assert list(members(0b1011)) == [0, 1, 3]
    assert not list(members(0))


@pytest.mark.parametrize("size", [2_000, pytest.param(20_000, marks=pytest.mark.slow)])
def test_long_chains_are_fast(size: int) -> None:
    weights = weight_of_each(long_chain(size))
    assert weights[f"n{size - 1}"] == Weight(True, size - 1, 0)
