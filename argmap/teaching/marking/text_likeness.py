"""How alike two statements are, by their words and by their meaning, and whether one may deny what the other says."""

from functools import lru_cache
from typing import Protocol

from argmap.teaching.meaning import likeness, suspicions
from argmap.text.plain_words import plain_words

LONGEST = 1000
"""How many characters of a statement are compared: the time grows as the square."""
TELLING = 0.6
"""The likeness of words from which on it tells something; sentences of one language share many letters."""
SPELT = 0.9
"""The likeness of words that differ in slips of typing only."""
CHANCE = 0.6
"""What a likeness of words below that is worth."""
UNRELATED, RAISED = 0.2, 0.13
"""Below which likeness of meaning nothing is said, and what others are raised by: paraphrases that people write lie
between 0.32 and 0.60, sentences on different matters below 0.27 (``benchmarks.meaning``)."""
MOST = 0.95
"""The most that likeness of meaning is worth: the same words alone are 1."""


class TextLikeness(Protocol):
    """Tells how alike two statements are."""

    def alike(self, one: str, other: str) -> float:
        """Return how alike two texts are, 0 to 1."""

    def spelt_alike(self, one: str, other: str) -> bool:
        """Tell whether two texts differ in no more than slips of typing."""

    def turned(self, one: str, other: str) -> bool:
        """Tell whether there is a sign that the two mean something else: a denial, an opposite, another figure."""


class ByWords:
    """Likeness of the words alone (the normalised indel similarity of Hyyrö 2004, in any order of words)."""

    def __init__(self, language: str | None = None) -> None:
        self.language = language

    def alike(self, one: str, other: str) -> float:
        """Return how alike the words are, in their order or in another."""
        found = _words_alike(one[:LONGEST], other[:LONGEST])
        return found if found >= TELLING else CHANCE * found

    def spelt_alike(self, one: str, other: str) -> bool:
        """Tell whether the words are nearly the same letter for letter."""
        return _words_alike(one[:LONGEST], other[:LONGEST]) >= SPELT

    def turned(self, one: str, other: str) -> bool:
        """Tell whether one has a word that denies, an opposite or a figure that the other has not."""
        return _turned(one[:LONGEST], other[:LONGEST], self.language)


class ByMeaning(ByWords):
    """Likeness of words or of meaning, whichever is greater; of English sentences."""

    def alike(self, one: str, other: str) -> float:
        """Return how alike two texts are."""
        meant = likeness(one[:LONGEST], other[:LONGEST])
        return max(super().alike(one, other), min(MOST, meant + RAISED) if meant >= UNRELATED else 0.0)


def likeness_for(language: str | None) -> TextLikeness:
    """Return the measure for statements in a language; English where nothing is said of it."""
    return ByMeaning(language) if (language or "en").lower().startswith("en") else ByWords(language)


@lru_cache(maxsize=100_000)
def _words_alike(one: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio, token_sort_ratio

    here, there = plain_words(one), plain_words(other)
    return max(ratio(here, there), 0.95 * token_sort_ratio(here, there)) / 100


@lru_cache(maxsize=100_000)
def _turned(one: str, other: str, language: str | None) -> bool:
    return bool(suspicions(one, other, language))
