"""What maps' statements were judged to be, as the rows that measures are taken of."""

from collections import Counter
from collections.abc import Sequence

from argmap.teaching.agreement.estimates import Aspect, Row
from argmap.teaching.agreement.units import ComparedStatement

OTHER = "other"


def rows_of(units: Sequence[ComparedStatement], aspect: Aspect) -> Counter[Row]:
    """Return how the maps classed each statement: by its role, or by its whole relation."""
    return Counter(one.roles if aspect is Aspect.ROLE else one.relations for one in units)


def rows_of_category(units: Sequence[ComparedStatement], aspect: Aspect, category: str) -> Counter[Row]:
    """Return the same for one category (a role, or a kind of relation) against all others."""
    return Counter(tuple(category if in_ else OTHER for in_ in chosen(one, aspect, category)) for one in units)


def chosen(unit: ComparedStatement, aspect: Aspect, category: str) -> tuple[bool, ...]:
    """Tell for each map whether it put a statement into a category."""
    if aspect is Aspect.ROLE:
        return tuple(one.role == category for one in unit.judged)
    return tuple(category in one.kinds for one in unit.judged)


def rows_of_pair(rows: Counter[Row], one: int, other: int) -> Counter[Row]:
    """Return the rows of two of the maps alone."""
    found: Counter[Row] = Counter()
    for row, count in rows.items():
        found[row[one], row[other]] += count
    return found
