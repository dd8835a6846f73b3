"""A paragraph of the paper that no statement comes from.

Part of the argument may be missing from the map; if the paragraph argues nothing, there is nothing to do. Statements in
the voice `reader` do not count. `argmap paper FILE --map MAP` shows which sentences the map covers. Needs the paper's
text.

Paper:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a tenth.

    Cars, too, were driven as much as before.

Bad:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s1

Good:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s1
      objections:
        - text: People drive as much as before.
          at: 1.2 s1
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.FIDELITY
TOGETHER = "no statement comes from {named} paragraphs: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each paragraph of which the map covers no sentence, at its first sentence in the paper's file."""
    if subject.coverage is None or subject.article is None:
        return
    for section, part in zip(subject.article.sections, subject.coverage.sections, strict=True):
        for paragraph, lines in zip(section.paragraphs, part.paragraphs, strict=True):
            if not any(line.nodes for line in lines):
                message = f"no statement comes from paragraph {paragraph.id}"
                cure = "if it argues something, add that to the map"
                yield Finding(
                    ("paper",), message, cure, place=paragraph.sentences[0].place, at=paragraph.id, name=paragraph.id
                )
