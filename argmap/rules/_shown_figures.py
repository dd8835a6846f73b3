"""The figures of a text of the paper, as a statement's are compared with them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from argmap.language import Language
from argmap.language.durations import durations
from argmap.language.figures import PLACES, Figure, FigureKind
from argmap.language.numerals import Numerals
from argmap.rules._units import measure, rough, units

YEAR = 365.25
ROMAN = re.compile(r"\b(?=[IVX]{1,6}\b|[IVX]{1,6}(?:e|er)\b)X{0,3}(?:IX|IV|V?I{0,3})")
WORD = re.compile(r"[^\W\d_]+")
RANGE = re.compile(r"\s?[-\u2010-\u2015,]\s?")
LABEL, LABELLED = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\.?\s*$"), 12
"""A word before a number, and how far before it that begins."""
LOCATORS = ("page", "folio", "column", "line", "figure", "table")
COUNTERS = ("volume", "issue")


@dataclass
class ShownFigures:
    """The figures of a text: values with their units, amounts that may be rounded, dates, durations in days.

    ``away`` are the years by which something is away from another year that is named.
    """

    values: dict[float, set[str]] = field(default_factory=dict)
    months: set[float] = field(default_factory=set)
    years: set[float] = field(default_factory=set)
    periods: set[tuple[float, ...]] = field(default_factory=set)
    amounts: set[tuple[float, str]] = field(default_factory=set)
    measures: set[tuple[float, str]] = field(default_factory=set)
    days: set[tuple[float, float]] = field(default_factory=set)
    away: set[int] = field(default_factory=set)

    def add(self, found: Sequence[Figure], text: str, of: Numerals) -> None:
        """Add figures of a text."""
        for one, unit in zip(found, units(found, text, of), strict=True):
            if one.kind is FigureKind.MONTH:
                self.months.update(one.values)
            elif one.kind is FigureKind.PERIOD:
                self.periods.add(one.values)
            else:
                for value in one.values:
                    self.values.setdefault(rounded(value), set()).add(rough(unit))
                if one.kind is FigureKind.YEAR:
                    self.years.update(one.values)
                else:
                    self.amounts.update((value, rough(unit)) for value in one.values)
                self.measures.update(filter(None, [measure(one, text, of)]))
        counted = [one for one in durations(found, text, of) if one.figure]
        self.days.update((one.days, one.unit) for one in counted)
        self.away.update(round(one.days / YEAR) for one in counted if one.days >= YEAR)

    def add_words(self, text: str, of: Numerals) -> None:
        """Add what a text says of numbers without naming them: "both", "IV", "a decade", "the year before"."""
        for match in WORD.finditer(text):
            for value in of.tables["also"].get(match[0].casefold(), ()):
                self.values.setdefault(rounded(value), set()).add("")
        for match in ROMAN.finditer(text):
            self.values.setdefault(roman(match[0]), set()).add("")
        bare = list(durations((), text, of))
        self.days.update((one.days, one.unit) for one in bare)
        self.away.update(round(one.days / YEAR) for one in bare if one.days > YEAR)  # no "60 euros a year"
        if of.patterns["beside"].search(text):
            self.days.add((YEAR, YEAR))
            self.away.add(1)

    def update(self, other: "ShownFigures") -> None:
        """Add what another text shows."""
        for value, units_ in other.values.items():
            self.values.setdefault(value, set()).update(units_)
        for one in fields(self):
            if one.name != "values":
                getattr(self, one.name).update(getattr(other, one.name))

    def has(self, value: float, unit: str) -> bool:
        """Tell whether a value is there, and not only as so much of something else."""
        found = self.values.get(rounded(value))
        return found is not None and (not unit or unit in found or "" in found)


def rounded(value: float) -> float:
    """Return a value as values are compared."""
    return round(value, PLACES)


def roman(text: str) -> float:
    """Return the value of a Roman numeral of up to 39."""
    digits = [{"I": 1, "V": 5, "X": 10}.get(one, 0) for one in text]
    return float(sum(-one if one < max(digits[n:]) else one for n, one in enumerate(digits)))


def without_locators(found: Sequence[Figure], text: str, of: Language) -> list[Figure]:
    """Return the figures of a note but pages, volumes and issues, which are no figures of what it says."""
    labels, numbers = of.citations("labels"), of.citations("numbers")
    words = {word for name in LOCATORS for word in labels.get(name, ())}
    words |= {word for name in COUNTERS for word in numbers.get(name, ())}
    kept: list[Figure] = []
    last = -1
    for one in found:
        label = LABEL.search(text, max(0, one.start - LABELLED), one.start)
        located = label is not None and label[1].casefold() in words
        if located or (0 <= last <= one.start and RANGE.fullmatch(text, last, one.start)):
            last = one.end
        else:
            kept.append(one)
    return kept
