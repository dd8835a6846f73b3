"""A place in the paper that is not among those kept with the map.

`MAP.anchors.json` holds the edition of the paper that the map's places count in, and the places as they were written
then. A place that was written since is taken to count in the text at hand: should the paper be revised, it could not be
followed. `argmap anchor MAP` keeps the edition again. Needs the paper's text and an edition kept beside the map.

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

from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each place that was found and that the kept edition does not know."""
    if (anchors := subject.anchors) is None or subject.edition is None:
        return
    for anchor in anchors.of.values():
        if not anchor.lost and not subject.edition.counts(anchor.node):
            message = f"this place is taken as it stands in {anchors.article.file}: it is not kept with the map"
            yield Finding.on(anchor.node, message, "keep it: `argmap anchor MAP`", "at" if anchor.node.at else "quote")
