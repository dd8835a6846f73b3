"""A passage of the paper that is not where `at` says.

The words of `quote` are in the paper, but not at the location that `at` gives; or the sentence at that location in the
edition kept with the map is now somewhere else, word for word: behind sentences that it stood before, or in another
section. Where sentences are only counted otherwise, anchor-renumbered says so. Needs the paper's text.

Paper:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a tenth.

Bad:

    claim:
      text: More people ride.
      at: 1.1 s1
      quote: {start: Ridership, end: a tenth}

Good:

    claim:
      text: More people ride.
      at: 1.1 s2
      quote: {start: Ridership, end: a tenth}
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement whose passage is somewhere else than its `at` says."""
    if (anchors := subject.anchors) is None:
        return
    for id_, anchor in anchors.of.items():
        there = anchors.at_now(id_)
        cure = f"write `at: {there}`"
        if anchor.doubtful:
            continue  # anchor-ambiguous reports it
        if anchor.strayed:
            message = f"the quotation is at {there}, not at {anchor.node.at}"
            yield Finding.on(anchor.node, message, cure, "at", instead=there)
            continue
        for fate in anchor.fates:
            if fate.change == "moved" and not fate.gone:
                message = f"the passage at {fate.passage} is now at {anchors.index.at(fate.now)}"
                yield Finding.on(anchor.node, message, cure, "at", instead=there)
