"""Minimal cut sets: the sets of leaves that fell a claim when they are given up, while no part of them does.

As in the analysis of fault trees (W. E. Vesely et al. 1981, *Fault Tree Handbook*, NUREG-0492, chapter VII), with a
bound on their size: a statement falls with all that it stands on (products), an inference with any premise (unions).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.evaluation.granted import Legs
from argmap.graph import Graph, Inference

Cut = frozenset[str]
Bits = int
"""A set of leaves, a bit for each."""
NOTHING: tuple[Bits, ...] = (0,)
"""The cuts of what stands on nothing: it falls by itself."""
MOST = 2000
"""How many sets are kept of each statement at the most."""
WORK = 3_000_000
"""How many pairs of sets are put together or compared at the most; some three seconds."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """Minimal cut sets, smallest first; ``complete`` tells that none up to the bound on size was left out."""

    sets: tuple[Cut, ...]
    complete: bool


def cut_sets(graph: Graph, claim: str, size: int = 5, most: int = MOST) -> Cuts:
    """Return the minimal cut sets of a claim with at most ``size`` leaves, every leaf of the graph being granted.

    Exact, shared statements included, where reasons run in no circle. Where a statement has more than ``most`` sets,
    or all takes more than ``WORK``, the smallest are kept, and the result says that it is not complete.
    """
    ids = list(graph.nodes)
    number = {id_: at for at, id_ in enumerate(ids)}
    sets, complete = _CutSearch(Legs(graph), number, size, most).run(claim)
    ordered = sorted((sorted(_members(one)) for one in sets), key=lambda one: (len(one), one))
    return Cuts(tuple(frozenset(ids[at] for at in one) for one in ordered), complete)


def _members(of: Bits) -> Iterator[int]:
    while of:
        lowest = of & -of
        yield lowest.bit_length() - 1
        of ^= lowest


class _CutSearch:
    """The sets of each statement, premises first."""

    def __init__(self, legs: Legs, number: dict[str, int], size: int, most: int) -> None:
        self.legs, self.number, self.size, self.most = legs, number, size, most
        self.found: dict[str, tuple[Bits, ...]] = {}
        self.left, self.complete = WORK, True

    def run(self, claim: str) -> tuple[tuple[Bits, ...], bool]:
        for id_ in self.legs.below(claim):
            sets = (1 << self.number[id_],) if self.legs.own(id_) else NOTHING
            for inference in self.legs.reasons(id_):
                sets = self.with_each(sets, self.of(inference))
            self.found[id_] = sets
        return self.found[claim], self.complete

    def of(self, inference: Inference) -> tuple[Bits, ...]:
        """Return the cuts of an inference; a premise not reckoned yet leads back in a circle and holds nothing."""
        return self.minimal(cut for source in inference.sources for cut in self.found.get(source, NOTHING))

    def with_each(self, some: tuple[Bits, ...], others: tuple[Bits, ...]) -> tuple[Bits, ...]:
        """Return what fells two things: each set of one with each of the other, as long as there is work left."""
        if len(some) * len(others) > self.left:
            self.complete = False
            others = others[: max(1, self.left // max(1, len(some)))]
            some = some[: max(1, self.left)]
        self.left -= len(some) * len(others)
        return self.minimal(both for a in some for b in others if (both := a | b).bit_count() <= self.size)

    def minimal(self, cuts: Iterable[Bits]) -> tuple[Bits, ...]:
        """Return the sets that contain no other, smallest first; sets of one size contain one another never."""
        kept: list[Bits] = []
        smaller, size = 0, 0
        for cut in sorted(set(cuts), key=lambda one: (one.bit_count(), one)):
            if cut.bit_count() > size:
                smaller, size = len(kept), cut.bit_count()
            if len(kept) > self.most or self.left < 0:
                self.complete = False
                break
            self.left -= smaller
            if not any(one & cut == one for one in kept[:smaller]):
                kept.append(cut)
        return tuple(kept[: self.most])
