import pytest

from tests.rules.marked import found, nodes

RULE = "explanatory-note-only"
PAPER = """
paper:
  works: [{id: w}]
  footnotes:
    - {number: 1, cites: [{work: w}]}
    - {number: 2, text: An explanation.}
    - {number: 3}
    - {number: 4, cites: [{ibid: 9}]}
"""


@pytest.mark.parametrize(
    "claim",
    [
        "{text: C, footnotes: ▶[2]}",
        "{text: C, premises: [{text: P, footnotes: ▶[2, 3], premises: [{text: Q}]}]}",
        "{text: C, premises: [{text: P, footnotes: ▶[{note: 2, backs: a part}], basis: testimony}]}",
        "{text: C, objections: [{text: O, voice: reported, footnotes: ▶[2]}]}",
    ],
)
def test_notes_that_only_explain(claim: str) -> None:
    found(RULE, f"claim: {claim}{PAPER}")


@pytest.mark.parametrize(
    "claim",
    [
        "{text: C, footnotes: [2, 1]}",
        "{text: C, footnotes: [2, 8]}",
        "{text: C, footnotes: [4]}",
        "{text: C, premises: [{text: Bare., footnotes: [2]}]}",
        "{text: C, objections: [{text: Bare., footnotes: [2]}]}",
    ],
)
def test_what_another_rule_reports_or_a_work_backs_is_left_alone(claim: str) -> None:
    found(RULE, f"claim: {claim}{PAPER}")


def test_the_message_names_each_note_once() -> None:
    problems = found(RULE, f"claim: {{id: c, text: C, footnotes: ▶[2, 3, 2]}}{PAPER}")
    assert problems[0].message == "notes 2 and 3 can only explain this statement, not support it"
    assert nodes(problems) == ["c"]
