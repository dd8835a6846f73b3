"""How much of the claim's support hangs on each leaf: the fewer must fall together with it, the darker."""

from argmap.evaluation.load import loads
from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph
from argmap.problems import Problem


def overlay(graph: Graph, _: tuple[Problem, ...]) -> Overlay:
    """Return the load of every leaf that the first claim rests on as an intensity.

    The heaviest has the full colour, the others less by the square of how many more leaves must fall with them: so
    differences can be seen where every cut set is large.
    """
    found = loads(graph, graph.roots[0]) if graph.roots else []
    heaviest = found[0].order if found else 1
    marks = {one.id: Paint("heat", (heaviest / one.order) ** 2, _words(one.order), _more(one.order)) for one in found}
    return Overlay(marks, ((Paint("heat"), "the darker, the fewer leaves fell the claim with it"),) if marks else ())


def _words(order: int) -> str:
    return "falls alone" if order == 1 else f"falls with {order - 1} more"


def _more(order: int) -> str:
    if order == 1:
        return "load: the claim falls with this alone"
    return f"load: the claim falls when this and {order - 1} more leaves are given up"
