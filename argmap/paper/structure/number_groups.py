"""Reads the numbers in a raised stretch, with where in the work each points: "3", "4,5", "4-6", "3(p45-47),6"."""

import re
from dataclasses import dataclass

_DASH = "[–‐‑−-]"
_BRACKET = r"(?:\s?\((?P<where>[^\W\d_]{1,8}\.?\s?\d[^()]{0,40})\))?"
_ITEM = re.compile(rf"\s*(?P<first>\d{{1,4}})(?:\s*{_DASH}\s*(?P<last>\d{{1,4}}))?{_BRACKET}\s*(?P<end>[,;]\s*|\Z)")
LONGEST_RANGE = 50
"""The most numbers that one range stands for."""


@dataclass(frozen=True, slots=True)
class GroupedNumber:
    """A number of a raised group, and the locator that stands in brackets behind it: "p45-47"."""

    number: int
    where: str = ""


def number_group(text: str) -> tuple[GroupedNumber, ...]:
    """Return the numbers that a raised text names, ranges spelled out; nothing if it holds anything else.

    A locator behind a range belongs to its last number.
    """
    plain = text.strip()
    if plain.startswith("[") and plain.endswith("]"):
        plain = plain[1:-1]
    found: list[GroupedNumber] = []
    at = 0
    while at < len(plain):
        item = _ITEM.match(plain, at)
        first, last = (int(item["first"]), int(item["last"] or item["first"])) if item else (0, -1)
        if item is None or not first <= last <= first + LONGEST_RANGE:
            return ()
        found += [*map(GroupedNumber, range(first, last)), GroupedNumber(last, item["where"] or "")]
        at = item.end()
    return tuple(found)
