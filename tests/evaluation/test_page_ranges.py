import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.page_ranges import page_numbers

CASES = {
    "71": [71],
    "22-23": [22, 23],
    "104-6": [104, 106],
    "22–23, 30": [22, 23, 30],
    "p. 9": [9],
    "": [],
    "passim": [],
    "e1234": [],
}


@pytest.mark.parametrize("text", CASES)
def test_arabic_pages(text: str) -> None:
    assert page_numbers(text) == [(True, number) for number in CASES[text]]


def test_roman_pages_come_before_arabic_ones() -> None:
    assert page_numbers("i-xvii") == [(False, 1), (False, 17)]
    assert page_numbers("xiii") == [(False, 13)]
    assert page_numbers("XIV") == [(False, 14)]
    assert max(page_numbers("xcix")) < min(page_numbers("1"))


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_a_range_gives_its_ends(first: int, last: int) -> None:
    first, last = sorted((first, last))
    assert page_numbers(f"{first}-{last}") == [(True, first), (True, last)]
