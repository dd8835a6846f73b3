"""Journals that lawyers name by their letters, the year in place of a volume: JZ 2012, 667 (670).

Notes name the author by family name, and often no title: Kahl, JZ 2012, 667.

Form: Byrd/Lehmann, Zitierfibel für Juristen. The first page of the article stands first, the one meant in brackets
or behind a comma.
"""

import re

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.draft import Draft
from argmap.citations.locator import Locator
from argmap.citations.short_forms import authors

_PAGE = r"\d{1,4}(?:\s?[-–]\s?\d{1,4}|\s?ff?\b\.?)?"
LAW_JOURNAL = re.compile(
    rf"(?:(?<=[,.:;]\s)|(?<=[{HOLE}{MARK}])[\s,]*|(?<=\bin\s)|(?<=\bin:\s))"
    r"(?P<journal>(?=[^\s]{0,6}[A-ZÄÖÜ]{2}|[A-ZÄÖÜ][a-zäöü]{0,3}[A-ZÄÖÜ])[A-Za-zÄÖÜäöü-]{2,9}(?:-[A-Z]{2,4})?)\s"
    r"(?:(?P<volume>\d{1,3})\s\((?P<year>(?:19|20)\d\d)\)|(?P<plain>(?:19|20)\d\d)),\s(?:S\.\s?)?"
    rf"(?P<page>{_PAGE})(?:\s\((?P<where>{_PAGE})\)|,\s(?P<behind>{_PAGE}))?(?=[\s.]*(?:$|[;]))"
)


def read_law_journal(draft: Draft) -> None:
    """Take the journal with its year and pages at the end of a citation."""
    found = draft.sheet.find(LAW_JOURNAL)
    if found is None:
        return
    draft.fields |= {"type": "article-journal", "issued": found["year"] or found["plain"]}
    draft.put("container_title", found["journal"])
    if found["volume"]:
        draft.put("volume", found["volume"])
    where = found["where"] or found["behind"]
    draft.put("page", _plain(found["page"]))
    if draft.in_note:
        draft.where = Locator("page", _plain(where or found["page"]))
        _take_family(draft, found.start())
    draft.sheet.take_match(found)


def _take_family(draft: Draft, end: int) -> None:
    """Take an author by family name alone before the title, or before the journal where no title stands."""
    head = draft.sheet.open[:end].rstrip(" ,.").partition(", ")[0]
    if HOLE not in head and MARK not in head and " " not in head.replace(" & ", "/") and (known := authors(head)):
        draft.fields["author"] = known
        draft.sheet.take(0, len(head))


def _plain(pages: str) -> str:
    return re.sub(r"\s?[-–]\s?", "-", pages).strip()
