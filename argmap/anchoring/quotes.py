"""Finds the passage that a quotation's first and last words enclose.

As written or folded, in the passages that ``at`` names and then anywhere; only then approximately, in the same order.
Words that stand elsewhere letter for letter are better evidence than words at the place named that are merely alike.
Where the first words stand several times, the first of them count in a passage that `at` names, elsewhere the last
before the end; and elsewhere a passage has at most one sentence more than the longest that `at` names.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.anchoring.anchors import Candidate, Method
from argmap.anchoring.index import Index, Span
from argmap.anchoring.likeness import LEAST, Likeness
from argmap.anchoring.phrases import Phrase, Stretch

LONGEST = 3000
"""The longest passage that a quotation may enclose, in code points."""
MOST_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a quotation stands: ``inside`` tells whether that is in a passage where it was to be."""

    span: Span
    method: Method
    score: float
    inside: bool
    candidates: tuple[Candidate, ...] = ()


class Finder:
    """Finds quotations in one article."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._likeness = Likeness(index)

    def find(self, first: str, last: str, near: Sequence[Span]) -> Hit:
        """Return where the passage stands that begins and ends with some words; a whole quotation is both.

        ``near`` are the passages where it should stand; empty means anywhere. A hit of the method ``lost`` has the
        likeliest places as candidates, and its span means nothing.
        """
        start, end = Phrase.of(first), Phrase.of(last)
        hits = self._exactly(start, end, near)
        if not hits:
            return self._alike(start, end, near)
        best = min(hits, key=lambda hit: _distance(hit, near))
        others = tuple(Candidate(hit, 1.0) for hit in hits if hit != best)[:MOST_CANDIDATES]
        method = Method.EXACT if self._verbatim(best, start, end) else Method.NORMALISED
        return Hit(best, method, 1.0, not near or _distance(best, near) == 0, others)

    def _exactly(self, start: Phrase, end: Phrase, near: Sequence[Span]) -> list[Span]:
        folded = self._index.folded
        for one in near:
            bounds = folded.position(one.start), folded.position(one.end)
            if hits := list(self._pairs(start.within(folded.text, *bounds), end.within(folded.text, *bounds))):
                return hits
        starts = start.anywhere(self._index)
        pairs = self._pairs(starts, end.anywhere(self._index)) if starts else ()
        tight = {span.end: span for span in pairs}.values()  # of several beginnings the one nearest to the end
        return [span for span in tight if len(self._index.inside(span)) <= self._most(near)]

    def _most(self, near: Sequence[Span]) -> int:
        """Return how many sentences a passage may have that is not one of those named."""
        return 1 + max((len(self._index.inside(one)) for one in near), default=LONGEST)

    def _pairs(self, starts: list[Stretch], ends: list[Stretch]) -> Iterator[Span]:
        """Yield passages from each start to the first end that follows it."""
        for opening, opened in starts:
            following = bisect_left(ends, (opening, opened))
            if following < len(ends) and ends[following][1] <= opening + LONGEST:
                yield self._original(opening, ends[following][1])

    def _original(self, start: int, end: int) -> Span:
        return Span(self._index.folded.start(start), self._index.folded.end(end))

    def _verbatim(self, span: Span, start: Phrase, end: Phrase) -> bool:
        text = self._index.article.text
        return text.startswith(start.raw, span.start) and text.endswith(end.raw, span.start, span.end)

    def _alike(self, start: Phrase, end: Phrase, near: Sequence[Span]) -> Hit:
        found = [Candidate(self._original(*place), score) for place, score in self._likely(start, end, near)]
        found.sort(key=lambda one: (-one.score, _distance(one.span, near)))
        inside = [one for one in found if one.score >= LEAST and near and _distance(one.span, near) == 0]
        best = (inside or found or [Candidate(Span(0, 0), 0.0)])[0]
        others = tuple(one for one in found if one.span != best.span)
        if best.score < LEAST:
            return Hit(best.span, Method.LOST, 0.0, False, tuple(found[:MOST_CANDIDATES]))
        is_inside = not near or best in inside
        return Hit(best.span, Method.APPROXIMATE, best.score, is_inside, others[:MOST_CANDIDATES])

    def _likely(self, start: Phrase, end: Phrase, near: Sequence[Span]) -> Iterator[tuple[Stretch, float]]:
        folded = self._index.folded
        good = False
        for one in near:
            if found := self._likeness.within(start, end, folded.position(one.start), folded.position(one.end)):
                good = good or found[1] >= LEAST
                yield found
        if not good:
            yield from self._likeness.anywhere(start, end, LONGEST, self._most(near))


def _distance(span: Span, near: Sequence[Span]) -> int:
    """Return how far a stretch of the text is from the nearest of some others, in code points; 0 if they overlap."""
    return min((max(0, one.start - span.end + 1, span.start - one.end + 1) for one in near), default=0)
