"""A statement that begins by pointing at something outside it.

In a map each statement must be understood alone: "this", "it" or "they" at its beginning has nothing in the box to
point at.

Bad:

    claim:
      text: They would ride more often.

Good:

    claim:
      text: The poor would ride more often if they paid nothing.
"""

import re
from collections.abc import Iterator

from argmap.problems import Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
PROFILES = frozenset({Profile.TEACHING, Profile.REVIEW})
FILLER = re.compile(
    r"(?:it|es)\s+(?:is|was|has been|would be|ist|war|wäre)\s+\w+(?:er|est)?\s+(?:that|to|if|whether|dass|zu)\b", re.I
)
"""'It is important that ...': here the pronoun points at what follows."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement whose first word is a pronoun with nothing to point at."""
    if subject.language is None:
        return
    pronoun = subject.language.pronoun_pattern
    for node in subject.graph.nodes.values():
        found = pronoun.match(node.text)
        if found and not FILLER.match(node.text) and not _belongs(node.text):
            message = f"{found[0]!r} points at nothing in this statement"
            yield Finding.on(node, message, "name what is meant")


def _belongs(text: str) -> bool:
    """Tell whether a demonstrative opens a longer subject that explains itself: 'Those who live there'."""
    return bool(
        re.match(r"(?:those|such|jene|solche)\s+(?:who|which|that|as|in|of|with|die|der|von|mit)\b", text, re.I)
    )
