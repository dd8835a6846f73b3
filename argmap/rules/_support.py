"""What the rules on missing support share."""

from collections.abc import Iterator

from argmap.graph import Node, Role
from argmap.rules import Subject
from argmap.rules._numbers import numbered


def bare(subject: Subject, role: Role) -> Iterator[tuple[Node, str]]:
    """Yield each statement of a role that owes support and has none, with a remark on its notes if it has any.

    Left out are statements with a fault that another rule reports and that must be corrected first: one without words
    (``empty-statement``), or with a note that is not there or whose Ibid. leads to no work (``undefined-footnote``,
    ``ibid-without-antecedent``).
    """
    for node in subject.graph.nodes.values():
        if node.role is not role or node.empty or not subject.support.owes_support(node):
            continue
        notes = list(dict.fromkeys(backing.note for backing in node.footnotes))
        if not any(map(subject.citing.at_fault, notes)):
            yield node, f": no work is cited in {numbered(notes)}" if notes else ""
