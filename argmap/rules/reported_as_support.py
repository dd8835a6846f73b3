"""A statement that is supported only by what somebody is quoted as saying.

The note to a quotation shows that something was said, not that it is true. A quoted opinion supports a statement only
together with something more: a linked premise, for example that the source knows the field, or support for what was
said. This is how an opinion works in an argument from expert opinion (D. Walton, C. Reed and F. Macagno 2008,
*Argumentation Schemes*, chapter 9).

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
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT


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
            message = "this is supported only by what somebody is quoted as saying"
            yield Finding.on(node, message, "link a premise to the quoted one, or give evidence")
