"""A scheme that argmap does not know.

`argmap schemes` lists the names, most of them taken from D. Walton, C. Reed and F. Macagno 2008, *Argumentation
Schemes*, chapter 9. If no name is similar, the message lists them too.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: The institute of transport recommends it.
          basis: testimony
          scheme: expert-opinon

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: The institute of transport recommends it.
          basis: testimony
          scheme: expert-opinion
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.schemes import scheme_names
from argmap.text.nearest import did_you_mean

LEVEL = Level.WARNING
CONCERN = Concern.CRAFT


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each inference with an unknown scheme."""
    for inference in subject.graph.inferences.values():
        scheme = inference.scheme
        if scheme is not None and scheme not in scheme_names():
            cure = did_you_mean(scheme, scheme_names())
            yield Finding((*inference.path, "scheme"), f"no scheme is called {scheme!r}", cure)
