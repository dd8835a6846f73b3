"""What stands in a list of names for those that it leaves out: "et al." at its end, an ellipsis before the last."""

import re
from functools import cache

from argmap.citations.vocabulary import one_of

ELLIPSIS = re.compile(r",?\s*(?:…|\.\s?\.\s?\.),?\s*(?:&\s*)?")
DOTS = "..."
"""The name that stands for authors who are left out before the last (APA 7, section 9.8)."""


@cache
def more() -> re.Pattern[str]:
    """Return the pattern of "et al." at the end of a list of names; it is made late, for it reads all languages."""
    return re.compile(rf"[,\s]*(?<!\w)(?P<more>{one_of('names', 'more')})[\s,]*$", re.IGNORECASE)


def without_more(text: str) -> str:
    """Return a list of names without its "et al."."""
    return more().sub("", text)


def stands_for_others(name: str | None) -> bool:
    """Tell whether a name is none, but stands for names that are left out."""
    return bool(name) and (name == DOTS or more().fullmatch(name or "") is not None)
