"""The text of the paper was not read, although the map names its file.

Without it, the rules that compare the map with the paper find nothing. Put the file that `file` names in the paper's
record into the map's folder, or name one with `argmap check MAP --paper FILE`.

Paper:

    ## 1. Buses
    Fares were dropped in 2013.

Bad without paper:

    claim: {text: The town has had free buses since 2013.}
    paper: {file: buses.md}

Good:

    claim: {text: The town has had free buses since 2013., at: 1.1 s1}
    paper: {file: buses.md}
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the name of the paper's text if that was not read."""
    paper = subject.graph.paper
    if paper and paper.file and subject.article is None:
        message = f"{paper.file} was not read, so nothing is compared with the paper"
        yield Finding(("paper", "file"), message, "put it in the map's folder, or name another file with --paper")
