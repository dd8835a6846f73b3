"""Many maps of one text: which statements are in how many of them, and as what."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from argmap.comparison.matching import match
from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Node


@dataclass(slots=True)
class Shared:
    """One statement that some maps have: in the wording of the first, with each map's own statement by the map's name.

    ``roles`` and ``parents`` count as what and under which statement (the number of its ``Shared``, ``None`` for the
    claim) they have it, ``supported`` in how many it is supported.
    """

    number: int
    node: Node
    nodes: dict[str, Node] = field(default_factory=dict)
    roles: Counter[str] = field(default_factory=Counter)
    parents: Counter[int | None] = field(default_factory=Counter)
    supported: int = 0

    @property
    def agreed(self) -> bool:
        """Whether all maps that have it have it as the same, under the same statement."""
        return len(self.roles) == 1 and len(self.parents) == 1


def collate(graphs: Mapping[str, Graph]) -> list[Shared]:
    """Return the statements of several maps, those that most maps have first, then in the order of the maps.

    Each map is matched with what the maps before it hold, so the time grows with the number of maps, not its square.
    """
    found: list[Shared] = []
    for name, graph in graphs.items():
        known = [one.node for one in found]
        by_id = {one.node.id: one for one in found}
        pairs = match(graph.nodes.values(), known, named=False)
        of = {id_: by_id[other] for id_, other in pairs.items()}
        for id_, node in graph.nodes.items():
            if id_ not in of:
                of[id_] = Shared(len(found), _renamed(node, len(found)))
                found.append(of[id_])
        _count(name, graph, of)
    return sorted(found, key=lambda one: (-len(one.nodes), one.number))


def _renamed(node: Node, number: int) -> Node:
    """Return a statement with an id of its own among all maps' statements."""
    return replace(node, id=str(number))


def _count(name: str, graph: Graph, of: dict[str, Shared]) -> None:
    support = SupportOf(graph).of
    for id_, node in graph.nodes.items():
        one = of[id_]
        one.nodes[name] = node
        one.roles["rebuttal" if node.rebuttal else str(node.role)] += 1
        home = graph.inferences.get(node.home or "")
        parent = graph.parent(home) if home else None
        one.parents[of[parent.id].number if parent else None] += 1
        one.supported += support[id_] is Support.SUPPORTED
