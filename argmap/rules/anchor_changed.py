"""A passage of the paper that was reworded after the map was made.

The passage was found again by its words and its neighbours, starting from the edition kept with the map. The statement
may say something that the paper no longer says, so read the passage again. Needs the paper's text and an edition kept
beside the map.

Paper before:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a tenth in the first year.

Paper:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a twentieth in the first year.

Bad:

    claim:
      text: Ten per cent more people rode at first.
      at: 1.1 s2

Good:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s1
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a passage that has other words now."""
    if (anchors := subject.anchors) is None:
        return
    for id_, anchor in anchors.of.items():
        for fate in anchor.fates:
            if fate.change == "changed":
                where = anchors.index.at(fate.now)
                message = f"the passage at {fate.passage} was reworded ({fate.score:.0%} alike) and is now at {where}"
                now = f"write `at: {anchors.at_now(id_)}`, then run `argmap anchor MAP`"
                cure = f"read it again; if the statement still holds, {now}"
                yield Finding.on(anchor.node, message, cure, "at")
