"""Tells citations by number in round brackets, (3), from equations and enumerations."""

import re
from collections.abc import Sequence

from argmap.citations.in_text.found import Found

_SHARE = 0.5
_COUNTS = re.compile(
    r"(?:^|[,;:.(]|\b(?:eqs?|equations?|and|or|und|oder|et|gl|gleichung|formula|step|model|case))\.?\s*\Z", re.I
)
_BEHIND = re.compile(r"\s*(?:[.,;:)]|$)|\s+[^\W\d_A-Z]")


def are_citations(found: Sequence[tuple[str, Found]], labels: int) -> bool:
    """Tell whether numbers in round brackets cite: together they name at least half of a numbered list.

    ``found`` are they with their paragraphs, ``labels`` is the length of the list. Numbers of equations stand behind a
    word that says so, those of enumerations before the text that they count.
    """
    if not labels:
        return False
    cited = {one.number for text, each in found if stands_so(text, each) for one in each.mentions if one.entries}
    strange = sum(not one.entries for _, each in found for one in each.mentions)
    return len(cited) >= max(1, _SHARE * labels) and strange <= len(cited)


def stands_so(text: str, one: Found) -> bool:
    """Tell whether a number in round brackets stands as a citation does: behind what it backs, all of the list."""
    if not all(mention.entries for mention in one.mentions):
        return False
    before = text[max(0, one.start - 20) : one.start]
    return not _COUNTS.search(before) and _BEHIND.match(text, one.end) is not None
