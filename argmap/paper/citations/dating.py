"""The date of a work, and whether it stands behind the authors."""

import re

from argmap.notation.bibliography import Name
from argmap.paper.citations.dates import Dated, dates, set_apart
from argmap.paper.citations.draft import Draft, Style
from argmap.paper.citations.names import people, trim_names, without_more
from argmap.paper.citations.sheet import HOLE, MARK

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
    head = without_more(head)
    found = _authors(draft, one, head)
    if not found:
        return False
    draft.fields["author"] = found
    draft.sheet.take(0, len(head))
    draft.style, draft.title_end = Style.AUTHOR_DATE, _take(draft, one) if one.value else one.end + 1
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
