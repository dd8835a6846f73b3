"""A claim that the map's own objections defeat.

Every statement is accepted as long as nothing in the map attacks it. Even so the claim falls: an objection that nothing
defeats attacks the claim itself, or every reason for it (`argmap weigh` shows how). Statements in the voice `reader`
are left out, so this is a finding about the paper, not about the map.

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

from argmap.graph import Graph, Kind
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT
PROFILES = frozenset({Profile.TEACHING, Profile.REVIEW})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each claim that is out under grounded semantics."""
    for root in subject.graph.roots if _opposed(subject.graph) else ():
        if subject.standing.of[root] == "out":
            message = "the objections in the map defeat this claim"
            yield Finding.on(
                subject.graph.nodes[root], message, "answer the objections; `argmap weigh` shows how the claim falls"
            )


def _opposed(graph: Graph) -> bool:
    """Tell whether the map has any objection; a claim whose reasons lead nowhere falls without one."""
    return any(one.kind is not Kind.SUPPORTS and one.sources for one in graph.inferences.values())
