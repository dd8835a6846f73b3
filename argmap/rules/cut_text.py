"""A statement or another text that loses its end, because ` #` begins a comment.

In YAML, a space and `#` in a text without quotation marks begin a comment: what follows on the line is in no picture
and no report. Put the whole text in quotation marks. To write a comment behind a text, put two spaces before `#` and
one after it.

Bad:

    claim:
      text: Noise is the #1 reason for moving away.

Good:

    claim:
      text: "Noise is the #1 reason for moving away."  # a survey says so
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level, shown
from argmap.rules import Finding, Subject
from argmap.rules._plain_texts import node_at

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY
OF_READING = True


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each comment that looks like the end of a text."""
    if subject.marks is None:
        return
    from argmap.notation.reading.plain_texts import cut_off, plain_texts

    for one in plain_texts(subject.marks):
        if span := cut_off(one):
            source = one.marks.source
            rest = source.text[span.start : span.end].strip()
            message = f"the rest of this line, {shown(rest)}, is a comment and no part of the text"
            cure = "put the whole text in quotation marks; set a comment off by two spaces"
            level = Level.ERROR if one.marks.value.start == one.marks.value.end else None  # nothing is left of it
            node = node_at(subject, one.path)
            yield Finding(one.path, message, cure, node, place=source.place(*span), level=level)
