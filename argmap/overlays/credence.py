"""How likely each statement stands by the numbers that the map gives."""

from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph
from argmap.problems import ArgmapError, Problem


def overlay(graph: Graph, _: tuple[Problem, ...]) -> Overlay:
    """Return the credence of the statements that have a number, and of the claims, as an intensity.

    Raises ``ArgmapError`` for a map without numbers, and for circles, which have no credence.
    """
    from argmap.evaluation.credence import credence

    given = {node.id: node.credence for node in graph.nodes.values() if node.credence is not None}
    if not given:
        raise ArgmapError("this map has no credence to colour by; add one to a statement, such as `credence: 0.8`")
    marks = {id_: Paint("heat", number, f"credence {number:g}") for id_, number in given.items()}
    for root in graph.roots:
        found = credence(graph, root)
        words = f"{found.low:.2f}" if found.high - found.low < 0.005 else f"{found.low:.2f} to {found.high:.2f}"
        marks[root] = Paint("heat", (found.low + found.high) / 2, f"probability {words}")
    return Overlay(marks, ((Paint("heat"), "darker: more probable"),))
