"""Whether a figure of a statement is one of its passage's, or one that the passage allows to be reckoned."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from math import floor, log10

from argmap.language.figures import PLACES, Figure, Kind
from argmap.language.numerals import Numerals

NEAR, FAR = 0.1, 0.3
"""How far a figure may be from one of which it is said to be about, or more than, that one."""
RATIO = 0.06
"""How far a share may be from that of two figures, as people round it."""
FEW = 12
"""The largest number that may count what a passage lists."""
PAIRED = 40
"""Of more figures in a passage nothing is reckoned: nearly any number would be the sum of two."""
ROMAN = re.compile(r"\b(?=[IVX]{1,6}\b|[IVX]{1,6}(?:e|er)\b)X{0,3}(?:IX|IV|V?I{0,3})")
LONGEST_LINK = 5
"""The most words of a link between two commas; a longer one is where the enumeration begins."""
CLAUSE = re.compile(r"[;:.()]|\s[-\u2013\u2014]\s")
WORD = re.compile(r"[^\W\d_]+")


@dataclass
class Evidence:
    """The figures of a text, as a statement's are compared with them."""

    values: set[float] = field(default_factory=set)
    months: set[float] = field(default_factory=set)
    years: set[float] = field(default_factory=set)
    periods: set[tuple[float, ...]] = field(default_factory=set)
    amounts: set[float] = field(default_factory=set)

    def add(self, figures: Iterable[Figure], text: str, of: Numerals) -> None:
        """Add the figures of a text, and what it says of numbers without naming them: "both", "a decade"."""
        for one in figures:
            if one.kind is Kind.MONTH:
                self.months.update(one.values)
            elif one.kind is Kind.PERIOD:
                self.periods.add(one.values)
            else:
                self.values.update(rounded(value) for value in one.values)
                (self.years if one.kind is Kind.YEAR else self.amounts).update(one.values)
        for match in WORD.finditer(text):
            self.values.update(of.tables["also"].get(match[0].casefold(), ()))
        self.values.update(roman(match[0]) for match in ROMAN.finditer(text))

    def update(self, other: "Evidence") -> None:
        """Add what another text shows."""
        for name in ("values", "months", "years", "periods", "amounts"):
            getattr(self, name).update(getattr(other, name))


def rounded(value: float) -> float:
    """Return a value as values are compared."""
    return round(value, PLACES)


def roman(text: str) -> float:
    """Return the value of a Roman numeral of up to 39."""
    digits = [{"I": 1, "V": 5, "X": 10}.get(one, 0) for one in text]
    return float(sum(-one if one < max(digits[n:]) else one for n, one in enumerate(digits)))


def counts_nothing(figure: Figure) -> bool:
    """Tell whether a word is a number without being a figure: "one", "no", "the first", "a second reason"."""
    if not figure.worded or figure.kind is Kind.MONTH:
        return False
    return figure.values[0] in (0, 1) or (figure.kind is Kind.ORDINAL and figure.values[0] <= len(("first", "second")))


@dataclass(frozen=True)
class Reading:
    """A statement's text, and its own sentences of the paper with their figures, each in its language."""

    text: str
    numerals: Numerals
    sentences: tuple[tuple[str, list[Figure]], ...]
    of_paper: Numerals

    def given(self, kind: Kind) -> list[float]:
        """Return the figures of a kind in the sentences, each once."""
        return list(dict.fromkeys(one.values[0] for _, found in self.sentences for one in found if one.kind is kind))

    def before(self, figure: Figure, words: str) -> bool:
        """Tell whether a figure stands behind one of a list of words: "nearly 50", "some sixty"."""
        before = self.text[max(0, figure.start - 24) : figure.start].casefold().rstrip(" \u00a0€$£(~<>≈")
        return any(
            re.search(rf"(?<!\w){re.escape(one)}(?:\s+(?:an?|ein\w*|une?))?$", before) for one in self.lists(words)
        )

    def behind(self, figure: Figure, words: str) -> bool:
        """Tell whether one of a list of words follows a figure closely: "five years", "three times"."""
        behind = self.text[figure.end : figure.end + 24].casefold().lstrip(" -\u00a0")
        return any(re.match(rf"{re.escape(one)}(?!\w)", behind) for one in self.lists(words))

    def lists(self, name: str) -> tuple[str, ...]:
        """Return a list of words of the statement's language."""
        return self.numerals.lists[name]


def allowed(figure: Figure, reading: Reading, evidence: Evidence) -> bool:
    """Tell whether a figure stands in the evidence, or is one that the statement's sentences allow."""
    if figure.kind is Kind.MONTH:
        return figure.values[0] in evidence.months
    if figure.kind is Kind.PERIOD:
        return _in_period(figure, evidence)
    if any(rounded(value) in evidence.values for value in figure.values):
        return True
    if figure.kind is Kind.YEAR:
        return _year(figure, reading, evidence)
    return _near(figure, reading, evidence) or _reckoned(figure, reading) or _counted(figure, reading)


def _in_period(figure: Figure, evidence: Evidence) -> bool:
    first, last = figure.values
    inside = any(first <= year <= last for year in evidence.years)
    century = last / 100 in evidence.values and last - first > 9
    return inside or century or any(first <= one[0] and one[1] <= last for one in evidence.periods)


def _year(figure: Figure, reading: Reading, evidence: Evidence) -> bool:
    """Tell whether a year is an edge of a period that the evidence names, or said to be about one of its years."""
    edges = {edge for first, *_, last in evidence.periods for edge in (first - 1, first, last, last + 1)}
    if figure.values[0] in edges:
        return True
    if not reading.before(figure, "around"):
        return False
    return any(abs(figure.values[0] - year) <= 2 for year in evidence.years)


def _near(figure: Figure, reading: Reading, evidence: Evidence) -> bool:
    """Tell whether a figure is one of the evidence rounded, or about, over or under one of them."""
    around, over, under = (reading.before(figure, name) for name in ("around", "over", "under"))
    for value in figure.values:
        low = 1 - (FAR if under else NEAR if around else 0)
        high = 1 + (FAR if over else NEAR if around else 0)
        for other in evidence.amounts:
            if _rounds(other, value) or (low < high and value * low <= other <= value * high):
                return True
    return False


def _rounds(exact: float, value: float) -> bool:
    """Tell whether a figure is a longer one rounded to its own digits, of which it must have two."""
    if value <= 0 or exact <= 0 or abs(exact - value) > value / 10:
        return False
    digits = len(f"{value:.9g}".replace(".", "").strip("0"))
    power = 10.0 ** (floor(log10(value)) - digits + 1)
    return digits > 1 and rounded(round(exact / power) * power) == rounded(value)


def _reckoned(figure: Figure, reading: Reading) -> bool:
    """Tell whether a figure is a share, a multiple, a sum or a difference of those in the statement's sentences."""
    numbers, years = reading.given(Kind.NUMBER), reading.given(Kind.YEAR)
    if len(numbers) > PAIRED:
        return False
    value = figure.values[0]
    if figure.kind is Kind.FRACTION or reading.behind(figure, "times"):
        shares = (one / other for one in numbers for other in numbers if other and one != other)
        return any(abs(share - value) <= RATIO * value for share in shares)
    if reading.behind(figure, "spans"):
        return any(abs(abs(one - other) - value) <= 1 for one, other in combinations(years, 2))
    if not reading.numerals.patterns["derived"].search(reading.text):
        return False
    return any(abs(made - value) <= value * 1e-6 for made in _made(numbers)) or _growth(figure, reading, numbers)


def _made(numbers: list[float]) -> Iterator[float]:
    yield sum(numbers)
    for one, other in combinations(numbers, 2):
        yield one + other
        yield abs(one - other)
        yield abs(100 - one)


def _growth(figure: Figure, reading: Reading, numbers: list[float]) -> bool:
    if not reading.behind(figure, "percent"):
        return False
    grown = (100 * abs(one - other) / one for one in numbers for other in numbers if one and one != other)
    return any(abs(growth - figure.values[0]) <= RATIO * figure.values[0] for growth in grown)


def _counted(figure: Figure, reading: Reading) -> bool:
    """Tell whether a small number counts what the statement's sentences list, and they do not count it themselves."""
    value = figure.values[0]
    if figure.kind is not Kind.NUMBER or value > FEW or value != int(value) or not reading.sentences:
        return False
    noun = _noun(reading.text, figure)
    counted = (_noun(text, one) for text, found in reading.sentences for one in found if one.kind is Kind.NUMBER)
    return not (noun and noun in counted) and value in set(_counts(reading, noun))


def _noun(text: str, figure: Figure) -> str:
    """Return the beginning of the word behind a figure, by which it is known again in another form."""
    found = WORD.match(text[figure.end :].lstrip(" -\u00a0"))
    return found[0].casefold()[:5] if found else ""


def _counts(reading: Reading, noun: str) -> Iterator[float]:
    """Yield how many things the sentences list: the links of an enumeration, names, years, and the noun itself."""
    yield len(reading.given(Kind.YEAR))
    words = [word.casefold() for text, _ in reading.sentences for word in WORD.findall(text)]
    yield sum(bool(noun) and word.startswith(noun) for word in words)
    for text, _ in reading.sentences:
        yield from _listed(text, reading.of_paper.patterns["joining"])


def _listed(text: str, joint: re.Pattern[str]) -> Iterator[int]:
    """Yield how many links each enumeration of a text has: the commas before its "and", and two."""
    for clause in CLAUSE.split(text):
        for match in joint.finditer(clause):
            links = clause[: match.start()].rstrip(" ,").split(",")
            long = [n for n, link in enumerate(links[:-1]) if len(link.split()) > LONGEST_LINK]
            yield len(links) + 1 - max(long, default=0)
