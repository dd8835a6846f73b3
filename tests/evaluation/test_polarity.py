"""Sides, held against walks from the claim: against it is what some walk reaches with an odd number of attacks."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given

from argmap.evaluation.polarity import against
from argmap.graph import Graph, Kind
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.strategies import graphs, long_chain


def steps(graph: Graph) -> Iterator[tuple[str, str, bool]]:
    """Single steps of a walk (from, to, does it attack?): to an inference from its target, and on to its premises."""
    for one in graph.inferences.values():
        yield one.target, one.id, one.kind is not Kind.SUPPORTS
        for source in one.sources:
            yield one.id, source, False


def by_walking(graph: Graph) -> set[str]:
    reached = {(root, False) for root in graph.roots}
    while True:
        more = {(to, odd != attacks) for from_, to, attacks in steps(graph) for at, odd in reached if at == from_}
        if more <= reached:
            return {id_ for id_, odd in reached if odd and id_ in graph.inferences}
        reached |= more


@given(graphs())
def test_an_odd_number_of_attacks_counts_against(graph: Graph) -> None:
    assert against(graph) == by_walking(graph)


@given(graphs())
def test_nothing_counts_against_where_nothing_attacks(graph: Graph) -> None:
    only_support = {one.id: one for one in graph.inferences.values() if one.kind is Kind.SUPPORTS}
    assert against(replace(graph, inferences=only_support)) == set()


CASES = {
    "an objection": ("objections: [{id: o, text: O}]", {"o>c"}),
    "a rebuttal": ("objections: [{id: o, text: O, objections: [{id: r, text: R}]}]", {"o>c"}),
    "a premise of an objection": ("objections: [{id: o, text: O, premises: [{id: p, text: P}]}]", {"o>c", "p>o"}),
    "an undercutter of a premise": ("premises: [{id: p, text: P, undercutters: [{id: u, text: U}]}]", {"u>p>c"}),
    "an undercutter of an objection": ("objections: [{id: o, text: O, undercutters: [{id: u, text: U}]}]", {"o>c"}),
    "a statement on both sides": (
        "premises: [{id: p, text: P, premises: [{id: q, text: Q}]}], objections: [{ref: p}]",
        {"p>c~2", "q>p"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_side(case: str) -> None:
    rest, expected = CASES[case]
    assert against(lower(loads(f"claim: {{id: c, text: C, {rest}}}").map)) == expected


def test_a_long_chain_of_attacks_alternates_without_recursion() -> None:
    graph = long_chain()
    attacks = {one.id: replace(one, kind=Kind.ATTACKS) for one in graph.inferences.values()}
    assert against(replace(graph, inferences=attacks)) == set(list(attacks)[::2])
