"""A location that was added after the edition of the paper was kept.

`MAP.anchors.json` keeps the edition of the paper that the map's locations refer to, together with those locations. A
location that was added later is looked up in the text as it is now; if the paper is revised, it cannot be followed into
the new edition. `argmap anchor MAP` keeps the edition and all locations. Needs the paper's text and an edition kept
beside the map.

Map before:

    claim: {id: free, text: The town has had free buses since 2013., at: 1.1 s1}

Paper before:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a tenth.

Paper:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a tenth.

Bad:

    claim: {id: free, text: Free buses have brought more riders since 2013., at: 1.1 s1-2}

Good:

    claim: {id: free, text: Buses have been free since 2013., at: 1.1 s1}
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each location that was found and that the kept edition does not know."""
    if (anchors := subject.anchors) is None or subject.edition is None:
        return
    for anchor in anchors.of.values():
        if not anchor.lost and subject.edition.of(anchor.node) is None:
            message = f"this location is not kept with the map; it is looked up in {anchors.article.file} as it is now"
            yield Finding.on(
                anchor.node, message, "keep it: run `argmap anchor MAP`", "at" if anchor.node.at else "quote"
            )
