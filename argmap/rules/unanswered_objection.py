"""An objection to the claim that nothing answers.

It counts against the claim (an odd number of attacks leads from it to the claim), and no rebuttal or undercutter
answers it. Part of arguing is to answer what is known to speak against the claim (the dialectical tier of R. Johnson
2000, *Manifest Rationality*). What the author knowingly concedes (`voice: conceded`) is not reported.

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

from argmap.evaluation.polarity import against
from argmap.graph import Graph, Inference, Kind
from argmap.notation.model import Voice
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT
TOGETHER = "nothing in the map answers {count} objections"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objection against the claim that is neither attacked nor undercut, once, where it first occurs so."""
    graph = subject.graph
    opposed, found = against(graph), set()
    for inference in graph.inferences.values():
        if inference.id not in opposed or _settled(graph, inference) or inference.sources in found:
            continue
        found.add(inference.sources)
        id_, path = next(inference.members())
        cure = "add the paper's answer; if it gives none, this is a finding about the paper"
        yield Finding.served(path, graph.nodes[id_], "nothing in the map answers this objection", cure)


def _settled(graph: Graph, inference: Inference) -> bool:
    """Tell whether an inference is no objection, is conceded, or is answered."""
    if inference.kind is Kind.SUPPORTS or all(graph.nodes[one].voice is Voice.CONCEDED for one in inference.sources):
        return True
    met = any(graph.into(source, Kind.ATTACKS) for source in inference.sources)
    return met or bool(graph.into(inference.id, Kind.UNDERCUTS))
