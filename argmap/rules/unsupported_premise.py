"""A premise that has no support.

It has no premise of its own, no note that cites a work, no citation (`cites`) and no basis. The basis `assumption` is
no evidence: it says openly that there is none. A note that only explains is no evidence either. Add a note, a basis or
a premise; if the paper gives none, leave the finding: the gap is in the paper, not in the map. An assumption that
whoever made the map adds (`voice: reader`, `basis: assumption`) is not reported: what depends on it is an
`unsupported-statement`. Whoever makes a claim may be asked what it is based on (S. Toulmin 1958, *The Uses of
Argument*, chapter III).

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Ridership rises where fares are dropped.

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Ridership rises where fares are dropped.
          footnotes: [1]
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit}]
      footnotes: [{number: 1, cites: [{work: cats-2017}]}]
"""

from collections.abc import Iterator

from argmap.graph import Role
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._support import bare

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT
TOGETHER = "{count} premises have no support"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each leaf premise that has neither evidence nor an inference to it."""
    yield from bare(subject, Role.PREMISE)
