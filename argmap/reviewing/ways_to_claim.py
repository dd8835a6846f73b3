"""The way from a statement to the claim: the shortest, as far as it has room in a picture."""

from collections import deque
from dataclasses import dataclass

from argmap.graph import Graph, Inference, Kind

STEPS = 4
"""How many steps of the way to the claim are shown."""

Came = dict[str, tuple[str | None, tuple[Inference, ...]]]
"""Statements with the one that each was reached from, and the steps between the two."""


@dataclass(frozen=True, slots=True)
class WayToClaim:
    """The steps from a statement towards a claim, and how many more there are."""

    steps: tuple[Inference, ...]
    more: int


def way_to_claim(graph: Graph, start: str) -> WayToClaim:
    """Return the shortest way from a statement to a claim, as far as it is shown; linear in the map."""
    came: Came = {start: (None, ())}
    pending = deque([start])
    while pending:
        here = pending.popleft()
        if here in graph.roots:
            return _followed(came, here)
        for steps in (_to_statement(graph, one) for one in graph.out_of(here)):
            target = steps[-1].target
            if target in graph.nodes and target not in came:
                came[target] = here, steps
                pending.append(target)
    return WayToClaim((), 0)


def _to_statement(graph: Graph, step: Inference) -> tuple[Inference, ...]:
    """Return a step, and where it undercuts others, those too: the last leads to a statement, or nowhere."""
    found = {step.id: step}
    while step.kind is Kind.UNDERCUTS and step.target in graph.inferences and step.target not in found:
        step = graph.inferences[step.target]
        found[step.id] = step
    return tuple(found.values())


def _followed(came: Came, end: str) -> WayToClaim:
    legs: list[tuple[Inference, ...]] = []
    before, steps = came[end]
    while before is not None:
        legs.append(steps)
        before, steps = came[before]
    shown = legs[::-1][:STEPS]
    return WayToClaim(tuple(step for leg in shown for step in leg), len(legs) - len(shown))
