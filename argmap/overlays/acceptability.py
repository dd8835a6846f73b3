"""Whether each statement survives its objections: in, out or undecided under grounded semantics."""

from argmap.evaluation.acceptability import Standing
from argmap.evaluation.framework import Label
from argmap.evaluation.support import SupportOf
from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph
from argmap.overlays._overlay import occurring
from argmap.problems import Problem

MARKS = {
    Label.IN: (Paint("good", words="in"), "in: every objection to it is answered"),
    Label.OUT: (Paint("bad", words="out"), "out: an objection to it, or to every reason for it, is unanswered"),
    Label.UNDECIDED: (Paint("open", words="undecided"), "undecided: the objections to it are themselves disputed"),
}


def overlay(graph: Graph, _: tuple[Problem, ...]) -> Overlay:
    """Return how every statement stands as a colour, every leaf being granted."""
    marks = {id_: MARKS[label][0] for id_, label in Standing(graph, SupportOf(graph)).of.items()}
    return occurring(Overlay(marks, tuple(MARKS.values())))
