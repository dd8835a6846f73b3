"""A statement whose only notes are Ibid. without a page.

Such a note repeats one that was written for another statement. Without a page of its own, it leaves open whether the
work says this too.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {text: Ridership rises where fares are dropped., footnotes: [1]}
        - {text: The poor gain most where fares are dropped., footnotes: [2]}
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit}]
      footnotes: [{number: 1, cites: [{work: cats-2017, locator: "90"}]}, {number: 2, cites: [{ibid: 1}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {text: Ridership rises where fares are dropped., footnotes: [1]}
        - {text: The poor gain most where fares are dropped., footnotes: [2]}
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit}]
      footnotes:
        - {number: 1, cites: [{work: cats-2017, locator: "90"}]}
        - {number: 2, cites: [{ibid: 1, locator: "95"}]}
"""

from collections.abc import Iterator

from argmap.notation.bibliography import Footnote
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._numbers import numbered

LEVEL = Level.INFO
CONCERN = Concern.SOURCES
TOGETHER = "{count} statements have no other source than Ibid. without a page: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement under which every note is a mere Ibid."""
    notes = subject.graph.footnotes
    for node in subject.graph.nodes.values():
        under = [notes[one.note] for one in node.footnotes if one.note in notes]
        if under and not node.cites and all(map(_only_repeats, under)):
            message = f"the only source for this is Ibid. without a page ({numbered(note.number for note in under)})"
            yield Finding.on(
                node,
                message,
                "look up the work and give the page that says this",
                "footnotes",
                name=numbered(note.number for note in under),
            )


def _only_repeats(note: Footnote) -> bool:
    return bool(note.cites) and all(one.ibid is not None and not one.locator for one in note.cites)
