import pytest

from argmap.evaluation.acceptability import Standing
from argmap.evaluation.framework import Label
from argmap.evaluation.variants import by_the_text
from argmap.graph.lowering import lower
from argmap.notation.reading import loads

CASES = {
    "nothing is said against it": ("premises: [{id: p, text: P}]", {"c": "in", "p": "in"}),
    "an objection stands": ("objections: [{id: o, text: O}]", {"c": "out", "o": "in"}),
    "a rebuttal reinstates": (
        "objections: [{id: o, text: O, objections: [{id: r, text: R}]}]",
        {"c": "in", "o": "out", "r": "in"},
    ),
    "undercut, the objection counts no more, but its statement stands": (
        "objections: [{id: o, text: O, undercutters: [{id: u, text: U}]}]",
        {"c": "in", "o": "in", "u": "in"},
    ),
    "the only reason falls, and the claim with it": (
        "premises: [{id: p, text: P, objections: [{id: o, text: O}]}]",
        {"c": "out", "p": "out"},
    ),
    "a second reason holds the claim": (
        "premises: [{id: p, text: P, objections: [{id: o, text: O}]}, {id: q, text: Q}]",
        {"c": "in", "p": "out", "q": "in"},
    ),
    "one fallen premise fells a linked group": (
        "premises: [{linked: [{id: p, text: P, objections: [{id: o, text: O}]}, {id: q, text: Q}]}]",
        {"c": "out", "q": "in"},
    ),
    "an undercut reason is none": (
        "premises: [{id: p, text: P, undercutters: [{id: u, text: U}]}]",
        {"c": "out", "p": "in"},
    ),
    "evidence of its own needs no reason": (
        "basis: testimony, premises: [{id: p, text: P, objections: [{id: o, text: O}]}]",
        {"c": "in", "p": "out"},
    ),
    "a circle holds nothing up": (
        "premises: [{id: p, text: P, premises: [{ref: c}]}]",
        {"c": "undecided", "p": "undecided"},
    ),
    "two that attack each other leave it open": (
        "objections: [{id: o, text: O, objections: [{id: r, text: R, objections: [{ref: o}]}]}]",
        {"c": "undecided", "o": "undecided", "r": "undecided"},
    ),
    "a reference to nothing supports nothing": ("premises: [{ref: gone}]", {"c": "out"}),
}


@pytest.mark.parametrize("case", CASES)
def test_standing(case: str) -> None:
    rest, expected = CASES[case]
    standing = Standing(lower(loads(f"claim: {{id: c, text: C, {rest}}}").map))
    assert {id_: str(standing.of[id_]) for id_ in expected} == expected


def test_inferences_stand_or_fall() -> None:
    standing = Standing(
        lower(loads("claim: {id: c, text: C, premises: [{id: p, text: P, undercutters: [{text: U}]}]}").map)
    )
    assert standing.inferences["p>c"] is Label.OUT


def test_what_the_reader_added_is_left_out_with_what_undercuts_it() -> None:
    text = """
claim:
  id: c
  text: C
  objections:
    - id: o
      text: O
      voice: reader
      undercutters:
        - {id: u, text: U, undercutters: [{id: v, text: V}]}
"""
    graph = lower(loads(text).map)
    assert Standing(graph).of["c"] is Label.OUT
    assert Standing(by_the_text(graph)).of["c"] is Label.IN
    assert by_the_text(graph).inferences == {}
