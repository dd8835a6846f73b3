"""Separate premises that may need one another.

They share words that the claim does not have, each leaves out something in the claim, and together they leave out less:
signs that they are one reason in two parts. Words that run through the map, such as a country that more than a tenth of
all statements name, do not count. Put the premises under `linked` if one would say nothing for the claim without the
other.

Bad:

    claim:
      text: Dropping fares helps the poor.
      premises:
        - text: Dropping fares makes buses cheaper.
          basis: common-ground
        - text: Cheaper buses help the poor.
          basis: common-ground

Good:

    claim:
      text: Dropping fares helps the poor.
      premises:
        - linked:
            - text: Dropping fares makes buses cheaper.
              basis: common-ground
            - text: Cheaper buses help the poor.
              basis: common-ground
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject
from argmap.rules._inferences import Step, steps

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})
TOPIC, FEW = 0.1, 5
"""A word of more than this share of the statements, and of more than a few, is what the map is about."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each single premise that shares words with the one before it under the same parent."""
    common = _common(subject)
    siblings: dict[str, list[Step]] = {}
    for step in steps(subject):
        if len(step.premises) == 1 and step.premises[0].home == step.inference.id:
            siblings.setdefault(step.parent.id, []).append(step)
    for group in siblings.values():
        for first, second in pairwise(group):
            if shared := _shared(first, second, common):
                message = f"this and {first.premises[0].called} may need one another: both mention {', '.join(shared)}"
                yield Finding.on(
                    second.premises[0], message, "put both under `linked` if one says nothing without the other"
                )


def _common(subject: Subject) -> set[str]:
    """Return the stems that so many statements have that sharing them says nothing."""
    counts = Counter(stem for terms in subject.terms.values() for stem in terms)
    return {stem for stem, count in counts.items() if count > max(TOPIC * len(subject.terms), FEW)}


def _shared(first: Step, second: Step, common: set[str]) -> list[str]:
    """Return the words that two premises share apart from their parent's, if they fill gaps of each other."""
    one, other = first.premise_terms[0], second.premise_terms[0]
    together = [stem for stem in first.parent_terms if stem not in one and stem not in other]
    if not (len(together) < len(first.unmet) and len(together) < len(second.unmet)):
        return []
    known = common.union(first.parent_terms)
    return [word for stem, word in other.items() if stem in one and stem not in known]
