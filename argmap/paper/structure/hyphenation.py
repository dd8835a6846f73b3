"""Undoes what the ends of lines do to words: hyphenation, and addresses that are broken in two.

A hyphen at the end of a line may belong to the word or not. The rest of the paper tells: the word as it stands there,
with the hyphen or without it. If it stands nowhere, two parts that are both words of the paper keep their hyphen,
unless the paper divides words at the ends of lines: then a hyphen there divides a word far oftener than it joins two.
"""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from argmap.paper.structure.language_words import joiners

HYPHENS = "\u00ad‐¬-"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TORN = re.compile(rf"\A[^\W\d_A-Z]\w*|\b\w+[{HYPHENS}](?:\s+\w+|\Z)")  # what may be half a word
_PAIR = re.compile(r"\b([^\W\d_]+)[-‐]\s+([^\W\d_]+)")
_HABIT = 3  # divided words that stand whole elsewhere: with as many, a paper divides words
_LETTERS = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"://|\bwww\.|\bdoi\.org")
_CUT = re.compile(r"[/_=&?%#-]\Z")


class LineJoiner:
    """Says how two lines of one paper are joined; ``texts`` gives all its texts when they are first needed."""

    def __init__(self, texts: Callable[[], Iterable[str]]) -> None:
        self._texts = texts

    @cached_property
    def _words(self) -> frozenset[str]:
        whole = (_TORN.sub(" ", text) for text in self._texts())
        return frozenset(word.lower() for text in whole for word in _WORD.findall(text))

    def joint(self, line: str, following: str) -> tuple[int, str]:
        """Return how many characters to take off the end of a line, and what to put between it and the next.

        ``line`` is the last of the line, at least its last word.
        """
        token = line.rpartition(" ")[2]
        if _ADDRESS.search(token) and _CUT.search(token) and (following[0].islower() or following[0].isdecimal()):
            return 0, ""
        if line[-1] in HYPHENS and len(line) > 1 and line[-2].isalnum():
            return self._hyphen(token[:-1], line[-1], following)
        return 0, " "

    def _hyphen(self, before: str, hyphen: str, following: str) -> tuple[int, str]:
        word = _LETTERS.match(following)
        if hyphen in "\u00ad¬":
            return 1, ""
        if word is None or not following[0].islower():
            return 0, ""  # 2002-03, Euro-Atlantic
        if word[0] in joiners():
            return 0, " "  # pre- and post-war
        return (0, "") if self._is_compound(before.lower(), word[0]) else (1, "")

    def _is_compound(self, before: str, after: str) -> bool:
        before = _WORD.findall(before)[-1] if _WORD.search(before) else ""
        if before + after in self._words:
            return False
        if f"{before}-{after}" in self._words:
            return True
        return {before.rpartition("-")[2], after} <= self._words and not self._divides

    @cached_property
    def _divides(self) -> bool:
        """Whether words are divided at the ends of lines: of those that stand elsewhere too, more stand whole."""
        pairs = [(a.lower(), b) for text in self._texts() for a, b in _PAIR.findall(text) if b.islower()]
        whole = sum(a + b in self._words for a, b in pairs)
        return whole >= _HABIT and whole > sum(f"{a}-{b}" in self._words for a, b in pairs)
