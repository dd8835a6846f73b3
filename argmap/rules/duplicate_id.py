"""Two statements, or two works, with the same id.

A reference to that id is ambiguous; it is taken to mean the first of the two.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {id: cost, text: Selling tickets costs more than it brings., basis: common-ground}
        - {id: cost, text: Cars cost the town more than buses., basis: common-ground}

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {id: tickets, text: Selling tickets costs more than it brings., basis: common-ground}
        - {id: cars, text: Cars cost the town more than buses., basis: common-ground}
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.ERROR
CONCERN = Concern.CRAFT
CURE = "give one of them another id"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement, then each work, whose id an earlier one has."""
    names: set[str] = set()
    for node in subject.graph.nodes.values():
        if node.name in names:
            message = f"another statement already has the id {node.name!r}"
            yield Finding.on(node, message, CURE, "id")
        names |= {node.name} if node.name else set()
    works: set[str] = set()
    for index, work in enumerate(subject.graph.paper.works if subject.graph.paper else ()):
        if work.id in works:
            yield Finding(("paper", "works", index, "id"), f"another work already has the id {work.id!r}", CURE)
        works.add(work.id)
