"""Statements that support one another in a circle.

Each is a reason for the next, and the last for the first: the circle rests on itself. Only references (`ref`) can make
one. Take away the one that leads back.

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
from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.ERROR


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each circle, at its first statement in the text."""
    for circle in circles(subject.graph):
        first = subject.graph.nodes[circle[0]]
        if len(circle) == 1:
            message = f"{first.id} is given as support for itself"
        else:
            message = "these support one another in a circle: " + ", ".join(circle)
        yield Finding.on(first, message, "take away the reference that leads back")
