"""Finds in a paper the words that a remark is on, however another program has written their spaces and line breaks.

Compared are letters and digits alone, folded: a word hyphenated at the end of a line, a ligature and a doubled space
are the same words. A wrong place is worse than none: where the words stand several times and nothing tells which are
meant, none is returned.
"""

from functools import cached_property

from argmap.anchoring.folding import folded
from argmap.anchoring.index import Index, Span
from argmap.reviewing.remarks.remark import Remark

CONTEXT = 32
"""How many letters before and behind are compared."""
NEAR = 0.5
"""The least share of the letters of a context that tells one place from another."""
MOST = 2000
"""How many places of the same words are looked at."""


class WordsFinder:
    """Finds the words of remarks in one paper."""

    def __init__(self, index: Index) -> None:
        self.index = index

    @cached_property
    def _letters(self) -> tuple[str, list[int]]:
        """The letters and digits of the folded text, and where in it each stands."""
        text = self.index.folded.text
        places = [at for at, letter in enumerate(text) if letter.isalnum()]
        return "".join(text[at] for at in places), places

    def find(self, remark: Remark) -> Span | None:
        """Return where the words of a remark stand; ``None`` if nowhere, or if it is not certain where."""
        wanted = _letters_of(remark.exact)
        hits = self._hits(wanted)
        if len(hits) > 1:
            hits = self._by_context(hits, len(wanted), remark)
        if len(hits) > 1 and remark.page is not None:
            hits = [one for one in hits if self._page(one) == remark.page]
        if len(hits) > 1 and remark.start is not None:
            hits = self._nearest(hits, remark.start)
        return self._span(hits[0], len(wanted)) if len(hits) == 1 else None

    def _hits(self, wanted: str) -> list[int]:
        text, found = self._letters[0], list[int]()
        at = text.find(wanted) if wanted else -1
        while at >= 0 and len(found) < MOST:
            found.append(at)
            at = text.find(wanted, at + 1)
        whole = [one for one in found if self._whole_words(one, len(wanted))]
        return whole or found

    def _whole_words(self, at: int, length: int) -> bool:
        """Tell whether a hit begins and ends between words."""
        text, places = self.index.folded.text, self._letters[1]
        first, last = places[at], places[at + length - 1] + 1
        return (first == 0 or not text[first - 1].isalnum()) and (last >= len(text) or not text[last].isalnum())

    def _by_context(self, hits: list[int], length: int, remark: Remark) -> list[int]:
        before, behind = _letters_of(remark.prefix)[-CONTEXT:], _letters_of(remark.suffix)[:CONTEXT]
        if not before and not behind:
            return hits
        text = self._letters[0]
        shares = []
        for at in hits:
            same = _same(before[::-1], text[max(0, at - CONTEXT) : at][::-1])
            same += _same(behind, text[at + length : at + length + CONTEXT])
            shares.append(same / (len(before) + len(behind)))
        best = max(shares)
        return [at for at, share in zip(hits, shares, strict=True) if share == best] if best >= NEAR else hits

    def _nearest(self, hits: list[int], start: int) -> list[int]:
        """Return the hit that is nearest to where the program counts it, if no other is nearly as near."""
        ranked = sorted((abs(self._span(one, 1).start - start), one) for one in hits)
        return [ranked[0][1]] if ranked[0][0] * 4 < ranked[1][0] else hits

    def _page(self, at: int) -> int:
        sentence = self.index.sentence_at(self._span(at, 1).start)
        return self.index.sentences[sentence][1].place.line or 0

    def _span(self, at: int, length: int) -> Span:
        places = self._letters[1]
        return Span(self.index.folded.start(places[at]), self.index.folded.end(places[at + length - 1] + 1))


def _letters_of(text: str) -> str:
    return "".join(filter(str.isalnum, folded(text)))


def _same(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
