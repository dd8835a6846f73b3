"""A statement that contains an argument of its own.

A word such as "because" or "therefore" inside one statement joins a reason to a conclusion. In a map these are two
statements and a step between them, so that each can be supported and attacked separately. The words depend on the map's
language.

Bad:

    claim:
      text: Bus fares should be dropped because the poor need buses.

Good:

    claim:
      text: Bus fares should be dropped.
      premises:
        - text: The poor need buses.
          basis: common-ground
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a signal of reasoning in it that does not merely give a time ("since 1990")."""
    if subject.wording is None:
        return
    for node in subject.graph.nodes.values():
        for found in subject.wording.reasoning_pattern.finditer(node.text):
            if not node.text[found.end() :].lstrip()[:1].isdigit():
                message = f"{found[0]!r} joins a reason to a claim inside one statement"
                yield Finding.on(node, message, "split it into two statements, one a premise of the other")
                break
