"""The order in which problems are told: errors, then what the argument lacks, the heaviest first, then the rest."""

from argmap.evaluation.weight import Weight, weight_of_each
from argmap.graph import Graph
from argmap.problems import Concern, Level, Problem

Rank = tuple[bool, int, int, tuple[bool, int, int], tuple[str, int, int], str]
LIGHTEST = (True, 0, 0)


def in_order(problems: list[Problem], graph: Graph) -> list[Problem]:
    """Return problems in the order in which a reader needs them.

    Errors come first. Then what concerns the argument, by level and by how much falls with the statement concerned
    (``argmap.evaluation.weight``); then what concerns the map's fidelity, the sources and the map's craft. What ranks
    equally stays in the order of the text.
    """
    told = {one.node for one in problems if one.concern is Concern.ARGUMENT and one.node}
    weights = weight_of_each(graph) if len(told) > 1 else {}
    return sorted(problems, key=lambda one: rank(one, weights))


def rank(problem: Problem, weights: dict[str, Weight]) -> Rank:
    """Return what problems are sorted by; ``weights`` are those of the statements, by id."""
    concern = list(Concern).index(problem.concern) if problem.concern else 0
    weight = weights.get(problem.node or "") if problem.concern is Concern.ARGUMENT else None
    place = problem.place
    where = (place.file, place.line or 0, place.column or 0)
    level = list(Level).index(problem.level)
    return problem.level is not Level.ERROR, concern, level, weight.order if weight else LIGHTEST, where, problem.rule
