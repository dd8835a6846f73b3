"""In which language a text is."""

import re
from collections import Counter
from functools import cache

from argmap.language._language import ENGLISH, every

SAMPLE = 50_000
"""How many characters of a text are looked at."""
_FEW = 6  # words, of which one may show the language
WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str | None:
    """Return the code of the language whose commonest words the text holds most of; ``None`` if it holds none.

    English comes first of several that are equal, and one word among many shows no other language.
    """
    counts = Counter(word.lower() for word in WORD.findall(text[:SAMPLE]))
    scores = {code: sum(counts[word] for word in words) for code, words in _common().items()}
    best = max(scores, key=lambda code: (scores[code], code == ENGLISH))
    if best != ENGLISH and scores[best] == 1 and counts.total() > _FEW:
        return None
    return best if scores[best] else None


@cache
def _common() -> dict[str, frozenset[str]]:
    found = {one.code: frozenset(one.sentences.common) | frozenset(one.sentences.openers) for one in every()}
    return {code: words for code, words in found.items() if words}
