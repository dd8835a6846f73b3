"""Kappas against the figures of those who proposed them, and what holds of any judgements."""

from collections import Counter
from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.teaching.agreement.alpha import nominal_alpha
from argmap.teaching.agreement.estimates import NotDefinedError, Row, Rows
from argmap.teaching.agreement.kappa import NOTHING, ONE_CATEGORY, cohen_kappa, fleiss_kappa, same
from tests.teaching.agreement.judgements import judged, rows

Formula = Callable[[Rows], float]
COHEN_1 = ((25, 13, 12), (12, 2, 16), (3, 15, 2))
COHEN_2 = ((88, 14, 18), (10, 40, 10), (2, 6, 12))
FOURTEEN = (
    (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
)  # fmt: skip
"""How many of 14 raters put each of 10 subjects into each of 5 categories."""
DIAGNOSES = (
    "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 "
    "333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555"
)
"""The diagnoses of 30 patients by 6 psychiatrists each (Fleiss 1971, table 1)."""
MEASURES = pytest.mark.parametrize("measure", [cohen_kappa, fleiss_kappa, nominal_alpha, same])


def table(counts: tuple[tuple[int, ...], ...]) -> Counter[Row]:
    """Return the rows of a table of two annotators: the categories of the one by those of the other."""
    places = product(range(len(counts)), repeat=2)
    return Counter({(str(one), str(other)): counts[one][other] for one, other in places})


def subjects(counts: tuple[tuple[int, ...], ...]) -> Counter[Row]:
    return Counter(tuple("".join(str(category) * count for category, count in enumerate(one))) for one in counts)


def test_cohen_1960() -> None:
    assert cohen_kappa(table(COHEN_1)) == pytest.approx((0.29 - 0.35) / (1 - 0.35))
    assert round(cohen_kappa(table(COHEN_1)), 2) == -0.09
    assert round(cohen_kappa(table(COHEN_2)), 3) == 0.492
    assert same(table(COHEN_2)) == 0.7


def test_fleiss_1971() -> None:
    assert round(fleiss_kappa(Counter(map(tuple, DIAGNOSES.split()))), 3) == 0.430


def test_fourteen_raters_of_ten_subjects() -> None:
    assert round(fleiss_kappa(subjects(FOURTEEN)), 3) == 0.210
    assert round(same(subjects(FOURTEEN)), 3) == 0.378


@MEASURES
def test_nothing_to_compare(measure: Formula) -> None:
    with pytest.raises(NotDefinedError, match=NOTHING):
        measure(Counter())


@pytest.mark.parametrize("measure", [cohen_kappa, fleiss_kappa, nominal_alpha])
@pytest.mark.parametrize("units", [1, 5])
def test_one_category_alone(measure: Formula, units: int) -> None:
    with pytest.raises(NotDefinedError, match=ONE_CATEGORY):
        measure(rows("a" * units, "a" * units))


def test_nobody_agrees() -> None:
    apart = rows("aabb", "bbaa")
    assert (same(apart), cohen_kappa(apart), fleiss_kappa(apart)) == (0.0, -1.0, -1.0)
    assert cohen_kappa(rows("a", "b")) == 0.0  # each has a habit of their own: chance gives nothing either
    assert fleiss_kappa(rows("a", "b")) == -1.0


@MEASURES
@given(units=judged(st.just(2)))
def test_equal_judgements_are_full_agreement(measure: Formula, units: list[tuple[str, ...]]) -> None:
    one = [unit[0] for unit in units]
    assume(len(set(one)) > 1)
    assert measure(Counter(zip(one, one, strict=True))) == 1.0


@MEASURES
@given(units=judged(st.just(2)), renamed=st.permutations("abcd"))
def test_names_and_orders_change_nothing(measure: Formula, units: list[tuple[str, ...]], renamed: list[str]) -> None:
    names = dict(zip("abcd", renamed, strict=True))
    others = [tuple(names[category] for category in reversed(unit)) for unit in reversed(units)]
    assert outcome(measure, others) == outcome(measure, units)


@pytest.mark.parametrize("measure", [fleiss_kappa, nominal_alpha, same])
@given(units=judged(st.integers(2, 5)), data=st.data())
def test_the_order_of_many_annotators_changes_nothing(
    measure: Formula, units: list[tuple[str, ...]], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(units[0]))))
    assert outcome(measure, [tuple(unit[place] for place in order) for unit in units]) == outcome(measure, units)


@pytest.mark.parametrize("measure", [fleiss_kappa, nominal_alpha, same])
@given(units=judged(st.integers(2, 5)))
def test_no_value_is_out_of_bounds(measure: Formula, units: list[tuple[str, ...]]) -> None:
    found = outcome(measure, units)
    assert isinstance(found, str) or -1 <= found <= 1


@given(units=judged(st.just(2)))
def test_cohen_is_within_its_bounds(units: list[tuple[str, ...]]) -> None:
    found = outcome(cohen_kappa, units)
    assert isinstance(found, str) or -1 <= found <= 1


@given(units=judged(st.just(2)))
def test_alpha_is_fleiss_corrected_for_few_units(units: list[tuple[str, ...]]) -> None:
    """Of two annotators, 1 - alpha is 1 - kappa times (2N - 1) / 2N: they differ by what N units can tell."""
    kappa, alpha = outcome(fleiss_kappa, units), outcome(nominal_alpha, units)
    if not isinstance(kappa, str):
        assert alpha == pytest.approx(1 - (1 - kappa) * (2 * len(units) - 1) / (2 * len(units)))


def outcome(measure: Formula, units: list[tuple[str, ...]]) -> float | str:
    """Return a measure of units, or why it is not defined."""
    try:
        return measure(Counter(units))
    except NotDefinedError as error:
        return str(error)
