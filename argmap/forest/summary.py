"""How the argument stands, in a sentence or two."""

from collections import Counter

from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Kind

NEUTRAL = "The map reports what this paper argues; it takes no side."
REACH = {
    Support.SUPPORTED: "the claim is supported",
    Support.PARTIAL: "a part of the claim is supported",
    Support.UNSUPPORTED: "support does not reach the claim yet",
}


def counts(graph: Graph) -> str:
    """Return how many statements of each kind there are: ``1 claim, 4 premises``."""
    roles = Counter("rebuttal" if node.rebuttal else str(node.role) for node in graph.nodes.values() if not node.gone)
    return ", ".join(number(roles[role], role) for role in roles)


def number(count: int, noun: str, plural: str = "") -> str:
    """Return a count with its noun; ``plural`` is that of one that does not only take an s."""
    return f"{count} {noun if count == 1 else plural or f'{noun}s'}"


def size(graph: Graph) -> str:
    """Return how many statements there are: ``5 statements``."""
    return number(sum(not node.gone for node in graph.nodes.values()), "statement")


def standing(graph: Graph, support: SupportOf) -> str:
    """Return how many statements lack the support that they need, and whether the claims are supported."""
    bare = sum(map(support.owes_support, graph.nodes.values()))
    part = sum(one is Support.PARTIAL for one in support.of.values())
    owing = f"{bare or 'none'} without support" + (f", {part} partly supported" if part else "")
    return f"{owing}. {reach(graph, support)}"


def reach(graph: Graph, support: SupportOf) -> str:
    """Return whether support reaches the claims, as a fact of the map and no verdict on the paper."""
    states = [support.of[root] for root in graph.roots]
    if len(states) == 1:
        return f"As mapped, {REACH[states[0]]}."
    return f"As mapped, support reaches {states.count(Support.SUPPORTED)} of {len(states)} claims."


def starts(graph: Graph, support: SupportOf) -> tuple[int, int]:
    """Return how many statements the argument starts from, and how many of these have no source.

    As in weighing, these are statements that no other supports, and those that have evidence of their own besides.
    """
    needing = filter(support.needs_support, graph.nodes.values())
    leaves = [
        node
        for node in needing
        if not graph.into(node.id, Kind.SUPPORTS) or support.evidence[node.id] is not Support.UNSUPPORTED
    ]
    return len(leaves), sum(map(support.bare, leaves))


def describe(graph: Graph) -> str:
    """Return what the picture shows, for who cannot see it."""
    claims = " ".join(graph.nodes[root].text for root in graph.roots)
    said = f"An argument map of: {claims} {counts(graph)}; {standing(graph, SupportOf(graph))}"
    return " ".join(f"{said} {NEUTRAL if graph.paper and not graph.debate else ''}".split())
