"""Follows the locations of a map from the edition that they count in to another text of the paper."""

from collections.abc import Iterable
from functools import cached_property

from argmap.anchoring.alignment import Match, align
from argmap.anchoring.anchors import Candidate, Change, Fate
from argmap.anchoring.editions import Edition, fingerprints, from_hex
from argmap.anchoring.index import WORD, Index
from argmap.anchoring.reordering import counterparts, unmoved
from argmap.anchoring.turning import Signs, Turned
from argmap.notation.location import Passage


class Following:
    """What became of the sentences of an edition in an article; ``language`` is the paper's, if its record names it."""

    def __init__(self, edition: Edition, index: Index, language: str | None = None) -> None:
        self._edition, self._index = edition, index
        self._matches = align(edition.fingerprints, fingerprints(index))
        self._sources: dict[int, list[int]] = {}
        for n, match in enumerate(self._matches):
            for into in match.successors:
                self._sources.setdefault(into, []).append(n)
        self._signs = Signs(index.article.text, frozenset(from_hex(edition.figures)), language)

    def find(self, passage: Passage) -> Fate | None:
        """Return what became of a passage; ``None`` if the edition itself lacks it."""
        sentences = self._edition.find(passage)
        if sentences is None:
            return None
        matches = [self._matches[n] for n in sentences]
        now = tuple(sorted({into for match in matches for into in match.successors}))
        rivals = [rival for match in matches for rival in match.rivals]
        lost = [n for n in sentences if not self._matches[n].successors]
        guesses = [match.guess for match in matches if match.guess is not None] if lost else []
        change = self._change(passage, sentences, now)
        return Fate(
            passage,
            () if change is Change.DOUBTFUL else now,
            change,
            sum(match.score for match in matches) / len(matches),
            tuple(Candidate(self._index.span(range(n, n + 1)), 0.0) for n in dict.fromkeys(rivals or guesses)),
            tuple(self._name(n) for n in lost) if now and passage.first is not None else (),
            tuple(self._turned(sentences, now)) if now and not lost and change is not Change.DOUBTFUL else (),
        )

    def _change(self, passage: Passage, sentences: range, now: tuple[int, ...]) -> Change:
        matches = [self._matches[n] for n in sentences]
        if any(match.rivals for match in matches):
            return Change.DOUBTFUL
        if not now:
            return Change.LOST
        if any(len(match.successors) > 1 for match in matches):
            return Change.SPLIT
        if any(len(self._sources[into]) > 1 for into in now):
            return Change.JOINED
        if min(match.score for match in matches) < 1:
            return Change.CHANGED
        whole = passage.first is None
        if self._all_same(sentences, now) and (not whole or len(now) == self._length(passage.paragraph)):
            return Change.SAME
        return Change.RENUMBERED if all(map(self._in_order, sentences)) else Change.MOVED

    def _all_same(self, sentences: range, now: tuple[int, ...]) -> bool:
        was = [self._edition.sentences[n][:2] for n in sentences]
        return was == [(self._index.sentences[n][0], self._index.sentences[n][1].number) for n in now]

    def _length(self, paragraph: str) -> int:
        return len(self._index.find(Passage(paragraph)) or ())

    def _name(self, n: int) -> str:
        paragraph, number = self._edition.sentences[n][:2]
        return str(Passage(paragraph, number, number))

    def _in_order(self, n: int) -> bool:
        """Tell whether a sentence stands in its order and its section as before, whatever it is counted as."""
        (into, *_) = self._matches[n].successors
        return n in self._unmoved and self._sections.get(self._section(n)) == self._section_now(into)

    def _section(self, n: int) -> str:
        return self._edition.sentences[n].paragraph.rpartition(".")[0]

    def _section_now(self, into: int) -> str:
        return self._index.sentences[into][0].rpartition(".")[0]

    @cached_property
    def _unmoved(self) -> set[int]:
        return unmoved([_first(match) for match in self._matches])

    @cached_property
    def _sections(self) -> dict[str, str]:
        kept = sorted(self._unmoved)
        return counterparts([(self._section(n), self._section_now(self._matches[n].successors[0])) for n in kept])

    def _turned(self, sentences: range, now: tuple[int, ...]) -> Iterable[Turned]:
        """Return the signs that what a passage became means something else; what it was joined with is left out."""
        if all(self._matches[n].score == 1 for n in sentences):
            return ()
        sharing = sorted({*sentences, *(n for into in now for n in self._sources[into])})
        old = "".join(self._edition.fingerprints[n] for n in sharing)
        folded = self._index.folded
        spans = [self._index.span(range(n, n + 1)) for n in now]
        words = [WORD.findall(folded.text[folded.position(one.start) : folded.position(one.end)]) for one in spans]
        return self._signs.compare(old, [word for some in words for word in some])


def _first(match: Match) -> int | None:
    return match.successors[0] if match.successors else None
