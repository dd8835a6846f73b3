"""Dates in words and figures, as EDTF writes them (ISO 8601-2): 2012, 2012-06, 2012-06-01, 2012-22 for summer.

The date of a work is one of them; behind its authors, it makes the citation one of author and date.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.names import EDITORS, people, trim_names
from argmap.citations.vocabulary import either, months, one_of, seasons
from argmap.notation.bibliography import Name

_MONTH = either(months())
_SEASON = either(seasons())
_AFTER_YEAR = one_of("dates", "year", stop="")
_YEAR = r"(?:1[4-9]|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TO = r"\s?[-–—/]\s?"
DATE = re.compile(
    rf"""(?<![\w./-])(?:
        (?P<d1>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?(?:st|nd|rd|th|\.)?\s(?:de\s)?(?P<m1>{_MONTH}),?\s(?:de\s)?(?P<y1>{_YEAR})
      | (?P<m2>{_MONTH})\s(?P<d3>{_DAY})(?:{_TO}(?P<d4>{_DAY}))?(?:st|nd|rd|th)?,?\s(?P<y2>{_YEAR})
      | (?P<m3>{_MONTH})(?:{_TO}(?P<m4>{_MONTH}))?,?\s(?P<y3>{_YEAR})
      | (?P<season>{_SEASON}),?\s(?P<y4>{_YEAR})(?!{_TO}\d)
      | (?P<y5>{_YEAR})-(?P<m5>0[1-9]|1[0-2])(?:-(?P<d5>\d\d))?
      | (?P<d6>{_DAY})\.\s?(?P<m6>0?[1-9]|1[0-2])\.\s?(?P<y6>{_YEAR})
      | (?P<y7>{_YEAR}),?\s(?P<m7>{_MONTH})(?:\s(?P<d7>{_DAY}))?
      | (?P<y8>{_YEAR}){_TO}(?P<y9>{_YEAR}|\d\d)
      | (?P<y0>{_YEAR})(?P<letter>[a-h])?
    )(?![\w/-]|\.\w)(?:\s?{_AFTER_YEAR})?""",
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?:^|[,(;:\[{HOLE}{MARK}]|\.)\s*$")
_BEHIND = re.compile(rf"\s*(?:$|[,);:.\]{HOLE}{MARK}])")


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
    last = part["d2"] or part["d4"]
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


_UNDATED = re.compile(r"[(\[](?:n\.\s?d\.?|forthcoming|in press|undated)[)\]]", re.IGNORECASE)
_CORPORATE = re.compile(r"[^\W\d_a-z][\w’'&-]*(?:\s[\w’'&-]+){0,6}")
_HEAD = 300  # names of authors are no longer


def read_date(draft: Draft) -> None:
    """Take the date: the one behind the authors, or else the last one that stands by itself between separators."""
    found = [one for one in dates(draft.sheet.open) if set_apart(draft.sheet.open, one)]
    if not found and (undated := draft.sheet.find(_UNDATED)):
        _read_author_date(draft, Dated(undated.start() + 1, undated.end() - 1, ""))
        return
    if not found:
        found = list(_behind_a_place(draft))
    if not found or _read_author_date(draft, found[0]):
        return
    if "issued" not in draft.fields:
        _take(draft, found[-1])


def _read_author_date(draft: Draft, one: Dated) -> bool:
    head = trim_names(draft.sheet.open[: one.start].rstrip(" ([,"))
    if len(head) > _HEAD or MARK in head or HOLE in head:
        return False
    editors = EDITORS.search(head)
    found = _authors(draft, one, head[: editors.start()] if editors else head)
    if not found:
        return False
    draft.fields["editor" if editors else "author"] = found
    draft.sheet.take(0, len(head))
    draft.style, draft.title_end = PunctuationStyle.AUTHOR_DATE, _take(draft, one) if one.value else one.end + 1
    return True


def _authors(draft: Draft, one: Dated, head: str) -> tuple[Name, ...]:
    """Return the names that the text before a date consists of, when the text behind it may hold a title."""
    text = draft.sheet.open
    if not text[one.end :].strip(f" .,;:)]{HOLE}"):
        return ()
    bracketed = text[: one.start].endswith(("(", "["))
    full = "," in head or bracketed or text[: one.start].rstrip().endswith(".")
    known = people(head) if full else ()
    if not known and bracketed and text[one.end + 1 : one.end + 2] == "." and _CORPORATE.fullmatch(head):
        return (Name(literal=head),)
    return known


def _take(draft: Draft, one: Dated) -> int:
    """Take a date with the brackets around it, if they hold nothing else; return where it ends."""
    sheet = draft.sheet
    draft.fields["issued"], draft.letter = one.value, one.letter
    start, end = one.start, one.end
    if sheet.open[start - 1 : start] in ("(", "[") and sheet.open[end : end + 1] in (")", "]"):
        start, end = start - 1, end + 1
    sheet.take(start, end)
    return end


def _behind_a_place(draft: Draft) -> list[Dated]:
    """Return years that follow a publisher or a place without a comma: London: Routledge 2012."""
    text = draft.sheet.open
    found = [one for one in dates(text) if re.match(rf"\s*(?:$|[,).;{HOLE}])", text[one.end :])]
    return [one for one in found[-1:] if re.search(r":\s[^:,;]{2,60}\s$", text[: one.start])]
