"""Locators behind the work that a citation names: ", p. 12", ": 12-14", ", chap. 3", ", vol. 2, 14"."""

import re

from argmap.citations.locator import WHOLE, Locator, where
from argmap.citations.vocabulary import either, one_of, table

_BEFORE = re.compile(rf"[\s,:]*(?:(?:{one_of('signals', 'pointing')})[\s,]*)?", re.IGNORECASE)
_BEHIND = re.compile(r"\s*(?:[,;:.)\]]|$)|\s+(?![\d(])")
_WORDS = either(word for known in table("labels").values() for word in known)
_VOLUME = re.compile(rf"(?i:{one_of('numbers', 'volume')})\s?(?P<where>\d+|[IVX]+)")
_SPECIAL = re.compile(r"(?P<label>(?!.))?(?P<where>\d+(?:n+\.?\s?\d+|:\d+(?:[-–]\d+)?))")
"""A note on a page (12n3), a page of a volume (3:12)."""
_NAMED = re.compile(rf"(?P<label>(?i:{_WORDS}))\s?(?P<where>\(?[\dIVXLA-Z](?:[\w.]*\w)?\)?)")
"""What is counted in other ways: Sec. IV, § 3.2, Fig. A1."""
_ROMAN = re.compile(r"passim|[ivxlc]+(?:\s?[-–—]\s?[ivxlc]+)?")
_BARE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?\Z")


def place_behind(text: str, start: int, end: int) -> tuple[Locator | None, int]:
    """Return the locator that follows at ``start`` and where the text goes on; ``None`` and ``start`` without one.

    A number without a word before it counts pages. A page of a volume is written 2:14.
    """
    before = _BEFORE.match(text, start, end)
    if before is None or before.end() == start:
        return None, start
    volume = _VOLUME.match(text, before.end(), end)
    if volume and _ends(text, volume, end):
        page, at = place_behind(text, volume.end(), end)
        if page and page.label == "page":
            return Locator("page", f"{volume['where']}:{page.text}"), at
        return Locator("volume", volume["where"]), volume.end()
    for pattern in (_SPECIAL, WHOLE, _NAMED):
        found = pattern.match(text, before.end(), end)
        if found and _ends(text, found, end) and not (found.re is WHOLE and _is_year(found)):
            return where(found), found.end()
    return None, start


def _is_year(found: re.Match[str]) -> bool:
    """Whether a number without a word before it is a year, or letters are no number in Roman figures."""
    if found["label"] is not None:
        return False
    return bool(_BARE_YEAR.match(found["where"])) or (
        found["where"][0].isalpha() and not _ROMAN.fullmatch(found["where"])
    )


def _ends(text: str, found: re.Match[str], end: int) -> bool:
    """Whether a locator ends where it was found to, and is not the beginning of something else."""
    return found.end() == end or _BEHIND.match(text, found.end(), end) is not None
