"""A map without a single objection.

A case is only as strong as the objections it has met. Look in the text for what speaks against the claim; if there is
nothing, add the best objection you know, in the voice `reader`.

Bad:

    claim:
      text: Bus fares should be dropped.
      premises:
        - {text: The poor need buses., basis: common-ground}

Good:

    claim:
      text: Bus fares should be dropped.
      premises:
        - {text: The poor need buses., basis: common-ground}
      objections:
        - {text: The town cannot pay., voice: reader}
"""

from collections.abc import Iterator

from argmap.graph import Kind
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.INFO
CONCERN = Concern.ARGUMENT
PROFILES = frozenset({Profile.TEACHING, Profile.REVIEW})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at the claim if nothing in the map attacks or undercuts anything."""
    graph = subject.graph
    argued = any(one.kind is Kind.SUPPORTS for one in graph.inferences.values())
    if argued and all(one.kind is Kind.SUPPORTS for one in graph.inferences.values()):
        claim = graph.nodes[graph.roots[0]]
        yield Finding.on(claim, "no objection is considered", "add what speaks against the claim")
