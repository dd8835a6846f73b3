"""A note that the paper does not have.

A statement lists its number, but `paper.footnotes` does not define it.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [2]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}]
      footnotes: [{number: 1, cites: [{work: tariff}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}]
      footnotes: [{number: 1, cites: [{work: tariff}]}]
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.ERROR
CONCERN = Concern.SOURCES


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each number under a statement that is no note of the paper."""
    notes = subject.graph.footnotes
    for node in subject.graph.nodes.values():
        for index, backing in enumerate(node.footnotes):
            if backing.note not in notes:
                cure = "add it to the paper's `footnotes`, or correct the number"
                message = f"the paper has no note {backing.note}"
                yield Finding.on(node, message, cure, "footnotes", index, "note")
