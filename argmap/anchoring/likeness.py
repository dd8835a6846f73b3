"""Places in a text that are like the first and last words of a quotation, letter by letter.

Likeness is the normalised indel similarity of the best partial alignment (Hyyrö 2004, as rapidfuzz computes it). The
whole text is never aligned: the words of the quotation, misspelt ones replaced by the text's nearest words, vote for
sentences, and only the few that get most votes are looked at.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from math import log

from argmap.anchoring.index import WORD, Index
from argmap.anchoring.phrases import Phrase, Stretch

LEAST = 0.8
"""The likeness from which on a place counts as found."""
WORTH_NAMING = 0.6
NEAR_WORD = 75.0
MOST_SENTENCES, MOST_WORDS = 8, 16
MOST_PLACES = 500
"""A word that stands more often than this in the text says nothing about where."""


class Likeness:
    """Compares quotations with one article."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._near: dict[str, list[str]] = {}

    @cached_property
    def _initials(self) -> dict[str, list[str]]:
        """The text's words by their first letter, which slips of pen and scanner mostly spare."""
        found: dict[str, list[str]] = {}
        for word in self._index.words.places:
            found.setdefault(word[0], []).append(word)
        return found

    def within(self, start: Phrase, end: Phrase, first: int, last: int) -> tuple[Stretch, float] | None:
        """Return the likeliest passage in a stretch of the folded text; ``None`` if nothing is worth naming."""
        opening = self._align(start.literal, first, last)
        closing = self._align(end.literal, opening[0][0], last) if opening else None
        if opening is None or closing is None or closing[0][1] <= opening[0][0]:
            return None
        stretch = opening[0][0], max(opening[0][1], closing[0][1])
        return stretch, min(opening[1], closing[1])

    def anywhere(self, start: Phrase, end: Phrase, longest: int, most: int) -> Iterator[tuple[Stretch, float]]:
        """Yield the likeliest passage from each sentence that the words vote for.

        It has at most ``longest`` code points and touches at most ``most`` sentences.
        """
        text, sentences = self._index.folded, self._index.sentences
        for number in self._elect(start, end):
            first = text.position(self._index.starts[number])
            ends = sentences[min(number + most, len(sentences)) - 1][1].end
            last = min(text.position(ends), first + longest)
            if found := self.within(start, end, first, last):
                yield found

    def _align(self, words: str, first: int, last: int) -> tuple[Stretch, float] | None:
        from rapidfuzz import fuzz

        stretch = self._index.folded.text[first:last]
        if not words or len(stretch) < len(words) // 2:
            return None
        best = fuzz.partial_ratio_alignment(words, stretch, score_cutoff=100 * WORTH_NAMING)
        if best is None:
            return None
        # at the edges of the stretch the alignment is of a part of the words: whole words are compared again
        whole = len(stretch) <= len(words)
        place = (first, last) if whole else self._to_words(first + best.dest_start, first + best.dest_end)
        score = fuzz.ratio(words, self._index.folded.text[slice(*place)]) / 100
        return (place, score) if score >= WORTH_NAMING else None

    def _to_words(self, start: int, end: int) -> Stretch:
        """Return a stretch widened to whole words, without the spaces at its ends."""
        text = self._index.folded.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        return start, end

    def _elect(self, start: Phrase, end: Phrase) -> list[int]:
        """Return the sentences that hold, or begin just before, most of the words; rare words count for more."""
        votes = self._votes(start)
        for number, vote in self._votes(end).items():
            for earlier in range(max(0, number - 3), number + 1):
                if earlier in votes or earlier == number:
                    votes[earlier] += vote
        return [number for number, _ in sorted(votes.items(), key=lambda one: (-one[1], one[0]))[:MOST_SENTENCES]]

    def _votes(self, phrase: Phrase) -> Counter[int]:
        votes: Counter[int] = Counter()
        places = self._index.words.places
        for word in list(dict.fromkeys(WORD.findall(phrase.literal)))[:MOST_WORDS]:
            for variant in [word] if word in places else self._nearest(word):
                if len(places[variant]) > MOST_PLACES:
                    continue
                weight = int(1000 * log(1 + len(self._index.words.starts) / len(places[variant])))
                for number in {self._sentence(n) for n in places[variant]}:
                    votes[number] += weight
        return votes

    def _sentence(self, word: int) -> int:
        return self._index.sentence_at(self._index.folded.start(self._index.words.starts[word]))

    def _nearest(self, word: str) -> list[str]:
        """Return the text's words that are most like one that it does not have and begin with the same letter."""
        if word not in self._near:
            from rapidfuzz import fuzz, process

            words = self._initials.get(word[0], ())
            found = process.extract(word, words, scorer=fuzz.ratio, score_cutoff=NEAR_WORD, limit=3)
            self._near[word] = [near for near, _, _ in found]
        return self._near[word]
