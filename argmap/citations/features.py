"""What a stretch of a note has of a citation."""

import re

from argmap.citations.citation_text import HOLE, MARK, CitationText
from argmap.citations.dates import dates, set_apart
from argmap.citations.dotted_names import dotted_names
from argmap.citations.law_journals import LAW_JOURNAL
from argmap.citations.locator import BARE, LOCATOR
from argmap.citations.names import people
from argmap.citations.pages_and_locators import stands_apart
from argmap.citations.short_forms import authors
from argmap.citations.vocabulary import holds, one_of

_TITLE = re.compile(rf"(?:^[\s{HOLE}]*|[,.:]\s*|\bin\s+){MARK}")
_IN_TITLE = re.compile(rf"(?:^|[\s,])in:?\s+{MARK}", re.IGNORECASE)
_NUMBERED = re.compile(rf"{one_of('numbers', 'volume')}\s?\d|{one_of('numbers', 'issue')}\s?\d", re.IGNORECASE)
_SPOKEN = re.compile(one_of("works", "spoken"), re.IGNORECASE)
_GAP = f" ,.;:{HOLE}"
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")


def count_features(sheet: CitationText) -> int:
    """Return how many features of a citation a text has."""
    text = sheet.open
    return sum(
        (
            any(set_apart(text, one) for one in dates(text)) or LAW_JOURNAL.search(text) is not None,
            any(stands_apart(text, one) for one in LOCATOR.finditer(text)),
            bool(_NUMBERED.search(text)),
            bool(_TITLE.search(text)),
            bool(_IN_TITLE.search(text)),
            bool(_head(sheet)),
            holds(text, "works", "laws"),
            LAW_JOURNAL.search(text) is not None,
            bool(_SPOKEN.match(text.lstrip(_GAP))) or holds(text.partition(",")[0], "works", "treaties"),
        )
    )


def has_head(sheet: CitationText) -> bool:
    """Tell whether a text begins as citations do: with names before a comma, or with a marked title."""
    if _SPOKEN.match(sheet.open.lstrip(_GAP)):
        return True
    return sheet.open.lstrip(_GAP).startswith(MARK) or bool(_head(sheet))


def ends_dated(sheet: CitationText) -> bool:
    """Tell whether a text ends with a date or with pages, as complete citations do."""
    text = sheet.open
    ends = [one.end for one in dates(text) if set_apart(text, one)]
    ends += [one.end() for pattern in (LOCATOR, BARE) for one in pattern.finditer(text)]
    return any(not text[end:].strip(" .)]") for end in ends)


def is_author_date(sheet: CitationText) -> bool:
    """Tell whether a text is no more than authors and a date: the beginning of "Lee, A. (2012). Title"."""
    found = list(dates(sheet.open))
    if not found or sheet.open[found[-1].end :].strip(" ).,]"):
        return False
    return bool(people(sheet.open[: found[0].start].strip(" (,[" + HOLE)))


def _head(sheet: CitationText) -> bool:
    """Tell whether names stand at the beginning, before a title, a date or a comma."""
    text = sheet.open.lstrip(_GAP)
    before = text.partition(MARK)[0] if MARK in text else text
    commas = [at for at, character in enumerate(before[:300]) if character in ",."]
    heads = [before[:at] for at in commas] + ([before] if MARK in text else [])
    if (MARK in text and authors(before)) or dotted_names(text):
        return True
    return any(people(_BRACKETS.sub("", head.strip(_GAP))) for head in heads if head.strip(_GAP))
