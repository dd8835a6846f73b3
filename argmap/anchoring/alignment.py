"""What became of the sentences of one text in another, by fingerprints of their words.

Sentences with the same words are paired first (``twins``). What remains is compared word by word (normalised indel
similarity), with the few sentences that share most pairs of words and with those that stand beside the same neighbours.
A sentence that was cut up has several successors; sentences that were joined share one. Where two answers are about
equally good, none is given: they are rivals, and which is right is for a reader to say.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.anchoring.twins import Pairing, Twins

ALIKE = 0.6
"""The similarity from which on a sentence anywhere counts as the same, changed."""
ALIKE_IN_PLACE = 0.5
"""The same for a sentence beside the same neighbours."""
FIRMER = 0.1
"""What it counts for, on each side, that the neighbours are the same."""
CLEAR = 0.12
"""By how much the best answer must be better than the next."""
CONTAINED = 0.8
"""The share of a sentence's words that another one must hold in their order to have taken it in."""
SHORTEST = 4
"""The fewest words by which a sentence can be known again inside another."""
MOST_VOTES, MOST_POSTINGS, BESIDE, MOST_RIVALS = 6, 50, 3, 5


@dataclass(frozen=True, slots=True)
class Match:
    """What became of a sentence: the numbers of its successors, none if it is lost, and the similarity from 0 to 1.

    ``rivals`` are the sentences any of which may be its successor, where that stays in doubt; ``guess`` is the
    sentence, not similar enough, that stands where a lost one stood.
    """

    successors: tuple[int, ...] = ()
    score: float = 0.0
    guess: int | None = None
    rivals: tuple[int, ...] = ()


def align(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Return what became of each old sentence; both texts are given as fingerprints of their sentences.

    Linear but for sorting the doubtful pairs, of which there are at most a dozen for each changed sentence.
    """
    return _Alignment(old, new).run()


class _Alignment:
    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = old, new
        self.pairing = Pairing(old, new)
        self.twins = Twins(self.pairing)
        self.scores: dict[int, float] = {}
        self.more: dict[int, list[int]] = {}
        self.joined: dict[int, int] = {}
        self.guesses: dict[int, int] = {}
        self.rivals: dict[int, tuple[int, ...]] = {}
        self.postings: dict[str, list[int]] = {}

    def run(self) -> list[Match]:
        self.twins.pair_single()
        self.twins.pair_by_neighbours()
        if self.pairing.unmatched():
            self.post()
            self.pair_similar()
            self.twins.pair_by_neighbours()
            self.gather_parts()
            self.join_parts()
            self.doubt_twins()
        return [self.result(n) for n in range(len(self.old))]

    def result(self, n: int) -> Match:
        if n in self.joined:
            return Match((self.joined[n],), similarity(self.old[n], self.new[self.joined[n]]))
        if n not in self.pairing.into:
            guess = self.guesses.get(n)
            free = guess if guess is not None and self.pairing.free(guess) else None
            return Match(guess=free, rivals=self.rivals.get(n, ()))
        into = self.pairing.into[n]
        if n not in self.more:
            return Match((into,), self.scores.get(n, 1.0))
        parts = tuple(sorted((into, *self.more[n])))
        return Match(parts, similarity(self.old[n], "".join(self.new[one] for one in parts)))

    def post(self) -> None:
        """Index by their pairs of words the free sentences whose words no old one waits for."""
        awaited = self.twins.awaited()
        for n, words in enumerate(self.new):
            for pair in _pairs(words) if self.pairing.free(n) and words not in awaited else ():
                self.postings.setdefault(pair, []).append(n)
        self.changed = [n for n in self.pairing.unmatched() if self.old[n] not in awaited]

    def elect(self, words: str) -> list[int]:
        """Return the posted sentences that share most pairs of words with one; pairs that stand everywhere are mute."""
        votes: Counter[int] = Counter()
        for pair in _pairs(words):
            if len(posted := self.postings.get(pair, ())) <= MOST_POSTINGS:
                votes.update(posted)
        return [n for n, _ in sorted(votes.items(), key=lambda one: (-one[1], one[0]))[:MOST_VOTES]]

    def pair_similar(self) -> None:
        """Pair what is left with what is most like it, the surest pairs first, as far as no other is about as good."""
        scores, sure = self.candidates()
        by_new: dict[int, list[int]] = {}
        by_old: dict[int, list[int]] = {}
        for n, into in sure:
            by_old.setdefault(n, []).append(into)
            by_new.setdefault(into, []).append(n)
        for (n, into), value in sorted(sure.items(), key=lambda one: (-one[1], one[0])):
            if n in self.pairing.into or not self.pairing.free(into) or n in self.rivals:
                continue
            others = [one for one in by_old[n] if one != into and self.pairing.free(one)]
            claims = [one for one in by_new[into] if one != n and one not in self.pairing.into]
            near = tuple(one for one in others if sure[n, one] > value - CLEAR and not self.parts(n, into, one))
            if near or any(sure[one, into] > value - CLEAR and not self.halves(n, one, into) for one in claims):
                self.rivals[n] = tuple(sorted((into, *near)))[:MOST_RIVALS]
            else:
                self.pairing.take(n, into)
                self.scores[n] = scores[n, into]
                self.give(n, self.gathered(n, into))

    def candidates(self) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], float]]:
        """Return pairs that are similar enough, with their similarity, and with what their neighbours add to it."""
        scores: dict[tuple[int, int], float] = {}
        sure: dict[tuple[int, int], float] = {}
        for n, beside in self.neighbourhoods():
            sides = self.pairing.beside(n)
            for into in dict.fromkeys([*beside, *self.elect(self.old[n])]):
                score = similarity(self.old[n], self.new[into])
                if score >= (ALIKE_IN_PLACE if into in beside else ALIKE):
                    scores[n, into] = score
                    sure[n, into] = score + FIRMER * sides.get(into, 0)
        return scores, sure

    def neighbourhoods(self) -> Iterator[tuple[int, list[int]]]:
        """Yield each changed sentence with the free ones about as far from the successor of a paired neighbour."""
        ends, begins = self.runs()
        after = self.steps(range(len(self.old)), 1)
        before = self.steps(range(len(self.old) - 1, -1, -1), -1)
        for n in self.changed:
            beside: dict[int, None] = {}
            for at, away in after[n], before[n]:
                first = at - away + (1 if away > 0 else -1)  # the neighbour of the neighbour's successor
                if self.pairing.free(first):
                    self.guesses.setdefault(n, min(max(at, begins[first]), ends[first] - 1))
                    low, high = max(begins[first], at - BESIDE), min(ends[first], at + BESIDE + 1)
                    beside.update(dict.fromkeys(range(low, high)))
            yield n, list(beside)

    def steps(self, order: Sequence[int], step: int) -> dict[int, tuple[int, int]]:
        """Return for each unpaired sentence where it would stand behind its last paired neighbour, and how far off.

        Before the first one, it is counted from the edge of the text.
        """
        found: dict[int, tuple[int, int]] = {}
        into, away = (-1 if step > 0 else len(self.new)), 0
        for n in order:
            into, away = (self.pairing.into[n], 0) if n in self.pairing.into else (into, away + step)
            if away:
                found[n] = into + away, away
        return found

    def runs(self) -> tuple[list[int], list[int]]:
        """Return for each new sentence where the run of free ones around it ends and begins."""
        free = [self.pairing.free(n) for n in range(len(self.new))]
        ends, begins = [0] * len(self.new), [0] * len(self.new)
        for n in range(len(self.new)):
            begins[n] = begins[n - 1] if n and free[n] and free[n - 1] else n
        for n in range(len(self.new) - 1, -1, -1):
            ends[n] = ends[n + 1] if n + 1 < len(self.new) and free[n] and free[n + 1] else n + 1
        return ends, begins

    def gather_parts(self) -> None:
        """Follow a sentence that was cut up to its parts, of which none is like the whole."""
        for n in self.pairing.unmatched():
            parts = [one for one in self.elect(self.old[n]) if self.pairing.free(one) and self.part(n, one)]
            if parts and n not in self.rivals and (found := self.gathered(n, parts[0])):
                self.pairing.take(n, parts[0])
                self.give(n, found)

    def gathered(self, n: int, first: int) -> list[int]:
        """Return the parts of a sentence beside its first found one; none if the whole is no more like it."""
        found, score = [first], similarity(self.old[n], self.new[first])
        for step in 1, -1:
            beside = first + step
            while self.pairing.free(beside) and self.part(n, beside):
                whole = "".join(self.new[one] for one in sorted((*found, beside)))
                if (better := similarity(self.old[n], whole)) <= score:
                    break
                found.append(beside)
                score, beside = better, beside + step
        found.remove(first)
        return found if score >= ALIKE else []

    def give(self, n: int, parts: list[int]) -> None:
        if parts:
            self.more[n] = parts
        for one in parts:
            self.pairing.back[one] = n

    def part(self, n: int, into: int) -> bool:
        """Tell whether a new sentence has hardly any words that an old one has not."""
        return contains(self.old[n], self.new[into])

    def join_parts(self) -> None:
        """Let sentences that were taken into another one, together with a neighbour, follow it."""
        for order in (1, -1):
            for n in self.pairing.unmatched()[::order]:
                for beside in n - 1, n + 1:
                    into = self.joined.get(beside, self.pairing.into.get(beside, -1))
                    changed = beside in self.joined or self.scores.get(beside, 1.0) < 1
                    if n in self.joined or not changed or not 0 <= into < len(self.new):
                        continue
                    if self.took(into, n) and self.fuller(into, n, beside):
                        self.joined[n] = into
                        self.rivals.pop(n, None)
        self.join_pairs()

    def join_pairs(self) -> None:
        """Let two neighbours that nothing continues follow a free sentence that holds both."""
        for n in self.pairing.unmatched():
            if n + 1 < len(self.old) and n + 1 not in self.pairing.into and n not in self.joined:
                for into in self.elect(self.old[n]):
                    if self.pairing.free(into) and self.halves(n, n + 1, into):
                        self.joined[n] = self.joined[n + 1] = into
                        self.pairing.back[into] = n
                        break

    def parts(self, n: int, *of: int) -> bool:
        """Tell whether new sentences close together are parts of an old one, which was cut up."""
        if max(of) - min(of) > BESIDE or not all(self.part(n, one) for one in of):
            return False
        whole = similarity(self.old[n], "".join(self.new[one] for one in sorted(of)))
        return all(similarity(self.old[n], self.new[one]) < whole for one in of)

    def halves(self, one: int, other: int, into: int) -> bool:
        """Tell whether old sentences close together are parts of a new one, in which they were joined."""
        near = abs(one - other) <= BESIDE and self.took(into, one) and self.took(into, other)
        return near and self.fuller(into, one, other)

    def fuller(self, into: int, *olds: int) -> bool:
        """Tell whether a new sentence is more like several old ones together than like any of them."""
        whole = similarity("".join(self.old[n] for n in sorted(olds)), self.new[into])
        return all(similarity(self.old[n], self.new[into]) < whole for n in olds)

    def took(self, into: int, n: int) -> bool:
        """Tell whether a new sentence has nearly all words of an old one."""
        return len(self.old[n]) >= SHORTEST and contains(self.new[into], self.old[n])

    def doubt_twins(self) -> None:
        awaited = self.twins.awaited()
        for n in self.pairing.unmatched():
            if n not in self.joined and self.old[n] in awaited:
                self.rivals[n] = awaited[self.old[n]][:MOST_RIVALS]


def _pairs(words: str) -> set[str]:
    return {words[n : n + 2] for n in range(max(1, len(words) - 1))}


def similarity(one: str, other: str) -> float:
    """Return how like two fingerprints are, from 0 to 1: the normalised indel similarity of their words."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other)


def contains(whole: str, part: str) -> bool:
    """Tell whether nearly all words of ``part`` stand in ``whole`` in their order, close together."""
    from rapidfuzz.distance import LCSseq

    if len(part) < SHORTEST:
        return part in whole
    if LCSseq.similarity(part, whole) < CONTAINED * len(part):
        return False
    shared = _pairs(part) & _pairs(whole)
    return len(shared) >= len(_pairs(part)) / 2
