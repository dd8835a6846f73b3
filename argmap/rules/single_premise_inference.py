"""A claim drawn from a single premise.

Hardly anything follows from one statement alone: there is usually a second premise that the author takes for granted,
and that deserves a closer look (the golden rule of Austhink's tutorials on argument mapping: every reason has at least
two premises). Link it, in the voice `reader` if the text does not say it.

Bad:

    claim:
      text: Dropping fares helps the poor.
      premises:
        - text: Dropping fares makes buses cheaper.
          basis: common-ground

Good:

    claim:
      text: Dropping fares helps the poor.
      premises:
        - linked:
            - text: Dropping fares makes buses cheaper.
              basis: common-ground
            - text: Cheaper buses help the poor.
              voice: reader
              basis: common-ground
"""

from collections.abc import Iterator

from argmap.graph import Kind
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each premise that supports something all by itself."""
    for inference in subject.graph.inferences.values():
        if inference.kind is Kind.SUPPORTS and len(inference.sources) == 1 and not inference.missing:
            premise = subject.graph.nodes[inference.sources[0]]
            if premise.home == inference.id:
                message = "this step rests on a single premise"
                yield Finding.on(premise, message, "link the premise that is taken for granted, in the voice `reader`")
