"""Something other than a statement: a question, an order, a heading or a fragment.

Only what can be true or false can be supported or attacked. A full sentence of at least three words passes unless it
ends with a question mark, a colon or dots.

Bad:

    claim:
      text: Should bus fares be dropped?

Good:

    claim:
      text: Bus fares should be dropped.
"""

import re
from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.WARNING
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})
FEWEST = 3
"""The fewest words of a sentence."""
SPACED = re.compile(r"\s")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each text that by its form cannot be true or false; words are counted in Latin letters only."""
    orders = subject.wording.order_pattern if subject.wording else None
    for node in subject.graph.nodes.values():
        text = node.text.strip()
        what = _form(text) or ("an order" if orders and orders.match(text) else None)
        if text and what:
            yield Finding.on(
                node, f"this is {what}, not a statement", "write a full sentence that can be true or false"
            )


def _form(text: str) -> str | None:
    if text.endswith(("?", "？", "؟")):
        return "a question"
    if text.endswith(":"):
        return "a heading"
    if text.endswith(("...", "…")) or (text.isascii() and len(SPACED.split(text)) < FEWEST):
        return "a fragment"
    return None
