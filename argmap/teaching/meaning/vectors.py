"""Sentences as vectors: those of like meaning point the same way.

A sentence's vector is the sum of those of its words' pieces, in which common words are short, so that they count for
little (S. Arora et al. 2017, "A simple but tough-to-beat baseline for sentence embeddings"). Nothing is known of the
order of words. The vectors are made by ``tools/distil_meaning.py``, which says from what.
"""

from collections import Counter
from functools import cache, lru_cache
from math import sqrt
from operator import mul
from pathlib import Path

from argmap.teaching.meaning.vector_file import VectorFile, read
from argmap.teaching.meaning.wordpieces import pieces

FILE = Path(__file__).parent / "english.vectors"
LONGEST = 10_000
"""How many characters of a text are looked at: the time grows with them, and a statement is never so long."""
KEPT = 2048
"""The texts of which vectors are kept, some kilobytes each."""
Vector = tuple[float, ...]


def likeness(one: str, other: str) -> float:
    """Return how near two English texts are in meaning, 0 to 1: the cosine of their vectors, 0 where it is negative.

    Texts without any known word are like nothing, not even each other. 1 says that the same words are in both.
    """
    # summed in the same order either way round, so that the likeness of two texts is one number
    cosine: float = sum(map(mul, vector(one), vector(other)))
    return min(1.0, max(0.0, cosine))


@lru_cache(KEPT)
def vector(text: str) -> Vector:
    """Return the vector of an English text, of length 1, or of noughts where it has no known word."""
    known = _vectors()
    found = [0.0] * known.dimensions
    for piece, times in sorted(Counter(pieces(text[:LONGEST], known.known)).items()):
        found = known.add(piece, times, found)
    length = sqrt(sum(map(mul, found, found)))
    return tuple(one / length for one in found) if length else tuple(found)


@cache
def _vectors() -> VectorFile:
    """Return the vectors of English, read when they are first asked for."""
    return read(FILE)
