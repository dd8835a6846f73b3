from dataclasses import replace
from itertools import product
from math import prod

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.evaluation.acceptability import Standing
from argmap.evaluation.credence import WORK, CircleError, credence
from argmap.evaluation.framework import Label
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.graph.lowering import lower
from argmap.notation.reading import loads


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Small graphs without circles, every leaf with a number; statements shared, objections, undercutters."""
    count = draw(st.integers(1, 6))
    steps: list[Inference] = []
    for target in range(count - 1):
        for _ in range(draw(st.integers(0, 2))):
            sources = draw(st.lists(st.integers(target + 1, count - 1), min_size=1, max_size=2, unique=True))
            kind = draw(st.sampled_from([Kind.SUPPORTS, Kind.SUPPORTS, Kind.ATTACKS]))
            steps.append(Inference(f"i{len(steps)}", kind, tuple(f"n{n}" for n in sources), f"n{target}"))
    for undercut in draw(st.lists(st.sampled_from(steps), max_size=2)) if steps else ():
        source = f"n{count - 1}"
        steps.append(Inference(f"i{len(steps)}", Kind.UNDERCUTS, (source,), undercut.id))
    argued = {one.target for one in steps if one.kind is Kind.SUPPORTS}
    number = st.sampled_from([0.0, 0.2, 0.5, 0.9, 1.0])
    nodes = {
        f"n{n}": Node(f"n{n}", Role.PREMISE, "x", credence=None if f"n{n}" in argued else draw(number))
        for n in range(count)
    }
    return Graph("", nodes, {one.id: one for one in steps}, ("n0",))


def stands(graph: Graph, true: dict[str, bool]) -> bool:
    """Tell by the grounded labelling whether the claim stands; a false leaf is given a reason that is not there."""
    missing = {
        f"no {leaf}": Inference(f"no {leaf}", Kind.SUPPORTS, (), leaf, missing=(((), "gone"),))
        for leaf, is_true in true.items()
        if not is_true
    }
    return Standing(Graph("", graph.nodes, graph.inferences | missing, ("n0",))).of["n0"] is Label.IN


@given(graphs())
def test_credence_is_the_sum_over_all_worlds(graph: Graph) -> None:
    leaves = {id_: node.credence for id_, node in graph.nodes.items() if node.credence is not None}
    worlds = [dict(zip(leaves, truths, strict=True)) for truths in product((False, True), repeat=len(leaves))]
    expected = sum(
        prod(chance if world[leaf] else 1 - chance for leaf, chance in leaves.items())
        for world in worlds
        if stands(graph, world)
    )
    found = credence(graph, "n0")
    assert found.exact
    assert (found.low, found.high) == pytest.approx((expected, expected))


@given(graphs(), st.data())
def test_a_leaf_without_a_number_gives_the_interval_of_its_ends(graph: Graph, data: st.DataObject) -> None:
    leaves = [id_ for id_, node in graph.nodes.items() if node.credence is not None and id_ != "n0"]
    assume(leaves)
    leaf = data.draw(st.sampled_from(leaves))

    def with_(chance: float | None) -> Graph:
        return Graph(
            "", graph.nodes | {leaf: Node(leaf, Role.PREMISE, "x", credence=chance)}, graph.inferences, ("n0",)
        )

    ends = sorted(credence(with_(end), "n0").low for end in (0.0, 1.0))
    found = credence(with_(None), "n0")
    assert (found.low, found.high) == pytest.approx(tuple(ends))


@given(graphs(), st.data())
def test_sensitivity_is_the_difference_between_true_and_false(graph: Graph, data: st.DataObject) -> None:
    """Also where some leaves have no number: then of the middles of the intervals."""
    leaves = [id_ for id_, node in graph.nodes.items() if node.credence is not None]
    for id_ in data.draw(st.lists(st.sampled_from(leaves), max_size=2)):
        graph.nodes[id_] = replace(graph.nodes[id_], credence=None)

    def middle(leaf: str, chance: float) -> float:
        fixed = credence(replace(graph, nodes=graph.nodes | {leaf: replace(graph.nodes[leaf], credence=chance)}), "n0")
        return (fixed.low + fixed.high) / 2

    for leaf, moved in credence(graph, "n0").sensitivity.items():
        assert moved == pytest.approx(middle(leaf, 1.0) - middle(leaf, 0.0))


def test_numbers_on_very_many_leaves_are_reckoned_in_one_pass() -> None:
    leaves = ", ".join(f"{{text: L{n}, credence: 0.5}}" for n in range(5000))
    found = credence(lower(loads(f"claim: {{id: c, text: C, premises: [{{linked: [{leaves}]}}]}}").map), "c")
    assert found.exact
    assert len(found.sensitivity) == 5000


def test_beyond_the_bound_the_interval_holds_the_truth() -> None:
    many = WORK.bit_length()
    group = ", ".join(f"{{id: l{n}, text: L{n}, credence: 0.9}}" for n in range(many))
    shared = f"{{id: s, text: S, premises: [{{linked: [{group}]}}]}}"
    text = f"claim: {{id: c, text: C, premises: [{{linked: [{shared}, {{text: T, credence: 0.5}}]}}, {{ref: s}}]}}"
    found = credence(lower(loads(text).map), "c")
    assert not found.exact
    assert found.low <= 0.9**many <= found.high


def test_sensitivity_is_birnbaum_importance() -> None:
    group = "[{id: a, text: A, credence: 0.5}, {id: b, text: B, credence: 0.8}]"
    text = f"claim: {{id: c, text: C, premises: [{{linked: {group}}}]}}"
    found = credence(lower(loads(text).map), "c")
    assert found.low == pytest.approx(0.4)
    assert found.sensitivity == pytest.approx({"a": 0.8, "b": 0.5})
    assert list(found.sensitivity) == ["a", "b"]


def test_a_circle_is_refused() -> None:
    with pytest.raises(CircleError):
        credence(lower(loads("claim: {id: c, text: C, premises: [{text: P, premises: [{ref: c}]}]}").map), "c")
