import pytest

from tests.rules.marked import found, nodes

RULE = "partly-supported-premise"
PAPER = """
paper:
  works: [{id: w}]
  footnotes: [{number: 1, cites: [{work: w}]}, {number: 2, cites: [{ibid: 1}]}, {number: 3, text: An explanation.}]
"""


def test_only_parts_that_a_work_backs_are_named() -> None:
    footnotes = "[{note: 1, backs: this}, {note: 2, backs: that}, {note: 3, backs: more}, {note: 2, backs: this}]"
    problems = found(RULE, f"claim: {{text: C, premises: [{{id: p, text: P, footnotes: ▶{footnotes}}}]}}{PAPER}")
    assert nodes(problems) == ["p"]
    assert problems[0].message == "its sources support this premise only in part: this; that"


@pytest.mark.parametrize(
    "rest",
    [
        "footnotes: [{note: 1, backs: this}, 2]",
        "footnotes: [{note: 1, backs: this}], basis: testimony",
        "footnotes: [{note: 1, backs: this}], premises: [{text: Q, basis: testimony}]",
        "footnotes: [{note: 3, backs: this}]",
        "footnotes: [{note: 9, backs: this}]",
    ],
)
def test_the_whole_is_backed_or_nothing_is(rest: str) -> None:
    found(RULE, f"claim: {{text: C, premises: [{{text: P, {rest}}}]}}{PAPER}")


def test_a_premise_that_does_not_hold_carries_nothing() -> None:
    rest = "footnotes: ▶[{note: 1, backs: this}], premises: [{text: Q}]"
    found(RULE, f"claim: {{text: C, premises: [{{text: P, {rest}}}]}}{PAPER}")


def test_objections_are_left_alone() -> None:
    found(RULE, f"claim: {{text: C, objections: [{{text: O, footnotes: [{{note: 1, backs: this}}]}}]}}{PAPER}")
