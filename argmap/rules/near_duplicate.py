"""Two statements that say nearly the same.

They share all their content words, or all but one of at least five. Write the statement once and refer to it with
`ref`, or say how the two differ.

Bad:

    claim:
      text: Bus fares should be dropped.
      premises:
        - {text: The poor of the town need cheap buses., basis: common-ground}
        - {text: Cheap buses are needed by the town's poor., basis: common-ground}

Good:

    claim:
      text: Bus fares should be dropped.
      premises:
        - {text: The poor of the town need cheap buses., basis: common-ground}
        - {text: Cheap buses make the town's air cleaner., basis: common-ground}
"""

from collections.abc import Iterator

from argmap.graph import Node
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject
from argmap.rules._reference_cure import reference_cure
from argmap.text.plain_words import plain_words

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})
ENOUGH = 5
"""From how many content words on one may differ."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement whose content words are nearly those of an earlier one; word for word is another rule's."""
    first: dict[frozenset[str], Node] = {}
    for node in subject.graph.nodes.values():
        stems = frozenset(subject.terms.get(node.id, ()))
        if len(stems) < 2:
            continue
        earlier = next((first[key] for key in _keys(stems) if key in first), None)
        if earlier and plain_words(earlier.text) != plain_words(node.text):
            yield Finding.on(
                node,
                f"this says nearly the same as {earlier.called}",
                reference_cure(earlier),
            )
        for key in _keys(stems):
            first.setdefault(key, node)


def _keys(stems: frozenset[str]) -> Iterator[frozenset[str]]:
    """Yield what two nearly equal statements have in common: all words, or all but one."""
    yield stems
    if len(stems) >= ENOUGH:
        yield from (stems - {stem} for stem in stems)
