"""A statement that appears twice in the map, word for word.

Case, spaces and punctuation do not count. If one statement serves two others, write it once and refer to it from the
second place with `ref`.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {text: Fewer people drive., basis: common-ground}
        - {text: "Fewer people drive!", basis: common-ground}

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {text: Fewer people drive., basis: common-ground}
        - {text: More people walk., basis: common-ground}
"""

from collections.abc import Iterator

from argmap.graph import Node
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._reference_cure import reference_cure
from argmap.text.plain_words import plain_words

LEVEL = Level.WARNING
CONCERN = Concern.CRAFT


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that repeats an earlier one."""
    first: dict[str, Node] = {}
    for node in subject.graph.nodes.values():
        said = plain_words(node.text)
        if not said:
            continue
        earlier = first.setdefault(said, node)
        if earlier is not node:
            yield Finding.on(node, f"this says the same as {earlier.called}", reference_cure(earlier))
