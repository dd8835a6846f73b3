"""The words of a text, whatever its case and punctuation."""

import re

NOT_WORDS = re.compile(r"[\W_]+")


def plain_words(text: str) -> str:
    """Return the words of a text in lower case with single spaces between them; empty if it has none."""
    return NOT_WORDS.sub(" ", text.casefold()).strip()
