"""No pattern of argmap can be kept busy for ever by a short text, as far as trying tells."""

import re
from random import Random

import pytest

from argmap.citations.locator import WHOLE
from tests.fuzzing.matching_texts import MatchingTexts
from tests.fuzzing.pumping import ROOMS, endless, patterns


def test_a_pattern_with_two_ways_is_found_and_one_with_one_way_is_not() -> None:
    assert endless(re.compile(r"(?:[a-z]+|\d{1,2})+;"))
    assert endless(re.compile(r"(?:\s?[,;]\s?|\s,?)*x"))
    assert endless(re.compile(r"(?:[a-z]++|\d{2})+;")) is None


def test_texts_are_of_the_pattern() -> None:
    pattern = re.compile(r"(?P<sign>[(\[])\d{2,}(?:, [A-Z]\.)*\s?(?:pp?|Seite) [^\d\W]+-(?P=sign)")
    texts = MatchingTexts(pattern, Random(1))
    assert all(pattern.fullmatch(texts.text()) for _ in range(50))


@pytest.mark.slow
@pytest.mark.parametrize("room", ROOMS)
def test_no_pattern_is_endless(room: str) -> None:
    assert {name: text for name, one in patterns(room).items() if (text := endless(one)) is not None} == {}


def test_the_patterns_of_a_package_are_found() -> None:
    found = patterns("citations")
    assert WHOLE in found.values()
    assert len(found) > 100
