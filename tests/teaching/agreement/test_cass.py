"""CASS: the equation of Duthie et al. (2016), and what it is taken of."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.teaching.agreement.cass import ComparedPair, combined
from argmap.teaching.agreement.estimates import NotDefinedError
from tests.teaching.agreement.test_units import ONE, TWO, compared


def test_the_figures_that_the_authors_publish_with_their_own_program() -> None:
    """Kappa, text similarity and CASS of the sample in the documentation of their evaluation service (arg-tech)."""
    assert combined([0.05453840852022301], 0.8627450980392157) == pytest.approx(0.10259149819921817)


def test_the_harmonic_mean_of_the_mean_kappa_and_s() -> None:
    assert combined([0.5, 0.7], 0.9) == pytest.approx(2 * 0.6 * 0.9 / (0.6 + 0.9))
    assert combined([1.0, 1.0], 1.0) == 1.0


def test_agreement_no_better_than_chance_is_none() -> None:
    assert combined([-0.5], 0.5) == combined([0.0], 1.0) == 0.0
    assert combined([0.5], 0.0) == 0.0


def test_without_a_kappa_there_is_no_score() -> None:
    with pytest.raises(NotDefinedError):
        combined([], 1.0)


@given(kappas=st.lists(st.floats(-1, 1), min_size=1, max_size=3), segments=st.floats(0, 1))
def test_it_stays_within_its_bounds(kappas: list[float], segments: float) -> None:
    assert 0 <= combined(kappas, segments) <= 1


def test_what_is_compared_of_two_maps() -> None:
    units = list(compared(ONE, TWO).values())
    pair = ComparedPair(units, 0, 1)
    assert pair.roles[3] == ("undercutter", "objection")
    assert pair.relations[1] == Counter({("none", "none"): 5, ("supports", "supports"): 1})
    assert pair.relations[2] == Counter({("none", "none"): 4, ("supports", "none"): 1, ("none", "supports"): 1})
    assert pair.relations[3] == Counter({("none", "none"): 5, ("undercuts", "attacks"): 1})
    whole = sum(pair.relations, Counter[object]())
    assert whole.total() == len(units) * (len(units) - 1)
    assert len(pair.kappas(range(len(units)))) == 2
    assert pair.kappas([0]) == []
