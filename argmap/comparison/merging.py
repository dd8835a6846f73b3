"""Two states of a map in one picture: the new one, with what was removed where it stood, and what changed marked."""

from dataclasses import replace

from argmap.comparison.changes import ChangeKind, Comparison, Difference
from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph, Inference, Node

GONE = "removed "
"""What ids of removed statements begin with: no id in a map has a space."""
SORTS = {
    ChangeKind.ADDED: ("new", "+ added"),
    ChangeKind.REMOVED: ("bad", "− removed"),
    ChangeKind.REWORDED: ("open", "reworded"),
    ChangeKind.MOVED: ("heat", "moved"),
    ChangeKind.CHANGED: ("open", "changed"),
    ChangeKind.SUPPORT: ("old", "support changed"),
}


def merge(old: Graph, new: Graph, comparison: Comparison) -> tuple[Graph, Overlay]:
    """Return a graph with the statements of both, and the overlay that marks what differs."""
    nodes, inferences = _Removed(old, new, comparison).add()
    gone = [f"{GONE}{root}" for root in old.roots if root not in comparison.pairs]
    marks = {_id(one): _mark(one) for one in comparison.differences}
    kinds = [kind for kind in ChangeKind if any(kind in one.kinds for one in comparison.differences)]
    legend = tuple((Paint(SORTS[kind][0]), SORTS[kind][1]) for kind in kinds)
    return replace(new, nodes=nodes, inferences=inferences, roots=(*new.roots, *gone)), Overlay(marks, legend)


def _id(difference: Difference) -> str:
    return difference.node.id if difference.new else f"{GONE}{difference.node.id}"


def _mark(difference: Difference) -> Paint:
    words = ", ".join(SORTS[kind][1] for kind in difference.kinds)
    more = "\n".join(f"{one.what}: {one.before or 'none'} → {one.after or 'none'}" for one in difference.details)
    return Paint(SORTS[difference.kinds[0]][0], words=words, more=more)


class _Removed:
    """Adds what was removed to the new graph, at its place in the old one."""

    def __init__(self, old: Graph, new: Graph, comparison: Comparison) -> None:
        self.old, self.new, self.pairs = old, new, comparison.pairs
        self.gone = {id_: node for id_, node in old.nodes.items() if id_ not in comparison.pairs}

    def add(self) -> tuple[dict[str, Node], dict[str, Inference]]:
        steps = [one for one in self.old.inferences.values() if any(source in self.gone for source in one.sources)]
        self.steps = {one.id: f"{GONE}{one.id}" for one in steps}
        inferences = dict(self.new.inferences)
        for step in steps:
            sources = tuple(f"{GONE}{source}" for source in step.sources if source in self.gone)
            key = self.steps[step.id]
            inferences[key] = replace(step, id=key, sources=sources, target=self.target(step.target), missing=())
        homes = {id_: self.steps.get(node.home or "") for id_, node in self.gone.items()}
        added = {
            f"{GONE}{id_}": replace(node, id=f"{GONE}{id_}", home=homes[id_], gone=True)
            for id_, node in self.gone.items()
        }
        return self.new.nodes | added, inferences

    def target(self, old: str) -> str:
        """Return what stands for the target of an old inference: a statement, or the inference that it undercuts."""
        if old in self.old.nodes:
            return self.pairs.get(old, f"{GONE}{old}")
        step = self.old.inferences.get(old)
        if step is None or old in self.steps:
            return self.steps.get(old, old)
        kept = {self.pairs[source] for source in step.sources if source in self.pairs}
        homes = (self.new.nodes[source].home for source in kept)
        return next((home for home in homes if home), old)
