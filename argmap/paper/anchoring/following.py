"""Follows the places of a map from the edition that they count in to another text of the paper."""

from argmap.notation.location import Passage
from argmap.paper.anchoring.aligning import align
from argmap.paper.anchoring.anchor import Candidate, Change, Fate
from argmap.paper.anchoring.editions import Edition
from argmap.paper.anchoring.fingerprints import fingerprints
from argmap.paper.anchoring.index import Index


class Following:
    """What became of the sentences of an edition in an article."""

    def __init__(self, edition: Edition, index: Index) -> None:
        self._edition, self._index = edition, index
        self._matches = align(edition.fingerprints, fingerprints(index))

    def find(self, passage: Passage) -> Fate | None:
        """Return what became of a passage; ``None`` if the edition itself lacks it."""
        sentences = self._edition.find(passage)
        if sentences is None:
            return None
        matches = [self._matches[n] for n in sentences]
        now = tuple(sorted({into for match in matches for into in match.successors}))
        score = sum(match.score for match in matches) / len(matches)
        change = self._change(sentences, now, score)
        guesses = [match.guess for match in matches if match.guess is not None]
        candidates = tuple(Candidate(self._index.span(range(n, n + 1)), 0.0) for n in guesses)
        return Fate(passage, now, change, score, candidates)

    def _change(self, sentences: range, now: tuple[int, ...], score: float) -> Change:
        if not now:
            return Change.LOST
        if score < 1:
            return Change.CHANGED
        was = [self._edition.sentences[n][:2] for n in sentences]
        names = [(self._index.sentences[n][0], self._index.sentences[n][1].number) for n in now]
        return Change.SAME if was == names else Change.MOVED
