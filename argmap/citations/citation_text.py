"""A citation on the way to its fields: what was understood is taken away, what remains is the rest."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from argmap.citations.cleaning import Clean
from argmap.citations.links import find_links
from argmap.citations.quoted_titles import quotes
from argmap.citations.vocabulary import one_of

HOLE = "\ufdd0"
"""Stands in ``CitationText.open`` for each character that was taken. (A noncharacter of Unicode: no text holds it.)"""
MARK = "\ufdd1"
"""Stands there for each character of a title in quotation marks or italics, and of an address."""
_EDGES = f" ,.;:–—-/&{HOLE}"
_WORD = re.compile(r"\w")
_FEW = 4  # words that are no title in the middle of one
_LAST = re.compile(r"(?:^|[\s.])[^\W\d_]{1,19}\s\Z")
_NEXT = re.compile(r"\s([a-zß-öø-ÿа-я]+)")
_HOST = re.compile("|".join(one_of("hosts", key) for key in ("within", "edited", "translated")), re.IGNORECASE)


class StretchKind(StrEnum):
    """What sets a stretch of text apart."""

    QUOTE = "quote"
    ITALIC = "italic"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch that is read as a whole; ``text`` is what it holds without its signs."""

    kind: StretchKind
    start: int
    end: int
    text: str


class CitationText:
    """The text of one citation. Every word of it ends in a field or in ``rest``, because taking is the only way out.

    ``open`` is as long as ``text``: patterns are matched on it, and what they match cannot lie in a title.
    """

    def __init__(self, source: Clean) -> None:
        self.text = source.text
        self.marks = _marks(source)
        self.open = self.text
        for mark in self.marks:
            self._fill(mark.start, mark.end, MARK)

    def take(self, start: int, end: int) -> str:
        """Take a stretch away as understood, and return its text."""
        self._fill(start, end, HOLE)
        return self.text[start:end]

    def take_match(self, match: re.Match[str], group: str | int = 0) -> str:
        """Take what a pattern matched on ``open``, and return the text of one of its groups."""
        self.take(*match.span())
        start, end = match.span(group)
        return self.text[start:end]

    def find(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match of a pattern in what is open from ``start`` to ``end``."""
        return pattern.search(self.open, start, len(self.open) if end is None else end)

    def free(self, mark: Stretch) -> bool:
        """Tell whether a mark has not been taken."""
        return self.open[mark.start] == MARK

    def titles(self, start: int = 0, end: int | None = None) -> list[Stretch]:
        """Return what is still there in quotation marks or italics between two positions."""
        last = len(self.text) if end is None else end
        titles = (one for one in self.marks if one.kind != StretchKind.LINK and start <= one.start < last)
        return [one for one in titles if self.free(one)]

    def rest(self) -> tuple[str, ...]:
        """Return what nobody took, in its order and wording."""
        stretches = re.finditer(f"[^{HOLE}]+", self.open)
        texts = (self.text[one.start() : one.end()].strip(_EDGES) for one in stretches)
        return tuple(balanced(text) for text in texts if _WORD.search(text))

    def _fill(self, start: int, end: int, sign: str) -> None:
        self.open = self.open[:start] + sign * (end - start) + self.open[end:]


def balanced(text: str) -> str:
    """Drop a bracket that lost its partner."""
    for opener, closer in ("()", "[]"):
        if text.count(opener) != text.count(closer):
            text = text.strip(opener + closer + _EDGES)
    return text


def _within_words(text: str, start: int, end: int) -> bool:
    """Whether words in quotation marks stand in the middle of a title: The "second night" effect."""
    few = len(text[start:end].split()) <= _FEW
    behind = _NEXT.match(text, end)
    return bool(few and behind and _LAST.search(text[max(0, start - 20) : start]) and not _HOST.fullmatch(behind[1]))


@lru_cache(maxsize=512)
def _marks(source: Clean) -> tuple[Stretch, ...]:
    links = [Stretch(StretchKind.LINK, one.start, one.end, one.url) for one in find_links(source.text)]
    found: list[Stretch] = []
    quoted = [
        Stretch(StretchKind.QUOTE, one.start, one.end, one.text)
        for one in quotes(_without(source.text, links))
        if not _within_words(source.text, one.start, one.end)
    ]
    italic = [Stretch(StretchKind.ITALIC, start, end, source.text[start:end]) for start, end in source.italics]
    for mark in sorted([*links, *quoted, *italic], key=lambda one: (one.start, -one.end)):
        if not found or mark.start >= found[-1].end:
            found.append(mark)
    return tuple(found)


def _without(text: str, links: list[Stretch]) -> str:
    for link in links:
        text = text[: link.start] + MARK * (link.end - link.start) + text[link.end :]
    return text
