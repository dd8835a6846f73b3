"""A rebuttal that only repeats what the objection attacks.

An answer must give the objector something new: a reason why the objection is wrong, or why it does not matter.

Bad:

    claim:
      id: drop
      text: Bus fares should be dropped.
      objections:
        - text: The town cannot pay.
          basis: testimony
          objections:
            - text: Still, bus fares should be dropped.

Good:

    claim:
      id: drop
      text: Bus fares should be dropped.
      objections:
        - text: The town cannot pay.
          basis: testimony
          objections:
            - text: A levy on parking would pay.
              basis: testimony
"""

from collections.abc import Iterator

from argmap.graph import Kind
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that attacks an objection with the content words of what the objection attacks."""
    graph, terms = subject.graph, subject.terms
    for inference in graph.inferences.values():
        if not terms or inference.kind is not Kind.ATTACKS:
            continue
        attacked = dict.fromkeys(one.target for one in graph.out_of(inference.target) if one.kind is Kind.ATTACKS)
        for source, path in inference.members():
            same = (one for one in attacked if terms[source] and terms[source].keys() == terms[one].keys())
            if repeated := next(same, None):
                message = f"this only repeats {repeated} and does not answer {inference.target}"
                cure = "say why the objection is wrong, or why it does not matter"
                yield Finding.served(path, graph.nodes[source], message, cure)
