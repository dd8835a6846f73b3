"""An objection or a rebuttal of the author's that nothing backs.

An author who raises an objection, or answers one, owes support for it as for any other statement. Objections of
others (`voice: reported`, `conceded` or `reader`) are not flagged.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      objections:
        - text: The town cannot pay for buses without fares.

Good:

    claim:
      text: Bus fares in the town should be dropped.
      objections:
        - text: The town cannot pay for buses without fares.
          premises:
            - text: Fares pay for a third of the buses.
              basis: testimony
"""

from collections.abc import Iterator

from argmap.graph import Role
from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objection in the author's voice that has neither evidence nor an inference to it."""
    for node in subject.graph.nodes.values():
        if node.role is Role.OBJECTION and subject.support.owes_support(node):
            what = "rebuttal" if node.rebuttal else "objection"
            yield Finding.on(
                node, f"this {what} has no support", "give it a footnote, a basis, or a premise of its own"
            )
