"""What to do about a statement that is there already."""

from argmap.graph import Node


def reference_cure(earlier: Node) -> str:
    """Return how to refer to a statement instead of writing it again."""
    first = (
        f"write `ref: {earlier.name}` here" if earlier.name else "give that statement an id and write `ref: ID` here"
    )
    return f"{first}, or say how the two differ"
