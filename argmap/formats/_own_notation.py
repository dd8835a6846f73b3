"""Writes graphs in argmap's own notation: the tree that they were lowered from, or one that is made of them."""

from collections.abc import Iterator

from argmap.formats._carrying import EVERYTHING, Feature
from argmap.formats._format import WrittenMap
from argmap.graph.graph_document import GraphDocument
from argmap.graph.raising import TreeCut, raised
from argmap.notation.reading import dumps
from argmap.problems import Level, Problem
from argmap.text.enumerating import listed

CARRIES = EVERYTHING - {Feature.TITLES, Feature.SPEAKERS, Feature.TAGS}

MOST_NAMED = 5
"""How many other claims a message names."""


def in_notation(document: GraphDocument, syntax: str) -> WrittenMap:
    """Return a graph as a map in YAML or JSON; what the tree has no place for is told statement by statement."""
    if document.tree:
        return WrittenMap(dumps(document.tree.map, syntax))
    tree = raised(document.need_statements().graph)
    return WrittenMap(dumps(tree.map, syntax), [*(told(document, cut) for cut in tree.cuts), *_other_claims(document)])


def _other_claims(document: GraphDocument) -> Iterator[Problem]:
    """Yield how to get the claims that the tree leaves out, if there are any."""
    graph = document.graph
    if others := graph.roots[1:]:
        message = f"to convert the other claims, name each with --claim: {listed(others, MOST_NAMED)}"
        place = document.value_place(graph.nodes[others[0]].path)
        yield Problem("left-out", Level.INFO, message, "convert each into a file of its own", place)


def told(document: GraphDocument, cut: TreeCut) -> Problem:
    """Return what is lost of a graph where a tree is made of it, as a problem: of a step, on a statement it is from."""
    what = "step" if cut.is_step else "statement"
    message = f"this {what} is left out: {cut.why}"
    cure = "write a map for each claim: `argmap convert --claim ID`"
    node = next(iter(document.graph.inferences[cut.id].sources), None) if cut.is_step else cut.id
    return Problem("left-out", Level.WARNING, message, cure, document.value_place(cut.path), node)
