"""How likely a claim stands, given how likely its leaves are.

Each leaf is an event of its own, independent of the others, with the probability that the map gives it (``credence``).
An inference holds if all its statements stand and no undercutter of it holds; a statement stands if its own event
happens or some inference to it holds, and no objection to it holds: the reading of ``acceptability`` with chance at the
leaves (H. Li, N. Oren and T. Norman 2011, "Probabilistic argumentation frameworks", TAFA). A leaf without a number may
have any probability, so results are intervals.

Where statements are shared, what they hold up is not independent. The leaves below shared statements are then taken as
true and false in turn (conditioning), which is exact; if they are more than ``BOUND``, the bounds of M. Fréchet 1935,
"Généralisation du théorème des probabilités totales", hold whatever the dependence is.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from argmap.graph import Graph, Inference, Kind
from argmap.notation.model import Basis
from argmap.problems import ArgmapError

BOUND = 10
"""How many leaves are taken both ways at the most: two to this power many rounds."""
Chance = tuple[float, float]
"""The least and the greatest probability of an event."""
OPEN: Chance = (0.0, 1.0)
NEVER: Chance = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Credence:
    """How likely a claim stands: between ``low`` and ``high``.

    ``exact`` tells that nothing but the leaves without a number keeps the two apart. ``sensitivity`` has for each leaf
    how much the middle of the interval moves when the leaf goes from false to true (Birnbaum's importance, 1969).
    """

    low: float
    high: float
    exact: bool
    sensitivity: dict[str, float]


class CircleError(ArgmapError):
    """The statements below a claim lead back to it: no chance can be reckoned."""


def credence(graph: Graph, claim: str, assumed: float | None = None) -> Credence:
    """Return how likely a claim stands; ``assumed`` is the probability of leaves without a number, any if ``None``.

    Raises ``CircleError`` where statements below the claim support or attack one another in a circle.
    """
    order = _below(graph, claim)
    given = {id_: _own(graph, id_, assumed) for id_ in order}
    leaves = [id_ for id_ in order if given[id_] != NEVER]
    entangled = [id_ for id_ in _entangled(graph, order) if given[id_] != NEVER]
    exact = len(entangled) <= BOUND

    def chance(fixed: Mapping[str, Chance]) -> Chance:
        own = {**given, **fixed}
        return _conditioned(graph, order, own, entangled) if exact else _evaluate(graph, order, own, *FRECHET)

    low, high = chance({})
    moved = {leaf: (_middle(chance({leaf: (1, 1)})) - _middle(chance({leaf: NEVER}))) for leaf in leaves}
    return Credence(low, high, exact, dict(sorted(moved.items(), key=lambda one: -abs(one[1]))))


def _middle(chance: Chance) -> float:
    return sum(chance) / 2


def _own(graph: Graph, id_: str, assumed: float | None) -> Chance:
    """Return the chance of a statement's own event: none where it is argued for and has nothing of its own."""
    node = graph.nodes[id_]
    if node.credence is not None:
        return node.credence, node.credence
    argued = bool(graph.into(id_, Kind.SUPPORTS))
    if argued and not node.footnotes and not node.cites and node.basis in (None, Basis.ASSUMPTION):
        return NEVER
    return OPEN if assumed is None else (assumed, assumed)


def _below(graph: Graph, claim: str) -> list[str]:
    """Return a claim and all that bears on it, each before what it bears on. Raises ``CircleError``."""
    done: dict[str, None] = {}
    open_ = {claim}
    stack = [(claim, iter(_bearing(graph, claim)))]
    while stack:
        here, rest = stack[-1]
        following = next((id_ for id_ in rest if id_ not in done), None)
        if following is None:
            stack.pop()
            open_.discard(here)
            done[here] = None
        elif following in open_:
            raise CircleError(f"{following} bears on itself in a circle: no credence can be reckoned; break the circle")
        else:
            open_.add(following)
            stack.append((following, iter(_bearing(graph, following))))
    return list(done)


def _bearing(graph: Graph, id_: str) -> list[str]:
    """Return the statements of all inferences into a statement, and of what undercuts these, at any depth."""
    found: list[str] = []
    pending = list(graph.into(id_))
    while pending:
        inference = pending.pop()
        found += inference.sources
        pending += graph.into(inference.id, Kind.UNDERCUTS)
    return found


def _entangled(graph: Graph, order: list[str]) -> list[str]:
    """Return the statements that bear on a claim in two ways, and all that bears on these: what is not independent."""
    within = set(order)
    uses = dict.fromkeys(order, 0)
    for id_ in order:
        for source in _bearing(graph, id_):
            uses[source] += 1
    found: dict[str, None] = {}
    pending = [id_ for id_ in order if uses[id_] > 1]
    while pending:
        id_ = pending.pop()
        if id_ not in found:
            found[id_] = None
            pending += [source for source in _bearing(graph, id_) if source in within]
    return list(found)


Combine = Callable[[Iterable[Chance]], Chance]


def _all_independent(chances: Iterable[Chance]) -> Chance:
    pairs = list(chances)
    return prod(low for low, _ in pairs), prod(high for _, high in pairs)


def _any_independent(chances: Iterable[Chance]) -> Chance:
    return _not(_all_independent(map(_not, chances)))


def _all_frechet(chances: Iterable[Chance]) -> Chance:
    pairs = list(chances)
    return max(0.0, sum(low for low, _ in pairs) - len(pairs) + 1), min((high for _, high in pairs), default=1.0)


def _any_frechet(chances: Iterable[Chance]) -> Chance:
    return _not(_all_frechet(map(_not, chances)))


def _not(chance: Chance) -> Chance:
    return 1 - chance[1], 1 - chance[0]


INDEPENDENT: tuple[Combine, Combine] = (_all_independent, _any_independent)
FRECHET: tuple[Combine, Combine] = (_all_frechet, _any_frechet)


def _evaluate(graph: Graph, order: list[str], own: Mapping[str, Chance], all_: Combine, any_: Combine) -> Chance:
    """Return the chance of the last statement of ``order``, from the leaves up."""
    chances: dict[str, Chance] = {}
    for id_ in order:
        for_it = [own[id_], *(_holds(graph, one, chances, all_) for one in graph.into(id_, Kind.SUPPORTS))]
        against = [_not(_holds(graph, one, chances, all_)) for one in graph.into(id_, Kind.ATTACKS)]
        chances[id_] = all_([any_(for_it), *against])
    return chances[order[-1]]


def _holds(graph: Graph, inference: Inference, chances: Mapping[str, Chance], all_: Combine) -> Chance:
    """Return the chance that an inference holds; undercutters are reckoned first, however deep they stand."""
    held: dict[str, Chance] = {}
    pending = [inference]
    while pending:
        here = pending[-1]
        undercutting = graph.into(here.id, Kind.UNDERCUTS)
        waiting = [one for one in undercutting if one.id not in held]
        if waiting:
            pending += waiting
            continue
        pending.pop()
        standing = [chances[source] for source in here.sources]
        missing = [NEVER] if here.missing or not here.sources else []
        held[here.id] = all_([*standing, *missing, *(_not(held[one.id]) for one in undercutting)])
    return held[inference.id]


def _conditioned(graph: Graph, order: list[str], own: Mapping[str, Chance], entangled: list[str]) -> Chance:
    """Return the exact chance: the leaves in ``entangled`` are taken as true and false in turn.

    An open chance lies between those of its two ends, for the result is linear in each leaf's probability; the least
    and the greatest over all ends bound it.
    """
    sure = [id_ for id_ in entangled if own[id_][0] == own[id_][1]]
    open_ = [id_ for id_ in entangled if own[id_][0] != own[id_][1]]
    results = []
    for ends in product((NEVER, (1.0, 1.0)), repeat=len(open_)):
        fixed = {**own, **dict(zip(open_, ends, strict=True))}
        low = high = 0.0
        for truths in product((False, True), repeat=len(sure)):
            weight = prod(own[id_][0] if true else 1 - own[id_][0] for id_, true in zip(sure, truths, strict=True))
            taken = {id_: (1.0, 1.0) if true else NEVER for id_, true in zip(sure, truths, strict=True)}
            part = _evaluate(graph, order, {**fixed, **taken}, *INDEPENDENT)
            low, high = low + weight * part[0], high + weight * part[1]
        results.append((low, high))
    return min(low for low, _ in results), max(high for _, high in results)
