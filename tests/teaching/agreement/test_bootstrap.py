"""Intervals: the same from the same seed, whatever the order, and none where there is too little to draw from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.teaching.agreement.alpha import nominal_alpha
from argmap.teaching.agreement.bootstrap import Sampling, estimate, interval
from argmap.teaching.agreement.estimates import Estimate
from argmap.teaching.agreement.kappa import cohen_kappa, same
from tests.teaching.agreement.judgements import judged, rows

ONE, OTHER = "aababbcabcaabbccabba", "aabaabcaccaabbcbabba"


def test_a_seed_decides_on_the_interval() -> None:
    found = [estimate(rows(ONE, OTHER), cohen_kappa, Sampling(200, seed)) for seed in (1, 1, 2)]
    assert found[0] == found[1]
    assert found[0] != found[2]
    assert found[0].value == found[2].value


@given(units=judged(st.just(2)), seed=st.integers(0, 9), data=st.data())
def test_the_order_of_the_units_does_not(units: list[tuple[str, ...]], seed: int, data: st.DataObject) -> None:
    turned = data.draw(st.permutations(units))
    found = [estimate(rows(*map("".join, zip(*one, strict=True))), nominal_alpha, Sampling(20, seed))
             for one in (units, turned)]  # fmt: skip
    assert found[0] == found[1]


@given(units=judged(st.just(2)))
def test_the_ends_are_in_order(units: list[tuple[str, ...]]) -> None:
    found = estimate(rows(*map("".join, zip(*units, strict=True))), same, Sampling(50))
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= found.high <= 1


def test_equal_judgements_have_no_width() -> None:
    assert estimate(rows(ONE, ONE), cohen_kappa, Sampling(100)) == Estimate(1.0, 1.0, 1.0)


def test_the_interval_holds_what_lies_between_the_percentiles() -> None:
    assert interval(iter(range(1001)), 1001) == pytest.approx((25, 975))
    assert interval(iter([3.0]), 1) == (3.0, 3.0)


def test_an_interval_narrows_as_units_grow() -> None:
    few, many = (estimate(rows(ONE * times, OTHER * times), cohen_kappa, Sampling(300)) for times in (1, 25))
    assert few.low is not None
    assert many.low is not None
    assert few.low < many.low < many.value == few.value  # type: ignore[operator]


def test_without_samples_there_is_no_interval() -> None:
    assert estimate(rows(ONE, OTHER), same, Sampling(0)) == Estimate(0.85)


def test_no_interval_from_samples_most_of_which_have_no_value() -> None:
    assert interval(iter([1.0, 1.0]), 5) == (None, None)
    alone = estimate(rows("ab", "ab"), cohen_kappa, Sampling(100))  # half of the samples have one category only
    assert alone.value == 1.0


def test_a_reason_instead_of_a_value() -> None:
    assert estimate(rows("aa", "aa"), cohen_kappa, Sampling(10)).why.startswith("everyone chose the same category")
