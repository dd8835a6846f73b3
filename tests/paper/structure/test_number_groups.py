"""The numbers of a raised group, and their locators."""

import pytest

from argmap.paper.structure.number_groups import GroupedNumber, number_group


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3", [(3, "")]),
        ("[3]", [(3, "")]),
        ("1,13, 14", [(1, ""), (13, ""), (14, "")]),
        ("4–6", [(4, ""), (5, ""), (6, "")]),
        ("3,9,14-15", [(3, ""), (9, ""), (14, ""), (15, "")]),
        ("2(p30),6", [(2, "p30"), (6, "")]),
        ("3(pp45–47)", [(3, "pp45–47")]),
    ],
)
def test_every_number_is_read(text: str, numbers: list[tuple[int, str]]) -> None:
    assert list(number_group(text)) == [GroupedNumber(*one) for one in numbers]


@pytest.mark.parametrize("text", ["", "n", "2n", "6-4", "3(n)", "th", "(p45)", "1-999", "*"])
def test_what_is_no_group_names_nothing(text: str) -> None:
    assert number_group(text) == ()
