"""What stands in a list of names for those that it leaves out: "et al." at its end, an ellipsis before the last."""

import re

from argmap.citations.vocabulary import one_of

MORE = re.compile(rf"[,\s]*(?<!\w)(?P<more>{one_of('names', 'more')})[\s,]*$", re.IGNORECASE)
ELLIPSIS = re.compile(r",?\s*(?:…|\.\s?\.\s?\.),?\s*(?:&\s*)?")
DOTS = "..."
"""The name that stands for authors who are left out before the last (APA 7, section 9.8)."""


def without_more(text: str) -> str:
    """Return a list of names without its "et al."."""
    return MORE.sub("", text)


def stands_for_others(name: str | None) -> bool:
    """Tell whether a name is none, but stands for names that are left out."""
    return bool(name) and (name == DOTS or MORE.fullmatch(name or "") is not None)
