"""Date, volume, issue and pages as medicine writes them in one: 2019 Mar 15;398(10305):1001-10.

The form is that of NLM, "Citing Medicine" (2nd edition), chapter 1, and of the AMA and ICMJE after it.
"""

import re

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.dates import dates
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.vocabulary import either, months, seasons

_MONTH = rf"(?:{either(months())}|{either(seasons())})"
_DATE = rf"(?P<year>(?:1[4-9]|20)\d\d)(?P<month>\s{_MONTH}(?:\s?[-–/]\s?{_MONTH})?)?(?P<day>\s\d{{1,2}}\b)?"
_PART = r"\s(?:Suppl|Pt|Spec\sNo)\b\.?(?:\s?\w{1,4}\b)?"
_PAGES = r"[A-Za-z]{0,2}\d[\w.]*(?:\s?[-–—]\s?[A-Za-z]?\d\w*)?(?:,\s?\d+(?:[-–]\d+)?)*"
_GAP = rf"[\s{HOLE}]*"
_ALL = re.compile(
    rf"(?<![\w-]){_DATE}{_GAP};\s?(?P<volume>\d[\w–-]*(?:{_PART})?|{_PART[2:]})?\s?(?:\((?P<issue>[^()]{{1,30}})\))?"
    rf"(?::\s?(?P<page>{_PAGES})(?=\s*(?:[.;,{HOLE}\[]|$)))?",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\s*(?:[.:;{HOLE}{MARK}\[]|$)")


def read_dated_volume(draft: Draft) -> None:
    """Take date, volume, issue and pages that stand so, if any number follows the date."""
    for match in _ALL.finditer(draft.sheet.open):
        if (match["volume"] or match["issue"]) and _BEHIND.match(draft.sheet.open, match.end()):
            _take(draft, match)
            return


def _take(draft: Draft, match: re.Match[str]) -> None:
    draft.fields["issued"] = _date(match)
    for name in ("volume", "issue", "page"):
        if match[name]:
            draft.put(name, re.sub(r"\s*[-–—]\s*", "-", match[name]))
    draft.style = PunctuationStyle.STOPS
    draft.sheet.take_match(match)


def _date(match: re.Match[str]) -> str:
    """Return the date, read as the same date in the order of other styles: March 15, 2019."""
    month = (match["month"] or "").strip()
    found = next(dates(f"{month}{match['day'] or ''}, {match['year']}".strip(", ")), None)
    return found.value if found else match["year"]
