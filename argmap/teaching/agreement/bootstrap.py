"""Intervals by the bootstrap: how a measure varies if other units of the same kind had been compared.

B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13: the units are drawn again, as many
as there are, each any number of times; the interval runs from the 2.5th to the 97.5th percentile of the values.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor
from random import Random

from argmap.teaching.agreement.estimates import Estimate, NotDefinedError, Row, Rows

OUTSIDE = 0.025
"""The share of values that lies below the interval, and above it."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How many samples are drawn (0: there are no intervals), and the seed from which they follow."""

    samples: int = 1000
    seed: int = 1

    def draws(self, units: int, what: str = "statements") -> Iterator[list[int]]:
        """Yield for each sample the numbers, from 0, of the units in it: as many as there are. ``what`` they are."""
        rng = Random(f"{self.seed} {what}")  # noqa: S311 - statistics, not secrets
        for _ in range(self.samples):
            yield [int(rng.random() * units) for _ in range(units)]


def estimate(rows: Rows, measure: Callable[[Rows], float], sampling: Sampling) -> Estimate:
    """Return a measure of rows with its interval, or why it is not defined."""
    try:
        value = measure(rows)
    except NotDefinedError as error:
        return Estimate(None, why=str(error))
    return Estimate(value, *interval(_values(rows, measure, sampling), sampling.samples))


def _values(rows: Rows, measure: Callable[[Rows], float], sampling: Sampling) -> Iterator[float]:
    """Yield the measure of each sample that has one. Units that were classed alike are drawn as one kind."""
    kinds = sorted((row for row, count in rows.items() if count), key=lambda row: tuple(map(str, row)))
    ends = list(accumulate(rows[kind] for kind in kinds))
    of = [kinds[bisect_right(ends, unit)] for unit in range(ends[-1])]
    for drawn in sampling.draws(len(of)):
        sample: Counter[Row] = Counter(map(of.__getitem__, drawn))
        try:
            yield measure(sample)
        except NotDefinedError:
            continue


def interval(values: Iterator[float], samples: int) -> tuple[float | None, float | None]:
    """Return the ends of the interval; none where fewer than half of the samples have a value."""
    found = sorted(values)
    if not samples or 2 * len(found) < samples:
        return None, None
    return _percentile(found, OUTSIDE), _percentile(found, 1 - OUTSIDE)


def _percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of sorted values lies, between two neighbours in proportion."""
    at = share * (len(values) - 1)
    low, high = values[floor(at)], values[ceil(at)]
    return low + (high - low) * (at - floor(at))
