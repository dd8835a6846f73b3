"""Which inferences count against the claim, and which for it."""

from argmap.graph import Graph, Kind


def against(graph: Graph) -> set[str]:
    """Return the ids of the inferences with an odd number of attacks between them and a root, their own included.

    An undercutter counts against what the undercut inference counts for. What serves several places counts by each; a
    statement reached with both signs is on both sides. Linear in the size of the graph.
    """
    found: set[str] = set()
    pending = [(root, False) for root in graph.roots]
    seen = set(pending)
    while pending:
        target, opposed = pending.pop()
        for inference in graph.into(target):
            side = opposed if inference.kind is Kind.SUPPORTS else not opposed
            if side:
                found.add(inference.id)
            for following in (*inference.sources, inference.id):
                if (following, side) not in seen:
                    seen.add((following, side))
                    pending.append((following, side))
    return found
