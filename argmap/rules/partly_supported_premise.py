"""A premise that its notes support only in part.

Each note listed under it says in `backs` that it supports only a part of the statement, and no step with support of its
own covers the rest. Split the statement, so that each part has its own support, or find support for the rest.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Ridership rose by a tenth, mostly among the poor.
          footnotes: [{note: 1, backs: the tenth}]
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit}]
      footnotes: [{number: 1, cites: [{work: cats-2017}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Ridership rose by a tenth.
          footnotes: [1]
        - text: Most of the new riders were poor.
          basis: testimony
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit}]
      footnotes: [{number: 1, cites: [{work: cats-2017}]}]
"""

from collections.abc import Iterator

from argmap.evaluation.support import Support
from argmap.graph import Role
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each premise whose evidence is partial and that no inference carries."""
    for node in subject.graph.nodes.values():
        if node.role is Role.PREMISE and subject.support.of[node.id] is Support.PARTIAL:
            sources = [one for one in subject.citing.sources(node) if one.backs is not None]
            parts = "; ".join(dict.fromkeys(one.backs or "" for one in sources))
            message = f"its sources support this premise only in part: {parts}"
            yield Finding.on(node, message, "split the statement, or support the rest", sources[0].key)
