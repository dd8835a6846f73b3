"""How much of a claim's support hangs on each leaf, in linear time.

Every leaf is granted. The claim stands as long as one of its reasons does, and a reason falls with any of its premises:
so the fewer other leaves must be given up together with a leaf to fell the claim, the more hangs on it. That number,
the order of the smallest cut set with the leaf (``cuts``), is exact where every statement serves one inference. Where
statements are shared it is an upper bound, since one leaf may do the work of two, but never more than all leaves;
``cut_sets`` is exact there too.

Many leaves have the same order, so they are sorted first by what falls with each alone (``weight``).
"""

from dataclasses import dataclass
from math import inf

from argmap.evaluation.granted import Legs
from argmap.evaluation.support import Support, SupportOf
from argmap.evaluation.weight import Weight, weight_of_each
from argmap.graph import Graph, Inference


@dataclass(frozen=True, slots=True)
class Load:
    """A leaf: ``order`` is the size of the smallest cut set with it, 1 if the claim falls with it alone.

    ``unsupported`` tells that the map offers nothing for it, or not for all of it; ``weight`` what falls with it alone.
    """

    id: str
    order: int
    unsupported: bool
    weight: Weight


def loads(graph: Graph, claim: str) -> list[Load]:
    """Return the leaves that a claim rests on, in a total order.

    First those with which the claim falls, then by how many statements fall, by how near the claim, by the order of the
    smallest cut set, the unsupported before the supported, and last by the order of the text. A statement that is
    argued for and has evidence too counts as a leaf: its evidence can be given up.
    """
    orders = _orders(Legs(graph), claim)
    actual = SupportOf(graph).of
    weights = weight_of_each(graph, (claim,))
    found = [
        Load(id_, min(orders[id_], len(orders)), actual[id_] is not Support.SUPPORTED, weights[id_])
        for id_ in graph.nodes
        if id_ in orders
    ]
    return sorted(found, key=lambda one: (one.weight.order, one.order, not one.unsupported))


def _orders(legs: Legs, claim: str) -> dict[str, int]:
    """Return for each leaf the size of the smallest cut set with it: down from the claim, the least over all ways."""
    cut = _smallest_cuts(legs, claim)
    beside: dict[str, float] = dict.fromkeys(cut, inf)  # how many others must fall for its fall to fell the claim
    beside[claim] = 0
    for id_ in reversed(cut):
        for inference in legs.reasons(id_):
            others = beside[id_] + cut[id_] - _cut_of(inference, cut)
            for source in inference.sources:
                beside[source] = min(beside[source], others)
    return {id_: int(beside[id_] + cut[id_]) for id_ in cut if legs.own(id_)}


def _smallest_cuts(legs: Legs, claim: str) -> dict[str, int]:
    """Return for each statement below a claim how many leaves must at least be given up to fell it."""
    cut: dict[str, int] = {}
    for id_ in legs.below(claim):
        cut[id_] = legs.own(id_) + sum(_cut_of(one, cut) for one in legs.reasons(id_))
    return cut


def _cut_of(inference: Inference, cut: dict[str, int]) -> int:
    """Return the smallest cut of an inference; a premise not reckoned yet leads back in a circle and holds nothing."""
    return min((cut.get(source, 0) for source in inference.sources), default=0)
