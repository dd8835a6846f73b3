"""A note that is defined twice, or listed twice under one statement.

A statement may list a note twice only to say of two different parts that the note supports each of them (`backs`).

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}]
      footnotes:
        - {number: 1, cites: [{work: tariff}]}
        - {number: 1, text: A single ride costs as much as a loaf of bread.}

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1, 2]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}]
      footnotes:
        - {number: 1, cites: [{work: tariff}]}
        - {number: 2, text: A single ride costs as much as a loaf of bread.}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.graph import Node
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.paper.oddities import Odd

LEVEL = Level.WARNING
CONCERN = Concern.SOURCES


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each second definition of a number, and each second mention under one statement."""
    seen: set[int] = set()
    for index, note in enumerate(subject.graph.paper.footnotes if subject.graph.paper else ()):
        if note.number in seen:
            path = ("paper", "footnotes", index, "number")
            yield Finding(path, f"note {note.number} is defined a second time", "correct one of the numbers")
        seen.add(note.number)
    for node in subject.graph.nodes.values():
        yield from _named_twice(node)


def _named_twice(node: Node) -> Iterator[Finding]:
    parts: dict[int, set[str | None]] = {}
    for index, backing in enumerate(node.footnotes):
        earlier = parts.setdefault(backing.note, set())
        if earlier and (backing.backs is None or earlier & {None, backing.backs}):
            message = f"note {backing.note} is listed twice under this statement"
            yield Finding.on(node, message, "remove one of them", "footnotes", index, "note")
        earlier.add(backing.backs)
    for index, cited in enumerate(node.cites):
        if cited in node.cites[:index]:
            message = f"{cited.work} is named twice under this statement"
            yield Finding.on(node, message, "remove one of them", "cites", index, "work")


def answers(subject: Subject, odd: "Odd") -> bool:
    """Tell whether the map has the second note too."""
    return odd.note in subject.repeated_notes
