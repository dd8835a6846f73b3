"""A note cited in a sentence of the paper, but listed by no statement made from it.

The paper gives support there, and the map leaves it out. Statements in the voice `reader` do not count: they are not
from the sentence. Needs the paper's text.

Paper:

    ## 1. Buses
    Fares were dropped in 2013,[^1] and ridership rose by a tenth.

    [^1]: Tariff of the town's buses.

Bad:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s1

Good:

    claim:
      text: More people ride.
      at: 1.1 s1
      premises:
        - text: The town has had free buses since 2013.
          at: 1.1 s1
          footnotes: [1]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.notation.model import Voice
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.anchoring.anchors import Anchor

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY
TOGETHER = "the paper cites {named} notes that no statement from their sentences lists: {names}"
PUNCTUATION = 2


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each mark that is left out, with the statement nearest to it."""
    if (anchors := subject.anchors) is None:
        return
    for number, markers in anchors.index.markers.items():
        at_it = [anchors.of[id_] for id_ in anchors.nodes.get(number, ())]
        made = [anchor for anchor in at_it if anchor.node.voice is not Voice.READER]
        named = {backing.note for anchor in at_it for backing in anchor.node.footnotes}
        for marker in markers if made else ():
            if marker.note not in named:
                nearest = min(made, key=lambda anchor: _distance(anchor, marker.at))
                where = anchors.index.at([number])
                message = f"the paper cites note {marker.note} at {where}, but no statement from that sentence lists it"
                cure = "add it to the `footnotes` of the statement that it supports"
                yield Finding.on(nearest.node, message, cure, name=str(marker.note))


def _distance(anchor: "Anchor", at: int) -> tuple[int, int]:
    """Return how far a mark is from the end of a statement's passage, then how long that is: the narrowest is meant.

    A full stop or a comma between them is no distance.
    """
    return min((max(0, abs(at - span.end) - PUNCTUATION), span.end - span.start) for span in anchor.spans)
