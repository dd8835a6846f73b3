"""The first or last words of a quotation, and where they stand in a folded text.

A quotation marks its own changes: an ellipsis for words left out, square brackets for what was put in or altered
(*Chicago Manual of Style*, 17th ed., 13.50-13.62). Words that stand in the text as written, brackets included, come
first.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from argmap.anchoring.folding import folded
from argmap.anchoring.index import WORD, Index

ELLIPSIS = r"[\[(]?\.{3,}[\])]?"
SIGN = re.compile(rf" *(?:{ELLIPSIS}|\[[^\[\]]*\]) *")
ALTERED = re.compile(r"(?<!\w)\w*+\[[^\[\]]*\]\w*")
REACH = 400
"""How far from one of its words, in code points, a phrase with gaps is looked for."""
MOST, MOST_CHANGED = 1000, 50
"""How many occurrences of its rarest word are looked at, and how many where the phrase marks changes."""
Stretch = tuple[int, int]


@dataclass(frozen=True)
class Phrase:
    """Some words of a quotation: as written, and folded."""

    raw: str
    literal: str

    @classmethod
    def of(cls, raw: str) -> "Phrase":
        """Return the words of a quotation; an ellipsis before or behind all of them says nothing."""
        return cls(raw.strip(), re.sub(f"^{ELLIPSIS} *| *{ELLIPSIS}$", "", folded(raw)))

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What the words look like in the text if they mark changes, else ``None``."""
        signs = list(SIGN.finditer(self.literal))
        if not signs or not WORD.search(ALTERED.sub(" ", self.literal)):
            return None
        ends = [*(sign.start() for sign in signs[1:]), len(self.literal)]
        parts = [re.escape(self.literal[: signs[0].start()])]
        for sign, end in zip(signs, ends, strict=True):  # atomic groups: no choice is tried twice, however many gaps
            parts.append(f"(?>{_stand_in(sign[0])}{re.escape(self.literal[sign.end() : end])})")
        return re.compile("".join(parts))

    def within(self, text: str, start: int, end: int) -> list[Stretch]:
        """Return where the phrase stands in a stretch of a folded text, in order."""
        stretches = [(start, end)]
        return list(self._literally(text, stretches)) or list(self._changed(text, stretches))

    def anywhere(self, index: Index) -> list[Stretch]:
        """Return where the phrase stands in the whole text, looking only around the rarest of its words."""
        text = index.folded.text
        around = _around(index, WORD.findall(self.literal), len(self.literal))
        found = list(dict.fromkeys(self._literally(text, around)))
        if found or self.pattern is None:
            return found
        around = _around(index, WORD.findall(ALTERED.sub(" ", self.literal)), REACH)
        return list(dict.fromkeys(self._changed(text, around[:MOST_CHANGED])))

    def _literally(self, text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
        for start, end in stretches if self.literal else ():
            at = text.find(self.literal, start, end)
            while at >= 0:
                if _whole_words(text, at, at + len(self.literal)):
                    yield at, at + len(self.literal)
                at = text.find(self.literal, at + 1, end)

    def _changed(self, text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
        if self.pattern is None:
            return
        for start, end in stretches:
            for match in self.pattern.finditer(text, start, end):
                if match[0] and _whole_words(text, *match.span()):
                    yield match.span()


def _around(index: Index, words: list[str], reach: int) -> list[Stretch]:
    """Return the surroundings of the rarest of some words; none if a word is nowhere."""
    places: list[int] = min((index.words.places.get(word, []) for word in words), key=len, default=[])
    starts = index.words.starts
    return [(max(0, starts[n] - reach), starts[n] + reach) for n in places[:MOST]]


def _stand_in(sign: str) -> str:
    """Return what may stand in the text where the quotation has an ellipsis or brackets."""
    if "..." in sign:
        return ".{0,300}?"
    return " ?.{0,40}? ?" if sign.startswith(" ") and sign.endswith(" ") else r"\w*"


def _whole_words(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins and ends between words rather than inside one."""
    opens = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    return opens and (end >= len(text) or not (text[end - 1].isalnum() and text[end].isalnum()))
