"""A statement without words.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: "..."
          basis: common-ground

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Fewer people drive.
          basis: common-ground
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level, Path
from argmap.rules import Finding, Subject

LEVEL = Level.ERROR
CONCERN = Concern.CRAFT


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that has neither a letter nor a digit; what a comment cuts whole is a `cut-text`."""
    for node in subject.graph.nodes.values():
        if node.empty and not _cut(subject, (*node.path, "text")):
            yield Finding.on(node, "this statement is empty", "write one full sentence")


def _cut(subject: Subject, path: Path) -> bool:
    if subject.marks is None:
        return False
    from argmap.notation.reading.plain_texts import PlainText, cut_off

    return cut_off(PlainText(path, subject.marks.find(path))) is not None
