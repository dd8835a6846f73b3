"""Figures that a passage does not name and allows to be reckoned: shares, sums, differences, growth, counts."""

import re
from collections.abc import Iterator
from itertools import combinations

from argmap.language.durations import durations
from argmap.language.figures import Figure, FigureKind
from argmap.rules._stated_figures import RATIO, StatedFigures, is_share
from argmap.rules._units import MONEY, SHARE, TIME, agree, noun, nouns, period, rough, unit

FEW = 12
"""The largest number that may count what a passage lists."""
PAIRED = 40
"""Of more figures in a passage nothing is reckoned: nearly any number would be the sum of two."""
LONGEST_LINK = 5
"""The most words of a link between two commas; a longer one is where the enumeration begins."""
CLAUSE = re.compile(r"[;:.()]|\s[-\u2013\u2014]\s")
WORD = re.compile(r"[^\W\d_]+")
PARTS = 0.02
"""How far a rate may be from one for another time: a month has four weeks, or a little more."""
HALF, HUNDREDTH = 0.5, 0.01
Amount = tuple[float, str]


def reckoned(figure: Figure, values: list[float], reading: StatedFigures) -> bool:
    """Tell whether a figure is a share, a multiple, a sum, a difference or a growth of figures in the sentences.

    Only figures of one unit are reckoned with, and a sum, a difference or a growth only where the statement has a word
    for it and the figure is no level that something "rose from" or "fell to".
    """
    amounts = reading.amounts
    if len(amounts) > PAIRED:
        return False
    if (figure.kind is FigureKind.FRACTION or reading.behind(figure, "times")) and multiple(figure, reading):
        return True
    if _is_rest(figure, reading) or _is_part(figure, reading) or _is_rate(figure, reading):
        return True
    if any(_same(one, figure.values[0]) for one in _multiplied(figure, reading)):
        return True
    if reading.before(figure, "levels") and not reading.behind(figure, "points"):
        return False
    if any(_same(one, value, True) for one in _made(figure, reading) for value in values):
        return True
    return _says(reading, "derived") and _growth(figure, reading)


def _says(reading: StatedFigures, name: str) -> bool:
    return reading.numerals.patterns[name].search(reading.text) is not None


def _ordered(amounts: list[Amount]) -> Iterator[tuple[float, float]]:
    """Yield every two figures of one unit, in both orders."""
    for (one, its), (other, others) in combinations(amounts, 2):
        if one and other and one != other and agree(its, others):
            yield one, other
            yield other, one


def _pairs(reading: StatedFigures, kind: str = "") -> Iterator[tuple[float, float]]:
    """Yield what may be compared, in both orders: figures of the sentences, and each with those of the one before."""
    own, earlier = (
        [one for one in found if agree(kind, rough(one[1]))] for found in (reading.amounts, reading.earlier)
    )
    yield from _ordered(own)
    for one in own if len(earlier) <= PAIRED else ():
        for other in earlier:
            yield from _ordered([one, other])


def multiple(figure: Figure, reading: StatedFigures) -> bool:
    """Tell whether a figure is how many times one number of the sentences is another."""
    return len(reading.amounts) <= PAIRED and any(_fits(one / other, figure, reading) for one, other in _pairs(reading))


def _is_rate(figure: Figure, reading: StatedFigures) -> bool:
    """Tell whether so much in one stretch of time is the sentences' so much in another: 20 a month, 240 a year."""
    days = period(figure, reading.text, reading.numerals)
    rates = [value * days / its for value, its in reading.rates if days and its != days]
    low, high = reading.bounds(figure, figure.values[0], PARTS)
    return any(low <= one <= high for one in rates)


def _is_part(figure: Figure, reading: StatedFigures) -> bool:
    """Tell whether a percentage is what one figure is of another: 12 per cent for 48 of 400."""
    if not reading.behind(figure, "percent") or reading.behind(figure, "points"):
        return False
    low, high = reading.bounds(figure, figure.values[0])
    amounts = [one for one in reading.amounts if one[1] != SHARE]
    parts = (100 * one / other for one, other in _ordered(amounts) if one < other)
    return any(low <= part <= high or _same(part, figure.values[0], True) for part in parts)


def _is_rest(figure: Figure, reading: StatedFigures) -> bool:
    """Tell whether a share is what another leaves of the whole: 12 per cent had, 88 had not."""
    if reading.behind(figure, "points") or not (is_share(figure) or reading.behind(figure, "percent")):
        return False
    if figure.kind is FigureKind.FRACTION and _says(reading, "derived"):
        return False  # by two thirds is no rest of by a third
    value = figure.values[-1] if is_share(figure) else figure.values[0]
    low, high = reading.bounds(figure, value)
    return any(low - HUNDREDTH <= 100 - other <= high + HUNDREDTH for other in reading.shares)


def _fits(made: float, figure: Figure, reading: StatedFigures) -> bool:
    low, high = reading.bounds(figure, figure.values[0], RATIO)
    return low <= made <= high


def _same(made: float, value: float, rounded: bool = False) -> bool:
    """Tell whether a figure is what was made, or that ``rounded`` to a whole number."""
    return abs(made - value) <= abs(value) * 1e-6 or (rounded and value == int(value) and abs(made - value) <= HALF)


def _made(figure: Figure, reading: StatedFigures) -> Iterator[float]:
    """Yield sums and differences of what the figure counts, as the words say."""
    kind = unit(figure, reading.text, reading.numerals)
    fitting = [(value, its) for value, its in reading.amounts if agree(rough(kind), rough(its)) or not kind]
    if _says(reading, "summed"):
        yield sum(value for value, _ in fitting)
        yield from (one + other for one, other in _ordered(fitting))
    if _says(reading, "derived"):
        yield from (abs(one - other) for one, other in _pairs(reading, rough(kind)))


def _multiplied(figure: Figure, reading: StatedFigures) -> Iterator[float]:
    """Yield numbers by what words such as "twice" in the sentences multiply or divide by: "twice that sum"."""
    also = reading.of_paper.tables["also"]
    kind = rough(unit(figure, reading.text, reading.numerals))
    words = {word.casefold() for text, _ in reading.sentences for word in WORD.findall(text)}
    by = {factor for word in words for factor in also.get(word, ()) if factor <= FEW}
    for number, its in (*reading.amounts, *reading.earlier) if by else ():
        if rough(its) == kind:
            for factor in by:
                yield number * factor
                yield number / factor


def _growth(figure: Figure, reading: StatedFigures) -> bool:
    """Tell whether a share, but no number of percentage points, is how much one figure is more or less than another."""
    if reading.behind(figure, "points"):
        return False
    if figure.kind is not FigureKind.FRACTION and not reading.behind(figure, "percent"):
        return False
    value = figure.values[-1] if figure.kind is FigureKind.FRACTION else figure.values[0]
    low, high = reading.bounds(figure, value, RATIO)
    return any(low <= 100 * abs(one - other) / one <= high for one, other in _pairs(reading))


def counted(figure: Figure, reading: StatedFigures) -> bool:
    """Tell whether a small number counts what the statement's sentences list, and they do not count it themselves."""
    value = figure.values[0]
    if figure.kind is not FigureKind.NUMBER or value > FEW or value != int(value):
        return False
    if unit(figure, reading.text, reading.numerals) in (SHARE, MONEY, TIME) or reading.behind(figure, "times"):
        return False
    if any(True for _ in durations([figure], reading.text, reading.numerals)):
        return False
    name = noun(reading.text, figure)
    named = (noun(text, one) for text, found in reading.sentences for one in found if one.kind is FigureKind.NUMBER)
    return not (name and name in named) and value in set(_counts(figure, reading))


def _counts(figure: Figure, reading: StatedFigures) -> Iterator[float]:
    """Yield how many things the sentences list: the links of an enumeration, years, and the nouns behind the figure."""
    yield len(reading.given(FigureKind.YEAR))
    words = [word.casefold() for text, _ in reading.sentences for word in WORD.findall(text)]
    for name in nouns(reading.text, figure):
        yield sum(word.startswith(name) for word in words)
    for text, _ in reading.sentences:
        yield from _listed(text, reading.of_paper.patterns["joining"])


def _listed(text: str, joint: re.Pattern[str]) -> Iterator[int]:
    """Yield how many links each enumeration of a text has: the commas before its "and", or just two around that."""
    for clause in CLAUSE.split(text):
        for match in joint.finditer(clause):
            yield 2
            links = clause[: match.start()].rstrip(" ,").split(",")
            long = [n for n, link in enumerate(links[:-1]) if len(link.split()) > LONGEST_LINK]
            yield len(links) + 1 - max(long, default=0)
