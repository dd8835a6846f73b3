"""The figures in a text: numbers, dates, shares and ordinals, in digits and in words.

Signs are those of the language (12,5 or 12.5; 1,250 or 1.250 or 1 250), words those of its table ``[numbers]``. What
can be read in two ways means both: these figures are compared with others, not reckoned with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from argmap.language._language import Language
from argmap.language.number_words import Worded, worded
from argmap.language.numerals import Numerals

YEARS = range(1000, 2101)
DIGITS = 24
"""The most signs of a number."""
PLACES = 9
"""The decimals to which values are compared."""
MOST = 20
"""The largest whole of which a share is told with a noun between: one woman in eight."""
LONGEST = 24
"""How far behind a number is looked for what belongs to it."""


class FigureKind(StrEnum):
    """What a figure is."""

    NUMBER = "number"
    YEAR = "year"
    PERIOD = "period"
    MONTH = "month"
    ORDINAL = "ordinal"
    FRACTION = "fraction"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it stands in its text.

    ``values`` are what it may mean: 12 per cent is 12 and .12, a third .333 and 33.3. A period (the 1990s, the 20th
    century) is its first and last year, a month 1 to 12. ``worded`` tells whether it is written in words.
    """

    start: int
    end: int
    kind: FigureKind
    values: tuple[float, ...]
    worded: bool = False


_CODE = r"[^\W\d_][^\W_]*\d\w*(?:[.]\d+)?|[^\W\d_a-zа-яё]\w*-\d+\w*"
_DATE = r"(?P<iso>\d{4}-\d\d-\d\d)|(?P<dotted>\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d\d\b))"
_YEARS = r"(?P<from>1\d{3}|20\d\d)\s?[-\u2010-\u2015/]\s?(?P<to>\d\d)(?![\d.,]?\d)"
_NUMBER = r"(?P<number>\d{1,3}(?:[,.'’\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\.\d+)"
GROUPING = re.compile(r"['’\u00a0\u202f\u2009 ]")
SINGLE = re.compile(r"(\d{1,3})([.,])(\d{3})")
TOKEN = re.compile(r"[^\W\d_]+")
RANGE = re.compile(r"[-\u2010-\u2015]|[^\W\d_]{1,3}")
LINK = re.compile(r"https?://\S+|\bdoi:\s?\S+|\bwww\.\S+", re.IGNORECASE)


def figures(text: str, of: Language) -> list[Figure]:
    """Return the figures of a text in their order, as a language writes them; none where it has no ``numbers``."""
    known = of.numerals
    if known is None:
        return []
    plain = LINK.sub(lambda match: " " * len(match[0]), text)
    idle = [match.span() for match in known.patterns["idioms"].finditer(plain)]
    found = [*_digits(plain, known), *_words(plain, known), *_months(plain, of)]
    free = [one for one in found if not any(start <= one.start < end for start, end in idle)]
    return _joined(sorted(free, key=lambda one: one.start), plain, known)


def _digits(text: str, of: Numerals) -> Iterator[Figure]:
    for match in _pattern(of.lists["decade"]).finditer(text):
        start, end = match.span()
        if match["iso"]:
            year, month, day = map(int, match[0].split("-"))
            yield from _date(start, end, year, month, day)
        elif match["dotted"]:
            day, month, year = (int(one) for one in re.findall(r"\d+", match[0]))
            yield from _date(start, end, year, month, day)
        elif match["from"]:
            first = int(match["from"])
            yield Figure(start, match.end("from"), FigureKind.YEAR, (float(first),))
            yield Figure(match.start("to"), end, FigureKind.YEAR, (float(first // 100 * 100 + int(match["to"])),))
        elif match["decade"]:
            yield Figure(start, end, FigureKind.PERIOD, _decade(int(re.findall(r"\d+", match[0])[0])))
        elif match["number"]:
            if len(match["number"]) > DIGITS:
                continue  # a code, not a quantity
            values = tuple(dict.fromkeys(_read(match["number"], of)))
            kind = FigureKind.YEAR if is_year(match["number"], values) else FigureKind.NUMBER
            yield Figure(start, end, kind, values)


@cache
def _pattern(decade: tuple[str, ...]) -> re.Pattern[str]:
    endings = "|".join(map(re.escape, decade)) or "(?!)"
    decades = rf"(?P<decade>['’]?(?:1\d|20)?\d0(?:{endings})(?!\w))"
    return re.compile(rf"(?<![\w.,])(?:{_CODE}|{_DATE}|{_YEARS}|{decades})|(?<!\d)(?<!\d[.,])(?<![^\W\d_]){_NUMBER}")


def is_year(text: str, values: tuple[float, ...]) -> bool:
    """Tell whether a number is written as years are, and may be one."""
    return len(text) == 4 and text.isdecimal() and values[0] in YEARS


def _date(start: int, end: int, year: int, month: int, day: int) -> Iterator[Figure]:
    if year < 100:
        year += 1900 if year > 30 else 2000
    yield Figure(start, end, FigureKind.NUMBER, (float(day),))
    if month in range(1, 13):
        yield Figure(start, end, FigureKind.MONTH, (float(month),))
    yield Figure(start, end, FigureKind.YEAR, (float(year),))


def _decade(year: int) -> tuple[float, ...]:
    first = year if year >= 100 else 1900 + year
    return float(first), float(first + 9)


def _read(text: str, of: Numerals) -> Iterator[float]:
    """Yield what digits may mean: 1.250 is 1250 where a comma comes before decimals, else 1.25 or, by mistake, 1250."""
    plain = GROUPING.sub("", text)
    other = "." if of.decimal == "," else ","
    single = SINGLE.fullmatch(plain)
    if single and single[1] != "0":
        if single[2] == of.decimal:
            yield float(f"{single[1]}.{single[3]}")
        yield float(single[1] + single[3])
    elif plain.count(other) == 1 and of.decimal not in plain and not re.fullmatch(r"\d+[.,]\d{3}", plain):
        yield float(plain.replace(other, "."))
    else:
        plain = plain.replace(other, "")
        yield float(plain.replace(of.decimal, "." if plain.count(of.decimal) == 1 else ""))


def _words(text: str, of: Numerals) -> Iterator[Figure]:
    for one in worded(text, of):
        yield from _figure(one)


def _figure(one: Worded) -> Iterator[Figure]:
    if one.table == "decades":
        yield Figure(one.start, one.end, FigureKind.PERIOD, _decade(int(one.value)), worded=True)
    elif one.table == "fractions":
        yield Figure(one.start, one.end, FigureKind.FRACTION, (one.value, 100 * one.value), worded=True)
    else:
        kind = FigureKind.ORDINAL if one.table == "ordinals" else FigureKind.NUMBER
        yield Figure(one.start, one.end, kind, (one.value,), worded=True)


def _months(text: str, of: Language) -> Iterator[Figure]:
    """Yield the names of months; where they are written with a capital, what begins with none is none."""
    months = _month_words(of)
    capital = of.numerals is not None and of.numerals.capital
    for match in TOKEN.finditer(text):
        month = months.get(match[0].casefold())
        if month and not (capital and match[0].islower()):
            yield Figure(*match.span(), FigureKind.MONTH, (float(month),), worded=True)


def _month_words(of: Language) -> dict[str, int]:
    return {word: int(number) for number, words in of.citations("months").items() for word in words}


def _joined(found: list[Figure], text: str, of: Numerals) -> list[Figure]:
    """Return figures with what stands between and behind them: scales, per cent, centuries, shares, ranges."""
    figures: list[Figure] = []
    for figure in found:
        if figures and figure.start < figures[-1].end and figure.worded:
            continue  # the scale of the number before it
        one = _extended(figure, text[figure.end : figure.end + LONGEST], of)
        if figures and figures[-1].kind is FigureKind.NUMBER and one.kind in (FigureKind.NUMBER, FigureKind.FRACTION):
            figures[-1:] = _paired(figures[-1], one, text[figures[-1].end : one.start].strip().casefold(), of)
        else:
            figures.append(one)
    return figures


@cache
def _behind(of_: tuple[str, ...], scale: bool) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(of_, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"[\s\u00a0-]*(?P<word>{words})(?!\w)" if scale else rf"\s*(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _of_one(scales: tuple[str, ...], articles: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a scale behind a fraction: half a million, a quarter of a billion."""
    one, words = ("|".join(map(re.escape, words)) or "(?!)" for words in (articles, scales))
    return re.compile(rf"\s+(?:of\s+)?(?:{one})\s+(?P<word>{words})(?!\w)", re.IGNORECASE)


def _extended(one: Figure, after: str, of: Numerals) -> Figure:
    if one.kind is FigureKind.MONTH:
        return one
    scale = _behind(tuple(of.tables["scales"]), True).match(after)
    if one.kind is FigureKind.FRACTION and not scale:
        scale = _of_one(tuple(of.tables["scales"]), of.lists["articles"]).match(after)
    if scale and one.kind in (FigureKind.NUMBER, FigureKind.YEAR, FigureKind.FRACTION):
        times = of.tables["scales"][scale["word"].casefold()][0]
        metres = one.values if len(scale["word"]) == 1 else ()
        values = (round(one.values[0] * times, PLACES), *metres)
        return replace(one, end=one.end + scale.end(), kind=FigureKind.NUMBER, values=values)
    if _behind(of.lists["percent"], False).match(after) and one.kind is not FigureKind.FRACTION:
        shares = tuple(round(value / 100, PLACES) for value in one.values)
        return replace(one, kind=FigureKind.NUMBER, values=(*one.values, *shares))
    ordinal = _behind(of.lists["ordinal"], False).match(after)
    rest = after[ordinal.end() :] if ordinal else after
    if _behind(of.lists["century"], False).match(rest.lstrip("-")) and one.values[0] in range(5, 22):
        last = 100 * one.values[0]
        return replace(one, kind=FigureKind.PERIOD, values=(last - 99, last))
    return one


def _shares(between: str, whole: float, of: Numerals) -> bool:
    """Tell whether what stands between two numbers makes them one share: two in five, one woman in eight."""
    behind = between.partition(" ")[2]
    return between in of.lists["ratio"] or (behind in of.lists["ratio"] and whole <= MOST)


def _paired(before: Figure, one: Figure, between: str, of: Numerals) -> Iterator[Figure]:
    """Yield two neighbours with the share that they are (two in five), or the scale that they share (1 to 2 million).

    A number and a fraction may be one: two and a half.
    """
    first, second = before.values[0], one.values[0]
    words = between.split()
    if one.kind is FigureKind.FRACTION and words and words[0] in of.lists["joining"] and len(words) <= 2:
        yield replace(before, end=one.end, values=(first + second,))
    elif _shares(between, second, of) and 0 < first < second:
        share = round(first / second, PLACES)
        yield replace(before, values=(*before.values, share, 100 * share))
        yield replace(one, values=(*one.values, share, 100 * share))
    elif RANGE.fullmatch(between) and second >= 1000 > first:
        power = max(power for power in (1e3, 1e6, 1e9, 1e12) if second >= power)
        yield replace(before, values=(*before.values, first * power))
        yield one
    else:
        yield before
        yield one
