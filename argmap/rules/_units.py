"""What figures count, as far as two must agree in it: shares, money, time, or the noun behind."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from argmap.language.durations import durations
from argmap.language.figures import Figure, FigureKind
from argmap.language.numerals import Numerals
from argmap.language.shared_units import shared_units

SHARE, MONEY, TIME = "%", "money", "time"
REACH = 24
"""How far before and behind a figure the words are looked for that say what it is."""
BEGINNING = 5
"""The letters by which the noun behind a figure is known again in another form."""
QUALIFIED = 3
"""Among how many words behind a figure is the noun that it counts."""
CLAUSE = re.compile(r"[,;:.()]|\s[-\u2013\u2014]\s")
SHORTEST = 4
"""The letters that a noun has at least; shorter words behind a figure mostly are none."""
WORD = re.compile(r"[^\W\d_]+")
CODE = re.compile(r"(?<!\w)[A-Z]{3}\s?$")
SYMBOLS = {"k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12}
SYMBOL = re.compile(r"[\s\u00a0-]*([kMGT])([A-Z]\w{0,2}|[gmtlb])\b")


def unit(figure: Figure, text: str, of: Numerals) -> str:
    """Return what a figure counts: a share, money, time, the beginning of a noun; empty if nothing tells."""
    behind, before = text[figure.end : figure.end + REACH], text[max(0, figure.start - REACH) : figure.start].rstrip()
    if _leads(of.lists["percent"]).match(behind) or _leads(of.lists["points"]).match(behind):
        return SHARE
    signs = {before[-1:], behind.lstrip()[:1]} - {""}
    if any(unicodedata.category(one) == "Sc" for one in signs) or CODE.search(before):
        return MONEY
    if _leads(of.lists["money"]).match(behind):
        return MONEY
    if any(True for one in durations([figure], text[: figure.end + REACH], of) if one.figure):
        return TIME
    if figure.kind is FigureKind.FRACTION:
        return SHARE
    return noun(text, figure)


def period(figure: Figure, text: str, of: Numerals) -> float:
    """Return the days of a stretch of time that follows a figure closely, as in "60 euros a month"; 0 if none does."""
    behind = text[figure.end : figure.end + REACH]
    days = (of.meaning("spans", one.casefold()) for one in WORD.findall(CLAUSE.split(behind, maxsplit=1)[0])[1:])
    return next((one for one in days if one), 0.0)


def noun(text: str, figure: Figure) -> str:
    """Return the beginning of the word behind a figure, by which it is known again in another form."""
    found = WORD.match(text[figure.end : figure.end + REACH].lstrip(" -\u00a0"))
    return found[0].casefold()[:BEGINNING] if found and len(found[0]) >= SHORTEST else ""


def nouns(text: str, figure: Figure) -> set[str]:
    """Return the beginnings of the words among which is the noun that a figure counts: three very strict rules."""
    behind = CLAUSE.split(text[figure.end : figure.end + 2 * REACH], maxsplit=1)[0]
    return {one.casefold()[:BEGINNING] for one in WORD.findall(behind)[:QUALIFIED] if len(one) >= SHORTEST}


def units(found: Sequence[Figure], text: str, of: Numerals) -> list[str]:
    """Return what each of the figures of a text counts; the first of two may share the unit of the second: 3 to 4 %."""
    return shared_units(found, [unit(one, text, of) for one in found], text)


def rough(unit_: str) -> str:
    """Return a unit that must agree between a statement and the paper; a noun need not."""
    return unit_ if unit_ in (SHARE, MONEY, TIME) else ""


def agree(one: str, other: str) -> bool:
    """Tell whether two units may be the same: where nothing tells, they may."""
    return not one or not other or one == other


def measure(figure: Figure, text: str, of: Numerals) -> tuple[float, str] | None:
    """Return a figure in its basic unit and the first letter of that: 1.5 gigawatts and 1,500 MW are 1.5e9 w."""
    if figure.kind not in (FigureKind.NUMBER, FigureKind.YEAR):
        return None
    behind = text[figure.end : figure.end + REACH]
    if match := SYMBOL.match(behind):
        return figure.values[0] * SYMBOLS[match[1]], match[2][0].casefold()
    word = WORD.match(behind.lstrip(" -\u00a0"))
    if word is None:
        return None
    low = word[0].casefold()
    for prefix, (factor, *_) in of.tables["prefixes"].items():
        if low.startswith(prefix) and len(low) > len(prefix):
            return figure.values[0] * factor, low[len(prefix)]
    return figure.values[0], low[0]


@cache
def _leads(words: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"[\s\u00a0-]*(?:{listed})(?!\w)", re.IGNORECASE)
