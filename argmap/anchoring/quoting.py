"""A stretch of a paper as a place in a map: ``at``, and the fewest first and last words that find it again."""

import re
from dataclasses import dataclass

from argmap.anchoring.index import Index, Span
from argmap.anchoring.quotes import Finder

WORD = re.compile(r"\S+")
FEWEST, MOST = 3, 7
"""How many words at each end of a passage are quoted: as few as find it, as ``Quote`` in the notation has room for."""
LONGEST = 80
"""The most code points of a quoted end (``Quote.start`` in the notation)."""


@dataclass(frozen=True, slots=True)
class QuotedPlace:
    """A place: ``at`` as a map writes it, and the first and last words of ``span``.

    Where it is whole sentences that no words tell for certain, ``start`` and ``end`` are empty.
    """

    at: str
    start: str
    end: str
    span: Span


def place_of(index: Index, span: Span) -> QuotedPlace:
    """Return the place of a stretch that holds words.

    It is whole sentences where it goes over several paragraphs, or its words stand in the sentence more than once.
    """
    sentences = index.inside(span)
    over_paragraphs = index.sentences[sentences[0]][0] != index.sentences[sentences[-1]][0]
    ends = None if over_paragraphs else _ends(index, span)
    start, stop = ends or ("", "")
    return QuotedPlace(index.at(sentences), start, stop, span if ends else index.span(sentences))


def whole_words(text: str, first: int, last: int) -> Span | None:
    """Return a stretch of a text widened to whole words, without white space at its ends; ``None`` if it has none."""
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
    finder = Finder(index)
    words = WORD.findall(index.article.quote(span.start, span.end))
    near = [index.span(index.inside(span))]
    for count in range(min(FEWEST, len(words)), min(MOST, len(words)) + 1):
        start, end = " ".join(words[:count]), " ".join(words[-count:])
        if max(len(start), len(end)) > LONGEST:
            return None
        hit = finder.find(start, end, near)
        if hit.span == span and hit.score == 1.0:
            return start, end
    return None
