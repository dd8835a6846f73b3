"""Dates in words and figures, as EDTF writes them (ISO 8601-2): 2012, 2012-06, 2012-06-01, 2012-22 for summer."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.vocabulary import either, months, one_of, seasons

_MONTH = either(months())
_SEASON = either(seasons())
_AFTER_YEAR = one_of("dates", "year", stop="")
YEAR = r"(?:1[4-9]|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TO = r"\s?[-–—/]\s?"
DATE = re.compile(
    rf"""(?<![\w./-])(?:
        (?P<d1>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?(?:st|nd|rd|th|\.)?\s(?:de\s)?(?P<m1>{_MONTH}),?\s(?:de\s)?(?P<y1>{YEAR})
      | (?P<m2>{_MONTH})\s(?P<d3>{_DAY})(?:{_TO}(?P<d4>{_DAY}))?(?:st|nd|rd|th)?,?\s(?P<y2>{YEAR})
      | (?P<m3>{_MONTH})(?:{_TO}(?P<m4>{_MONTH}))?,?\s(?P<y3>{YEAR})
      | (?P<season>{_SEASON}),?\s(?P<y4>{YEAR})(?!{_TO}\d)
      | (?P<y5>{YEAR})-(?P<m5>0[1-9]|1[0-2])(?:-(?P<d5>\d\d))?
      | (?P<d6>{_DAY})\.\s?(?P<m6>0?[1-9]|1[0-2])\.\s?(?P<y6>{YEAR})
      | (?P<y7>{YEAR}),?\s(?P<m7>{_MONTH})(?:\s(?P<d7>{_DAY})(?:{_TO}(?P<d8>{_DAY}))?)?
      | (?P<y8>{YEAR}){_TO}(?P<y9>{YEAR}|\d\d)
      | (?P<y0>{YEAR})(?P<letter>[a-h])?
    )(?![\w/-]|\.\w)(?:\s?{_AFTER_YEAR})?""",
    re.VERBOSE | re.IGNORECASE,
)
DAY_MONTH = (
    rf"(?P<d>{_DAY})(?:{_TO}(?P<e>{_DAY}))?(?:st|nd|rd|th|\.)?\s(?P<m>{_MONTH})"
    rf"|(?P<m2>{_MONTH})(?:\s(?P<d2>{_DAY})(?:{_TO}(?P<e2>{_DAY}))?(?:st|nd|rd|th)?)?"
)
WITHOUT_YEAR = re.compile(rf"(?<=[,.;(\s{HOLE}])(?:{DAY_MONTH})(?![\w-])", re.IGNORECASE)
"""Month and day that stand apart from their year."""
DAYS = re.compile(rf"(?:(?:{YEAR})\s)?(?:{DAY_MONTH})(?:,?\s{YEAR})?", re.IGNORECASE)
"""The days of an event, with a year or without one."""
_BEFORE = re.compile(rf"(?:^|[,(;:\[{HOLE}{MARK}]|\.)\s*$")
_BEHIND = re.compile(rf"\s*(?:$|\(?[,);:.\[\]{HOLE}{MARK}])")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text, from ``start`` to ``end``; ``letter`` tells works of one author and year apart (2012a)."""

    start: int
    end: int
    value: str
    letter: str = ""


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """Yield the dates in a text; what no calendar has is no date."""
    for match in DATE.finditer(text, start, len(text) if end is None else end):
        value = _value(match)
        if value:
            yield Dated(*match.span(), value, match["letter"] or "")


def set_apart(text: str, one: Dated) -> bool:
    """Tell whether a date stands between separators, as the date of a citation does and a year in a title does not."""
    return bool(_BEFORE.search(text[max(0, one.start - 20) : one.start]) and _BEHIND.match(text, one.end))


def _value(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    year = next(part[key] for key in ("y1", "y2", "y3", "y4", "y5", "y6", "y7", "y8", "y0") if part[key])
    if part["season"]:
        return f"{year}-{seasons()[_plain(part['season'])]}"
    if part["y9"]:
        return _years(year, part["y9"])
    month = _month(next((part[key] for key in ("m1", "m2", "m3", "m5", "m6", "m7") if part[key]), None))
    day = next((part[key] for key in ("d1", "d3", "d5", "d6", "d7") if part[key]), None)
    if part["m4"]:
        return f"{year}-{month:02}/{year}-{_month(part['m4']):02}"
    last = part["d2"] or part["d4"] or part["d8"]
    return f"{_day(year, month, day)}/{_day(year, month, last)}" if last else _day(year, month, day)


def _day(year: str, month: int, day: str | None) -> str | None:
    if not month:
        return year
    if day is None:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{int(day):02}" if 0 < int(day) <= monthrange(int(year), month)[1] else None


def _years(first: str, last: str) -> str | None:
    """Return two years as an interval: 2010/11 is 2010/2011."""
    whole = first[: 4 - len(last)] + last
    return f"{first}/{whole}" if whole > first else None


def _month(word: str | None) -> int:
    if not word:
        return 0
    return int(word) if word.isdigit() else months()[_plain(word)]


def _plain(word: str) -> str:
    return re.sub(r"\s+", " ", word.lower().rstrip("."))
