"""Agreement on categories, corrected for what chance would give: the kappas, which need every annotator's judgement.

Whole numbers are added and divided once at the end, so that no order of units, maps or categories changes a digit.
"""

from collections import Counter

from argmap.teaching.agreement.estimates import NotDefinedError, Rows

NOTHING = "there is nothing to compare"
ONE_CATEGORY = "everyone chose the same category throughout, so that chance alone gives full agreement"


def same(rows: Rows) -> float:
    """Return the share of pairs of annotators who classed a unit alike, the mean over all units, 0 to 1.

    With two annotators it is the percentage of agreement. Raises ``NotDefinedError`` without units.
    """
    units, annotators = _size(rows)
    return _equal_pairs(rows) / (units * annotators * (annotators - 1))


def cohen_kappa(rows: Rows) -> float:
    """Return Cohen's kappa of two annotators, -1 to 1.

    J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960),
    37-46: (p_o - p_c) / (1 - p_c), where p_c is the chance that both choose the same category, each by
    how often they themselves chose it. Raises ``NotDefinedError`` without units, and where p_c is 1.
    """
    units, _ = _size(rows)
    first: Counter[str | None] = Counter()
    second: Counter[str | None] = Counter()
    for (one, other), count in rows.items():
        first[one] += count
        second[other] += count
    equal = sum(count for (one, other), count in rows.items() if one == other)
    chance = sum(count * second[category] for category, count in first.items())
    return _corrected(units * equal - chance, units * units - chance)


def fleiss_kappa(rows: Rows) -> float:
    """Return Fleiss's kappa of two or more annotators, -1 to 1.

    J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971), 378-382,
    (P - P_e) / (1 - P_e), where P is the mean share of equal pairs and P_e the sum of the squared shares of the
    categories among all judgements. Of two annotators it is Scott's pi. Raises ``NotDefinedError`` without units, and
    where P_e is 1.
    """
    units, annotators = _size(rows)
    judgements = units * annotators
    chosen: Counter[str | None] = Counter()
    for row, count in rows.items():
        for category in row:
            chosen[category] += count
    chance = sum(count * count for count in chosen.values()) * (annotators - 1)
    equal = _equal_pairs(rows) * judgements
    return _corrected(equal - chance, judgements * judgements * (annotators - 1) - chance)


def _size(rows: Rows) -> tuple[int, int]:
    """Return how many units and how many annotators there are."""
    units = sum(rows.values())
    if not units:
        raise NotDefinedError(NOTHING)
    return units, len(next(iter(rows)))


def _equal_pairs(rows: Rows) -> int:
    """Return how many ordered pairs of annotators classed a unit alike, over all units."""
    return sum(
        count * sum(times * (times - 1) for times in Counter(row).values()) for row, count in rows.items() if count
    )


def _corrected(above: int, most: int) -> float:
    if not most:
        raise NotDefinedError(ONE_CATEGORY)
    return above / most
