"""A passage of the paper that is only counted otherwise than its `at` says.

Sentences, paragraphs or sections were put in or taken out before it: the passage has the same words and the same
neighbours, but other numbers than in the edition kept with the map. `argmap anchor MAP --update` corrects all such
locations at once. Needs the paper's text and an edition kept beside the map.

Paper before:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a tenth.

Paper:

    ## 1. Buses
    The town is small. Fares were dropped in 2013. Ridership rose by a tenth.

Bad:

    claim:
      text: More people ride.
      at: 1.1 s2

Good:

    claim:
      text: The town has few inhabitants.
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY
TOGETHER = "{count} locations are only numbered differently now: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a passage that has another number now."""
    if (anchors := subject.anchors) is None:
        return
    for id_, anchor in anchors.of.items():
        for fate in () if anchor.strayed else anchor.fates:
            if fate.change == "renumbered" and not anchor.doubtful:
                now = anchors.index.at(fate.now)
                there = anchors.at_now(id_)
                cure = f"write `at: {there}`, or run `argmap anchor MAP --update` for all"
                message = f"the passage at {fate.passage} is now numbered {now}"
                name = f"{fate.passage} is {now}"
                yield Finding.on(anchor.node, message, cure, "at", name=name, instead=there)
