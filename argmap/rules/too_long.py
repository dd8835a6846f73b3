"""A statement that is too long to take in at a glance.

More than thirty words rarely make a single claim: shorten the statement, or split it.

Bad:

    claim:
      text: >-
        Bus fares in the town, which were introduced in a year when hardly anybody owned a car and when the buses ran
        only twice a day, should be dropped as soon as the council has found the means to pay for it.

Good:

    claim:
      text: Bus fares in the town should be dropped as soon as the council can pay for it.
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})
MOST = 30
"""The most words of a statement."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement of more than ``MOST`` words."""
    for node in subject.graph.nodes.values():
        if (words := len(node.text.split())) > MOST:
            yield Finding.on(node, f"{words} words are a lot for one statement", "shorten it, or split it")
