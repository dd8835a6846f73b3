"""An article prepared for being searched: sentences by position and by name, words by where they stand."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from argmap.anchoring.folding import Folded, fold
from argmap.notation.location import Passage, Sentences, write_at
from argmap.paper.article import Article, Marker, Sentence

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article's text, in code points, ``end`` not included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the folded text in their order, where each begins, and the numbers of a word's occurrences."""

    all: list[str]
    starts: list[int]
    places: dict[str, list[int]]


class Index:
    """An article's sentences and words. Each part is made once, in time linear in the text, when it is asked for."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.sentences: list[tuple[str, Sentence]] = [
            (paragraph.id, sentence) for paragraph in article.paragraphs.values() for sentence in paragraph.sentences
        ]
        self.starts = [sentence.start for _, sentence in self.sentences]

    @cached_property
    def _names(self) -> Sentences:
        return Sentences((paragraph, one.number) for paragraph, one in self.sentences)

    @cached_property
    def folded(self) -> Folded:
        """The text folded for comparison."""
        return fold(self.article.text)

    @cached_property
    def words(self) -> Words:
        """The words of the folded text."""
        words: list[str] = []
        starts: list[int] = []
        places: dict[str, list[int]] = {}
        for match in WORD.finditer(self.folded.text):
            places.setdefault(match[0], []).append(len(words))
            words.append(match[0])
            starts.append(match.start())
        return Words(words, starts, places)

    @cached_property
    def markers(self) -> dict[int, list[Marker]]:
        """The marks of notes, by the sentence (its place in ``sentences``) that they stand in."""
        found: dict[int, list[Marker]] = {}
        for marker in self.article.markers:
            found.setdefault(self.sentence_before(marker.at), []).append(marker)
        return found

    @cached_property
    def noted(self) -> dict[int, list[int]]:
        """The sentences (their places in ``sentences``) that have the mark of each note."""
        found: dict[int, list[int]] = {}
        for number, markers in self.markers.items():
            for marker in markers:
                found.setdefault(marker.note, []).append(number)
        return found

    def sentence_before(self, position: int) -> int:
        """Return the number of the sentence that holds the character before ``position``."""
        return max(0, bisect_left(self.starts, position) - 1)

    def sentence_at(self, position: int) -> int:
        """Return the number of the sentence that holds the character at ``position``, or the last one before it."""
        return max(0, bisect_right(self.starts, position) - 1)

    def inside(self, span: Span) -> range:
        """Return the numbers of the sentences that a stretch of the text touches."""
        first, last = self.sentence_at(span.start), self.sentence_before(span.end)
        return range(first, last + 1) if self.sentences and span.start < span.end else range(0)

    def find(self, passage: Passage) -> range | None:
        """Return the numbers of the sentences that a passage names; ``None`` if the article lacks any of them."""
        return self._names.find(passage)

    def span(self, sentences: range) -> Span:
        """Return the stretch of the text from the first to the last of neighbouring sentences."""
        return Span(self.sentences[sentences[0]][1].start, self.sentences[sentences[-1]][1].end)

    def at(self, sentences: Iterable[int]) -> str:
        """Return sentences as ``at`` writes them."""
        return write_at((self.sentences[n][0], self.sentences[n][1].number) for n in sentences)
