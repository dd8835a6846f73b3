"""A passage of the paper that was reworded since the map was made.

Found by its words and its neighbours, starting from the edition that is kept with the map: the statement may say what
the paper no longer says. Read the passage again. Needs the paper's text and an edition kept beside the map.

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

from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a passage that has other words now."""
    if (anchors := subject.anchors) is None:
        return
    for id_, anchor in anchors.of.items():
        for fate in anchor.fates:
            if fate.change == "changed":
                where = anchors.index.at(fate.now)
                message = f"what stood at {fate.passage} was reworded ({fate.score:.0%} alike) and stands at {where}"
                cure = f"read it again; if the statement holds, write `at: {anchors.at_now(id_)}` and keep this edition"
                yield Finding.on(anchor.node, message, cure, "at")
