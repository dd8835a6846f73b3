"""An objection or a rebuttal by the author that has no support.

An author who raises an objection, or answers one, owes support for it as for any other statement (the
obligation-to-defend rule of F. van Eemeren and R. Grootendorst 2004, *A Systematic Theory of Argumentation*).
Objections by others (`voice: reported`, `conceded` or `reader`) are not reported.

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
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._support import bare

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT
TOGETHER = "{count} objections and rebuttals have no support"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objection in the author's voice that has neither evidence nor an inference to it."""
    yield from bare(subject, Role.OBJECTION)
