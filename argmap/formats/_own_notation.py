"""Writes graphs in argmap's own notation: the tree that they were lowered from, or one that is made of them."""

from argmap.formats._carrying import EVERYTHING, Feature
from argmap.formats._format import WrittenMap
from argmap.graph.graph_document import GraphDocument
from argmap.graph.raising import TreeCut, raised
from argmap.notation.reading import dumps
from argmap.problems import Level, Problem

CARRIES = EVERYTHING - {Feature.TITLES, Feature.SPEAKERS, Feature.TAGS}


def in_notation(document: GraphDocument, syntax: str) -> WrittenMap:
    """Return a graph as a map in YAML or JSON; what the tree has no place for is told statement by statement."""
    if document.tree:
        return WrittenMap(dumps(document.tree.map, syntax))
    tree = raised(document.need_statements().graph)
    return WrittenMap(dumps(tree.map, syntax), [told(document, cut) for cut in tree.cuts])


def told(document: GraphDocument, cut: TreeCut) -> Problem:
    """Return what is lost of a graph where a tree is made of it, as a problem."""
    what = "step" if cut.is_step else "statement"
    message = f"this {what} is left out: {cut.why}"
    cure = "write a map for each claim: `argmap convert --claim ID`"
    node = None if cut.is_step else cut.id
    return Problem("left-out", Level.WARNING, message, cure, document.value_place(cut.path), node)
