"""Anchors for passages: the first and last words, which find a passage without copying it."""

from argmap.notation.model import Quote
from argmap.text.xml import printable

WORDS = 3
LONGEST_ANCHOR = 80


def anchor(passage: str) -> Quote | None:
    """Return the first and last words of a passage; ``None`` for one without words."""
    words = printable(passage).split()
    if not words:
        return None
    start, end = " ".join(words[:WORDS])[:LONGEST_ANCHOR], " ".join(words[-WORDS:])[-LONGEST_ANCHOR:]
    return Quote.model_construct(start=start.strip(), end=end.strip())
