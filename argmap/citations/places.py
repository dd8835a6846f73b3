"""Places that publish."""

import re
from functools import cache

from argmap.citations.vocabulary import words

_STATE = re.compile(r",?\s+(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.|[A-Z][a-z]{2,4}\.|UK|USA)$")
_SEVERAL = re.compile(r"\s*(?:/|;|&|,?\s(?:and|und|et|и|–|-)\s)\s*|,\s+")
_LIKELY = re.compile(r"(?:[^\W\d_][\w.’'-]*)(?:\s(?:[^\W\d_a-z][\w.’'-]*|on|upon|de|del|la|am|an|der)){0,3}")


@cache
def _known() -> frozenset[str]:
    return frozenset(words("places", "known"))


def is_place(text: str) -> bool:
    """Tell whether a text consists of places that publish: Washington, D.C.; London and New York."""
    parts = _SEVERAL.split(_STATE.sub("", text.strip(" .,")))
    return bool(text.strip()) and all(_STATE.sub("", part).strip(" .").lower() in _known() for part in parts)


def may_be_place(text: str) -> bool:
    """Tell whether a text could name a place: a few words with capitals, no figures."""
    plain = text.strip(" .,")
    return is_place(plain) or (bool(_LIKELY.fullmatch(plain)) and plain[0].isupper())


def is_state(text: str) -> bool:
    """Tell whether a part such as DC or Mass. belongs to the place before it."""
    return bool(_STATE.fullmatch(", " + text.strip()))
