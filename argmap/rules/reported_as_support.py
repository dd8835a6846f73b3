"""A statement that rests only on what somebody is quoted as saying.

The note under a quotation shows that it was said, not that it is so. A quoted opinion supports a statement together
with more: a linked premise that takes it up, such as that its source knows the field, or support for what was said. So
an opinion serves in an argument from expert opinion (D. Walton, C. Reed and F. Macagno 2008, *Argumentation Schemes*,
chapter 9).

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Dropping fares helps the poor.
          premises:
            - text: The mayor of Tallinn says that it helped the poor.
              voice: reported
              basis: testimony

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Dropping fares helps the poor.
          premises:
            - linked:
                - text: The mayor of Tallinn says that it helped the poor.
                  voice: reported
                  basis: testimony
                - text: The mayor has seen the figures.
                  basis: common-ground
"""

from collections.abc import Iterator

from argmap.evaluation.support import Support
from argmap.graph import Kind, Role
from argmap.notation.model import Voice
from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that owes support, has no evidence, and under which every premise is only quoted."""
    support = subject.support
    for node in subject.graph.nodes.values():
        if node.voice is Voice.REPORTED or (node.role is Role.OBJECTION and node.voice is not Voice.AUTHOR):
            continue
        if support.evidence[node.id] is not Support.UNSUPPORTED:
            continue
        steps = subject.graph.into(node.id, Kind.SUPPORTS)
        sources = [source for step in steps for source in step.sources]
        if sources and all(support.only_said(source) for source in sources):
            message = "only what somebody is quoted as saying supports this"
            yield Finding.on(node, message, "link a premise that takes it up, or give evidence")
