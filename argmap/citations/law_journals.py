"""Journals that lawyers name by their letters, the year in place of a volume: JZ 2012, 667 (670) · AöR 126 (2001), 588.

Form: Byrd/Lehmann, Zitierfibel für Juristen; the page on which the article begins stands first, the one that is meant in
brackets or behind a comma.
"""

import re

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.draft import Draft
from argmap.citations.locator import Locator

_PAGE = r"\d{1,4}(?:\s?[-–]\s?\d{1,4}|\s?ff?\b\.?)?"
_JOURNAL = re.compile(
    rf"(?:(?<=[,.:;]\s)|(?<=[{HOLE}{MARK}])[\s,]*|(?<=\bin\s)|(?<=\bin:\s))"
    r"(?P<journal>(?=[^\s]{0,6}[A-ZÄÖÜ]{2}|[A-ZÄÖÜ][a-zäöü]{0,3}[A-ZÄÖÜ])[A-Za-zÄÖÜäöü-]{2,9}(?:-[A-Z]{2,4})?)\s"
    r"(?:(?P<volume>\d{1,3})\s\((?P<year>(?:19|20)\d\d)\)|(?P<plain>(?:19|20)\d\d)),\s(?:S\.\s?)?"
    rf"(?P<page>{_PAGE})(?:\s\((?P<where>{_PAGE})\)|,\s(?P<behind>{_PAGE}))?(?=[\s.]*(?:$|[;]))"
)


def read_law_journal(draft: Draft) -> None:
    """Take the journal with its year and pages at the end of a citation."""
    found = draft.sheet.find(_JOURNAL)
    if found is None:
        return
    draft.fields |= {"type": "article-journal", "issued": found["year"] or found["plain"]}
    draft.put("container_title", found["journal"])
    if found["volume"]:
        draft.put("volume", found["volume"])
    where = found["where"] or found["behind"]
    if not draft.in_note or where:
        draft.put("page", _plain(found["page"]))
    if draft.in_note:
        draft.where = Locator("page", _plain(where or found["page"]))
    draft.sheet.take_match(found)


def _plain(pages: str) -> str:
    return re.sub(r"\s?[-–]\s?", "-", pages).strip()
