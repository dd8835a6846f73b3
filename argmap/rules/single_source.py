"""A branch that rests on a single work.

Several statements in the branch have notes, and all notes lead to the same work: if that work is wrong, the branch
falls. Only the topmost such statement is reported.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {text: Ridership rises where fares are dropped., footnotes: [1]}
        - {text: The poor gain most where fares are dropped., footnotes: [2]}
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit}]
      footnotes: [{number: 1, cites: [{work: cats-2017}]}, {number: 2, cites: [{ibid: 1}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {text: Ridership rises where fares are dropped., footnotes: [1]}
        - {text: The poor gain most where fares are dropped., footnotes: [2]}
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit}, {id: holm-2019, title: Who rides}]
      footnotes: [{number: 1, cites: [{work: cats-2017}]}, {number: 2, cites: [{work: holm-2019}]}]
"""

from collections.abc import Iterator

from argmap.evaluation.sources_below import Resting
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.SOURCES


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each uppermost statement under which at least two statements have evidence, all from one work."""
    resting = Resting(subject.graph, subject.citing)
    for node in subject.graph.nodes.values():
        rests = resting.of[node.id]
        if rests.alone and not any(resting.of[parent].alone for parent in resting.parents(node.id)):
            message = f"{rests.sources[0]} is the only work cited in this branch"
            yield Finding.on(node, message, "look for a second source, or say that there is none")
