"""What a statement names as its sources, in a form in which two maps of one paper can be compared."""

from argmap.graph import Node


def named_sources(node: Node) -> frozenset[str]:
    """Return the numbers of a statement's notes, and the ids of its works behind an @."""
    return frozenset((*(str(one.note) for one in node.footnotes), *(f"@{one.work}" for one in node.cites)))
