import pytest

from tests.rules.marked import found, nodes

RULE = "empty-statement"


@pytest.mark.parametrize("text", ['""', '" "', '"..."', "—", '"\\n\\t"', "'?!'", '"\u200b"'])
def test_no_letter_and_no_digit(text: str) -> None:
    assert nodes(found(RULE, f"claim: {{text: C, objections: [{{text: ▶{text}}}]}}")) == ["claim.o1"]


@pytest.mark.parametrize("text", ["x", "'5'", "Да", "是", "ع"])
def test_one_letter_or_digit_of_any_script_is_enough(text: str) -> None:
    found(RULE, f"claim: {{text: {text}}}")
