"""Where in a work a note points, and which pages the work has."""

import re

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.dates import dates, set_apart
from argmap.citations.draft import Draft
from argmap.citations.locator import BARE, LOCATOR, POINTED, Locator, where
from argmap.citations.vocabulary import label, one_of

_EDGE_BEFORE = re.compile(rf"(?:^|[,;:.…()\[{HOLE}{MARK}])\s*$")
_EDGE_BEHIND = re.compile(rf"\s*(?:$|[,;:.()\]{HOLE}{MARK}])")
_ARTICLE = re.compile(
    rf"(?<=,)\s(?i:{one_of('labels', 'article-locator')})\s?(?:(?i:{one_of('numbers', 'number')})\s?)?"
    rf"(?P<where>(?=[\w.-]*\d)[\w.-]*\w)(?=[\s.]*(?:[,;{HOLE}{MARK}]|$))"
)
"""Journals without pages number their articles: Article e335, Art. no. 1042."""
_YEAR_LAST = re.compile(r",\s?(?:1[5-9]|20)\d\d$")
_MIDDLE = re.compile(r",\s*(?P<label>)(?P<where>\d+\s?[-–—]\s?\d+)(?=\.\s)")


def read_locators(draft: Draft) -> None:
    """Take page numbers and other locators that a word announces: p. 12, ch. 3, S. 7."""
    text = draft.sheet.open
    found = [_without_year(text, match) for match in LOCATOR.finditer(text) if stands_apart(text, match)]
    if not draft.in_note:
        found = [match for match in found if label(match["label"]) in ("page", "column")]
    places = [_take(draft, match) for match in found if draft.sheet.open[match.start()] != HOLE]
    if draft.in_note:
        _put_both(draft, places)
    elif places:
        draft.fields["page"] = ", ".join(one.text for one in places)
    elif article := draft.sheet.find(_ARTICLE):
        draft.put("page", draft.sheet.take_match(article, "where"))


def read_bare_pages(draft: Draft) -> None:
    """Take page numbers that nothing announces: behind a colon or comma at the end, as Chicago and APA have them."""
    if draft.where or "page" in draft.fields or not set(draft.fields) & {"issued", "volume", "issue"}:
        return
    match = draft.sheet.find(BARE) or (None if draft.in_note else draft.sheet.find(_MIDDLE))
    if match and draft.sheet.text[: match.start()].strip() and not _is_year(draft.sheet.open, match):
        place = Locator("page", re.sub(r"\s*[-–—]\s*", "-", match["where"]))
        draft.sheet.take_match(match)
        if draft.in_note:
            draft.where = place
        else:
            draft.fields["page"] = place.text


def _without_year(text: str, match: re.Match[str]) -> re.Match[str]:
    """Return the locator without the year behind it, where that is the only date: pp. 357-359, 2012."""
    year = _YEAR_LAST.search(match["where"])
    if year is None or any(set_apart(text, one) for one in dates(text) if not match.start() < one.start < match.end()):
        return match
    return LOCATOR.match(text, match.start(), match.start("where") + year.start()) or match


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number is the year of a date: March 3, 2021."""
    return any(one.start < match.start("where") < one.end for one in dates(text))


def _take(draft: Draft, match: re.Match[str]) -> Locator:
    place = where(match)
    draft.sheet.take_match(match)
    pointed = POINTED.match(draft.sheet.open, match.end()) if draft.in_note and "page" not in draft.fields else None
    if pointed:
        draft.fields["page"] = place.text
        draft.sheet.take_match(pointed)
        return where(pointed)
    return place


def _put_both(draft: Draft, places: list[Locator]) -> None:
    """Keep the last place as the locator; a range of pages before it is where the work itself stands."""
    if len(places) > 1 and "page" not in draft.fields and places[0].spans and places[-1].label == "page":
        draft.fields["page"] = places.pop(0).text
    if places:
        draft.where = _joined(places)


def _joined(places: list[Locator]) -> Locator:
    """Return several locators as one: those of another kind than the first are named in the text."""
    first = places[0].label
    texts = (one.text if one.label == first else f"{one.label} {one.text}" for one in places)
    return Locator(first, ", ".join(texts))


def stands_apart(text: str, match: re.Match[str]) -> bool:
    """Tell whether a locator is one: "Section 907 of the Act" is none."""
    if match["label"].lower().rstrip(".") in ("p", "pp"):
        return True
    return bool(
        _EDGE_BEFORE.search(text[max(0, match.start() - 9) : match.start()]) and _EDGE_BEHIND.match(text, match.end())
    )
