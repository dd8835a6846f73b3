"""A statement whose notes explain, and cite nothing.

A note that only explains tells more about the statement; it is no evidence for it.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Fares are low already.
          footnotes: [1]
    paper:
      footnotes: [{number: 1, text: A single ride costs as much as a loaf of bread.}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Fares are low already.
          footnotes: [1]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}]
      footnotes: [{number: 1, text: A single ride costs as much as a loaf of bread., cites: [{work: tariff}]}]
"""

from collections.abc import Iterator

from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that has notes, all of them defined, none of them citing a work."""
    for node in subject.graph.nodes.values():
        notes = [one.note for one in node.footnotes]
        defined = all(note in subject.graph.footnotes for note in notes)
        if notes and defined and not any(subject.citing.cites(note) for note in notes):
            which = "note " + ", ".join(map(str, notes))
            message = f"{which} only explains: it is no evidence for this statement"
            yield Finding.on(node, message, "look for a source; the note may stay as an explanation", "footnotes")
