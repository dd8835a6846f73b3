import pytest

from tests.rules.marked import found, nodes

RULE = "unsupported-premise"
PAPER = """
paper:
  works: [{id: w}]
  footnotes:
    - {number: 1, cites: [{work: w}]}
    - {number: 2, text: An explanation.}
    - {number: 3, cites: [{ibid: 1}]}
    - {number: 4, cites: [{ibid: 9}]}
"""


def test_premises_in_every_place_are_found_with_their_ids() -> None:
    problems = found(
        RULE,
        """
claim:
  id: c
  text: C
  premises:
    - text: ▶One of its own.
    - linked:
        - text: ▶Linked.
        - {id: named, basis: assumption, text: ▶Linked too.}
    - text: Supported by what is not.
      premises:
        - voice: reader
          text: ▶"Below."
  objections:
    - text: O
      premises: [{text: ▶For an objection., voice: reported}]
""",
    )
    assert nodes(problems) == ["c.p1", "c.p2a", "named", "c.p3.p1", "c.o1.p1"]
    assert {one.message for one in problems if one.node != "named"} == {"this premise has no support"}


@pytest.mark.parametrize(
    "rest",
    [
        "footnotes: [1]", "footnotes: [2, 1]", "footnotes: [3]", "footnotes: [{note: 1, backs: a part}]",
        "basis: common-ground", "basis: definition", "basis: testimony",
        "premises: [{text: Q, basis: testimony}]", "premises: [{ref: gone}]",
    ],
)  # fmt: skip
def test_evidence_or_a_premise_is_enough(rest: str) -> None:
    found(RULE, f"claim: {{text: C, premises: [{{text: P, {rest}}}]}}{PAPER}")


@pytest.mark.parametrize("rest", ["basis: assumption", "objections: [{text: O}]", "undercutters: [{text: U}]"])
def test_assumptions_and_attacks_are_no_support(rest: str) -> None:
    found(RULE, f"claim: {{text: C, premises: [{{text: ▶P, {rest}}}]}}{PAPER}")


def test_a_note_that_only_explains_is_named() -> None:
    (problem,) = found(RULE, f"claim: {{text: C, premises: [{{text: ▶P, footnotes: [2, 2]}}]}}{PAPER}")
    assert problem.message == "this premise has no support: no work is cited in note 2"


@pytest.mark.parametrize("rest", ["text: P, footnotes: [2, 7]", "text: P, footnotes: [4]", "text: '...'"])
def test_what_must_be_mended_first_is_left_to_its_rule(rest: str) -> None:
    found(RULE, f"claim: {{text: C, premises: [{{{rest}}}]}}{PAPER}")


def test_claims_and_statements_that_serve_twice() -> None:
    problems = found(RULE, "claim: {text: C, premises: [{id: p, text: ▶P}, {text: Q, premises: [{ref: p}]}]}")
    assert nodes(problems) == ["p"]
