"""Chooses a branch of suitable size from a large map: whole in itself, with objections and linked premises.

Every statement is the claim of a branch. One that is too large is cut, by whole steps, and counts less than one that
has the right size as it is.
"""

from collections.abc import Callable
from random import Random

from argmap.graph import Graph, Kind
from argmap.teaching.exercises.map_branches import LEAST, Branch, Brancher, cut
from argmap.teaching.exercises.random_ids import RandomIds

Suits = Callable[[Branch], int]
TOO_LARGE = 1.25
"""From how many times the size wanted a branch is cut."""
CUT, OBJECTIONS, LINKED = 0.3, 0.3, 0.2
"""What counts against a branch that is cut, and for one with objections, and with linked premises."""
NEAR = 0.15
"""How much worse than the best a branch may be so that chance can choose it."""
MOST = 24
"""How many branches are looked at closely, those of the best size first."""


def choose(brancher: Brancher, size: int, suits: Suits, random: Random, ids: RandomIds) -> Branch | None:
    """Return a branch of about so many statements that suits; ``None`` if none does.

    ``suits`` says how many things in a branch an exercise can be made of. The same chance chooses the same branch.
    """
    sizes = {id_: count for id_, count in branch_sizes(brancher.graph).items() if count >= LEAST}
    ranked = sorted(sizes, key=lambda id_: abs(sizes[id_] - size)) or list(brancher.graph.roots)
    whole = [brancher.branch(id_, ids) for id_ in _with_the_largest(ranked, sizes)]
    for candidates in ([fitted(one, size) for one in whole], whole):
        scored = [(_score(one, size, one not in whole), one) for one in candidates if suits(one)]
        if scored:
            best = max(score for score, _ in scored)
            return random.choice([one for score, one in scored if score >= best - NEAR])
    return None


def fitted(branch: Branch, size: int) -> Branch:
    """Return a branch cut to a size, if it is much larger."""
    return cut(branch, size) if len(branch.graph.nodes) > size * TOO_LARGE else branch


def branch_sizes(graph: Graph) -> dict[str, int]:
    """Return how many statements the branch of each statement has, itself included."""
    sizes = dict.fromkeys(graph.nodes, 1)
    for id_ in reversed(graph.nodes):
        home = graph.nodes[id_].home
        parent = graph.parent(graph.inferences[home]) if home else None
        if parent:
            sizes[parent.id] += sizes[id_]
    return sizes


def _with_the_largest(ranked: list[str], sizes: dict[str, int]) -> list[str]:
    """Return the branches to look at; the largest may have what the others lack."""
    largest = max(ranked, key=lambda id_: sizes.get(id_, 0))
    return list(dict.fromkeys([*ranked[:MOST], largest]))


def _score(branch: Branch, size: int, was_cut: bool) -> float:
    steps = branch.graph.inferences.values()
    against = any(one.kind is not Kind.SUPPORTS for one in steps)
    linked = any(len(one.sources) > 1 for one in steps)
    away = abs(len(branch.graph.nodes) - size) / size
    return OBJECTIONS * against + LINKED * linked - CUT * was_cut - away
