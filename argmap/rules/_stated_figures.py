"""A statement's text beside its own sentences of the paper, and the words around its figures."""

import re
from dataclasses import dataclass
from functools import cached_property
from math import floor, log10

from argmap.language.figures import Figure, FigureKind
from argmap.language.numerals import Numerals
from argmap.rules._units import BEGINNING, MONEY, REACH, SHARE, TIME, WORD, period, units

NEAR, RATIO, FAR = 0.1, 0.06, 0.3
"""How far, as a share of it, a figure may be at most from one that it is about; that two figures make; that it is over
or under."""
SHORT_OF = 0.999
"""What is over 30 is no 40: that would have been said."""
SIGNS = " \u00a0€$£(~<>≈"
TEN = 10
Sentences = tuple[tuple[str, list[Figure]], ...]


@dataclass(frozen=True)
class StatedFigures:
    """A statement's text, and its own sentences of the paper with their figures, each in its language.

    ``opening`` is the sentence before them, to which they may refer: "twice that sum".
    """

    text: str
    numerals: Numerals
    sentences: Sentences
    of_paper: Numerals
    opening: Sentences = ()

    def given(self, *kinds: FigureKind) -> list[float]:
        """Return the figures of some kinds in the sentences, each once."""
        return list(dict.fromkeys(one.values[0] for _, found in self.sentences for one in found if one.kind in kinds))

    @cached_property
    def amounts(self) -> list[tuple[float, str]]:
        """The numbers in the sentences with what they count, each once."""
        return self._amounts(self.sentences)

    @cached_property
    def earlier(self) -> list[tuple[float, str]]:
        """The numbers in the sentence before with what they count, each once."""
        return self._amounts(self.opening)

    def _amounts(self, sentences: Sentences) -> list[tuple[float, str]]:
        found = [
            (figure.values[0], "" if unit in self.words else unit)
            for text, figures in sentences
            for figure, unit in zip(figures, units(figures, text, self.of_paper), strict=True)
            if figure.kind is FigureKind.NUMBER
        ]
        return list(dict.fromkeys(found))

    @cached_property
    def words(self) -> set[str]:
        """The beginnings of the statement's words: it compares things that it names, permits and places."""
        return {one.casefold()[:BEGINNING] for one in WORD.findall(self.text)} - {SHARE, MONEY, TIME}

    @cached_property
    def shares(self) -> list[float]:
        """The shares in the sentences, of a hundred."""
        found = [one for _, figures in self.sentences for one in figures]
        return [one.values[-1] for one in found if is_share(one)] + [one for one, its in self.amounts if its == SHARE]

    @cached_property
    def rates(self) -> list[tuple[float, float]]:
        """The numbers in the sentences that are so much for a stretch of time, and the days of that."""
        found = [
            (one.values[0], period(one, text, self.of_paper))
            for text, figures in (*self.sentences, *self.opening)
            for one in figures
            if one.kind is FigureKind.NUMBER
        ]
        return [(value, days) for value, days in found if days]

    def before(self, figure: Figure, name: str) -> bool:
        """Tell whether a figure stands behind one of a list of words: "nearly 50", "some sixty"."""
        before = self.text[max(0, figure.start - REACH) : figure.start].casefold().rstrip(SIGNS)
        articles = (*self.numerals.lists["articles"], *self.numerals.lists["definite"])
        without = next((before[: -len(one)].rstrip() for one in articles if before.endswith(f" {one}")), before)
        words = self.numerals.lists[name]
        return any(re.search(rf"(?<!\w){re.escape(one)}$", text) for one in words for text in {before, without})

    def behind(self, figure: Figure, name: str) -> bool:
        """Tell whether one of a list of words follows a figure closely: "three times", "-fold", "42 cents"."""
        behind = self.text[figure.end : figure.end + REACH].casefold().lstrip(" \u00a0-")
        return any(re.match(rf"{re.escape(one.lstrip('-'))}(?!\w)", behind) for one in self.numerals.lists[name])

    def bounds(self, figure: Figure, value: float, usual: float = 0.0) -> tuple[float, float]:
        """Return from what to what an exact figure may be that the statement gives as a value.

        What is said to be about, over or under a figure is nearer to it than to the next that is as round: about 60 is
        not 72, nor is more than 150 some 300. ``usual`` is the share that it may be away where no word says so.
        """
        around, over, under = (self.before(figure, name) for name in ("around", "over", "under"))
        grain = value if is_share(figure) else step(value)
        near, far = min(NEAR * value, grain), min(FAR * value, SHORT_OF * grain)
        if around and value < TEN:
            near = max(near, grain / 2)
        away = near if around else min(usual * value, grain)
        return value - (far if under else away), value + (far if over else away)


def is_share(figure: Figure) -> bool:
    """Tell whether a figure is a share in words, as few are exactly: a third, six in ten."""
    return figure.kind is FigureKind.FRACTION or len(figure.values) == len(("six", "of ten", "per cent"))


def step(value: float) -> float:
    """Return the distance of a figure from the next that is as round: 1 of 57, 5 of 75, 10 of 60, 100 of 1,400."""
    if value <= 0:
        return 0.0
    digits = (
        f"{value:.9g}".replace(".", "").strip("0") if value < 1e9 else f"{value:.9e}"[:11].replace(".", "").strip("0")
    )
    power = 10.0 ** (floor(log10(value) + 1e-12) - len(digits) + 1)
    return 5 * power if len(digits) > 1 and digits.endswith("5") else power
