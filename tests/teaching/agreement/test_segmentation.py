"""Segmentation similarity: the cases of Fournier and Inkpen (2012), and the fewest edits found by trying all."""

from collections.abc import Set
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.teaching.agreement.estimates import NotDefinedError
from argmap.teaching.agreement.segmentation import edits, segmentation_similarity


def boundaries(*masses: int) -> set[int]:
    """Return the boundaries between segments of these lengths."""
    return set(accumulate(masses[:-1]))


@pytest.mark.parametrize(
    ("other", "value"),
    [
        (boundaries(2, 3, 6), 1.0),
        (boundaries(5, 6), 0.9),  # a boundary is missing: one edit in ten places
        (boundaries(2, 3, 3, 3), 0.9),  # one too many
        (boundaries(2, 2, 7), 0.9),  # a near miss: te(2, 2) = 2 - (1/2)^0 = 1 (equation 3)
        (boundaries(2, 5, 4), 0.8),  # a miss that is not near counts twice
        (boundaries(1, 1, 3, 1, 5), 0.8),
        (set(), 0.8),
    ],
)
def test_eleven_units_in_three_segments(other: set[int], value: float) -> None:
    assert segmentation_similarity(boundaries(2, 3, 6), other, 10) == value
    assert segmentation_similarity(other, boundaries(2, 3, 6), 10) == value


def fewest(one: Set[int], other: Set[int]) -> int:
    """Return the fewest edits, by trying for the first miss both to pair it and not to."""
    missed = sorted(one ^ other)
    if not missed:
        return 0
    first = missed[0]
    alone = 1 + fewest(one - {first}, other - {first})
    if first + 1 in missed and (first in one) != (first + 1 in one):
        pair = {first, first + 1}
        return min(alone, 1 + fewest(one - pair, other - pair))
    return alone


SETS = st.frozensets(st.integers(1, 12))


@given(one=SETS, other=SETS)
def test_no_fewer_edits_would_do(one: frozenset[int], other: frozenset[int]) -> None:
    assert len(edits(one, other)) == len(edits(other, one)) == fewest(one, other)
    assert 0 <= segmentation_similarity(one, other, 12) <= 1


def test_a_text_of_one_word_has_no_boundaries() -> None:
    with pytest.raises(NotDefinedError, match="two words"):
        segmentation_similarity(set(), set(), 0)
