"""A place in the paper that is another one by now.

The words of `quote` stand in the paper, but not where `at` says; or the sentence that `at` named in the edition kept
with the map stands elsewhere in this one, word for word. Needs the paper's text.

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

from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement whose words stand elsewhere than its `at` says."""
    if (anchors := subject.anchors) is None:
        return
    for id_, anchor in anchors.of.items():
        cure = f"write `at: {anchors.at_now(id_)}`"
        if anchor.strayed:
            message = f"the quotation stands at {anchors.at_now(id_)}, not at {anchor.node.at}"
            yield Finding.on(anchor.node, message, cure, "at")
            continue
        for fate in anchor.fates:
            if fate.change == "moved":
                message = f"what stood at {fate.passage} stands at {anchors.index.at(fate.now)} now"
                yield Finding.on(anchor.node, message, cure, "at")
