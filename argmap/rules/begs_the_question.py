"""A premise that only repeats what it is meant to support.

Anyone who doubts the claim doubts such a premise too, so it gives no reason. Two statements count as the same if they
have the same content words.

Bad:

    claim:
      text: The town should drop bus fares.
      premises:
        - text: Bus fares should be dropped by the town.
          basis: testimony

Good:

    claim:
      text: The town should drop bus fares.
      premises:
        - text: The town has the means to run its buses without fares.
          basis: testimony
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject
from argmap.rules._inferences import steps

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT
PROFILES = frozenset({Profile.TEACHING, Profile.REVIEW})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each premise with exactly the content words of what it supports."""
    for step in steps(subject):
        for premise, terms in zip(step.premises, step.premise_terms, strict=True):
            if terms and premise is not step.parent and terms.keys() == step.parent_terms.keys():
                message = f"this only repeats what it is meant to support: {step.parent.called}"
                yield Finding.on(premise, message, "give a reason that someone who doubts the claim could accept")
