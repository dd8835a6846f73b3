"""Figures of a draft that count something else than the passage's: in another unit, or so many times.

The words of units and multiples are those of a language's tables ``rivals`` and ``numbers``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from argmap.language import Language
from argmap.language.figures import Figure, FigureKind, figures
from argmap.language.numerals import Numerals
from argmap.language.shared_units import shared_units
from argmap.mcp_server.rival_words import sides, words

PER_CENT = re.compile(r"\bper cent\b", re.IGNORECASE)
"""Two words for one unit, of which neither is that unit."""
BEHIND = re.compile(r"[\s\u00a0-]*([^\W\d_]+|[%€$£])")
SIGN = re.compile(r"([€$£])\s?$")
REACH = 24
"""How many characters before and behind a figure are looked at."""
ROOM = 0.1
"""How far two figures' ratio may be from a multiple: doubled, for 31 and 60."""


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """A figure with the words around it: its unit, and what leads to it; empty where none is known.

    ``compares`` tells whether a comparison follows the unit: three times as many.
    """

    value: float
    unit: str
    lead: str
    text: str
    compares: bool
    year: bool


def counted(text: str, of: Language) -> list[CountedFigure]:
    """Return the figures of a text with their units."""
    text = PER_CENT.sub("percent", text)
    found = [one for one in figures(text, of) if one.kind is not FigureKind.MONTH]
    units = shared_units(found, [_unit(one, text, of) for one in found], text)
    return [
        CountedFigure(
            one.values[-1 if unit == "m" else 0],  # 40 m are metres, or millions
            unit,
            _lead(one, found, text, of),
            text[one.start : one.end],
            _compares(one, text, of),
            one.kind is FigureKind.YEAR,
        )
        for one, unit in zip(found, units, strict=True)
    ]


def otherwise_counted(text: str, passage: str, of: Language) -> Iterator[tuple[str, str]]:
    """Yield figures with another unit than in the passage, or other words before them, and what the passage has."""
    units, leads, dates = sides(of.rivals.units), sides(of.rivals.leading), sides(of.rivals.dating)
    strict, there = set(of.rivals.multiplying), counted(passage, of)
    for one in counted(text, of):
        same = [other for other in there if other.value == one.value]
        if same and one.unit and not any(_agree(one.unit, other.unit, units, strict) for other in same):
            yield _shown(one), _shown(same[0])
        elif same and one.lead and _oppose(one, same, dates if one.year else leads):
            yield f"{one.lead} {one.text}", f"{same[0].lead} {same[0].text}"


def otherwise_multiplied(text: str, passage: str, of: Language) -> Iterator[tuple[str, str]]:
    """Yield words of multiples that neither the passage's words nor its figures bear out.

    "Three times" may be three occasions, so that a figure of that value without a unit is enough.
    """
    if of.numerals is None:
        return
    there = multiples(passage, of, of.numerals)
    shown = counted(passage, of)
    borne = {1.0, *there.values(), *_by_shares(shown, of)}
    occasions = {one.value for one in shown if not one.unit}
    compared = {f"{one.text} {one.unit}" for one in counted(text, of) if one.compares}
    units = sides(of.rivals.units)
    pairs = [(one, other) for one, other in permutations(shown, 2) if other.value]
    ratios = [one.value / other.value for one, other in pairs if _agree(one.unit, other.unit, units, set())]
    for word, value in multiples(text, of, of.numerals).items():
        told = value in borne or (value in occasions and word not in compared)
        if not told and not any(abs(one - value) <= ROOM * value for one in ratios):
            yield word, ", ".join(there or [_shown(one) for one in shown])


def _by_shares(shown: list[CountedFigure], of: Language) -> Iterator[float]:
    """Yield what shares multiply by: a half by itself, 100 per cent more by two."""
    shares = {one.casefold() for one in of.numerals.lists["percent"]} if of.numerals else set()
    for one in shown:
        part = one.value / 100 if one.unit in shares else one.value
        if one.unit in shares or part < 1:
            yield from (part, 1 + part, 1 - part)


def multiples(text: str, of: Language, numerals: Numerals) -> dict[str, float]:
    """Return the multiples of a text by their words: twice, ninefold, 30 times."""
    found: dict[str, float] = {}
    for word in words(text):
        value = numerals.meaning("multiples", word)
        heads = [word.removesuffix(end) for end in numerals.lists["times"] if end.isalpha() and word.endswith(end)]
        known = (value, *(numerals.meaning("words", head) for head in heads if head))
        found.update((word, one) for one in known if one is not None)
    times = {one for one in numerals.lists["times"] if one.isalpha()}
    for one in counted(text, of):
        if one.unit in times:
            found[f"{one.text} {one.unit}"] = one.value
    return found


def _unit(figure: Figure, text: str, of: Language) -> str:
    known = sides(of.rivals.units)
    behind, sign = BEHIND.match(text, figure.end), SIGN.search(text[: figure.start])
    for match in behind, sign:
        if match and match[1].casefold() in known:
            return match[1].casefold()
    if words(text[figure.start : figure.end])[-1:] == ["m"] and "m" in known:
        return "m"
    share = figure.kind is FigureKind.NUMBER and len(figure.values) > 1  # 30 of 100
    return "%" if share and "%" in known else ""


def _compares(figure: Figure, text: str, of: Language) -> bool:
    """Tell whether the second word behind a figure begins a comparison: times as many, times more."""
    if of.numerals is None:
        return False
    begin = {*of.numerals.lists["derived"], *(one.split()[0] for one in of.numerals.lists["times"] if " " in one)}
    return bool(begin & set(words(text[figure.end : figure.end + REACH])[1:2]))


def _lead(figure: Figure, found: list[Figure], text: str, of: Language) -> str:
    """Return the word that leads to a figure; none where it is the second of a range: 20 to 30."""
    before = text[: figure.start]
    known = {*sides(of.rivals.leading), *sides(of.rivals.dating)}
    lead = [one for one in words(before[-REACH:])[-2:] if not _rough(one, of)][-1:]
    ranged = any(
        one.end < figure.start and len(words(text[one.end : figure.start])) == 1 and not _level(one, text, of)
        for one in found
    )
    return lead[0] if lead and lead[0] in known and not ranged and before[-1:].isspace() else ""


def _rough(word: str, of: Language) -> bool:
    return of.numerals is not None and word in (*of.numerals.lists["around"], *of.numerals.lists["articles"])


def _level(figure: Figure, text: str, of: Language) -> bool:
    """Tell whether something rises from a figure or falls from it."""
    before = words(text[: figure.start][-REACH:])[-1:]
    return of.numerals is not None and bool(set(before) & set(of.numerals.lists["levels"]))


def _agree(unit: str, other: str, known: dict[str, frozenset[int]], strict: set[str]) -> bool:
    return bool(known[unit] & known[other]) if unit and other else unit not in strict


def _oppose(one: CountedFigure, same: list[CountedFigure], known: dict[str, frozenset[int]]) -> bool:
    if one.lead not in known or not all(other.lead in known for other in same):
        return False
    return not any(known[one.lead] & known[other.lead] for other in same)


def _shown(one: CountedFigure) -> str:
    return one.text if one.text.endswith(one.unit) else f"{one.text} {one.unit}"
