"""alpha_U against the examples of Krippendorff (1995), p. 57, and against its definition counted out in full."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.teaching.agreement.estimates import NotDefinedError
from argmap.teaching.agreement.marked_stretches import Stretch, blocks_at, clipped, gaps_between, without_overlaps
from argmap.teaching.agreement.unitized_alpha import expected, observed, unitized_alpha

Pair = tuple[list[Stretch], list[Stretch]]
LENGTH = 24
EXAMPLES: dict[str, Pair] = {
    "A": ([(2, 10), (14, 20)], [(4, 8), (15, 17)]),
    "B": ([(0, 18)], [(0, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 9), (9, 10)]),
    "C": ([(2, 8), (10, 12), (14, 18), (20, 22)], [(0, 2), (4, 8), (10, 14), (16, 18), (20, 22)]),
    "D": (
        [(0, 2), (2, 10), (10, 14), (14, 20), (20, 24)],
        [(0, 4), (4, 8), (8, 15), (15, 17), (17, 24)],
    ),
}
"""What Bertha and Bill, John and Jill, Gerret and Gill, Heather and Hill mark in 24 units of a text."""
FIGURES = {
    "A": (0.03125, 0.06990, 0.553), "B": (2.26736, 1.17731, -0.926), "C": (0.02777, 0.08642, 0.679),
    "D": (0.38715, 0.41445, 0.066),
}  # fmt: skip
"""The observed disagreement, the expected one as the units of length become ever smaller, and alpha_U."""
BY_LENGTH = {12: (0.05494, 0.494), 120: (0.08234, 0.663), 1200: (0.08600, 0.677), 12_000: (0.08638, 0.678)}
"""Expected disagreement and alpha_U of C by the length of the text. An error of the 1995 formula (one + for a -, put
right in Content Analysis, 2004) shows in the short ones."""


def stretched(pair: Pair, length: int) -> Pair:
    """Return an example in a text of another length."""
    one, other = ([(start * length // LENGTH, end * length // LENGTH) for start, end in own] for own in pair)
    return one, other


@pytest.mark.parametrize("name", EXAMPLES)
def test_krippendorff_1995(name: str) -> None:
    disagreement, chance, alpha = FIGURES[name]
    long = 1_200_000
    pair = stretched(EXAMPLES[name], long)
    assert observed(EXAMPLES[name], LENGTH) == pytest.approx(disagreement, abs=0.00001)
    assert observed(pair, long) == pytest.approx(disagreement, abs=0.00001)
    assert expected(pair, long) == pytest.approx(chance, abs=0.005)
    assert unitized_alpha({name: pair}, long) == pytest.approx(alpha, abs=0.02)


@pytest.mark.parametrize("length", BY_LENGTH)
def test_krippendorff_1995_in_texts_of_other_lengths(length: int) -> None:
    chance, alpha = BY_LENGTH[length]
    pair = stretched(EXAMPLES["C"], length)
    assert expected(pair, length) == pytest.approx(chance, abs=0.005)
    assert unitized_alpha({"C": pair}, length) == pytest.approx(alpha, abs=0.02)


def delta(one: Stretch, other: Stretch, *, marked: tuple[bool, bool]) -> int:
    """Return delta² of two sections of a text, each marked or a gap, as Krippendorff (1995), equation 1 defines it."""
    if marked == (True, True) and one[0] < other[1] and other[0] < one[1]:
        return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
    if marked == (True, False) and other[0] <= one[0] and one[1] <= other[1]:
        return (one[1] - one[0]) ** 2
    if marked == (False, True) and one[0] <= other[0] and other[1] <= one[1]:
        return (other[1] - other[0]) ** 2
    return 0


def counted_out(one: Sequence[Stretch], other: Sequence[Stretch], length: int) -> float:
    sections = [[(own, True) for own in marked] + [(gap, False) for gap in gaps_between(marked, length)]
                for marked in (one, other)]  # fmt: skip
    total = sum(delta(a, b, marked=(x, y)) for a, x in sections[0] for b, y in sections[1])
    return total / length**2


STRETCHES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8).map(without_overlaps)


@given(one=STRETCHES, other=STRETCHES)
def test_the_observed_disagreement_is_that_of_the_definition(one: list[Stretch], other: list[Stretch]) -> None:
    assert observed([one, other], 40) == pytest.approx(counted_out(one, other, 40))


@given(found=st.lists(st.lists(STRETCHES, min_size=3, max_size=3), min_size=1, max_size=3), data=st.data())
def test_neither_orders_nor_names_change_anything(found: list[list[list[Stretch]]], data: st.DataObject) -> None:
    marked = dict(zip("abc", found, strict=False))
    order = data.draw(st.permutations(range(3)))
    turned = {name.upper(): [one[place] for place in order] for name, one in reversed(marked.items())}
    try:
        value = unitized_alpha(marked, 40)
    except NotDefinedError:
        return
    assert unitized_alpha(turned, 40) == pytest.approx(value)
    assert value <= 1


@given(one=STRETCHES)
def test_equal_stretches_are_full_agreement(one: list[Stretch]) -> None:
    if one:
        assert unitized_alpha({"a": [one, one, one]}, 41) == 1.0


def test_where_there_is_no_value_a_reason_is_given() -> None:
    with pytest.raises(NotDefinedError, match="nobody marked"):
        unitized_alpha({"a": [[], []]}, 10)
    with pytest.raises(NotDefinedError, match="no other way"):
        unitized_alpha({"a": [[(0, 1)], [(0, 1)]]}, 1)


def test_stretches_that_overlap_are_one_and_those_that_touch_are_two() -> None:
    assert without_overlaps([(5, 9), (0, 3), (2, 4), (9, 12), (7, 7)]) == [(0, 4), (5, 9), (9, 12)]
    assert gaps_between([(0, 4), (5, 9)], 12) == [(4, 5), (9, 12)]
    assert gaps_between([], 3) == [(0, 3)]


def test_a_text_is_cut_where_its_paragraphs_begin() -> None:
    blocks = blocks_at([2, 10, 20], 30)
    assert blocks == [(0, 10), (10, 20), (20, 30)]
    assert clipped([(3, 5), (8, 12), (15, 30)], blocks) == [[(3, 5), (8, 10)], [(0, 2), (5, 10)], [(0, 10)]]
    assert blocks_at([], 0) == []
    assert blocks_at([], 5) == [(0, 5)]
