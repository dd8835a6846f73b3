"""A note that shows only that somebody holds an opinion.

A premise in the voice `reported` has a note, but no reason of its own: the note shows that it was said, and leaves open
whether it is true.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Holm holds that the poor gain most where fares are dropped.
          voice: reported
          footnotes: [1]
    paper:
      works: [{id: holm-2019, title: Who rides}]
      footnotes: [{number: 1, cites: [{work: holm-2019}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Holm holds that the poor gain most where fares are dropped.
          voice: reported
          footnotes: [1]
          premises:
            - text: Holm counted who rode before and after.
              basis: testimony
    paper:
      works: [{id: holm-2019, title: Who rides}]
      footnotes: [{number: 1, cites: [{work: holm-2019}]}]
"""

from collections.abc import Iterator

from argmap.graph import Role
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.text.enumerating import listed

LEVEL = Level.INFO
CONCERN = Concern.ARGUMENT
TOGETHER = "{count} premises have only sources that show that it was said, not that it is true: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each reported premise that has nothing but notes which cite."""
    for node in subject.graph.nodes.values():
        cited = subject.citing.sources(node)
        if node.role is Role.PREMISE and cited and subject.support.only_said(node.id):
            message = f"{listed(one.said for one in cited)} can only show that this was said, not that it is true"
            yield Finding.on(
                node,
                message,
                "look for what the source bases it on",
                cited[0].key,
                name=listed(one.said for one in cited),
            )
