"""A word that leaves open how many or how much.

Statements with "some", "many" or "significant" can hardly be false. Often the paper is no more precise; then this is a
finding about the paper. The words depend on the map's language.

Bad:

    claim:
      text: Numerous towns have dropped bus fares.

Good:

    claim:
      text: Fifty towns have dropped bus fares.
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a vague quantifier."""
    if subject.wording is None:
        return
    for node in subject.graph.nodes.values():
        if found := subject.wording.quantifier_pattern.search(node.text):
            yield Finding.on(node, f"{found[0]!r} leaves open how many or how much", "be as precise as the paper is")
