"""How many problems each statement has, coloured by the worst; tooltips have the messages."""

from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph
from argmap.overlays._overlay import occurring
from argmap.problems import Level, Problem

SHOWS = ("problems",)
GROUNDS = {Level.ERROR: "bad", Level.WARNING: "open", Level.INFO: "new"}


def overlay(graph: Graph, problems: tuple[Problem, ...]) -> Overlay:
    """Return the problems of every statement, coloured by the worst."""
    found: dict[str, list[Problem]] = {}
    for one in problems:
        if one.node in graph.nodes:
            found.setdefault(str(one.node), []).append(one)
    marks = {id_: _mark(of_it) for id_, of_it in found.items()}
    legend = tuple((Paint(GROUNDS[level]), f"worst problem: {level}") for level in GROUNDS)
    return occurring(Overlay(marks, legend))


def _mark(problems: list[Problem]) -> Paint:
    worst = min((one.level for one in problems), key=list(GROUNDS).index)
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    more = "\n".join(f"{one.level} {one.rule}: {one.message}; {one.help}" for one in problems)
    return Paint(GROUNDS[worst], words=f"{count} ({worst})", more=more)
