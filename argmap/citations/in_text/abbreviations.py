"""Abbreviations of institutions that a text introduces: World Health Organization (WHO)."""

import re
from collections.abc import Iterable

_INTRODUCED = re.compile(
    r"(?P<name>[^\W\d_a-z][\w’'&-]*(?:\s(?:[^\W\d_a-z][\w’'&-]*|of|for|the|and|on|in|de|des|du|für|und|&)){1,9})"
    r"\s[(\[](?P<short>[A-Z][A-Za-z&-]{1,9})[)\],;]"
)


def abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Return the abbreviations that texts introduce behind a name, in brackets, with the name."""
    return {one["short"]: one["name"].removeprefix("The ") for text in texts for one in _INTRODUCED.finditer(text)}
