"""The order in which the problems of a map are told."""

from enum import StrEnum

import pytest

from argmap.checking.running import check, choose
from argmap.notation.reading import loads
from argmap.problems import ArgmapError

MAP = """claim:
  text: A claim is made here.
  premises:
    - {text: Fares fell}
    - {text: Fares fell}
"""
RULES = ["unsupported-premise", "not-a-statement", "duplicate-statement"]
EXPECTED = [
    (4, "unsupported-premise"),
    (5, "unsupported-premise"),
    (4, "not-a-statement"),
    (5, "duplicate-statement"),
    (5, "not-a-statement"),
]


@pytest.mark.parametrize("names", [RULES, RULES[::-1]])
def test_problems_come_by_concern_level_line_and_rule(names: list[str]) -> None:
    assert [(one.place.line, one.rule) for one in check(loads(MAP), names)] == EXPECTED


def test_problems_of_one_line_come_by_column() -> None:
    text = "claim: {text: A claim is made here., premises: [{text: Fares fell}, {text: Fares fell}]}\n"
    found = [one.place.column or 0 for one in check(loads(text), RULES[:1])]
    assert found == sorted(found)
    assert len(set(found)) == 2


def test_a_misspelt_profile_is_told_the_nearest() -> None:
    with pytest.raises(ArgmapError, match=r"no profile is called 'reviews'; did you mean review\?"):
        choose([], [], "reviews")


def test_names_are_plain_texts_whoever_asked_before() -> None:
    class Asked(StrEnum):
        RULE = "unused-footnote"

    for _ in range(2):
        assert [type(one) for one in choose([Asked.RULE], [])] == [str]
    assert [type(one) for one in choose(["unused-footnote"], [])] == [str]
