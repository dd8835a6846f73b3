"""Words selected in a paper as a place in a map: ``at``, and a few words that find the passage again."""

import re
from dataclasses import dataclass
from itertools import accumulate

from argmap.anchoring.index import Index
from argmap.anchoring.quoting import place_of, whole_words
from argmap.paper.article import Article
from argmap.problems import ArgmapError
from argmap.text.xml import printable

WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class SelectedPassage:
    """A passage that somebody selected: ``at`` as a map writes it, its first and its last words, and all of its words.

    Where it is whole sentences that no words tell for certain, ``start`` and ``end`` are empty.
    """

    at: str
    start: str
    end: str
    text: str


def selected(article: Article, begin: tuple[int, int], end: tuple[int, int]) -> SelectedPassage:
    """Return the passage from one place to another.

    Each is the number of a sentence in the paper, from 0, and an offset in it as the page shows it, in units of UTF-16.
    Words that are cut are taken whole; so are the sentences, where the selection goes over several paragraphs or its
    words stand in the sentence more than once. Raises ``ArgmapError`` where nothing is selected.
    """
    index = Index(article)
    first, last = sorted((_position(index, *begin), _position(index, *end)))
    span = whole_words(article.text, first, last)
    if span is None:
        raise ArgmapError("no words are selected; select those that the statement was read from")
    place = place_of(index, span)
    words = article.quote(place.span.start, place.span.end)
    return SelectedPassage(place.at, place.start, place.end, " ".join(words.split()))


def _position(index: Index, sentence: int, offset: int) -> int:
    """Return where in the article something stands that the page shows: there, white space is one space."""
    if sentence >= len(index.sentences):
        raise ArgmapError("the paper has no such sentence; reload the page")
    here = index.sentences[sentence][1]
    text = index.article.quote(here.start, here.end)
    shown, at = 0, 0
    for word in WORD.finditer(text):
        gap = 1 if shown else 0
        units = _units(printable(word[0]))
        if offset <= shown + gap + units:
            inside = max(0, offset - shown - gap)
            return here.start + word.start() + _letters(word[0], inside)
        shown += gap + units
        at = word.end()
    return here.start + at


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _letters(word: str, units: int) -> int:
    """Return how many letters of a word so many units of UTF-16 are."""
    sums = accumulate(_units(printable(letter)) for letter in word)
    return sum(1 for one in sums if one <= units)
