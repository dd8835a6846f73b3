"""Locators behind the work that a citation names: ", p. 12", ": 12-14", ", chap. 3"."""

import re

from argmap.citations.locator import WHOLE, Locator, where
from argmap.citations.vocabulary import one_of

_BEFORE = re.compile(rf"[\s,:]*(?:(?:{one_of('signals', 'pointing')})[\s,]*)?", re.IGNORECASE)
_BEHIND = re.compile(r"\s*(?:[,;:.)\]]|$)|\s+(?![\d(])")
_BARE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?\Z")


def place_behind(text: str, start: int, end: int) -> tuple[Locator | None, int]:
    """Return the locator that follows at ``start`` and where the text goes on; ``None`` and ``start`` without one.

    A number without a word before it counts pages.
    """
    before = _BEFORE.match(text, start, end)
    found = WHOLE.match(text, before.end(), end) if before and before.end() > start else None
    if found is None or not _stands_apart(text, found, end):
        return None, start
    return where(found), found.end()


def _stands_apart(text: str, found: re.Match[str], end: int) -> bool:
    if found["label"] is None and (_BARE_YEAR.match(found["where"]) or found["where"][:1].isalpha()):
        return found["where"] == "passim" or re.fullmatch(r"[ivxlc]+([-–—][ivxlc]+)?", found["where"]) is not None
    return found.end() == end or _BEHIND.match(text, found.end(), end) is not None
