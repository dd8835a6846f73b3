"""Krippendorff's alpha for unitizing: whether annotators marked the same stretches of a text, of the same category.

K. Krippendorff, "On the reliability of unitizing continuous data", Sociological Methodology 25 (1995), 47-76, with the
expected disagreement as Content Analysis (2nd edition, 2004), chapter 11, corrects it. Lengths are in characters.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, combinations

from argmap.teaching.agreement.estimates import NotDefinedError
from argmap.teaching.agreement.marked_stretches import Stretch, gaps_between

Marked = Sequence[Sequence[Stretch]]
"""For each annotator the stretches of one category, in their order, none overlapping another."""
NONE_MARKED = "nobody marked a stretch of the text"
ALL_MARKED = "no other way of marking the text was possible"


def unitized_alpha(marked: Mapping[str, Marked], length: int) -> float:
    """Return alpha_U over all categories: 1 - sum D_o / sum D_e. At most 1; 0 is what chance gives.

    Raises ``NotDefinedError`` where nobody marked anything, and where the expected disagreement is 0.
    """
    if not any(own for one in marked.values() for own in one):
        raise NotDefinedError(NONE_MARKED)
    return _alpha(*disagreements(marked, length))


def disagreements(marked: Mapping[str, Marked], length: int) -> tuple[float, float]:
    """Return the observed and the expected disagreement, each the sum over all categories."""
    return (
        sum(observed(one, length) for one in marked.values()),
        sum(expected(one, length) for one in marked.values()),
    )


def _alpha(observed_: float, expected_: float) -> float:
    if not expected_:
        raise NotDefinedError(ALL_MARKED)
    return 1 - observed_ / expected_


def observed(marked: Marked, length: int) -> float:
    """Return the observed disagreement D_o of one category: the mean over pairs of annotators of delta², by length².

    delta² of two stretches that overlap is the sum of the squares by which their ends differ; of a stretch that lies
    in another's gap, the square of its length.
    """
    annotators = len(marked)
    if annotators < 2 or not length:
        return 0.0
    total = sum(_squares(one, other) + _squares_in_gaps(one, other) for one, other in combinations(marked, 2))
    return 2 * total / (annotators * (annotators - 1) * length * length)


def _squares(one: Sequence[Stretch], other: Sequence[Stretch]) -> int:
    """Return the sum of delta² over all pairs of stretches of two annotators that overlap."""
    total, first = 0, 0
    for start, end in one:
        while first < len(other) and other[first][1] <= start:
            first += 1
        at = first
        while at < len(other) and other[at][0] < end:
            total += (start - other[at][0]) ** 2 + (end - other[at][1]) ** 2
            at += 1
    return total


def _squares_in_gaps(one: Sequence[Stretch], other: Sequence[Stretch]) -> int:
    """Return the sum of the squared lengths of stretches of either annotator that overlap none of the other's."""
    return sum((end - start) ** 2 for own, others in ((one, other), (other, one)) for start, end in _alone(own, others))


def _alone(own: Sequence[Stretch], others: Sequence[Stretch]) -> list[Stretch]:
    ends = [end for _, end in others]
    found = []
    for start, end in own:
        at = bisect_left(ends, start + 1)  # the first of the others that ends behind the start
        if at == len(others) or others[at][0] >= end:
            found.append((start, end))
    return found


def expected(marked: Marked, length: int) -> float:
    """Return the expected disagreement D_e of one category: that of all ways in which the same stretches can lie.

    With m annotators, N stretches of lengths l and a text of length L: 2/L times the sum over all stretches of
    (N - 1)/3 (2l³ - 3l² + l) + l² sum (g - l + 1) over all gaps g that are at least l long, divided by
    mL(mL - 1) - sum l(l - 1). A text has gaps where an annotator marked nothing.
    """
    lengths = sorted(end - start for own in marked for start, end in own)
    gaps = sorted(end - start for own in marked for start, end in gaps_between(own, length))
    whole = len(marked) * length
    ways = whole * (whole - 1) - sum(one * (one - 1) for one in lengths)
    if not lengths or not ways:
        return 0.0
    total = sum((len(lengths) - 1) * (2 * one**3 - 3 * one**2 + one) for one in lengths)
    return 2 * (total / 3 + _in_gaps(lengths, gaps)) / (length * ways)


def _in_gaps(lengths: Sequence[int], gaps: Sequence[int]) -> int:
    """Return the sum of l² (g - l + 1) over all lengths l and all gaps g that are at least as long; both are sorted."""
    sums = [0, *accumulate(gaps)]
    total = 0
    for one in lengths:
        first = bisect_left(gaps, one)
        total += one * one * (sums[-1] - sums[first] - (len(gaps) - first) * (one - 1))
    return total
