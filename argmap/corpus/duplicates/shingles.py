"""What a map says as a set of shingles: runs of three words, in which maps that are nearly the same agree.

A. Z. Broder, "On the resemblance and containment of documents" (1997): the resemblance of two texts is the Jaccard
index of their sets of shingles.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator

WIDE = 3
"""How many words a shingle has; a shorter statement is one shingle."""
DIGEST = 64
ALONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Letters of scripts that set no spaces between words: each counts as a word."""
WORD = re.compile(rf"[{ALONE}]|(?:(?![{ALONE}])\w)+")


def shingles(texts: Iterable[str]) -> frozenset[bytes]:
    """Return the shingles of statements, whatever their order, case and punctuation; none reaches over two statements.

    Each is a BLAKE2b hash of 512 bits (RFC 7693), the same in every run.
    """
    runs = {run for text in texts for run in _runs(WORD.findall(text.casefold()))}
    return frozenset(hashlib.blake2b(one.encode("utf-8", "replace"), digest_size=DIGEST).digest() for one in runs)


def likeness(one: frozenset[int], other: frozenset[int]) -> int:
    """Return the Jaccard index of two sets, in per cent, rounded down: 100 is for equal sets alone."""
    shared = len(one & other)
    whole = len(one) + len(other) - shared
    return 100 * shared // whole if whole else 100


def _runs(words: list[str]) -> Iterator[str]:
    if 0 < len(words) < WIDE:
        yield " ".join(words)
    for begin in range(len(words) - WIDE + 1):
        yield " ".join(words[begin : begin + WIDE])
