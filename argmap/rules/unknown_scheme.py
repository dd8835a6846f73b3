"""A scheme that argmap does not know.

`argmap schemes` lists the names, most of them taken from D. Walton, C. Reed and F. Macagno 2008, *Argumentation
Schemes*, chapter 9. If no name is similar, the message lists them too. Files of other programs name inferences in their
own ways ("Modus ponens"): there only what looks like a slip of the pen is told.

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

from argmap.graph import Inference
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.schemes import scheme_names
from argmap.text.nearest import did_you_mean, nearest

LEVEL = Level.WARNING
CONCERN = Concern.CRAFT


KNOWN = frozenset({"rephrase"})
"""What formats call a step that only says the same in other words: no scheme, but understood."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each inference with an unknown scheme."""
    for inference in subject.graph.inferences.values():
        scheme = inference.scheme
        if scheme is None or scheme in scheme_names() or scheme in KNOWN:
            continue
        if not _is_from_another_program(inference) or nearest(scheme, scheme_names()):
            cure = did_you_mean(scheme, scheme_names())
            yield Finding((*inference.path, "scheme"), f"no scheme is called {scheme!r}", cure)


def _is_from_another_program(inference: Inference) -> bool:
    """Tell whether a step was read from a file in another notation than argmap's own."""
    return inference.path[:1] == ("steps",)
