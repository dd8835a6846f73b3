"""What a file holds, in numbers: for a line to a person, and for tables."""

from collections import Counter
from typing import NamedTuple

from argmap.graph import Graph, Kind
from argmap.graph.graph_document import GraphDocument
from argmap.text.enumerating import listed


class FormatCounts(NamedTuple):
    """How many statements, claims, steps of each kind, linked groups among them, notes and works a graph has."""

    statements: int
    claims: int
    supports: int
    attacks: int
    undercuts: int
    linked: int
    notes: int
    works: int


def counts(graph: Graph) -> FormatCounts:
    """Return what a graph holds, in numbers."""
    steps = graph.inferences.values()
    kinds = Counter(one.kind for one in steps)
    return FormatCounts(
        len(graph.nodes), len(graph.roots), kinds[Kind.SUPPORTS], kinds[Kind.ATTACKS], kinds[Kind.UNDERCUTS],
        sum(len(one.sources) > 1 for one in steps), len(graph.paper.footnotes if graph.paper else ()),
        len(graph.paper.works if graph.paper else ()),
    )  # fmt: skip


NAMES = {
    "statements": ("statement", "statements"), "claims": ("claim", "claims"),
    "supports": ("supporting step", "supporting steps"), "attacks": ("objecting step", "objecting steps"),
    "undercuts": ("undercutting step", "undercutting steps"), "linked": ("linked group", "linked groups"),
    "notes": ("footnote", "footnotes"), "works": ("work", "works"),
}  # fmt: skip


def in_words(document: GraphDocument) -> str:
    """Return what a file holds as a phrase: 12 statements, 3 supporting steps and 1 footnote."""
    found = counts(document.graph)._asdict()
    shown = [f"{number} {NAMES[name][number != 1]}" for name, number in found.items() if number]
    return listed(shown) or "no statement"
