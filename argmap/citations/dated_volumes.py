"""Date, volume, issue and pages where a style writes them in one.

Medicine has "2019 Mar 15;398(10305):1001-10" (NLM, "Citing Medicine", 2nd edition, chapter 1), Nature "33, 155-160
(2015)", chemistry "2015, 137, 100-112" (ACS Guide), Elsevier's numbered style "12 (2015) 100-112", ACM "12, 3 (Mar.
2015), 100-112", Springer "12(3), 100-112 (2015)".
"""

import re

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.dates import dates
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.vocabulary import either, months, seasons

_MONTH = rf"(?:{either(months())}|{either(seasons())})"
_YEAR = r"(?P<year>(?:1[4-9]|20)\d\d)"
_DATE = rf"{_YEAR}(?P<month>\s{_MONTH}(?:\s?[-–/]\s?{_MONTH})?)?(?P<day>\s\d{{1,2}}\b)?"
_PART = r"\s(?:Suppl|Pt|Spec\sNo)\b\.?(?:\s?\w{1,4}\b)?"
_PAGE = r"[A-Za-z]{0,5}\d[\w.]*"
_PAGES = rf"{_PAGE}(?:\s?[-–—]\s?[A-Za-z]?\d\w*)?(?:,\s?\d+(?:[-–]\d+)?)*"
_RANGE = rf"{_PAGE}\s?[-–—]\s?[A-Za-z]?\d\w*|[a-z]{{0,5}}\d{{3,}}"
_ISSUE = r"(?:\s?\((?P<issue>[^()]{1,30})\))?"
_BEFORE = rf"(?<=[^\W\d]|[.)»”{MARK}])\s?"
_END = rf"(?=\s*(?:[.;,{HOLE}\[]|$))"
_MEDICINE = (
    rf"(?<![\w-]){_DATE}[\s{HOLE}]*;\s?(?P<volume>\d[\w–-]*(?:{_PART})?|{_PART[2:]})?{_ISSUE}"
    rf"(?::\s?(?P<page>{_PAGES}){_END})?"
)
_NATURE = rf"{_BEFORE}\s(?P<volume>\d{{1,4}}){_ISSUE},\s(?P<page>{_RANGE})\s\({_YEAR}\){_END}"
_CHEMISTRY = rf"(?<![\w-]){_YEAR},\s(?P<volume>\d{{1,4}}){_ISSUE},\s(?P<page>{_RANGE}){_END}"
_ELSEVIER = rf"{_BEFORE}\s(?P<volume>\d{{1,4}}){_ISSUE}\s\({_YEAR}\),?\s(?P<page>{_RANGE}){_END}"
_ACM = (
    rf"{_BEFORE}\s(?P<volume>\d{{1,4}}),\s(?P<issue>\d{{1,3}}(?:[-–]\d{{1,3}})?)"
    rf"(?:,\sArticle\s\w+)?\s\((?P<month>{_MONTH}\s)?{_YEAR}\)(?:,\s(?P<page>{_PAGES}))?{_END}"
)
_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (_MEDICINE, _NATURE, _CHEMISTRY, _ELSEVIER, _ACM))
_BEHIND = re.compile(rf"\s*(?:[.,:;{HOLE}{MARK}\[]|$)")


def read_dated_volume(draft: Draft) -> None:
    """Take date, volume, issue and pages that stand so in a list, if any number follows the date."""
    for form in _FORMS if not draft.in_note else _FORMS[:1]:
        for match in form.finditer(draft.sheet.open):
            if (match["volume"] or match["issue"]) and _BEHIND.match(draft.sheet.open, match.end()):
                _take(draft, match, stops=form is _FORMS[0])
                return


def _take(draft: Draft, match: re.Match[str], *, stops: bool) -> None:
    draft.fields |= {"type": "article-journal", "issued": _date(match.groupdict())}
    for name in ("volume", "issue", "page"):
        if match[name]:
            draft.put(name, re.sub(r"\s*[-–—]\s*", "-", match[name]))
    draft.style = PunctuationStyle.STOPS if stops else draft.style
    draft.sheet.take_match(match)


def _date(parts: dict[str, str | None]) -> str:
    """Return the date, read as the same date in the order of other styles: March 15, 2019."""
    month, day, year = ((parts.get(name) or "").strip() for name in ("month", "day", "year"))
    words = f"{month} {day}".strip()
    found = next(dates(f"{words}, {year}" if day else f"{words} {year}".strip()), None)
    return found.value if found else year
