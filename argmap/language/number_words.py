"""Numbers that are written in words, put together from theirs: twenty-five, a hundred and five, drei Viertel."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.language.numerals import Numerals

WORD = re.compile(r"[^\W\d_]+")
FOUR, TWENTY, HUNDRED, THOUSAND = 4, 20, 100, 1000
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Worded:
    """A number in words: where it stands, what it means, and the table that has its last word."""

    start: int
    end: int
    value: float
    table: str


class _Number:
    """A number that is being put together, word by word."""

    def __init__(self, start: int) -> None:
        self.start, self.end, self.total, self.current, self.words = start, start, 0.0, 0.0, 0

    @property
    def value(self) -> float:
        return self.total + self.current

    def takes(self, value: float, joint: str) -> bool:
        """Tell whether a word behind a ``joint`` goes on with this number: a hundred, then twenty, then five."""
        if value >= HUNDRED:
            return self.current > 0 and (value > HUNDRED or self.current < HUNDRED)
        tens = self.current % HUNDRED
        if self.current == 0 or tens == 0 or (tens == FOUR and value == TWENTY and joint == "-"):
            return True
        if tens >= TWENTY and tens % 10 == 0 and joint.strip(" -\u00a0"):
            return value in (1, 11)  # vingt et un
        if tens >= TWENTY and tens % 10 == 0:
            return value < (20 if tens in (60, 80) else 10)  # soixante-douze
        return joint.isalpha() and tens < 10 and value >= TWENTY and value % 10 == 0  # einundzwanzig

    def take(self, value: float, end: int) -> None:
        if value >= THOUSAND:
            self.total, self.current = self.total + max(self.current, 1) * value, 0
        elif value == HUNDRED:
            self.current = max(self.current, 1) * value
        elif self.current % HUNDRED == FOUR and value == TWENTY:
            self.current += value * FOUR - FOUR  # quatre-vingts
        else:
            self.current += value
        self.end, self.words = end, self.words + 1


def worded(text: str, of: Numerals) -> Iterator[Worded]:
    """Yield the numbers, ordinals, fractions and decades that are written in words, in the order of the text."""
    number: _Number | None = None
    for start, end, word in _tokens(text, of):
        joint = text[number.end : start].casefold() if number else ""
        near = not joint.strip(" \u00a0-")
        value = of.meaning("words", word)
        if value is not None:
            if number is None or not ((near or joint.strip() in of.lists["joining"]) and number.takes(value, joint)):
                yield from _done(number)
                number = _Number(start)
            number.take(value, end)
        elif word not in of.lists["joining"]:
            if number is None and word not in of.known:
                continue
            last = _last(word, number if near else None, end, of) or _alone(word, start, end, text, of)
            if number and (last is None or last.start != number.start):
                yield from _done(number)
            number = None
            if last:
                yield last
    yield from _done(number)


def _done(number: _Number | None) -> Iterator[Worded]:
    if number is not None:
        yield Worded(number.start, number.end, number.value, "words")


def _last(word: str, number: _Number | None, end: int, of: Numerals) -> Worded | None:
    """Return what an ordinal or a fraction makes of the number before it: twenty-first, two thirds."""
    fraction, ordinal = of.meaning("fractions", word), of.meaning("ordinals", word)
    if number and fraction is not None and number.value * fraction < 1:
        return Worded(number.start, end, number.value * fraction, "fractions")
    if number and ordinal is not None and number.takes(ordinal, "-"):
        return Worded(number.start, end, number.value + ordinal, "ordinals")
    return None


def _alone(word: str, start: int, end: int, text: str, of: Numerals) -> Worded | None:
    """Return a fraction behind an article (or a half), an ordinal, or a decade."""
    fraction = of.meaning("fractions", word)
    before = text[:start].rstrip().rpartition(" ")[2].casefold()
    articles = of.lists["articles"]
    if fraction is not None and (fraction == HALF or not articles or before in articles):
        return Worded(start, end, fraction, "fractions")
    for table in ("ordinals", "decades"):
        if (value := of.meaning(table, word)) is not None:
            return Worded(start, end, value, table)
    return None


def _tokens(text: str, of: Numerals) -> Iterator[tuple[int, int, str]]:
    """Yield the words of a text in small letters, compound numbers part by part."""
    for match in WORD.finditer(text):
        word = match[0].casefold()
        parts = of.parts(word) if of.compound and of.meaning("words", word) is None else None
        if parts is None or len(parts) == 1:
            yield *match.span(), word
            continue
        at = match.start()
        for part in parts:
            yield at, at + len(part), part
            at += len(part)
