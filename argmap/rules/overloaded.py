"""A statement with too many reasons side by side.

More than seven reasons side by side are a list rather than an argument. Usually some of them belong together, under a
statement that says what they have in common.

Bad:

    claim:
      text: Bus fares should be dropped.
      premises:
        - {text: The poor need buses., basis: common-ground}
        - {text: Cars are loud., basis: common-ground}
        - {text: Cars are dangerous., basis: common-ground}
        - {text: Cars need room., basis: common-ground}
        - {text: Cars foul the air., basis: common-ground}
        - {text: Tickets cost money., basis: common-ground}
        - {text: Selling tickets takes time., basis: common-ground}
        - {text: Checking tickets angers riders., basis: common-ground}

Good:

    claim:
      text: Bus fares should be dropped.
      premises:
        - {text: The poor need buses., basis: common-ground}
        - text: The town is better off with fewer cars.
          premises:
            - {text: Cars are loud., basis: common-ground}
            - {text: Cars are dangerous., basis: common-ground}
"""

from collections.abc import Iterator

from argmap.graph import Kind
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})
MOST = 7
"""The most reasons for one statement."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with more than ``MOST`` inferences that support it."""
    for node in subject.graph.nodes.values():
        if (count := len(subject.graph.into(node.id, Kind.SUPPORTS))) > MOST:
            yield Finding.on(node, f"{count} separate reasons are given for this", "group those that belong together")
