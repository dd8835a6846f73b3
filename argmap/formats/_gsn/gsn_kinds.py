"""What elements of assurance cases a graph's statements and notes are written as."""

from argmap.formats._gsn import BASES, KINDS, TYPES
from argmap.graph import Graph, Kind, Node


def kind_of(graph: Graph, node: Node) -> str:
    """Return what a statement is: what its tags say, where it is read so again; else a goal, for or against."""
    against = any(one.kind is not Kind.SUPPORTS for one in graph.out_of(node.id))
    said = next((KINDS[tag] for tag in node.tags if tag in KINDS), "")
    if said and _holds(said, graph, node):
        return "CounterSolution" if said == "Solution" and against else said
    return "CounterGoal" if against else "Goal"


def _holds(kind: str, graph: Graph, node: Node) -> bool:
    """Tell whether a statement says and rests on what an element of a kind does."""
    if kind in BASES:
        return node.basis is BASES[kind] and (kind != "Context" or is_argued(graph, node))
    if kind.endswith("Solution"):
        return bool(node.footnotes)
    return kind != "Strategy" or bool(node.text.strip())


def is_argued(graph: Graph, node: Node) -> bool:
    """Tell whether something is for or against a statement: a context of which this is not true only explains."""
    return bool(graph.into(node.id))


def is_assumed(kind: str) -> bool:
    """Tell whether elements of a kind are what others are in the context of, not what supports them."""
    return kind in ("Assumption", "Justification", "Context")


def said_by(name: str) -> str:
    """Return what an element is by the first letters of its id."""
    return next((kind for start, kind in TYPES.items() if name.startswith(start)), "")


def is_said_by_tag(tag: str, kind: str) -> bool:
    """Tell whether a tag says no more than that an element is of a kind."""
    return KINDS.get(tag) in (kind, kind.removeprefix("Counter"))
