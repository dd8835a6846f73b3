"""A statement that holds an argument of its own.

A word like "because" or "therefore" inside one statement joins a reason to what it is for. In a map that is two
statements and an inference, so that each can be supported and attacked by itself. The words are data of the language.

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

from argmap.problems import Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
PROFILES = frozenset({Profile.TEACHING})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a signal of reasoning in it that does not merely tell a time ("since 1990")."""
    if subject.wording is None:
        return
    for node in subject.graph.nodes.values():
        for found in subject.wording.reasoning_pattern.finditer(node.text):
            if not node.text[found.end() :].lstrip()[:1].isdigit():
                message = f"{found[0]!r} joins a reason to a claim inside one statement"
                yield Finding.on(node, message, "make two statements of it, one a premise of the other")
                break
