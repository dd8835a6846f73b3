"""A claim that falls by what its own text says.

Every statement is granted as long as nothing in the map attacks it. Even so the claim does not stand: an objection that
nothing meets hits it, or all its reasons (`argmap weigh` shows how). The method is in `evaluation/acceptability.py`.
What the map's maker added (`voice: reader`) is left out: this is a finding about the text.

Bad:

    claim:
      text: Bus fares should be dropped.
      objections:
        - {text: The town cannot pay., basis: testimony}

Good:

    claim:
      text: Bus fares should be dropped.
      objections:
        - text: The town cannot pay.
          basis: testimony
          objections:
            - {text: A levy on parking would pay., basis: testimony}
"""

from collections.abc import Iterator

from argmap.problems import Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
PROFILES = frozenset({Profile.TEACHING, Profile.REVIEW})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each claim that is out under grounded semantics."""
    for root in subject.graph.roots:
        if subject.standing.of[root] == "out":
            message = "by the objections in the map this claim does not stand"
            yield Finding.on(subject.graph.nodes[root], message, "meet the objections, or see `argmap weigh`")
