"""A statement whose notes only explain and cite nothing.

An explanatory note says more about the statement, but is no evidence for it (the *MLA Handbook* keeps such content
notes apart from bibliographic notes). A statement that has no other support either is left to `unsupported-premise` and
`unsupported-objection`.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Fares are low already.
          footnotes: [1]
          premises:
            - {text: A ride costs as much as a small loaf., basis: common-ground}
    paper:
      footnotes: [{number: 1, text: Fares have not been raised for ten years.}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Fares are low already.
          footnotes: [1]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}]
      footnotes: [{number: 1, text: Fares have not been raised for ten years., cites: [{work: tariff}]}]
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._numbers import numbered

LEVEL = Level.WARNING
CONCERN = Concern.SOURCES


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that has notes, all of which only explain, and that has other support."""
    for node in subject.graph.nodes.values():
        notes = list(dict.fromkeys(backing.note for backing in node.footnotes))
        if (
            notes
            and all(subject.citing.only_explains(note) for note in notes)
            and not node.cites
            and not subject.support.owes_support(node)
        ):
            message = f"{numbered(notes)} can only explain this statement, not support it"
            yield Finding.on(node, message, "look for a source; the note may stay as an explanation", "footnotes")
