"""How alike the wordings of two statements are: whether one may have been made of the other, or both are the same."""

import re

from argmap.language import ENGLISH, Wording, detect, language, terms
from argmap.three_way.versions import Version

ALIKE = 35.0
"""How alike two wordings that share a word must be, in per cent, to be those of one statement (as in ``diff``)."""
VERY_ALIKE = 60.0
"""The same for wordings that share no word, and for two new statements that were given the same id."""
SAME_WORD = 85.0
"""How alike two words must be to be one that somebody misspelt or spells in another way."""
LONGEST = 2000
"""How many characters are compared: the time grows as the square."""
WORD = re.compile(r"\w+")


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, in per cent."""
    from rapidfuzz.fuzz import ratio

    return ratio(one[:LONGEST].casefold(), other[:LONGEST].casefold())


def nearly_same(one: str, other: str) -> bool:
    """Tell whether two texts are the same word by word, apart from case, punctuation and spelling."""
    words, others = (WORD.findall(text.casefold()) for text in (one, other))
    if not words or not others:
        return one == other
    return len(words) == len(others) and all(map(_same_word, words, others))


def _same_word(one: str, other: str) -> bool:
    """Tell whether two words are one; numbers are not misspelt, and "possible" is not "impossible"."""
    if one == other or one[0] != other[0] or any(map(str.isdigit, one + other)):
        return one == other
    return likeness(one, other) >= SAME_WORD


def wording_of(version: Version) -> Wording | None:
    """Return what argmap knows of the wording in a map's language; ``None`` if nothing."""
    tag = version.data.get("language") or detect(" ".join(one.text for one in version.entries)) or ENGLISH
    found = language(str(tag))
    return found.wording if found else None


def share_a_word(one: str, other: str, wording: Wording | None) -> bool:
    """Tell whether two texts have a word in common that carries content; without ``wording``, any word."""
    if wording is None:
        return bool({*WORD.findall(one.casefold())} & {*WORD.findall(other.casefold())})
    return bool(terms(one, wording).keys() & terms(other, wording).keys())
