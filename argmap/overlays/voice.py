"""Whose statement each one is: the author's, someone's whom the author quotes, conceded, or the reader's."""

from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph
from argmap.notation.model import Voice
from argmap.overlays._overlay import occurring
from argmap.problems import Problem

MARKS = {
    Voice.AUTHOR: (Paint("new"), "the author's own"),
    Voice.REPORTED: (Paint("heat"), "reported: said by someone whom the author quotes"),
    Voice.CONCEDED: (Paint("open"), "conceded by the author"),
    Voice.READER: (Paint("old"), "added by the reader"),
}
"""Cards say in their foot whose statement they hold, unless it is the author's."""


def overlay(graph: Graph, _: tuple[Problem, ...]) -> Overlay:
    """Return the voice of every statement as a colour."""
    marks = {node.id: MARKS[node.voice][0] for node in graph.nodes.values()}
    return occurring(Overlay(marks, tuple(MARKS.values())))
