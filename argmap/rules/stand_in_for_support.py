"""A word that takes the place of a reason.

"Obviously" or "it is no secret" asks us to agree without a reason. If the paper uses such a word, leave it out of the
statement and see whether anything supports it. The words depend on the map's language.

Bad:

    claim:
      text: It is no secret that bus fares are too high.

Good:

    claim:
      text: Bus fares are too high.
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT
PROFILES = frozenset({Profile.TEACHING, Profile.REVIEW})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with such a word."""
    if subject.wording is None:
        return
    for node in subject.graph.nodes.values():
        if found := subject.wording.stand_in_pattern.search(node.text):
            yield Finding.on(
                node, f"{found[0]!r} takes the place of a reason", "leave it out; support the statement instead"
            )
