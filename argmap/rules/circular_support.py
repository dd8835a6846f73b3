"""Statements that support one another in a circle.

Each is a reason for the next, and the last for the first, so the argument begs the question (Aristotle, *Prior
Analytics* II 16; D. Walton 1991, *Begging the Question*). Only a reference (`ref`) can close a circle: remove the one
that leads back.

Bad:

    claim:
      id: drop
      text: Bus fares in the town should be dropped.
      premises:
        - text: Everybody wants fares dropped.
          premises:
            - ref: drop

Good:

    claim:
      id: drop
      text: Bus fares in the town should be dropped.
      premises:
        - text: Everybody wants fares dropped.
          basis: common-ground
"""

from collections.abc import Iterator

from argmap.evaluation.circles import circles
from argmap.graph import Graph, Kind
from argmap.problems import Concern, Level, Path
from argmap.rules import Finding, Subject

LEVEL = Level.ERROR
CONCERN = Concern.ARGUMENT


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each circle, at the first reference in it that leads back, about its first statement."""
    graph = subject.graph
    for circle in circles(graph):
        first = circle[0]
        if len(circle) == 1:
            message = f"{first} is given as a reason for itself"
        else:
            message = "these support one another in a circle: " + ", ".join(circle)
        yield Finding((*_back(graph, circle), "ref"), message, "remove the reference that leads back", first)


def _back(graph: Graph, circle: list[str]) -> Path:
    """Return the path of the first premise in a circle that comes no later in the text than what it supports.

    There is one, for a way around the circle cannot lead ever further down.
    """
    order = {id_: position for position, id_ in enumerate(circle)}
    return next(
        path
        for target in circle
        for inference in graph.into(target, Kind.SUPPORTS)
        for source, path in inference.members()
        if order.get(source, len(circle)) <= order[target]
    )
