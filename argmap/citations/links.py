"""Addresses in the text of a note: in angle brackets, bare, or as a DOI."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linkify_it import LinkifyIt

_ANGLE = re.compile(r"<\s*((?:[a-z][a-z0-9+.-]*:|www\.)[^<>\s]+)\s*>", re.IGNORECASE)
_WWW = re.compile(r"(?<![\w@/.])www\.[\w-]+(?:\.[\w-]+)+(?:/[^\s<>\"”]*[\w/])?", re.IGNORECASE)
_DOI = re.compile(r"(?<![\w/])(?:doi:?\s*)?(10\.\d{4,9}/[^\s<>\"”,;]*[^\s<>\"”,;.)\]])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """An address from ``start`` to ``end`` in the text, brackets included."""

    start: int
    end: int
    url: str


def find_links(text: str) -> list[Link]:
    """Return the addresses in a text, in their order."""
    found: list[Link] = []
    for link in (*_angled(text), *_bare(text), *_matches(_WWW, text, 0), *_matches(_DOI, text, 1)):
        if all(link.end <= one.start or link.start >= one.end for one in found):
            found.append(link)
    return sorted(found, key=lambda one: one.start)


def doi_of(address: str) -> str | None:
    """Return the DOI that an address holds (ISO 26324), ``None`` if it is none."""
    match = re.search(r"(?:^|doi\.org/|doi:)\s*(10\.\d{4,9}/\S+)", address, re.IGNORECASE)
    return match[1] if match else None


def _angled(text: str) -> Iterator[Link]:
    return _matches(_ANGLE, text, 1)


def _matches(pattern: re.Pattern[str], text: str, group: int) -> Iterator[Link]:
    return (Link(*one.span(), one[group]) for one in pattern.finditer(text))


def _bare(text: str) -> Iterator[Link]:
    """Yield addresses that begin with a scheme, without the punctuation behind them."""
    for one in (_linkify().match(text) or ()) if "://" in text else ():
        yield Link(one.index, one.last_index, text[one.index : one.last_index])


@cache
def _linkify() -> "LinkifyIt":
    from linkify_it import LinkifyIt

    return LinkifyIt(options={"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
