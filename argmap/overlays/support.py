"""Whether each statement is supported, partly supported or unsupported."""

from argmap.evaluation.support import Support, SupportOf
from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph
from argmap.overlays._overlay import occurring
from argmap.problems import Problem

MARKS = {
    Support.SUPPORTED: Paint("good", words="supported"),
    Support.PARTIAL: Paint("open", words="partly supported"),
    Support.UNSUPPORTED: Paint("bad", words="unsupported"),
}


def overlay(graph: Graph, _: tuple[Problem, ...]) -> Overlay:
    """Return the support of every statement as a colour."""
    marks = {id_: MARKS[support] for id_, support in SupportOf(graph).of.items()}
    return occurring(Overlay(marks, tuple((mark, mark.words) for mark in MARKS.values())))
