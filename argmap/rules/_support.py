"""What the rules on missing support share."""

from collections.abc import Iterator

from argmap.evaluation.unreached import openly_assumed
from argmap.graph import Node, Role
from argmap.notation.model import Basis
from argmap.rules import Finding, Subject
from argmap.rules._numbers import numbered


def bare(subject: Subject, role: Role) -> Iterator[Finding]:
    """Yield a finding on each statement of a role that owes support and has none.

    Left out are assumptions of the reader's, because ``unsupported-statement`` names what they leave unsupported, and
    statements with a fault that another rule reports and that must be corrected first: one without words
    (``empty-statement``), or with a note that is not there or whose Ibid. leads to no work (``undefined-footnote``,
    ``ibid-without-antecedent``).
    """
    for node in subject.graph.nodes.values():
        if node.role is not role or node.empty or openly_assumed(node) or not subject.support.owes_support(node):
            continue
        notes = list(dict.fromkeys(backing.note for backing in node.footnotes))
        if not any(map(subject.citing.at_fault, notes)):
            yield _finding(subject, node, "rebuttal" if node.rebuttal and role is Role.OBJECTION else role, notes)


def _finding(subject: Subject, node: Node, what: str, notes: list[int]) -> Finding:
    if node.basis is Basis.ASSUMPTION:
        leave = "" if subject.debate else "; if the paper gives none, leave the finding"
        why, cure = ": it is only assumed", f"add a note or a premise{leave}"
    else:
        why, cure = (
            f": no work is cited in {numbered(notes)}" if notes else "",
            "add a note or citation, a basis or a premise",
        )
    return Finding.on(node, f"this {what} has no support{why}", cure)
