"""Finds in a paper the words that a remark is on, however another program has written their spaces and line breaks.

Compared are letters and digits alone, folded: a word hyphenated at the end of a line, a ligature and a doubled space
are the same words. A wrong place is worse than none: words may be cut at both ends, and what was marked may not be in
this text of the paper at all. So words that are there once are not enough if what stands around them is another text,
and where they are there several times and nothing tells which are meant, none is returned.
"""

from functools import cached_property

from argmap.anchoring.folding import folded
from argmap.anchoring.index import Index, Span
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.words_around import Surroundings, letters_of, without_marks

LONG = 40
"""Words of so many letters are the same passage, even where all around them has changed."""
SHORT = 20
"""Below this, a piece of a word may be anything."""
MOST = 300
"""How many places of the same words are looked at; of more, none is certain."""


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
        wanted = letters_of(folded(remark.exact))
        if wanted not in self._letters[0]:  # a program may have the marks of notes among the words
            wanted = letters_of(folded(without_marks(remark.exact)))
        return self._certain(wanted, remark) if wanted else None

    def _certain(self, wanted: str, remark: Remark) -> Span | None:
        length, around = len(wanted), Surroundings(remark)
        if around.tell and (at := around.unchanged(self._letters[0], wanted)) is not None:
            return self._span(at, length)
        hits = self._hits(wanted)
        if around.tell:
            fitting = around.fitting(self._letters[0], hits, length)
            if len(fitting) == 1:
                return self._span(fitting[0], length)
            hits = fitting or (hits if length >= LONG else [])
        elif length < SHORT and len(hits) == 1 and remark.page is None and not self._whole_words(hits[0], length):
            hits = []
        hits = self._at_start(self._on_page(hits, remark, length), remark)
        return self._span(hits[0], length) if len(hits) == 1 else None

    def _hits(self, wanted: str) -> list[int]:
        text, found = self._letters[0], list[int]()
        at = text.find(wanted)
        while at >= 0 and len(found) <= MOST:
            found.append(at)
            at = text.find(wanted, at + 1)
        return found if len(found) <= MOST else []

    def _whole_words(self, at: int, length: int) -> bool:
        """Tell whether a hit begins and ends between words."""
        text, places = self.index.folded.text, self._letters[1]
        first, last = places[at], places[at + length - 1] + 1
        return (first == 0 or not text[first - 1].isalnum()) and (last >= len(text) or not text[last].isalnum())

    def _on_page(self, hits: list[int], remark: Remark, length: int) -> list[int]:
        """Return the hits that may be on the page of a remark; of a text without pages, and of long words, all."""
        if remark.page is None or not hits or not self._has_pages:
            return hits
        there = [one for one in hits if remark.page in self._pages(one)]
        return there or (hits if length >= LONG else [])

    @property
    def _has_pages(self) -> bool:
        """Whether the lines of places are pages: in a PDF, where there are no columns."""
        place = self.index.sentences[0][1].place
        return place.line is not None and place.column is None

    def _pages(self, at: int) -> range:
        """Return the pages that a hit may be on: those from its sentence to the next, which may begin on another."""
        sentences, number = self.index.sentences, self.index.sentence_at(self._span(at, 1).start)
        first = sentences[number][1].place.line or 0
        return range(first, (sentences[min(number + 1, len(sentences) - 1)][1].place.line or first) + 1)

    def _at_start(self, hits: list[int], remark: Remark) -> list[int]:
        """Return of several hits the one exactly where the program counts it: any other counts in another text."""
        if len(hits) < 2 or remark.start is None:
            return hits
        start = remark.start + next((at for at, one in enumerate(remark.exact) if one.isalnum()), 0)
        return [one for one in hits if self._span(one, 1).start == start]

    def _span(self, at: int, length: int) -> Span:
        places = self._letters[1]
        return Span(self.index.folded.start(places[at]), self.index.folded.end(places[at + length - 1] + 1))
