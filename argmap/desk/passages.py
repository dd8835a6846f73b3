"""Words selected in a paper as a place in a map: ``at``, and a few words that find the passage again."""

import re
from dataclasses import dataclass
from itertools import accumulate

from argmap.anchoring.index import Index, Span
from argmap.anchoring.quotes import Finder
from argmap.paper.article import Article
from argmap.problems import ArgmapError
from argmap.text.xml import printable

WORD = re.compile(r"\S+")
FEWEST, MOST = 3, 7
"""How many words at each end of a passage are quoted: as few as find it, as ``Quote`` in the notation has room for."""
LONGEST = 80
"""The most code points of a quoted end (``Quote.start`` in the notation)."""


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
    span = _whole_words(article, first, last)
    if span is None:
        raise ArgmapError("no words are selected; select those that the statement was read from")
    sentences = index.inside(span)
    ends = None if index.sentences[sentences[0]][0] != index.sentences[sentences[-1]][0] else _ends(index, span)
    whole = span if ends else index.span(sentences)
    start, stop = ends or ("", "")
    return SelectedPassage(index.at(sentences), start, stop, " ".join(article.quote(whole.start, whole.end).split()))


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


def _whole_words(article: Article, first: int, last: int) -> Span | None:
    """Return a stretch widened to whole words, without white space at its ends."""
    text = article.text
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first == last:
        return None
    while first > 0 and not text[first - 1].isspace() and text[first].isalnum():
        first -= 1
    while last < len(text) and not text[last].isspace() and text[last - 1].isalnum():
        last += 1
    return Span(first, last)


def _ends(index: Index, span: Span) -> tuple[str, str] | None:
    """Return the fewest first and last words that find this passage in its sentences, and it alone, if any do."""
    article, finder = index.article, Finder(index)
    words = WORD.findall(article.quote(span.start, span.end))
    near = [index.span(index.inside(span))]
    for count in range(min(FEWEST, len(words)), min(MOST, len(words)) + 1):
        start, end = " ".join(words[:count]), " ".join(words[-count:])
        if max(len(start), len(end)) > LONGEST:
            return None
        hit = finder.find(start, end, near)
        if hit.span == span and hit.score == 1.0:
            return start, end
    return None
