"""Krippendorff's alpha for categories: any number of annotators, any of whose judgements may be missing."""

from collections import Counter

from argmap.teaching.agreement.estimates import NotDefinedError, Rows
from argmap.teaching.agreement.kappa import NOTHING, ONE_CATEGORY


def nominal_alpha(rows: Rows) -> float:
    """Return Krippendorff's alpha for nominal data, -1 to 1; a category that is ``None`` is missing.

    K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), section C: with o_cc the coincidences of
    equal values, n_c how often category c occurs among the values that can be paired, and n their sum, alpha is
    ((n - 1) sum o_cc - sum n_c (n_c - 1)) / (n (n - 1) - sum n_c (n_c - 1)).
    Raises ``NotDefinedError`` where no unit has two values, and where all values are one category.
    """
    totals: Counter[str] = Counter()
    equal: Counter[int] = Counter()
    for row, count in rows.items():
        values = Counter(value for value in row if value is not None)
        paired = values.total()
        if paired > 1:
            equal[paired - 1] += count * sum(times * (times - 1) for times in values.values())
            for value, times in values.items():
                totals[value] += count * times
    return _ratio(totals.total(), sum(equal[by] / by for by in sorted(equal)), totals)


def _ratio(values: int, coincidences: float, totals: Counter[str]) -> float:
    if not values:
        raise NotDefinedError(NOTHING)
    chance = sum(count * (count - 1) for count in totals.values())
    most = values * (values - 1) - chance
    if not most:
        raise NotDefinedError(ONE_CATEGORY)
    return ((values - 1) * coincidences - chance) / most
