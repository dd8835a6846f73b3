"""A statement that makes several claims at once.

It has two clauses, joined by a semicolon, or by a comma and a word such as "and" or "but". A note may support only one
of them, and an objection may attack only one.

Bad:

    claim:
      text: Bus fares should be dropped, and parking should cost more.

Good:

    claim:
      text: Bus fares should be dropped.
"""

import re
from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})
CLAUSE = 3
"""How many words either side must have at least to pass for a clause."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a semicolon, or a comma and a joining word, between what look like clauses."""
    if subject.wording is None:
        return
    joint = subject.wording.joining_pattern
    for node in subject.graph.nodes.values():
        found = joint.search(node.text)
        if found and min(map(_words, (node.text[: found.start()], node.text[found.end() :]))) >= CLAUSE:
            message = "this looks like several claims in one statement"
            yield Finding.on(node, message, "make each claim a statement of its own")


def _words(text: str) -> int:
    return max(len(clause.split()) for clause in re.split("[,;:]", text))
