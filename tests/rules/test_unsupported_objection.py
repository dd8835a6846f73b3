import pytest

from tests.rules.marked import found, nodes

RULE = "unsupported-objection"


def test_objections_rebuttals_and_undercutters_of_the_author() -> None:
    problems = found(
        RULE,
        """
claim:
  text: C
  premises:
    - text: P
      undercutters:
        - text: ▶It does not follow.
  objections:
    - text: ▶O
      objections: [{id: answer, text: ▶Not so.}]
    - linked:
        - text: ▶One half.
        - {text: The other., basis: testimony}
      undercutters: [{text: ▶Even so.}]
""",
    )
    assert nodes(problems) == ["claim.p1.u1", "claim.o1", "answer", "claim.o2a", "claim.o2a.u1"]
    kinds = [one.message.split()[1] for one in problems]
    assert kinds == ["objection", "objection", "rebuttal", "objection", "rebuttal"]


@pytest.mark.parametrize(
    "rest",
    [
        "voice: reader", "voice: reported", "voice: conceded", "basis: testimony", "premises: [{text: P}]",
        "footnotes: [9]", "footnotes: [1]",
    ],
)  # fmt: skip
def test_others_and_what_has_support_are_left_alone(rest: str) -> None:
    paper = "paper: {works: [{id: w}], footnotes: [{number: 1, cites: [{work: w}]}]}"
    found(RULE, f"claim: {{text: C, objections: [{{text: O, {rest}}}]}}\n{paper}")


def test_a_note_that_only_explains_is_named() -> None:
    paper = "paper: {footnotes: [{number: 1, text: An explanation.}]}"
    (problem,) = found(RULE, f"claim: {{text: C, objections: [{{text: ▶O, footnotes: [1]}}]}}\n{paper}")
    assert problem.message == "this objection has no support: no work is cited in note 1"
