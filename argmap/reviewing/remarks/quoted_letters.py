"""Finds the words of a quotation in texts of which each letter has a place of its own: on a page, in a run.

Compared are letters and figures alone, folded. Where the words stand several times and neither page nor context tells
which are meant, there is no place: a wrong one is worse than none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from argmap.anchoring.folding import folded
from argmap.reviewing.remarks.remark import Remark

CONTEXT, NEAR, MOST = 32, 0.5, 500
"""Letters of a context that are compared, the least share that must agree, and places of a quotation in a text."""


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Words that are looked for, what stands before and behind them, and the page from 1 where that is known."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    page: int | None = None

    @classmethod
    def by(cls, remark: Remark) -> "QuotedWords":
        """Return the words of a remark."""
        return cls(remark.exact, remark.prefix, remark.suffix, remark.page)


class QuotedLetters:
    """The folded letters and figures of a text; ``words`` has for each the word that it belongs to."""

    def __init__(self, text: str, words: Sequence[object]) -> None:
        self.text, self._words = text, words

    def hits(self, wanted: str) -> list[int]:
        """Return where letters stand, those that are whole words if any are."""
        found, at = list[int](), self.text.find(wanted) if wanted else -1
        while at >= 0 and len(found) < MOST:
            found.append(at)
            at = self.text.find(wanted, at + 1)
        return [one for one in found if self._is_whole(one, one + len(wanted))] or found

    def _is_whole(self, first: int, behind: int) -> bool:
        words = self._words
        begins = first == 0 or words[first - 1] != words[first]
        return begins and (behind == len(words) or words[behind - 1] != words[behind])

    def likeness(self, at: int, length: int, before: str, behind: str) -> float:
        """Return which share of a context agrees with what stands about a place."""
        same = common(before[::-1], self.text[max(0, at - CONTEXT) : at][::-1])
        same += common(behind, self.text[at + length : at + length + CONTEXT])
        return same / (len(before) + len(behind))


T = TypeVar("T", bound=QuotedLetters)


def certain_place(quoted: QuotedWords, texts: Sequence[T]) -> tuple[int, int, int] | None:
    """Return in which text a quotation stands, at which of its letters, and how many; ``None`` if it is not certain.

    The texts are pages where the quotation has a page.
    """
    wanted = letters_of(quoted.exact)
    named = [quoted.page - 1] if quoted.page and quoted.page <= len(texts) else []
    hits = [(text, at) for text in named for at in texts[text].hits(wanted)]
    hits = hits or [(text, at) for text in range(len(texts)) for at in texts[text].hits(wanted)]
    before, behind = letters_of(quoted.prefix)[-CONTEXT:], letters_of(quoted.suffix)[:CONTEXT]
    if len(hits) > 1 and (before or behind):
        shares = [texts[text].likeness(at, len(wanted), before, behind) for text, at in hits]
        best = max(shares)
        hits = [hit for hit, share in zip(hits, shares, strict=True) if share == best >= NEAR]
    return (*hits[0], len(wanted)) if len(hits) == 1 else None


def letters_of(text: str) -> str:
    """Return the letters and figures of a text, folded."""
    return "".join(filter(str.isalnum, folded(text)))


def first_signs(text: str) -> str:
    """Return what a text begins with before its first letter or figure, without white space."""
    first = next((at for at, sign in enumerate(text) if sign.isalnum()), 0)
    return "".join(text[:first].split())


def common(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
