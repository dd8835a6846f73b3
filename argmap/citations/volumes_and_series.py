"""Volume, issue, edition, and the number of a text in a series."""

import re

from argmap.citations.citation_text import HOLE, MARK, CitationText
from argmap.citations.dates import DATE, dates
from argmap.citations.draft import Draft
from argmap.citations.separators import stops
from argmap.citations.vocabulary import either, months, one_of, seasons

_APART = rf"(?:(?<=[,.;:(/{HOLE}{MARK}])|(?<=[,.;:(/{HOLE}{MARK}]\s)|^)"
_NUMBER = r"\d[\d/–-]*[a-z]?|[IVXLC]+\b"
_VOLUME = re.compile(rf"{_APART}{one_of('numbers', 'volume')}\s?(?P<number>{_NUMBER})", re.IGNORECASE)
_ISSUE = re.compile(rf"{_APART}{one_of('numbers', 'issue')}\s?(?P<number>\d[\w/|–-]*)", re.IGNORECASE)
_BEFORE_ISSUE = re.compile(rf"(?<=[\w{MARK}])[\s,]*?(?P<number>\b\d{{1,4}})[,\s]*$")
_BOTH = re.compile(
    rf"(?<=[\s,{MARK}])(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>(?!(?:1[5-9]|20)\d\d\))(?:(?i:suppl|supplement)\b\.?\s?)?\d{{1,4}}(?:[–/-]\d{{1,4}})?)\)"
    r"|[.:/](?P<part>\d{1,3})(?=\s*[,(]))"
)
_BEFORE_DATE = re.compile(
    rf"(?<=[\w{MARK}])\s?,?\s(?P<number>\d{{1,4}})\s?(?=\((?:{DATE.pattern})\)(?!:\s\D))", re.IGNORECASE | re.VERBOSE
)
_BEFORE_PAGES = re.compile(
    rf"(?<=[^\W\d]|{MARK})\s?,\s(?P<number>\d{{1,4}})(?=,\s(?:\d+\s?[–-]\s?\d+|\d{{5,}}\b|e\d{{3,}}\b))"
)
_MONTH = either([*months(), *seasons()])
_BEFORE_MONTH = re.compile(
    rf"(?<=[\w{MARK}])\s(?P<number>\d{{1,4}})(?=\s?\({_MONTH}[^()\d]{{0,20}}\)(?::\s?\w?\d|,\s))",
    re.IGNORECASE,
)
_PLAIN_BEFORE_PAGES = re.compile(rf"(?<=[^\W\d]|[.)])\s(?P<number>\d{{1,4}})(?=,\s\d+\s?[–-]\s?\d+[\s.]*(?:{HOLE}|$))")
_AUTHORS_AND_YEAR = re.compile(r"[^()]{3,200}\((?:1[5-9]|20)\d\d[a-h]?\)[.,:]?\s")
"""How notes begin in which a journal's volume and pages stand without signs: Lee, A. (2012). Seas. Nature 425, 3-4."""
_BEFORE_HOLE = re.compile(rf"(?<=[^\W\d]|{MARK})\s?,?\s(?P<number>(?!(?:1[4-9]|20)\d\d)\d{{1,4}})(?=,?\s?{HOLE})")
_REVISED = f"(?i:{one_of('numbers', 'revised')})"
_REVISIONS = rf"{_REVISED}(?:\s?(?:and|und|u\.|et|y|e|и|&)\s?{_REVISED})?"
_ORDINAL = r"(?:е|ое|я|ème|e|ed)\b"
_EDITION = re.compile(
    rf"(?P<edition>(?<!\d)\d{{1,2}}(?=st|nd|rd|th|\.|\sedition|[-\s]?{_ORDINAL}|[ªº])|{_REVISED})"
    rf"(?:st|nd|rd|th|\.?[ªº]|[-\s]?{_ORDINAL}|\.)?(?:,?\s?{_REVISIONS})?"
    rf"\s?(?i:{one_of('numbers', 'editions')})(?!\w|\s?by)(?:,\s{_REVISIONS}(?=[\s.,]))?"
)
_SERIES = re.compile(
    rf"{_APART}(?P<series>[^\W\d_a-z][^,;:()\[\]{HOLE}{MARK}]*?(?i:{one_of('numbers', 'series')})),?\s"
    rf"(?:(?i:{one_of('numbers', 'number')})\s?)?(?P<number>(?!(?:1[5-9]|20)\d\d\b)\d[\w|/.-]*\b)"
    rf"(?!\s?\((?:(?i:suppl\w*)\.?\s?)?\d|\s\((?i:{_MONTH})\)|,\s\d+\s?[-–—]\s?\d)(?=\s*(?:[,;.()\]{HOLE}]|$))"
)


_VOLUME_PAGES = re.compile(
    rf"(?<=[^\W\d]|{MARK})\s(?P<volume>\d{{1,4}})\s?:\s?(?P<page>\d+(?:\s?[-–—]\s?\d+)?|e\d+)(?=[\s.]*(?:[,;{HOLE}]|$))"
)


_COUNTED = f"{one_of('numbers', 'volume')}|{one_of('numbers', 'issue')}"
_BRACKETED_SERIES = re.compile(
    rf"\s?\(=\s?(?P<series>[^()=]{{3,120}}?)[,;]?\s(?:(?i:{_COUNTED})\s?)?"
    r"(?P<number>\d{1,4}(?:[./]\d{1,4})?)\)"
)  # (= Schriften zur Furt, Bd. 12)
_NUMBERED_SERIES = re.compile(
    r"(?<=[^\W\d_]{2}[.?!])\s(?P<series>[^\W\d_a-z][^.,:;()\[\]]{3,80}),\s"
    rf"(?i:{_COUNTED})\s?(?P<number>\d{{1,4}})(?=\.\s[^.:,()]{{2,40}}(?:,\s[A-Z]{{2}})?:\s)"
)  # Studies in Cold, no. 5. London: Polar
_SEVERAL = re.compile(
    rf"(?<=[.,{HOLE}]\s)\d{{1,3}}\s{one_of('numbers', 'volume')}(?=\s*[.,;])", re.IGNORECASE
)  # 2 vols.
_SERIES_BEHIND = re.compile(
    rf"[\s.]*(?<=[.{HOLE}]\s)(?P<series>[^\W\d_a-z][^.,:;()\[\]{HOLE}{MARK}]{{3,80}}),?\s(?P<number>\d{{1,4}})"
    rf"\.\s(?=[^.{HOLE}]*: )"
)


def read_numbers(draft: Draft) -> None:
    """Take volume, issue, edition, and series with number."""
    _read_edition(draft)
    _read_series(draft)
    sheet = draft.sheet
    bracketed = sheet.find(_BRACKETED_SERIES) or (None if draft.in_note else sheet.find(_NUMBERED_SERIES))
    if bracketed:
        draft.put("collection_title", bracketed["series"])
        draft.put("number", bracketed["number"])
        sheet.take_match(bracketed)
    if not draft.in_note and (several := sheet.find(_SEVERAL)):
        draft.keep(*several.span())
    if match := sheet.find(_VOLUME):
        draft.put("volume", sheet.take_match(match, "number"))
    issue = sheet.find(_ISSUE)
    if issue:
        draft.put("issue", sheet.take_match(issue, "number"))
    if "volume" not in draft.fields:
        _read_bare_volume(draft, issue.start() if issue else None)


def read_series(draft: Draft) -> None:
    """Take a series with its number that stands by itself behind the title, before place and publisher."""
    if draft.in_note or {"volume", "issue", "number", "collection_title"} & set(draft.fields):
        return
    if found := _SERIES_BEHIND.match(draft.sheet.open, draft.title_end):
        draft.fields["type"] = "book"
        draft.put("collection_title", found["series"])
        draft.put("number", draft.sheet.take_match(found, "number"))


def _read_bare_volume(draft: Draft, issue: int | None) -> None:
    """Take a volume that no word announces: behind the journal, before an issue (where it stands) or a date."""
    sheet = draft.sheet
    if issue is not None:
        match = sheet.find(_BEFORE_ISSUE, 0, issue) or sheet.find(_BEFORE_DATE)
    elif both := sheet.find(_BOTH):
        draft.put("issue", both["issue"] or both["part"])
        draft.put("volume", sheet.take_match(both, "volume"))
        return
    else:
        if not draft.in_note and (pages := sheet.find(_VOLUME_PAGES)):
            draft.put("page", re.sub(r"\s?[–—-]\s?", "-", pages["page"]))
            draft.put("volume", sheet.take_match(pages, "volume"))
            return
        match = sheet.find(_BEFORE_DATE) or sheet.find(_BEFORE_MONTH) or _before_pages(sheet)
        if match is None and (not draft.in_note or _AUTHORS_AND_YEAR.match(sheet.open)):
            match = sheet.find(_PLAIN_BEFORE_PAGES)
        if match is None and "page" in draft.fields and not draft.in_note:
            match = sheet.find(_BEFORE_HOLE)
    if match:
        draft.put("volume", sheet.take_match(match, "number"))


def _before_pages(sheet: CitationText) -> re.Match[str] | None:
    """Return the number before pages, unless it is a year behind its month: Weekly, July 2012, 12-19."""
    match = sheet.find(_BEFORE_PAGES)
    dated = match and any(one.start < match.start("number") < one.end for one in dates(sheet.open))
    return None if dated else match


def _read_edition(draft: Draft) -> None:
    if match := draft.sheet.find(_EDITION):
        draft.put("edition", draft.sheet.take_match(match, "edition"))


def _read_series(draft: Draft) -> None:
    match = draft.sheet.find(_SERIES)
    if match is None or (not draft.in_note and "page" in draft.fields and _BEFORE_HOLE.search(match[0] + HOLE)):
        return
    start = max(stops(draft.sheet.open, match.start(), match.start("number")), default=match.start())
    draft.put("collection_title", draft.sheet.text[start : match.end("series")])
    draft.put("number", match["number"])
    draft.sheet.take(start, match.end())
