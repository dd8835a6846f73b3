"""A note of the paper that no statement lists.

Either the statement that it supports is missing from the map, or that statement does not list it. A note that only
explains supports nothing and is not reported.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
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

LEVEL = Level.WARNING
CONCERN = Concern.SOURCES
TOGETHER = "no statement lists {named} notes: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each note with a citation that no statement names."""
    named = {backing.note for node in subject.graph.nodes.values() for backing in node.footnotes}
    for index, note in enumerate(subject.graph.paper.footnotes if subject.graph.paper else ()):
        if note.number not in named and note.cites:
            named.add(note.number)  # a second note of this number is a matter for duplicate-footnote
            path = ("paper", "footnotes", index, "number")
            message = f"no statement lists note {note.number}"
            yield Finding(path, message, "add it to the statement that it supports", name=str(note.number))
