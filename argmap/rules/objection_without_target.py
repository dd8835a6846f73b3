"""An objection to something that is not there.

It attacks a statement that the map does not have, or undercuts a step whose premise is a reference that leads nowhere.

Bad:

    claim:
      text: Bus fares should be dropped.
      premises:
        - ref: nowhere
          undercutters:
            - {text: The poor do not live near the stops., voice: reader}

Good:

    claim:
      text: Bus fares should be dropped.
      premises:
        - text: The poor need buses.
          basis: common-ground
          undercutters:
            - {text: The poor do not live near the stops., voice: reader}
"""

from collections.abc import Iterator

from argmap.graph import Graph, Inference, Kind
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.ERROR
CONCERN = Concern.CRAFT


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that attacks nothing, or undercuts an inference without premises."""
    graph = subject.graph
    for inference in graph.inferences.values():
        if inference.kind is Kind.SUPPORTS or not _aims_at_nothing(graph, inference):
            continue
        for source in inference.sources:
            yield Finding.on(
                graph.nodes[source], "what this objects to is not in the map", "correct the reference, or move it"
            )


def _aims_at_nothing(graph: Graph, inference: Inference) -> bool:
    if inference.kind is Kind.ATTACKS:
        return inference.target not in graph.nodes
    undercut = graph.inferences.get(inference.target)
    return undercut is None or not undercut.sources
