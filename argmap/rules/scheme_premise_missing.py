"""A step with fewer premises than its scheme needs.

Some schemes have several premises: an expert's opinion counts only if the source is an expert *and* said so. A step
that names such a scheme needs at least as many linked premises; those that the text takes for granted are added in the
voice `reader`. `argmap schemes NAME` lists them.

Bad:

    claim:
      text: Bus fares should be dropped.
      premises:
        - text: The institute of transport says that fares should be dropped.
          basis: testimony
          scheme: expert-opinion

Good:

    claim:
      text: Bus fares should be dropped.
      premises:
        - linked:
            - text: The institute of transport says that fares should be dropped.
              basis: testimony
            - text: The institute of transport knows about fares.
              voice: reader
              basis: common-ground
          scheme: expert-opinion
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject
from argmap.schemes import scheme, scheme_names

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each inference with fewer statements than its scheme has premises."""
    for inference in subject.graph.inferences.values():
        if inference.scheme not in scheme_names() or not inference.sources:
            continue
        needed = scheme(inference.scheme).premises
        if len(inference.sources) < len(needed):
            what = ", ".join(premise.name for premise in needed)
            message = (
                f"{inference.scheme} needs {len(needed)} premises ({what}), but this step has {len(inference.sources)}"
            )
            yield Finding((*inference.path, "scheme"), message, "link the premise that is taken for granted")
