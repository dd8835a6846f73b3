"""Runs of words that texts share with a paper, found by the hashes of eight neighbouring words.

Comparing n-grams is an old way to find copied text (Barrón-Cedeño and Rosso 2009, "On automatic plagiarism detection
based on n-grams comparison"); that eight words in a row are too many is our choice.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.anchoring.folding import fold
from argmap.anchoring.index import Index, Span
from argmap.anchoring.quotation_marks import unquoted

SHORTEST = 8
Gram = tuple[str, ...]


class CopiedRun(NamedTuple):
    """Neighbouring words that a text shares with the paper: how many, and where they stand in the paper."""

    words: int
    span: Span


def runs(texts: Sequence[str], index: Index) -> list[CopiedRun | None]:
    """Return for each text its longest run of the article's words, ``None`` if it has none of eight or more.

    Quotations do not count. Linear in the lengths of the texts and of the article.
    """
    words = [_words(text) for text in texts]
    wanted = {gram for one in words for gram in _grams(one)}
    stands = _where(wanted, index) if wanted else {}
    return [_longest(one, stands, index) for one in words]


def _words(text: str) -> list[str]:
    """Return the folded words of a text; a quotation is one word that no paper has."""
    return [word or "\0" for word in re.findall(r"(\w+)|\0", fold(unquoted(text, "\0")).text)]


def _grams(words: Sequence[str]) -> Iterator[Gram]:
    return (tuple(words[n : n + SHORTEST]) for n in range(len(words) - SHORTEST + 1))


def _where(wanted: set[Gram], index: Index) -> dict[Gram, int]:
    """Return where each of some runs of words first stands in the article, as the number of its first word."""
    found: dict[Gram, int] = {}
    for n, gram in enumerate(_grams(index.words.all)):
        if gram in wanted:
            found.setdefault(gram, n)
    return found


def _longest(words: list[str], stands: dict[Gram, int], index: Index) -> CopiedRun | None:
    best: CopiedRun | None = None
    n = 0
    while n + SHORTEST <= len(words):
        first = stands.get(tuple(words[n : n + SHORTEST]))
        length = 0 if first is None else _shared(words, n, index.words.all, first)
        if first is not None and (best is None or length > best.words):
            best = CopiedRun(length, _span(first, first + length, index))
        n += max(1, length - SHORTEST + 1)  # what begins inside a run and goes further shares its last words
    return best


def _shared(words: list[str], n: int, others: list[str], m: int) -> int:
    """Return how many words two texts share from word ``n`` of the one and word ``m`` of the other on."""
    length = 0
    while n + length < len(words) and m + length < len(others) and words[n + length] == others[m + length]:
        length += 1
    return length


def _span(first: int, last: int, index: Index) -> Span:
    end = index.words.starts[last - 1] + len(index.words.all[last - 1])
    return Span(index.folded.start(index.words.starts[first]), index.folded.end(end))
