"""A location or a quotation that is not in the paper.

`at` names a section, paragraph or sentence that the paper does not have; or no passage begins and ends with the words
of `quote`; or nothing in the paper resembles the sentence that `at` named in the edition kept with the map. Needs the
paper's text.

Paper:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a tenth.

Bad:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s3
      premises:
        - text: More people ride.
          quote: {start: Zebra crossings, end: were painted}

Good:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s1
      premises:
        - text: More people ride.
          quote: {start: Ridership, end: a tenth}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.anchoring.anchors import Anchor, Candidate
    from argmap.anchoring.resolving import Anchors
    from argmap.notation.location import Passage

LEVEL = Level.ERROR
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each passage and each quotation that was not found."""
    if (anchors := subject.anchors) is None:
        return
    for anchor in anchors.of.values():
        if not anchor.strayed:  # where the quotation leads to the location, anchor-moved reports it
            yield from _absent(anchor, anchors)
            yield from _gone(anchor, anchors)
        quote = anchor.quote
        if quote and anchor.lost:
            message = f"no passage of the paper begins with {quote.start!r} and ends with {quote.end!r}"
            cure = _nearest(anchor.candidates, anchors, "check the words against the paper")
            yield Finding.on(anchor.node, message, cure, "quote")


def _absent(anchor: "Anchor", anchors: "Anchors") -> Iterator[Finding]:
    for passage in anchor.absent:
        yield Finding.on(anchor.node, f"the paper has no {passage}: {_lack(passage, anchors)}", "correct it", "at")
    at = anchor.node.at
    if at and anchor.lost and not (anchor.quote or anchor.absent or anchor.fates):
        yield Finding.on(anchor.node, f"{at!r} is not a location in a paper", "write it like 1.6 s7", "at")


def _lack(passage: "Passage", anchors: "Anchors") -> str:
    """Return what the paper has instead of a passage that it lacks."""
    if passage.figure:
        return f"its text has captions of {', '.join(sorted(anchors.article.figures))}"
    if paragraph := anchors.article.paragraphs.get(passage.paragraph):
        return f"the last sentence of paragraph {passage.paragraph} is s{len(paragraph.sentences)}"
    section = passage.paragraph.rpartition(".")[0]
    for found in anchors.article.sections:
        if found.id == section:
            return f"the last paragraph of section {section} is {section}.{len(found.paragraphs)}"
    return f"its sections are {', '.join(found.id for found in anchors.article.sections)}"


def _gone(anchor: "Anchor", anchors: "Anchors") -> Iterator[Finding]:
    for fate in anchor.fates:
        if fate.change == "lost":
            cure = _nearest(fate.candidates, anchors, "see what the paper says instead, or remove the statement")
            yield Finding.on(anchor.node, f"the passage at {fate.passage} is no longer in the paper", cure, "at")
        elif fate.gone and fate.now:
            message = f"{', '.join(fate.gone)} is no longer in the paper; the rest is at {anchors.index.at(fate.now)}"
            cure = "see whether the statement still holds, then correct `at`, or remove the statement"
            yield Finding.on(anchor.node, message, cure, "at")


def _nearest(candidates: "tuple[Candidate, ...]", anchors: "Anchors", cure: str) -> str:
    if not candidates:
        return cure
    return f"{cure}; the closest match is at {anchors.index.at(anchors.index.inside(candidates[0].span))}"
