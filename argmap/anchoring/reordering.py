"""Which sentences of a revised text have really moved, and which are only counted otherwise.

A sentence is only counted otherwise if it stands in the same order with the others as before, and in the section that
has become of its own: something was put in or taken out before it. Most sentences keep their order: the longest
ascending run of successors (Schensted 1961, "Longest increasing and decreasing subsequences") is what did not move.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence


def unmoved(successors: Sequence[int | None]) -> set[int]:
    """Return the numbers of the sentences that kept their order; ``successors`` has what became of each, if anything.

    Sentences that share a successor are in order. In time n log n.
    """
    last: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for n, into in enumerate(successors):
        if into is None:
            continue
        place = bisect_right(last, into)
        before[n] = ends[place - 1] if place else None
        last[place : place + 1] = [into]
        ends[place : place + 1] = [n]
    kept: set[int] = set()
    one = ends[-1] if ends else None
    while one is not None:
        kept.add(one)
        one = before[one]
    return kept


def counterparts(sections: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return which section became of each; ``sections`` has the old and the new one of each sentence in its order.

    A section has a counterpart where most of its sentences went, unless most sentences of another went there too:
    then sections were joined.
    """
    into: dict[str, Counter[str]] = {}
    for old, new in sections:
        into.setdefault(old, Counter())[new] += 1
    most = {old: counts.most_common(1)[0][0] for old, counts in into.items()}
    claims = Counter(most.values())
    return {old: new for old, new in most.items() if claims[new] == 1}
