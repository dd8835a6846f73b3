"""A passage that may be any of several sentences of the revised paper.

The sentence that `at` named in the edition kept with the map has the same words as several sentences of the paper as it
is now, or is about equally like them, and its neighbours do not tell which of them it is. Needs the paper's text and an
edition kept beside the map.

Paper before:

    ## 1. Buses
    Cars stayed. Nothing was done. Fares were dropped in 2013.

Paper:

    ## 1. Buses
    Nothing was done. Ridership rose by a tenth in the year.
    Nothing was done.

Bad:

    claim:
      text: The town did nothing.
      at: 1.1 s2

Good:

    claim:
      text: The town has free buses.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.anchoring.anchors import Fate
    from argmap.anchoring.resolving import Anchors

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a passage that may be any of several."""
    if (anchors := subject.anchors) is None:
        return
    for anchor in anchors.of.values():
        for fate in anchor.fates if anchor.doubtful else ():
            if fate.change == "doubtful":
                message = f"what stood at {fate.passage} may now be {_places(fate, anchors)}"
                cure = "write the `at` of the one that is meant; if that is the old one, add a `quote` to it"
                yield Finding.on(anchor.node, message, cure, "at")


def _places(fate: "Fate", anchors: "Anchors") -> str:
    places = [anchors.index.at(anchors.index.inside(one.span)) for one in fate.candidates]
    return " or ".join(filter(None, (", ".join(places[:-1]), places[-1])))
