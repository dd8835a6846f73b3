"""A premise that nothing backs.

It stands at the end of a branch with neither a footnote that cites a work nor a basis, and no premise supports it in
turn. A basis of `assumption` is no evidence: it says openly that there is none; a note that only explains is none
either. Give the premise a footnote, a basis or a premise of its own; where the paper has none, the finding is about the
paper, and stays. Whoever puts a statement forward may be asked what there is to go on (S. Toulmin 1958, *The Uses of
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
from argmap.problems import Level
from argmap.rules import Finding, Subject
from argmap.rules._support import bare

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each leaf premise that has neither evidence nor an inference to it."""
    for node, why in bare(subject, Role.PREMISE):
        yield Finding.on(node, f"this premise has no support{why}", "give it a footnote, a basis or a premise")
