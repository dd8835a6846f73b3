"""A statement that is argued for, and that no evidence reaches.

Everything offered for it comes down to statements without support: leaves with neither a note that cites a work nor a
basis, or with nothing but the basis `assumption`. An assumption that whoever made the map adds (`voice: reader`,
`basis: assumption`) is in order as such, but what depends on it is as unsupported as it was. Only statements in the
author's voice are reported. Where a statement lacks nothing but one that is unsupported itself, only the upper one is
reported, and the lower one is named with it. A warning is given for the highest such statements; unsupported ones
further down are only remarks. A premise for which nothing at all is offered is an `unsupported-premise`.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: The poor would gain most from it.
          premises:
            - {text: The poor take the bus most., voice: reader, basis: assumption}

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: The poor would gain most from it.
          premises:
            - {text: The poor take the bus most., basis: testimony}
"""

from collections.abc import Iterator
from dataclasses import replace

from argmap.evaluation.support import Support
from argmap.evaluation.unreached import Reach, Unreached
from argmap.graph import Node, Role
from argmap.notation.model import Basis
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.text.enumerating import listed

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT
TOGETHER = "no evidence reaches {count} statements that those above depend on: {names}"
MOST = 3
"""How many statements a message names."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement in the author's voice that is unsupported in spite of what is offered for it."""
    for found in Reach(subject.graph).unreached():
        named = [f"{one.called}{_lacking(one, subject)}" for one in found.leaves]
        leaves = listed(named, MOST) if found.complete else f"{', '.join(named[:MOST])} and many more"
        through = f", through {listed([one.called for one in found.through], MOST)}" if found.through else ""
        message = f"no evidence reaches this {_what(found.node)}: it depends on {leaves}{through}"
        finding = Finding.on(found.node, message, _cure(found, subject))
        yield finding if found.highest else replace(finding, level=Level.INFO, name=found.node.called)


def _what(node: Node) -> str:
    return "claim" if node.role is Role.CLAIM else "statement"


def _lacking(leaf: Node, subject: Subject) -> str:
    """Return what a leaf lacks, where it is not simply all support."""
    if subject.support.of[leaf.id] is Support.PARTIAL:
        return " (supported in part)"
    if subject.support.of[leaf.id] is Support.SUPPORTED:
        return " (only quoted)"
    return " (only assumed)" if leaf.basis is Basis.ASSUMPTION else ""


def _cure(found: Unreached, subject: Subject) -> str:
    what = "one of its reasons" if found.reasons > 1 else "what it depends on"
    if subject.debate:
        return f"support {what}"
    return f"support {what}; if the paper gives nothing, leave the finding, because it is about the paper"
