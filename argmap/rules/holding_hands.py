"""A word in a linked premise that neither the claim nor another linked premise contains.

Linked premises hold hands: what one of them says must be taken up by the claim or by another premise of the group. A
word that appears nowhere else does no work, or the premise that takes it up is missing (the holding-hands rule of
Austhink's tutorials on argument mapping). The parts of a `composition` are exempt: each says of its own part what the
claim says of the whole.

Bad:

    claim:
      text: Dropping fares helps the poor.
      premises:
        - linked:
            - text: Dropping fares makes buses cheaper.
              basis: common-ground
            - text: The poor live in the suburbs.
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

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject
from argmap.rules._inferences import steps

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})
ENUMERATING = frozenset({"composition"})
"""Schemes whose premises list parts of a whole."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each premise of a linked group with content words that hold no hands."""
    for step in steps(subject):
        if len(step.premises) < 2 or step.inference.scheme in ENUMERATING:
            continue
        for premise, dangling in zip(step.premises, step.dangling(), strict=True):
            if premise.home == step.inference.id and dangling:
                message = f"nothing else in this step mentions: {', '.join(dangling)}"
                cure = "leave these words out, or add the premise that connects them to the rest"
                yield Finding.on(premise, message, cure)
