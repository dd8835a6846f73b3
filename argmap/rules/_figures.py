"""Whether a figure of a statement is one of its passage's, or near enough to one."""

from itertools import combinations
from math import floor, log10

from argmap.language.durations import durations
from argmap.language.figures import Figure, FigureKind
from argmap.language.numerals import Numerals
from argmap.rules._reckoning import FEW, counted, multiple, reckoned
from argmap.rules._shown_figures import YEAR, ShownFigures, rounded
from argmap.rules._stated_figures import NEAR, RATIO, StatedFigures, is_share
from argmap.rules._units import agree, measure, rough, unit

DAYS = 0.1
"""How far two durations may be apart that are the same in other units: two months, eight weeks."""
MONTH, MONTHLY = 31, 30.44


def counts_nothing(figure: Figure, text: str, of: Numerals) -> bool:
    """Tell whether a word is a number without being a figure: "one", "the first", "a second reason", "thousands"."""
    if not figure.worded or figure.kind is FigureKind.MONTH:
        return False
    vague = text[figure.start : figure.end].casefold() in of.tables["scales"]
    second = figure.kind is FigureKind.ORDINAL and figure.values[0] <= len(("first", "second"))
    return vague or second or figure.values[0] in (0, 1)


def allowed(figure: Figure, reading: StatedFigures, evidence: ShownFigures) -> bool:
    """Tell whether a figure stands in the evidence, or is one that the statement's sentences allow."""
    if figure.kind is FigureKind.MONTH:
        return figure.values[0] in evidence.months
    if figure.kind is FigureKind.PERIOD:
        return _in_period(figure, evidence)
    kind = rough(unit(figure, reading.text, reading.numerals))
    values = [*figure.values, *(figure.values[0] / 100 for _ in range(reading.behind(figure, "hundredths")))]
    if any(evidence.has(value, kind) for value in values):
        return True
    if figure.kind is FigureKind.YEAR and _year(figure, reading, evidence):
        return True
    if figure.kind is FigureKind.ORDINAL:  # a third beside "these two"; every third of 30 among 90
        return figure.worded and (evidence.has(figure.values[0] - 1, "") or multiple(figure, reading))
    if figure.kind is FigureKind.YEAR and not reading.behind(figure, "percent") and _plain_year(figure, reading):
        return False
    if figure.kind is FigureKind.FRACTION and figure.values[0] and evidence.has(1 / figure.values[0], ""):
        return True  # each of three has a third
    near = _near(figure, kind, reading, evidence) or _as_long(figure, reading, evidence)
    return near or reckoned(figure, values, reading) or counted(figure, reading)


def _plain_year(figure: Figure, reading: StatedFigures) -> bool:
    """Tell whether four digits are a year: nothing says that they are about, over or under an amount."""
    amount = any(reading.before(figure, one) for one in ("over", "under", "around"))
    measured = measure(figure, reading.text, reading.numerals)
    return not amount and (measured is None or not unit(figure, reading.text, reading.numerals))


def _in_period(figure: Figure, evidence: ShownFigures) -> bool:
    first, last = figure.values
    inside = any(first <= year <= last for year in evidence.years)
    century = last / 100 in evidence.values and last - first > len(range(1, 10))
    return inside or century or any(first <= one[0] and one[1] <= last for one in evidence.periods)


def _year(figure: Figure, reading: StatedFigures, evidence: ShownFigures) -> bool:
    """Tell whether a year is an edge of a period of the evidence, as far from a year as it says, or about one."""
    year = figure.values[0]
    edges = {edge for first, *_, last in evidence.periods for edge in (first, last, last + 1)}
    if year in edges or any(abs(year - other) in evidence.away for other in evidence.years):
        return True
    return reading.before(figure, "around") and any(abs(year - other) <= 2 for other in evidence.years)


def _near(figure: Figure, kind: str, reading: StatedFigures, evidence: ShownFigures) -> bool:
    """Tell whether a figure is one of the evidence rounded or in another unit, or about, over or under one of them."""
    if reading.behind(figure, "times"):
        return False  # it multiplies, and is no amount
    usual = RATIO if is_share(figure) else 0
    amounts = [other for other, its in evidence.amounts if agree(kind, its)]
    for value in figure.values:
        low, high = reading.bounds(figure, value, usual)
        if any(_rounds(other, value) or low <= other <= high for other in amounts):
            return True
    measured = measure(figure, reading.text, reading.numerals)
    return measured is not None and any(
        base == measured[1] and abs(other - measured[0]) <= 1e-6 * other for other, base in evidence.measures
    )


def _rounds(exact: float, value: float) -> bool:
    """Tell whether a figure is a longer one rounded to its own digits, of which it must have two."""
    if value <= 0 or exact <= 0 or abs(exact - value) > value / 10:
        return False
    digits = len(f"{value:.9g}".replace(".", "").strip("0"))
    power = 10.0 ** (floor(log10(value)) - digits + 1)
    return digits > 1 and rounded(round(exact / power) * power) == rounded(value)


def _as_long(figure: Figure, reading: StatedFigures, evidence: ShownFigures) -> bool:
    """Tell whether a duration is one of the evidence in other units, or the distance of two years."""
    long = [(one.days, one.unit) for one in durations([figure], reading.text, reading.numerals) if one.figure]
    if not long:
        return False
    about = NEAR if reading.before(figure, "around") else 0
    years = sorted(evidence.years)
    between = (abs(one - other) for one, other in combinations(years, 2))
    apart = (count * YEAR for one in between for count in (one, one + 1))  # the last year counts, or does not
    days, unit_ = long[0]
    if any(abs(one - days) <= (about if other == unit_ else DAYS) * days for one, other in evidence.days):
        return True
    if unit_ == MONTHLY and round(days / unit_) in _months_apart(evidence):
        return True
    near = max(MONTH, about * days)
    return len(years) <= FEW and any(abs(one - days) <= near for one in apart)


def _months_apart(evidence: ShownFigures) -> set[int]:
    """Return how many months lie between any two that are named, the last counted or not."""
    apart = {int(one - other) % 12 for one in evidence.months for other in evidence.months if one != other}
    return apart | {one + 1 for one in apart}
