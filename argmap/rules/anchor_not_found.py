"""A place in the paper that the paper does not have.

`at` names a section, paragraph or sentence that is not there; or no passage begins and ends with the words of `quote`;
or the sentence that `at` named in the edition kept with the map has no like in this one. Needs the paper's text.

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

from argmap.problems import Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.anchoring import Anchor, Anchors, Candidate, Passage

LEVEL = Level.ERROR


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each passage and each quotation that was not found."""
    if (anchors := subject.anchors) is None:
        return
    for anchor in anchors.of.values():
        if not anchor.strayed:  # where the quotation tells the place, anchor-moved says it
            yield from _absent(anchor, anchors)
            yield from _gone(anchor, anchors)
        quote = anchor.node.quote
        if quote and anchor.lost:
            message = f"no passage of the paper begins with {quote.start!r} and ends with {quote.end!r}"
            cure = _nearest(anchor.candidates, anchors, "check the words against the paper")
            yield Finding.on(anchor.node, message, cure, "quote")


def _absent(anchor: "Anchor", anchors: "Anchors") -> Iterator[Finding]:
    for passage in anchor.absent:
        yield Finding.on(anchor.node, f"the paper has no {passage}: {_lack(passage, anchors)}", "correct it", "at")
    at = anchor.node.at
    if at and anchor.lost and not (anchor.node.quote or anchor.absent or anchor.fates):
        yield Finding.on(anchor.node, f"{at!r} is not a place in a paper", "write it like 1.6 s7", "at")


def _lack(passage: "Passage", anchors: "Anchors") -> str:
    """Return what the paper has instead of a passage that it lacks."""
    if paragraph := anchors.article.paragraphs.get(passage.paragraph):
        return f"paragraph {passage.paragraph} ends with sentence {len(paragraph.sentences)}"
    section = passage.paragraph.rpartition(".")[0]
    for found in anchors.article.sections:
        if found.id == section:
            return f"section {section} ends with paragraph {len(found.paragraphs)}"
    return f"its sections are {', '.join(found.id for found in anchors.article.sections)}"


def _gone(anchor: "Anchor", anchors: "Anchors") -> Iterator[Finding]:
    for fate in anchor.fates:
        if not fate.now:
            cure = _nearest(fate.candidates, anchors, "look for what the paper says now, or take the statement away")
            yield Finding.on(anchor.node, f"what stood at {fate.passage} is no longer in the paper", cure, "at")


def _nearest(candidates: "tuple[Candidate, ...]", anchors: "Anchors", cure: str) -> str:
    if not candidates:
        return cure
    return f"{cure}; the nearest is at {anchors.index.at(anchors.index.inside(candidates[0].span))}"
