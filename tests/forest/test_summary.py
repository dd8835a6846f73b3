"""How the argument stands, in words."""

import pytest

from argmap.evaluation.support import SupportOf
from argmap.forest.summary import reach, starts
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads

NOTES = """
paper:
  record: {id: p, title: The paper}
  footnotes: [{number: 1, cites: [{work: w}]}]
  works: [{id: w, title: W}]
"""
NOTED, BARE = "{text: A., footnotes: [1]}", "{text: B.}"


def mapped(claim: str) -> tuple[Graph, SupportOf]:
    graph = lower(loads(f"claim: {claim}\n{NOTES}").map)
    return graph, SupportOf(graph)


def claim(*premises: str) -> str:
    return f"{{text: C., premises: [{', '.join(premises)}]}}"


@pytest.mark.parametrize(
    ("map_", "reached"),
    [
        (claim(NOTED), "As mapped, the claim is supported."),
        (claim(BARE), "As mapped, support does not reach the claim yet."),
        ("{text: C., footnotes: [{note: 1, backs: half}]}", "As mapped, a part of the claim is supported."),
    ],
)
def test_whether_support_reaches_the_claim_is_a_fact_of_the_map(map_: str, reached: str) -> None:
    assert reach(*mapped(map_)) == reached


@pytest.mark.parametrize(
    ("map_", "count", "bare"),
    [
        ("{text: C.}", 0, 0),
        (claim(BARE), 1, 1),
        (claim(NOTED), 1, 0),
        (claim(NOTED, NOTED), 2, 0),
        (claim(NOTED, "{text: D., premises: [{text: E.}]}"), 2, 1),
        (claim(BARE, NOTED, BARE, "{text: D., basis: assumption}", "{text: E., basis: common-ground}"), 5, 3),
        (claim("{text: A., footnotes: [1], premises: [{text: B.}]}"), 2, 1),
        (claim("{text: A., footnotes: [{note: 1, backs: half}], premises: [{text: B.}]}"), 2, 1),
        ("{text: C., objections: [{text: O., voice: reader}, {text: P.}]}", 1, 1),
    ],
)
def test_what_the_argument_starts_from_is_counted(map_: str, count: int, bare: int) -> None:
    assert starts(*mapped(map_)) == (count, bare)
