"""How the argument stands, in words."""

import pytest

from argmap.evaluation.support import SupportOf
from argmap.forest.summary import reach, starts
from argmap.graph.lowering import lower
from argmap.notation.reading import loads

NOTES = """
paper:
  record: {id: p, title: The paper}
  footnotes: [{number: 1, cites: [{work: w}]}]
  works: [{id: w, title: W}]
"""
NOTED, BARE = "{text: A., footnotes: [1]}", "{text: B.}"


def said(claim: str) -> tuple[str, str]:
    graph = lower(loads(f"claim: {claim}\n{NOTES}").map)
    support = SupportOf(graph)
    return reach(graph, support), starts(graph, support)


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
    assert said(map_)[0] == reached


@pytest.mark.parametrize(
    ("map_", "started"),
    [
        ("{text: C.}", ""),
        (claim(BARE), "The argument starts from 1 statement, which has no source or other basis yet."),
        (claim(NOTED), "The argument starts from 1 statement, which has a source or another basis."),
        (claim(NOTED, NOTED), "The argument starts from 2 statements, and all of them have a source or another basis."),
        (
            claim(NOTED, "{text: D., premises: [{text: E.}]}"),
            "The argument starts from 2 statements; 1 of them has no source or other basis yet.",
        ),
        (
            claim(BARE, NOTED, BARE, "{text: D., basis: assumption}", "{text: E., basis: common-ground}"),
            "The argument starts from 5 statements; 3 of them have no source or other basis yet.",
        ),
        (
            "{text: C., objections: [{text: O., voice: reader}, {text: P.}]}",
            "The argument starts from 1 statement, which has no source or other basis yet.",
        ),
    ],
)
def test_what_the_argument_starts_from_is_counted(map_: str, started: str) -> None:
    assert said(map_)[1] == started
