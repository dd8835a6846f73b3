"""Follows the locations of a map from the edition that they count in to another text of the paper.

Sentences with the same words are matched first, equal ones by their neighbours (Heckel 1978, "A technique for isolating
differences between files"). What remains is compared word by word (normalised indel similarity), with the few
sentences that share most pairs of words and with those that stand beside the same neighbours. A sentence that was cut
in two has two successors; sentences that were joined share one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.anchoring.anchors import Candidate, Change, Fate
from argmap.anchoring.editions import Edition, fingerprints
from argmap.anchoring.index import Index
from argmap.notation.location import Passage


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


ALIKE = 0.6
"""The similarity from which on a sentence anywhere counts as the same, changed."""
ALIKE_IN_PLACE = 0.4
"""The same for a sentence beside the same neighbours."""
CONTAINED = 0.8
"""The share of a sentence's words that another one must hold in their order to have taken it in."""
SHORTEST = 4
"""The fewest words by which a sentence can be known again inside another."""
MOST_VOTES, MOST_POSTINGS, BESIDE = 6, 50, 3


@dataclass(frozen=True, slots=True)
class Match:
    """What became of a sentence: the numbers of its successors, none if it is lost, and the similarity from 0 to 1.

    ``guess`` is the sentence, not similar enough, that stands where a lost one stood.
    """

    successors: tuple[int, ...] = ()
    score: float = 0.0
    guess: int | None = None


def align(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Return what became of each old sentence; both editions are given as fingerprints of their sentences.

    Linear but for sorting the doubtful pairs, of which there are at most a dozen for each changed sentence.
    """
    return _Alignment(old, new).run()


class _Alignment:
    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = old, new
        self.into: dict[int, int] = {}
        self.taken = [False] * len(new)
        self.scores: dict[int, float] = {}
        self.more: dict[int, int] = {}
        self.guesses: dict[int, int] = {}
        self.postings: dict[str, list[int]] = {}

    def run(self) -> list[Match]:
        self.match_equal()
        if len(self.into) < len(self.old):
            self.post()
            self.match_similar()
            self.match_parts()
        return [self.result(n) for n in range(len(self.old))]

    def result(self, n: int) -> Match:
        if n not in self.into:
            guess = self.guesses.get(n)
            return Match(guess=None if guess is None or self.taken[guess] else guess)
        if n not in self.more:
            return Match((self.into[n],), self.scores.get(n, 1.0))
        both = tuple(sorted((self.into[n], self.more[n])))
        return Match(both, _similarity(self.old[n], "".join(self.new[one] for one in both)))

    def take(self, n: int, into: int, score: float = 1.0) -> None:
        self.into[n], self.taken[into] = into, True
        if score < 1:
            self.scores[n] = score

    def unmatched(self) -> list[int]:
        return [n for n in range(len(self.old)) if n not in self.into]

    def match_equal(self) -> None:
        """Match equal sentences: those that stand once, then those beside matched ones, then the rest in order."""
        places: dict[str, list[int]] = {}
        for n, words in enumerate(self.new):
            places.setdefault(words, []).append(n)
        counts = Counter(self.old)
        for n, words in enumerate(self.old):
            if counts[words] == 1 and len(places.get(words, ())) == 1:
                self.take(n, places[words][0])
        self.spread(range(len(self.old)), 1)
        self.spread(range(len(self.old) - 1, -1, -1), -1)
        free = {words: iter([n for n in ns if not self.taken[n]]) for words, ns in places.items()}
        for n in self.unmatched():
            into = next(free.get(self.old[n], iter(())), None)
            if into is not None:
                self.take(n, into)

    def spread(self, order: Iterable[int], step: int) -> None:
        """Match each sentence to the neighbour of its neighbour's successor, if that is equal; edges match edges."""
        before: int | None = -1 if step > 0 else len(self.new)
        for n in order:
            into = None if before is None else before + step
            if n not in self.into and into is not None and self.free(into) and self.old[n] == self.new[into]:
                self.take(n, into)
            before = self.into.get(n)

    def free(self, into: int) -> bool:
        return 0 <= into < len(self.new) and not self.taken[into]

    def post(self) -> None:
        """Index the sentences that have no equal by their pairs of words."""
        for n in range(len(self.new)):
            for pair in _pairs(self.new[n]) if not self.taken[n] else ():
                self.postings.setdefault(pair, []).append(n)

    def elect(self, words: str) -> list[int]:
        """Return the posted sentences that share most pairs of words with one; pairs that stand everywhere are mute."""
        votes: Counter[int] = Counter()
        for pair in _pairs(words):
            if len(posted := self.postings.get(pair, ())) <= MOST_POSTINGS:
                votes.update(posted)
        return [n for n, _ in sorted(votes.items(), key=lambda one: (-one[1], one[0]))[:MOST_VOTES]]

    def match_similar(self) -> None:
        """Match what is left to what is most like it, the likest pairs first, then those that stand in place."""
        found: list[tuple[float, bool, int, int]] = []
        for n, beside in self.neighbourhoods():
            for into in dict.fromkeys([*beside, *self.elect(self.old[n])]):
                score = _similarity(self.old[n], self.new[into])
                if score >= (ALIKE_IN_PLACE if into in beside else ALIKE):
                    found.append((-score, into not in beside, n, into))
        for negative, _, n, into in sorted(found):
            if n not in self.into and self.free(into):
                self.take(n, into, -negative)

    def neighbourhoods(self) -> Iterator[tuple[int, list[int]]]:
        """Yield each unmatched sentence with the free ones about as far from the successor of a matched neighbour."""
        ends, begins = self.runs()
        after = self.steps(range(len(self.old)), 1)
        before = self.steps(range(len(self.old) - 1, -1, -1), -1)
        for n in self.unmatched():
            beside: dict[int, None] = {}
            for at, away in after[n], before[n]:
                first = at - away + (1 if away > 0 else -1)  # the neighbour of the neighbour's successor
                if self.free(first):
                    self.guesses.setdefault(n, min(max(at, begins[first]), ends[first] - 1))
                    low, high = max(begins[first], at - BESIDE), min(ends[first], at + BESIDE + 1)
                    beside.update(dict.fromkeys(range(low, high)))
            yield n, list(beside)

    def steps(self, order: Iterable[int], step: int) -> dict[int, tuple[int, int]]:
        """Return for each unmatched sentence where it would stand behind its last matched neighbour, and how far off.

        Before the first one, it is counted from the edge of the text.
        """
        found: dict[int, tuple[int, int]] = {}
        into, away = (-1 if step > 0 else len(self.new)), 0
        for n in order:
            into, away = (self.into[n], 0) if n in self.into else (into, away + step)
            if away:
                found[n] = into + away, away
        return found

    def runs(self) -> tuple[list[int], list[int]]:
        """Return for each new sentence where the run of free ones around it ends and begins."""
        ends, begins = [0] * len(self.new), [0] * len(self.new)
        for n in range(len(self.new)):
            begins[n] = begins[n - 1] if n and not self.taken[n] and not self.taken[n - 1] else n
        for n in range(len(self.new) - 1, -1, -1):
            joined = n + 1 < len(self.new) and not self.taken[n] and not self.taken[n + 1]
            ends[n] = ends[n + 1] if joined else n + 1
        return ends, begins

    def match_parts(self) -> None:
        """Let sentences that were taken into another one follow it, and what was cut off from one belong to it."""
        for n in self.unmatched():
            wholes = [one for one in self.elect(self.old[n]) if _contains(self.new[one], self.old[n])]
            if wholes:
                self.into[n] = wholes[0]
                self.scores[n] = _similarity(self.old[n], self.new[wholes[0]])
        for n in self.scores:
            for beside in self.into[n] + 1, self.into[n] - 1:
                if n not in self.more and self.free(beside) and _contains(self.old[n], self.new[beside]):
                    self.more[n], self.taken[beside] = beside, True


def _pairs(words: str) -> set[str]:
    return {words[n : n + 2] for n in range(max(1, len(words) - 1))}


def _similarity(one: str, other: str) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other)


def _contains(whole: str, part: str) -> bool:
    """Tell whether nearly all words of ``part`` stand in ``whole`` in their order."""
    from rapidfuzz.distance import LCSseq

    return len(part) >= SHORTEST and LCSseq.similarity(part, whole) >= CONTAINED * len(part)
