"""A statement that a program wrote and that nobody has confirmed.

An assistant that drafts a map marks each statement with `draft: true`. argmap has compared its figures, names and
location with the paper, but whether the paper argues so is for a person to say: read the passage, correct the statement
or remove it, then run `argmap confirm MAP ID`, or press Confirm on the page of `argmap edit`. Reports refuse a map with
drafts.

Bad:

    claim:
      text: Buses should be free.
      draft: true

Good:

    claim:
      text: Buses should be free.
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY
TOGETHER = "{count} statements are drafts: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each draft."""
    for node in subject.graph.nodes.values():
        if node.draft:
            cure = "compare it with the paper, then confirm it with `argmap confirm`"
            yield Finding.on(node, "nobody has confirmed this draft", cure, "draft", name=node.called)
