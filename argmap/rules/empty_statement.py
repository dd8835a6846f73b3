"""A statement without words.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: "..."
          basis: common-ground

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Fewer people drive.
          basis: common-ground
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.ERROR
CONCERN = Concern.CRAFT


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that has neither a letter nor a digit."""
    for node in subject.graph.nodes.values():
        if node.empty:
            yield Finding.on(node, "this statement is empty", "write one full sentence")
