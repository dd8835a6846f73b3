"""Statements in an order that depends on what they say and on where they stand, not on how a file lists them.

Marks may not depend on the order of statements, so whatever is decided between equals is decided in this order.
"""

from hashlib import blake2b

from argmap.graph import Graph, Node
from argmap.teaching.marking.ties import Tie, ties
from argmap.text.plain_words import plain_words

ROUNDS = 4
"""How many steps of the map around a statement tell it from another with the same words."""


def in_canonical_order(graph: Graph) -> list[Node]:
    """Return the statements of a graph in canonical order."""
    marks = _marks(graph)
    return sorted(graph.nodes.values(), key=lambda node: (plain_words(node.text), marks[node.id], node.text))


def _marks(graph: Graph) -> dict[str, str]:
    """Return a mark of each statement, the same for statements that cannot be told apart by what is around them.

    Colour refinement (B. Weisfeiler and A. Leman 1968): each round takes the marks of the neighbours in.
    """
    found = ties(graph)
    below: dict[str, list[tuple[str, Tie]]] = {}
    for id_, places in found.items():
        for place in places:
            below.setdefault(place.parent, []).append((id_, place))
    marks = {id_: _hashed(plain_words(node.text), node.at or "", str(node.role)) for id_, node in graph.nodes.items()}
    for _ in range(ROUNDS):
        marks = {
            id_: _hashed(
                marks[id_],
                *sorted(_place(marks, place, marks[place.parent]) for place in found[id_]),
                "below",
                *sorted(_place(marks, place, marks[child]) for child, place in below.get(id_, ())),
            )
            for id_ in graph.nodes
        }
    return marks


def _place(marks: dict[str, str], place: Tie, other: str) -> str:
    step, mates = (sorted(marks[one] for one in ids if one in marks) for ids in (place.step, place.mates))
    return _hashed(str(place.kind), other, *step, "with", *mates)


def _hashed(*parts: str) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
