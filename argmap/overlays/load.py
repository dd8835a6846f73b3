"""How much of the claim's support rests on each leaf: the fewer others must fall with it, the darker."""

from argmap.evaluation.load import loads
from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph
from argmap.problems import Problem

LEGEND = "darker: fewer other leaves must fall with it to bring down the claim"


def overlay(graph: Graph, _: tuple[Problem, ...]) -> Overlay:
    """Return the load of every leaf that the first claim rests on as an intensity.

    The heaviest has the full colour, the others less by the square of how many more leaves must fall with them: so
    differences can be seen where every cut set is large.
    """
    found = loads(graph, graph.roots[0]) if graph.roots else []
    heaviest = min((one.order for one in found), default=1)
    marks = {one.id: Paint("heat", (heaviest / one.order) ** 2, _words(one.order), _more(one.order)) for one in found}
    return Overlay(marks, ((Paint("heat"), LEGEND),) if marks else ())


def _words(order: int) -> str:
    return "alone" if order == 1 else f"with {order - 1} other{'' if order == 2 else 's'}"


def _more(order: int) -> str:
    if order == 1:
        return "load: the claim falls if this alone is given up"
    return f"load: the claim falls if this and {order - 1} other leaves are given up"
