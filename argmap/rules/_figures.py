"""Whether a figure of a statement is one of its passage's, or near enough to one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from math import floor, log10

from argmap.language.durations import durations
from argmap.language.figures import PLACES, Figure, FigureKind
from argmap.language.numerals import Numerals
from argmap.rules._reckoning import FEW, NEAR, RATIO, StatedFigures, counted, reckoned

FAR = 0.3
"""How far a figure may be from one that it is said to be over or under."""
DAYS = 0.1
"""How far two durations may be apart that are the same in other units: two months, eight weeks."""
YEAR, MONTH = 365.25, 31
ROMAN = re.compile(r"\b(?=[IVX]{1,6}\b|[IVX]{1,6}(?:e|er)\b)X{0,3}(?:IX|IV|V?I{0,3})")
WORD = re.compile(r"[^\W\d_]+")


@dataclass
class Evidence:
    """The figures of a text, as a statement's are compared with them."""

    values: set[float] = field(default_factory=set)
    months: set[float] = field(default_factory=set)
    years: set[float] = field(default_factory=set)
    periods: set[tuple[float, ...]] = field(default_factory=set)
    amounts: set[float] = field(default_factory=set)
    days: set[tuple[float, float]] = field(default_factory=set)

    def add(self, found: list[Figure], text: str, of: Numerals) -> None:
        """Add the figures of a text, and what it says of numbers without naming them: "both", "the year before"."""
        for one in found:
            if one.kind is FigureKind.MONTH:
                self.months.update(one.values)
            elif one.kind is FigureKind.PERIOD:
                self.periods.add(one.values)
            else:
                self.values.update(rounded(value) for value in one.values)
                (self.years if one.kind is FigureKind.YEAR else self.amounts).update(one.values)
        for match in WORD.finditer(text):
            self.values.update(of.tables["also"].get(match[0].casefold(), ()))
        self.values.update(roman(match[0]) for match in ROMAN.finditer(text))
        self.days.update((one.days, one.unit) for one in durations(found, text, of))
        self.days.update([(YEAR, YEAR)] if of.patterns["beside"].search(text) else ())

    def update(self, other: "Evidence") -> None:
        """Add what another text shows."""
        for one in fields(self):
            getattr(self, one.name).update(getattr(other, one.name))


def rounded(value: float) -> float:
    """Return a value as values are compared."""
    return round(value, PLACES)


def roman(text: str) -> float:
    """Return the value of a Roman numeral of up to 39."""
    digits = [{"I": 1, "V": 5, "X": 10}.get(one, 0) for one in text]
    return float(sum(-one if one < max(digits[n:]) else one for n, one in enumerate(digits)))


def counts_nothing(figure: Figure, text: str, of: Numerals) -> bool:
    """Tell whether a word is a number without being a figure: "one", "the first", "a second reason", "thousands"."""
    if not figure.worded or figure.kind is FigureKind.MONTH:
        return False
    vague = text[figure.start : figure.end].casefold() in of.tables["scales"]
    second = figure.kind is FigureKind.ORDINAL and figure.values[0] <= len(("first", "second"))
    return vague or second or figure.values[0] in (0, 1)


def allowed(figure: Figure, reading: StatedFigures, evidence: Evidence) -> bool:
    """Tell whether a figure stands in the evidence, or is one that the statement's sentences allow."""
    if figure.kind is FigureKind.MONTH:
        return figure.values[0] in evidence.months
    if figure.kind is FigureKind.PERIOD:
        return _in_period(figure, evidence)
    values = [*figure.values, *(figure.values[0] / 100 for _ in range(reading.behind(figure, "hundredths")))]
    if any(rounded(value) in evidence.values for value in values):
        return True
    if figure.kind is FigureKind.YEAR:
        return _year(figure, reading, evidence)
    near = _near(figure, reading, evidence) or _as_long(figure, reading, evidence)
    return near or reckoned(figure, values, reading, evidence.amounts) or counted(figure, reading)


def _in_period(figure: Figure, evidence: Evidence) -> bool:
    first, last = figure.values
    inside = any(first <= year <= last for year in evidence.years)
    century = last / 100 in evidence.values and last - first > len(range(1, 10))
    return inside or century or any(first <= one[0] and one[1] <= last for one in evidence.periods)


def _year(figure: Figure, reading: StatedFigures, evidence: Evidence) -> bool:
    """Tell whether a year is an edge of a period of the evidence, as far from a year as it says, or about one."""
    year = figure.values[0]
    edges = {edge for first, *_, last in evidence.periods for edge in (first - 1, first, last, last + 1)}
    away = {round(days / YEAR) for days, _ in evidence.days if days >= YEAR}
    if any(reading.before(figure, one) for one in ("over", "under")) and _near(figure, reading, evidence):
        return True  # more than 1500 people
    if year in edges or any(abs(year - other) in away for other in evidence.years):
        return True
    return reading.before(figure, "around") and any(abs(year - other) <= 2 for other in evidence.years)


def _near(figure: Figure, reading: StatedFigures, evidence: Evidence) -> bool:
    """Tell whether a figure is one of the evidence rounded, or about, over or under one of them."""
    around, over, under = (reading.before(figure, name) for name in ("around", "over", "under"))
    usual = RATIO if figure.kind is FigureKind.FRACTION else 0
    low = 1 - (FAR if under else NEAR if around else usual)
    high = 1 + (FAR if over else NEAR if around else usual)
    return any(
        _rounds(other, value) or (low < high and value * low <= other <= value * high)
        for value in figure.values
        for other in evidence.amounts
    )


def _rounds(exact: float, value: float) -> bool:
    """Tell whether a figure is a longer one rounded to its own digits, of which it must have two."""
    if value <= 0 or exact <= 0 or abs(exact - value) > value / 10:
        return False
    digits = len(f"{value:.9g}".replace(".", "").strip("0"))
    power = 10.0 ** (floor(log10(value)) - digits + 1)
    return digits > 1 and rounded(round(exact / power) * power) == rounded(value)


def _as_long(figure: Figure, reading: StatedFigures, evidence: Evidence) -> bool:
    """Tell whether a duration is one of the evidence in other units, or the distance of two years."""
    long = [(one.days, one.unit) for one in durations([figure], reading.text, reading.numerals) if one.figure]
    if not long:
        return False
    about = NEAR if reading.before(figure, "around") else 0
    years = sorted(evidence.years)
    apart: Iterable[float] = (abs(one - other) * YEAR for one in years for other in years if one < other)
    days, unit = long[0]
    if any(abs(one - days) <= (about if other == unit else DAYS) * days for one, other in evidence.days):
        return True
    near = max(MONTH, about * days)
    return len(years) <= FEW and any(abs(one - days) <= near for one in apart)
