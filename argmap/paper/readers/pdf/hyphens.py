"""Undoes the division of words at the ends of lines."""

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TAIL = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)[-‐]$")
_HEAD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLOSED = re.compile(r"\S[-‐–—/]$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[./_=&?%#-]$")
_DIVIDES = 0.02  # of the lines: a document with fewer divided words divides none


class Hyphens:
    """Decides by the words of a document whether a hyphen at the end of a line is part of the word."""

    def __init__(self, lines: Sequence[str]) -> None:
        cut = [bool(_TAIL.search(line)) for line in lines]
        self.words = Counter[str]()
        for line, before, behind in zip(lines, [False, *cut], cut, strict=False):
            self.words.update(word.casefold() for word in _WORD.findall(line)[before : -1 if behind else None])
        self.divides = sum(cut) > _DIVIDES * len(lines)

    def joined(self, line: str, following: str) -> tuple[str, str]:
        """Return a line without the hyphen that divides a word, and what parts it from the next line."""
        tail, head = _TAIL.search(line), _HEAD.match(following)
        if tail and head and head[0][0].islower():
            divided = self._is_divided(tail[1].casefold(), head[0].casefold())
            return (line[:-1] if divided else line), ""
        return line, "" if _CLOSED.search(line) or _ADDRESS.search(line) else " "

    def _is_divided(self, tail: str, head: str) -> bool:
        """Whether two parts make one word without a hyphen: the document has that word, or does divide words."""
        whole, compound = self.words[tail + head], self.words[f"{tail}-{head}"]
        return self.divides if whole == compound else whole > compound
