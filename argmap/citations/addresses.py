"""Where a work can be read, and when somebody looked."""

import re

from argmap.citations.citation_text import HOLE, Stretch, StretchKind
from argmap.citations.dates import DATE, dates
from argmap.citations.draft import Draft
from argmap.citations.groups import MEDIUM
from argmap.citations.links import doi_of
from argmap.citations.vocabulary import one_of

_ACCESSED = re.compile(
    rf"[(\[]?(?<!\w){one_of('links', 'accessed')}(?:\son|\sat)?:?\s*(?:{DATE.pattern})[)\]]?",
    re.IGNORECASE | re.VERBOSE,
)
_CHANGED = re.compile(
    rf"(?<!\w){one_of('links', 'changed')}(?:\son|:)?\s(?:{DATE.pattern})", re.IGNORECASE | re.VERBOSE
)
_SERVICES = re.compile(rf"(?:\s?\[{one_of('links', 'services')}\][.,]?)+[\s.]*$", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w)(?:{one_of('links', 'before')}\s*+(?::\s*+)?)++$", re.IGNORECASE)
_VERB = re.compile(rf"(?<!\w){one_of('signals', 'verbs', stop='')}\s*$", re.IGNORECASE)


def read_addresses(draft: Draft) -> None:
    """Take the address, the DOI and the day of access, with the words that announce them."""
    if services := draft.sheet.find(_SERVICES):
        draft.sheet.take_match(services)
    _read_access(draft)
    if changed := draft.sheet.find(_CHANGED):
        draft.keep(*changed.span())
    if medium := draft.sheet.find(MEDIUM):
        draft.sheet.take_match(medium)
    for mark in draft.sheet.marks:
        if mark.kind is StretchKind.LINK:
            _read_link(draft, mark)


def _read_access(draft: Draft) -> None:
    match = draft.sheet.find(_ACCESSED)
    found = next(dates(draft.sheet.text, *match.span()), None) if match else None
    if match and found:
        draft.fields["accessed"] = found.value
        draft.sheet.take_match(match)


def _read_link(draft: Draft, mark: Stretch) -> None:
    name, value = _field(mark.text)
    if draft.fields.setdefault(name, value) != value:
        return  # a second address stays in the rest
    before = _BEFORE.search(draft.sheet.open[: mark.start].rstrip(HOLE))
    announced = before is not None and not _VERB.search(draft.sheet.open[: before.start()])
    draft.sheet.take(before.start() if before and announced else mark.start, mark.end)


def _field(address: str) -> tuple[str, str]:
    doi = doi_of(address)
    return ("doi", doi) if doi else ("url", address)
