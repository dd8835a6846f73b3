"""Figures that a passage does not name and allows to be reckoned: shares, sums, differences, growth, counts."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from argmap.language.durations import durations
from argmap.language.figures import Figure, FigureKind
from argmap.language.numerals import Numerals

NEAR, RATIO = 0.1, 0.06
"""How far a share that is said to be no exact one, or any other, may be from that of two figures."""
FEW = 12
"""The largest number that may count what a passage lists."""
PAIRED = 40
"""Of more figures in a passage nothing is reckoned: nearly any number would be the sum of two."""
LONGEST_LINK = 5
"""The most words of a link between two commas; a longer one is where the enumeration begins."""
REACH = 24
"""How far before and behind a figure the words are looked for that say what it is."""
CLAUSE = re.compile(r"[;:.()]|\s[-\u2013\u2014]\s")
WORD = re.compile(r"[^\W\d_]+")
HALF = 0.5
SIGNS = " \u00a0€$£(~<>≈"


@dataclass(frozen=True)
class StatedFigures:
    """A statement's text, and its own sentences of the paper with their figures, each in its language."""

    text: str
    numerals: Numerals
    sentences: tuple[tuple[str, list[Figure]], ...]
    of_paper: Numerals

    def given(self, *kinds: FigureKind) -> list[float]:
        """Return the figures of some kinds in the sentences, each once."""
        return list(dict.fromkeys(one.values[0] for _, found in self.sentences for one in found if one.kind in kinds))

    def before(self, figure: Figure, name: str) -> bool:
        """Tell whether a figure stands behind one of a list of words: "nearly 50", "some sixty"."""
        before = self.text[max(0, figure.start - REACH) : figure.start].casefold().rstrip(SIGNS)
        articles = self.numerals.lists["articles"]
        without = next((before[: -len(one)].rstrip() for one in articles if before.endswith(f" {one}")), before)
        words = self.numerals.lists[name]
        return any(re.search(rf"(?<!\w){re.escape(one)}$", text) for one in words for text in {before, without})

    def behind(self, figure: Figure, name: str) -> bool:
        """Tell whether one of a list of words follows a figure closely: "three times", "-fold", "42 cents"."""
        behind = self.text[figure.end : figure.end + REACH].casefold().lstrip(" \u00a0-")
        return any(re.match(rf"{re.escape(one.lstrip('-'))}(?!\w)", behind) for one in self.numerals.lists[name])


def reckoned(figure: Figure, values: list[float], reading: StatedFigures, amounts: Collection[float]) -> bool:
    """Tell whether a figure is a share, a sum or a difference in the sentences, or a multiple of ``amounts``."""
    numbers = reading.given(FigureKind.NUMBER)
    if len(numbers) > PAIRED:
        return False
    value = figure.values[0]
    if figure.kind is FigureKind.FRACTION or reading.behind(figure, "times"):
        shares = (one / other for one in numbers for other in numbers if other and one != other)
        grown = figure.kind is FigureKind.FRACTION and _growth(figure, reading, numbers)
        if grown or any(abs(share - value) <= _tolerance(figure, reading) * value for share in shares):
            return True
    if any(_same(one, value) for one in _multiplied(reading, amounts)):
        return True
    if not reading.numerals.patterns["derived"].search(reading.text):
        return False
    made = [*_made(numbers, reading.given(FigureKind.FRACTION))]
    if reading.behind(figure, "percent"):
        made += [100 - one for one in numbers]
    return any(_same(one, value, True) for one in made for value in values) or _growth(figure, reading, numbers)


def _tolerance(figure: Figure, reading: StatedFigures) -> float:
    return NEAR if any(reading.before(figure, one) for one in ("around", "over", "under")) else RATIO


def _same(made: float, value: float, rounded: bool = False) -> bool:
    """Tell whether a figure is what was made, or that ``rounded`` to a whole number."""
    return abs(made - value) <= abs(value) * 1e-6 or (rounded and value == int(value) and abs(made - value) <= HALF)


def _made(numbers: list[float], fractions: list[float]) -> Iterator[float]:
    """Yield sums and differences; of a fraction also twice it, as two may have the same share."""
    yield sum(numbers)
    yield from (2 * one for one in fractions)
    for one, other in combinations([*numbers, *fractions], 2):
        yield one + other
        yield abs(one - other)


def _multiplied(reading: StatedFigures, amounts: Collection[float]) -> Iterator[float]:
    """Yield amounts by what words such as "twice" in them multiply or divide by."""
    also = reading.of_paper.tables["also"]
    words = {word.casefold() for text, _ in reading.sentences for word in WORD.findall(text)}
    by = {factor for word in words for factor in also.get(word, ()) if factor <= FEW}
    for number in amounts if len(amounts) <= PAIRED else ():
        for factor in by:
            yield number * factor
            yield number / factor


def _growth(figure: Figure, reading: StatedFigures, numbers: list[float]) -> bool:
    if figure.kind is not FigureKind.FRACTION and not reading.behind(figure, "percent"):
        return False
    value = figure.values[-1] if figure.kind is FigureKind.FRACTION else figure.values[0]
    grown = (100 * abs(one - other) / one for one in numbers for other in numbers if one and one != other)
    return any(abs(growth - value) <= _tolerance(figure, reading) * value for growth in grown)


def counted(figure: Figure, reading: StatedFigures) -> bool:
    """Tell whether a small number counts what the statement's sentences list, and they do not count it themselves."""
    value = figure.values[0]
    if figure.kind is not FigureKind.NUMBER or value > FEW or value != int(value):
        return False
    if reading.behind(figure, "percent") or any(True for _ in durations([figure], reading.text, reading.numerals)):
        return False
    noun = _noun(reading.text, figure)
    counted = (_noun(text, one) for text, found in reading.sentences for one in found if one.kind is FigureKind.NUMBER)
    return not (noun and noun in counted) and value in set(_counts(reading, noun))


def _noun(text: str, figure: Figure) -> str:
    """Return the beginning of the word behind a figure, by which it is known again in another form."""
    found = WORD.match(text[figure.end :].lstrip(" -\u00a0"))
    return found[0].casefold()[:5] if found else ""


def _counts(reading: StatedFigures, noun: str) -> Iterator[float]:
    """Yield how many things the sentences list: the links of an enumeration, years, and the noun itself."""
    yield len(reading.given(FigureKind.YEAR))
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
