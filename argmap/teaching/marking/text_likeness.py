"""How alike two statements are by their words, and whether one may deny what the other says."""

from functools import lru_cache
from typing import Protocol

from argmap.anchoring.editions import fingerprint
from argmap.anchoring.turning import Signs
from argmap.teaching.marking.canonical import WORD, plain

LONGEST = 1000
"""How many characters of a statement are compared: the time grows as the square."""


class TextLikeness(Protocol):
    """Tells how alike two statements are."""

    def alike(self, one: str, other: str) -> float:
        """Return how alike two texts are, 0 to 1."""

    def turned(self, one: str, other: str) -> bool:
        """Tell whether there is a sign that the two mean something else: a denial, an opposite, another figure."""


class ByWords:
    """TextLikeness of the words alone (the normalised indel similarity of Hyyrö 2004, in any order of words)."""

    def __init__(self, language: str | None = None) -> None:
        self._language = language

    def alike(self, one: str, other: str) -> float:
        """Return how alike the words are, in their order or in another."""
        from rapidfuzz.fuzz import ratio, token_sort_ratio

        here, there = plain(one[:LONGEST]), plain(other[:LONGEST])
        return max(ratio(here, there), 0.95 * token_sort_ratio(here, there)) / 100

    def turned(self, one: str, other: str) -> bool:
        """Tell whether one has a word that denies, an opposite or a figure that the other has not."""
        return _turned(one[:LONGEST], other[:LONGEST], self._language)


@lru_cache(maxsize=20_000)
def _turned(one: str, other: str, language: str | None) -> bool:
    words = WORD.findall(other.casefold())
    figures = [fingerprint(word) for word in WORD.findall(one.casefold()) if any(map(str.isdigit, word))]
    signs = Signs(f"{one} {other}", figures, language)
    return any(True for _ in signs.compare(fingerprint(one.casefold()), words))
