"""A line that looks like an item of a list or a key, but is read as a part of the text above it.

A text without quotation marks goes on over all lines that are indented deeper. A statement in such a line vanishes into
the one above it. Begin the line in the column of its neighbours; if it is text, put the whole text in quotation marks.

Bad:

    claim:
      text: The square should be free of cars.
      premises:
        - text: Cars take its room.
            - Cars are loud.

Good:

    claim:
      text: The square should be free of cars.
      premises:
        - text: Cars take its room,
            and most of them only stand there.
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._plain_texts import node_at

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY
OF_READING = True


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the first such line of each text."""
    if subject.marks is None:
        return
    from argmap.notation.reading.plain_texts import plain_texts, swallowed

    for one in plain_texts(subject.marks):
        lines = list(swallowed(one))
        if not lines:
            continue
        source, (span, _) = one.marks.source, lines[0]
        others = len(lines) - 1
        more = f", and so {'is' if others == 1 else 'are'} {others} more" if others else ""
        key = f"`{one.path[-1]}`" if one.marks.key else "the text above"
        column = source.lines.place(one.marks.key.start if one.marks.key else one.marks.value.start)[1]
        cure = (
            f"begin it with a hyphen and a space, or with its key, in the column of its neighbours "
            f"({key} is in column {column}); if it is text, put the whole text in quotation marks"
        )
        if one.path == ("claim",):
            cure = "write the claim as `text: ...` on a line below `claim:`, and the list below `premises:`"
        message = f"this line is read as a part of the text above it{more}"
        yield Finding(one.path, message, cure, node_at(subject, one.path), place=source.place(*span))
