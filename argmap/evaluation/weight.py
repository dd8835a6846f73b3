"""How much of the argument depends on each statement: the order in which to look at what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.evaluation.bit_counts import BitCounts, members
from argmap.evaluation.dependents import Dependents
from argmap.graph import Graph, Inference, Kind


@dataclass(frozen=True, slots=True)
class Weight:
    """What falls if a statement is given up, every leaf being granted.

    ``claim`` tells that the claim does; ``fallen`` is how many statements do besides itself; ``steps`` how many steps
    the nearest of them all is from the claim: 0 is the claim itself.
    """

    claim: bool
    fallen: int
    steps: int

    @property
    def order(self) -> tuple[bool, int, int]:
        """What to sort by, so that the heaviest comes first: the claim falls, more falls, it falls nearer the claim."""
        return not self.claim, -self.fallen, self.steps


def weight_of_each(graph: Graph, claims: Sequence[str] = ()) -> dict[str, Weight]:
    """Return the weight of every statement, in the order of the graph; ``claims`` are its roots, if none are named.

    A statement that attacks weighs what falls if it is right, at least as much as what it attacks; an undercutter as
    much as the lightest premise of the step that it undercuts. Rebuttals so weigh what they protect.
    Time and memory are those of ``evaluation.dependents``: for 10,000 statements a second at most.
    """
    claims = claims or graph.roots
    steps = _steps(graph, claims)
    weights = _of_support(graph, claims, steps)
    for id_ in sorted(steps, key=steps.__getitem__):  # what is attacked comes before what attacks it
        for inference in graph.out_of(id_):
            if inference.kind is not Kind.SUPPORTS and (attacked := _attacked(graph, inference, weights)):
                weights[id_] = min(weights[id_], attacked, key=lambda one: one.order)
    return weights


def _steps(graph: Graph, claims: Sequence[str]) -> dict[str, int]:
    """Return how far each statement is from the nearest claim; those that lead to none are farther than all others."""
    found = dict.fromkeys(claims, 0)
    pending = [(claim, 0) for claim in claims]
    seen: set[str] = set()
    for target, far in pending:  # grows while it is read
        for inference in graph.into(target):
            if inference.id in seen:
                continue
            seen.add(inference.id)
            pending.append((inference.id, far + 1))
            for source in inference.sources:
                if source not in found:
                    found[source] = far + 1
                    pending.append((source, far + 1))
    return found | {id_: len(graph.nodes) for id_ in graph.nodes if id_ not in found}


def _of_support(graph: Graph, claims: Sequence[str], steps: dict[str, int]) -> dict[str, Weight]:
    dependents = Dependents(graph)
    counts, claimed = BitCounts(), 0
    by_steps: dict[int, int] = {}
    for id_, falls in dependents.sets():
        others = falls & ~(1 << dependents.number[id_])
        counts.add(others)
        by_steps[steps[id_]] = by_steps.get(steps[id_], 0) | others
        claimed |= falls if id_ in claims else 0
    near = _nearest(by_steps)
    return {
        id_: Weight(bool(claimed >> number & 1), counts.of(number), min(steps[id_], near.get(number, steps[id_])))
        for id_, number in ((id_, dependents.number[id_]) for id_ in graph.nodes)
    }


def _nearest(by_steps: dict[int, int]) -> dict[int, int]:
    """Return for each number the least key of the sets that it is in."""
    found: dict[int, int] = {}
    seen = 0
    for steps in sorted(by_steps):
        found.update(dict.fromkeys(members(by_steps[steps] & ~seen), steps))
        seen |= by_steps[steps]
    return found


def _attacked(graph: Graph, inference: Inference, weights: dict[str, Weight]) -> Weight | None:
    """Return the weight of what an inference attacks or undercuts; ``None`` if that is not there."""
    if inference.kind is Kind.ATTACKS:
        return weights.get(inference.target)
    step = graph.inferences.get(inference.target)
    premises = [weights[source] for source in step.sources] if step else []
    return max(premises, key=lambda one: one.order, default=None)
