import pytest

from tests.rules.marked import found, nodes

RULE = "duplicate-footnote"


def test_defined_twice() -> None:
    notes = "{number: 1}, {number: ▶1}, {number: 2}, {text: x, number: ▶1}"
    problems = found(RULE, f"claim: {{text: C}}\npaper: {{footnotes: [{notes}]}}")
    assert nodes(problems) == [None, None]


@pytest.mark.parametrize(
    "footnotes",
    [
        "[1, 2, ▶1, ▶1]",
        "[1, {note: ▶1, backs: this}]",
        "[{note: 1, backs: this}, ▶1]",
        "[{note: 1, backs: this}, {backs: this, note: ▶1}]",
        "[2, 2, {note: 1, backs: this}]".replace("2, 2", "2, ▶2"),
    ],
)
def test_named_twice(footnotes: str) -> None:
    problems = found(RULE, f"claim: {{text: C, premises: [{{text: P, footnotes: {footnotes}}}]}}")
    assert set(nodes(problems)) == {"claim.p1"}


def test_two_parts_may_rest_on_one_note() -> None:
    found(RULE, "claim: {text: C, footnotes: [{note: 1, backs: this}, {note: 1, backs: that}, 2]}")
