"""A statement of the author's that rests only on what somebody else is quoted as saying.

The note under a quotation shows that it was said, not that it is so. A quoted opinion supports the author's statement
together with more: a linked premise of the author's that takes it up, or support for what was said.

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
from argmap.graph import Kind
from argmap.model import Voice
from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement of the author's under which there is no evidence and every premise is only quoted."""
    support = subject.support
    for node in subject.graph.nodes.values():
        if node.voice is not Voice.AUTHOR or support.evidence[node.id] is not Support.UNSUPPORTED:
            continue
        steps = subject.graph.into(node.id, Kind.SUPPORTS)
        sources = [source for step in steps for source in step.sources]
        if sources and all(support.only_said(source) for source in sources):
            message = "only what somebody else says supports this"
            yield Finding.on(node, message, "add a premise of the author's that takes it up, or evidence")
