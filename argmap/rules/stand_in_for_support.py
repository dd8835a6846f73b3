"""A word that stands in for support.

"Obviously" or "it is no secret" asks the reader to do without a reason. Where the paper writes so, leave the word out
of the statement and see whether anything supports it. The words are data of the language.

Bad:

    claim:
      text: It is no secret that bus fares are too high.

Good:

    claim:
      text: Bus fares are too high.
"""

from collections.abc import Iterator

from argmap.problems import Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
PROFILES = frozenset({Profile.TEACHING, Profile.REVIEW})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with such a word."""
    if subject.wording is None:
        return
    for node in subject.graph.nodes.values():
        if found := subject.wording.stand_in_pattern.search(node.text):
            yield Finding.on(
                node, f"{found[0]!r} stands in for a reason", "leave it out; support the statement instead"
            )
