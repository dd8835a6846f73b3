"""A word of the claim that none of its premises contains.

What is in the conclusion but in no premise has been pulled out of a hat, like a rabbit: the premise that introduces it
is missing, often one that the author takes for granted (the rabbit rule of Austhink's tutorials on argument mapping).
Words are compared by their stems; the map's `glossary` says which words mean the same.

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

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject
from argmap.rules._inferences import anchor, steps

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each inference whose parent has content words that no premise of it has."""
    for step in steps(subject):
        if unmet := step.unmet:
            message = f"no premise of this step mentions: {', '.join(unmet)}"
            cure = "add the missing premise, or list words that mean the same in `glossary`"
            yield Finding.on(anchor(step), message, cure)
