"""Whether each statement is supported, supported in part, or not."""

from argmap.evaluation.support import Support, SupportOf
from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph
from argmap.overlays._overlay import occurring
from argmap.problems import Problem

MARKS = {
    Support.SUPPORTED: Paint("good", words="supported"),
    Support.PARTIAL: Paint("open", words="supported in part"),
    Support.UNSUPPORTED: Paint("bad", words="unsupported"),
}


def overlay(graph: Graph, _: tuple[Problem, ...]) -> Overlay:
    """Return the support of every statement as a colour."""
    marks = {id_: MARKS[support] for id_, support in SupportOf(graph).of.items()}
    return occurring(Overlay(marks, tuple((mark, str(support)) for support, mark in MARKS.items())))
