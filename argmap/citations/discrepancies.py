"""What a note says of a work otherwise than the reference list does."""

import re
from collections.abc import Iterator

from argmap.citations.locator import Locator
from argmap.citations.same_work import families, plain_title
from argmap.notation.bibliography import Name, Work

_TITLES = (
    "title", "translated_title", "container_title", "translated_container_title", "collection_title", "publisher",
    "publisher_place",
)  # fmt: skip
_EXACT = ("volume", "issue", "number", "edition", "doi", "url")
_PAGE = re.compile(r"(?<![\w.])(?:(\d+)|([ivxlcdm]+))(?![\w.]\w)", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def differences(noted: Work, listed: Work) -> Iterator[tuple[str, str, str]]:
    """Yield each field of which both say something, and not the same: its name, the note's value, the list's."""
    for field in ("author", "editor"):
        here, there = getattr(noted, field), getattr(listed, field)
        if here and there and _surnames(here) != _surnames(there):
            yield field, _text(here), _text(there)
    for field in (*_TITLES, *_EXACT, "issued"):
        here, there = getattr(noted, field) or "", getattr(listed, field) or ""
        if here and there and not _same(field, here, there):
            yield field, here, there


def outside(where: Locator, page: str) -> bool:
    """Tell whether a locator points to pages that the work does not have; ``page`` is its extent, ``12-34``."""
    inside, pointed = _pages(page), _pages(where.text)
    if where.label != "page" or len(inside) < 2 or not pointed:
        return False
    return not (min(inside) <= min(pointed) and max(pointed) <= max(inside))


def _same(field: str, here: str, there: str) -> bool:
    if field == "issued":
        return here.startswith(there) or there.startswith(here)
    if field in _TITLES:
        return plain_title(here) == plain_title(there) or plain_title(there).startswith(plain_title(here) + " ")
    return here.rstrip("/").casefold() == there.rstrip("/").casefold()


def _surnames(people: tuple[Name, ...]) -> tuple[str, ...]:
    return families(people)


def _text(people: tuple[Name, ...]) -> str:
    return ", ".join(one.literal or one.family or "" for one in people)


def _pages(text: str) -> list[tuple[bool, int]]:
    """Return the page numbers in a text, Roman ones before Arabic ones; a second number cut short is made whole."""
    found: list[tuple[bool, int]] = []
    before = ""
    for match in _PAGE.finditer(text):
        if match[1]:
            shortened = text[: match.start()].rstrip().endswith("-") and len(match[1]) < len(before)
            before = before[: len(before) - len(match[1])] + match[1] if shortened else match[1]
            found.append((True, int(before)))
        else:
            found.append((False, _number(match[2].lower())))
    return found


def _number(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
