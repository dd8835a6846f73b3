"""How long something lasts: half a year, six months, a decade, in days."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from argmap.language.figures import Figure, FigureKind
from argmap.language.numerals import Numerals
from argmap.language.wordings import phrases

REACH = 24
"""How far behind a number its unit is looked for."""


class Duration(NamedTuple):
    """A stretch of time and its unit, both in days, and the figure that counts it; ``None`` for "a decade"."""

    days: float
    unit: float
    figure: Figure | None


def durations(found: Iterable[Figure], text: str, of: Numerals) -> Iterator[Duration]:
    """Yield the durations that a text with these figures names."""
    units, bare = _patterns(tuple(of.tables["spans"]), of.lists["articles"])
    for figure in found:
        if figure.kind not in (FigureKind.NUMBER, FigureKind.FRACTION):
            continue
        unit = units.match(text[figure.end : figure.end + REACH])
        if unit and (figure.kind is FigureKind.FRACTION or not unit["article"]):  # 60 euros a year are no 60 years
            days = _days(unit["unit"], of)
            yield Duration(figure.values[0] * days, days, figure)
    for match in bare.finditer(text):
        days = _days(match["unit"], of)
        yield Duration(days, days, None)


def _days(unit: str, of: Numerals) -> float:
    return of.meaning("spans", unit.casefold()) or 0.0


@cache
def _patterns(units: tuple[str, ...], articles: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    unit = rf"(?P<unit>{phrases(units).pattern})" if units else "(?P<unit>(?!))"
    article = phrases(articles).pattern if articles else "(?!)"
    behind = rf"[\s-]*(?:of\s+)?(?P<article>{article}\s+)?{unit}"
    return re.compile(behind, re.IGNORECASE), re.compile(rf"{article}\s+(?:[^\W\d_]{{4,}}\s+)?{unit}", re.IGNORECASE)
