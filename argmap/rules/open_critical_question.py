"""A critical question of a scheme that no objection raises.

Each scheme comes with questions that test it (`argmap schemes NAME`). An objection or an undercutter says which of them
it raises with `question: NUMBER`; the others are still open and worth asking of the text.

Bad:

    claim:
      text: Bus fares should be dropped.
      premises:
        - text: Wherever towns dropped fares, more people rode.
          basis: testimony
          scheme: sign

Good:

    claim:
      text: Bus fares should be dropped.
      premises:
        - text: Wherever towns dropped fares, more people rode.
          basis: testimony
          scheme: sign
          undercutters:
            - {text: Some of these towns saw no more riders., voice: reader, question: 1}
            - {text: Petrol became dear in the same years., voice: reader, question: 2}
"""

from collections.abc import Iterator

from argmap.graph import Graph, Inference, Kind
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject
from argmap.schemes import scheme, scheme_names

LEVEL = Level.INFO
CONCERN = Concern.ARGUMENT
PROFILES = frozenset({Profile.TEACHING})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each inference with a scheme some of whose questions no objection to it, or to its premises, raises."""
    for inference in subject.graph.inferences.values():
        if inference.scheme not in scheme_names():
            continue
        raised = _raised(subject.graph, inference)
        for number, question in enumerate(scheme(inference.scheme).questions, 1):
            if number not in raised:
                message = f"question {number} of {inference.scheme} is open: {question}"
                yield Finding(
                    (*inference.path, "scheme"), message, f"if it applies, add an objection with `question: {number}`"
                )


def _raised(graph: Graph, inference: Inference) -> set[int]:
    against = [*graph.into(inference.id, Kind.UNDERCUTS)]
    against += [one for source in inference.sources for one in graph.into(source, Kind.ATTACKS)]
    asked = (graph.nodes[source].question for one in against for source in one.sources)
    return {number for number in asked if number is not None}
