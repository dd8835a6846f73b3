"""An objection against the claim that nobody answers.

It counts against the claim (an odd number of attacks lies between them), and no rebuttal or undercutter meets it. What
the author concedes knowingly (`voice: conceded`) is not flagged.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      objections:
        - text: The town cannot pay for buses without fares.
          basis: testimony

Good:

    claim:
      text: Bus fares in the town should be dropped.
      objections:
        - text: The town cannot pay for buses without fares.
          basis: testimony
          objections:
            - text: A charge on parking pays for them.
              basis: testimony
"""

from collections.abc import Iterator

from argmap.evaluation.sides import against
from argmap.graph import Graph, Inference, Kind
from argmap.model import Voice
from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objection against the claim that is neither attacked nor undercut."""
    graph = subject.graph
    opposed = against(graph)
    for inference in graph.inferences.values():
        if inference.kind is Kind.SUPPORTS or inference.id not in opposed or _answered(graph, inference):
            continue
        source = graph.nodes[inference.sources[0]] if inference.sources else None
        if source and source.voice is not Voice.CONCEDED and source.home == inference.id:
            message = "nothing in the map answers this objection"
            yield Finding.on(
                source, message, "add the answer that the paper gives; if it gives none, this is a finding"
            )


def _answered(graph: Graph, inference: Inference) -> bool:
    met = any(graph.into(source, Kind.ATTACKS) for source in inference.sources)
    return met or bool(graph.into(inference.id, Kind.UNDERCUTS))
