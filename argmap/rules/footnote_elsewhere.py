"""A note whose mark is in a different sentence from the statement that lists it.

Either the number is wrong, or `at` is, or the statement covers more of the paper than `at` says. Needs the paper's
text.

Paper:

    ## 1. Buses
    Fares were dropped in 2013.[^1] Ridership rose by a tenth.

    [^1]: Tariff of the town's buses.

Bad:

    claim:
      text: More people ride.
      at: 1.1 s2
      footnotes: [1]

Good:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s1
      footnotes: [1]
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each note of a statement whose mark is in none of the statement's sentences."""
    if (anchors := subject.anchors) is None:
        return
    marked = anchors.index.noted
    for id_, anchor in anchors.of.items():
        here = set(anchors.sentences(id_))
        for position, backing in enumerate(anchor.node.footnotes if here else ()):
            there = marked.get(backing.note, [])
            if here.isdisjoint(there) and (there or _lost(backing.note, subject)):
                message, cure = f"the paper's text never cites note {backing.note}", "correct the number"
                if there:
                    where, at = anchors.index.at(there), anchors.index.at(here)
                    message = f"the paper cites note {backing.note} at {where}, but this statement is at {at}"
                    cure = "correct the number or `at`; give both locations if the statement covers both"
                yield Finding.on(anchor.node, message, cure, "footnotes", position)


def _lost(number: int, subject: Subject) -> bool:
    """Tell whether a note without a mark in the text is a matter for no other rule.

    A text without any mark says nothing of it; of one that has notes, ``note-without-marker`` and
    ``footnote-text-differs`` tell, of a note that the map does not have, ``undefined-footnote``.
    """
    article = subject.article
    return bool(article and article.markers and not article.notes) and number in subject.graph.footnotes
