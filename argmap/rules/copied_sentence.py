"""A statement that copies eight or more consecutive words from the paper.

A map says in its maker's own words what a paper argues; copied words do not show whether they were understood. Words in
quotation marks are a quotation and do not count. Needs the paper's text.

Paper:

    ## 1. Buses
    In the spring of 2013 the council dropped all fares on the buses of the town.

Bad:

    claim:
      text: The council dropped all fares on the buses of the town ten years ago.
      at: 1.1 s1

Good:

    claim:
      text: Buses have been free since 2013, by decision of the council.
      at: 1.1 s1
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.graph import Node

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with its longest run of the paper's words."""
    if (anchors := subject.anchors) is None:
        return
    from argmap.anchoring.copied_words import SHORTEST, runs

    nodes: list[Node] = list(subject.graph.nodes.values())
    for node, run in zip(nodes, runs([node.text for node in nodes], anchors.index), strict=True):
        if run:
            where = anchors.index.at(anchors.index.inside(run.span))
            message = f"{run.words} consecutive words are copied from the paper ({where})"
            cure = f"use your own words (copy fewer than {SHORTEST} in a row), or put them in quotation marks"
            yield Finding.on(node, message, cure)
