"""Stretches of a text that annotators marked, and the blocks of text that samples are drawn from."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

Stretch = tuple[int, int]
"""Where a stretch begins and where it ends (not included), in characters of the text."""


def without_overlaps(found: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches in their order, those that overlap as one; those that only touch stay apart."""
    kept: list[Stretch] = []
    for start, end in sorted(one for one in found if one[0] < one[1]):
        if kept and start < kept[-1][1]:
            kept[-1] = kept[-1][0], max(kept[-1][1], end)
        else:
            kept.append((start, end))
    return kept


def gaps_between(marked: Sequence[Stretch], length: int) -> list[Stretch]:
    """Return what lies between stretches, before the first and after the last one, in a text of so many characters."""
    ends = [0, *(end for _, end in marked)]
    starts = [*(start for start, _ in marked), length]
    return [(end, start) for end, start in zip(ends, starts, strict=True) if end < start]


def clipped(marked: Iterable[Stretch], blocks: Sequence[Stretch]) -> list[list[Stretch]]:
    """Return for each block of a text the parts of the stretches that lie in it, counted from its beginning."""
    return [
        [(max(start, low) - low, min(end, high) - low) for start, end in marked if start < high and low < end]
        for low, high in blocks
    ]


def blocks_at(starts: Iterable[int], length: int) -> list[Stretch]:
    """Return a text cut where each of its paragraphs but the first begins."""
    cuts = sorted(set(starts))[1:]
    return list(pairwise([0, *(cut for cut in cuts if 0 < cut < length), length])) if length else []
