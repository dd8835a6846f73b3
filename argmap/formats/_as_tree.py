"""A file of any format as a tree, for what works on the tree that people write: exercises, editing."""

import os
from typing import NamedTuple

from argmap.formats._own_notation import told
from argmap.formats._reading import read
from argmap.graph.raising import raised
from argmap.notation.reading import Document
from argmap.problems import Problem


class ReadTree(NamedTuple):
    """A map as a tree, and what was lost to make it one; of a file in argmap's own notation, nothing."""

    document: Document
    problems: tuple[Problem, ...] = ()


def read_tree(path: str | os.PathLike[str]) -> ReadTree:
    """Return the map in a file as a tree: of several claims, the one with the most statements.

    A tree that was made of a graph has no places in the file. Raises ``ReadError`` for a file that cannot be read,
    ``ArgmapError`` for one without a statement.
    """
    found = read(path)
    if found.tree:
        return ReadTree(found.tree)
    made = raised(found.need_statements().graph)
    document = Document(made.map, found.file, None, dict(found.texts))
    return ReadTree(document, (*found.remarks, *(told(found, cut) for cut in made.cuts)))
