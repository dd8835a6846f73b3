"""Minimal cut sets: the sets of leaves that fell a claim when they are given up, while no part of them does.

As in the analysis of fault trees (W. E. Vesely et al. 1981, *Fault Tree Handbook*, NUREG-0492, chapter VII), with a
bound on their size: a statement falls with all that it stands on (products), an inference with any premise (unions).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.evaluation.granted import Legs
from argmap.graph import Graph, Inference

Cut = frozenset[str]
NOTHING: tuple[Cut, ...] = (frozenset(),)
"""The cuts of what stands on nothing: it falls by itself."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """Minimal cut sets, smallest first; ``complete`` tells that none up to the bound on size was left out."""

    sets: tuple[Cut, ...]
    complete: bool


def cut_sets(graph: Graph, claim: str, size: int = 5, most: int = 2000) -> Cuts:
    """Return the minimal cut sets of a claim with at most ``size`` leaves, every leaf of the graph being granted.

    Exact, shared statements included, where reasons run in no circle. Where a statement has more than ``most`` sets,
    the smallest are kept, and the result says that it is not complete.
    """
    legs, found, complete = Legs(graph), dict[str, tuple[Cut, ...]](), True
    place = {id_: number for number, id_ in enumerate(graph.nodes)}
    for id_ in legs.below(claim):
        sets = (frozenset({id_}),) if legs.own(id_) else NOTHING
        for inference in legs.reasons(id_):
            sets = _minimal(a | b for a in sets for b in _of(inference, found) if len(a | b) <= size)
            complete = complete and len(sets) <= most
            sets = sets[:most]
        found[id_] = sets
    return Cuts(tuple(sorted(found[claim], key=lambda one: (len(one), sorted(place[id_] for id_ in one)))), complete)


def _of(inference: Inference, found: dict[str, tuple[Cut, ...]]) -> tuple[Cut, ...]:
    """Return the cuts of an inference; a premise not reckoned yet leads back in a circle and holds nothing."""
    return _minimal(cut for source in inference.sources for cut in found.get(source, NOTHING))


def _minimal(cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    """Return the sets that contain no other, smallest first."""
    kept: list[Cut] = []
    for cut in sorted(set(cuts), key=lambda one: (len(one), sorted(one))):
        if not any(smaller <= cut for smaller in kept):
            kept.append(cut)
    return tuple(kept)
