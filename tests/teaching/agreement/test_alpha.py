"""Krippendorff's alpha against his own worked examples ("Computing Krippendorff's alpha-reliability", 2011)."""

import pytest

from argmap.teaching.agreement.alpha import nominal_alpha
from argmap.teaching.agreement.estimates import NotDefinedError
from tests.teaching.agreement.judgements import rows


def test_a_two_observers_and_binary_data() -> None:
    assert round(nominal_alpha(rows("0100000010", "1110010000")), 3) == 0.095


def test_b_two_observers_and_nominal_data() -> None:
    assert round(nominal_alpha(rows("aabbdcccedda", "babbbccceddd")), 3) == 0.692


def test_c_four_observers_and_missing_data() -> None:
    assert round(nominal_alpha(rows("123321412...", "1233224125.3", ".3332342251.", "12332441251.")), 3) == 0.743


def test_the_example_of_content_analysis() -> None:
    observers = ".....34121133.3", "1.213343.......", "..21344.21133.4"
    assert round(nominal_alpha(rows(*observers)), 3) == 0.691


def test_a_unit_with_one_value_counts_for_nothing() -> None:
    assert nominal_alpha(rows("abab.", "abba.", "....a")) == nominal_alpha(rows("abab", "abba"))
    with pytest.raises(NotDefinedError, match="nothing to compare"):
        nominal_alpha(rows("a.", ".b"))
