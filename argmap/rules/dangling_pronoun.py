"""A statement that begins with a pronoun for something outside it.

Each statement of a map must make sense on its own; a "this", "it" or "they" at its beginning has nothing there to refer
to.

Bad:

    claim:
      text: They would ride more often.

Good:

    claim:
      text: The poor would ride more often if they paid nothing.
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement whose first word is a pronoun with nothing to point at."""
    if (wording := subject.wording) is None:
        return
    for node in subject.graph.nodes.values():
        found = wording.pronoun_pattern.match(node.text)
        if found and not wording.explained_pattern.match(node.text):
            message = f"{found[0]!r} refers to nothing in this statement"
            yield Finding.on(node, message, "say what it refers to")
