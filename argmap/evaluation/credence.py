"""How likely a claim stands, given how likely its leaves are.

Each leaf is an event of its own, independent of the others, with the probability that the map gives it (``credence``).
An inference holds if all its statements stand and no undercutter of it holds; a statement stands if its own event
happens or some inference to it holds, and no objection to it holds: the reading of ``acceptability`` with chance at the
leaves (H. Li, N. Oren and T. Norman 2011, "Probabilistic argumentation frameworks", TAFA). A leaf without a number may
have any probability, so results are intervals.

Where statements are shared, what they hold up is not independent. The leaves below shared statements are then taken as
true and false in turn (conditioning), which is exact; if that takes more than ``WORK``, the bounds of M. Fréchet 1935,
"Généralisation du théorème des probabilités totales", hold whatever the dependence is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from argmap.evaluation.circuit import NEVER, Chance, Circuit, all_frechet, all_independent, circuit
from argmap.graph import Graph, Kind
from argmap.notation.model import Basis
from argmap.problems import ArgmapError

WORK = 500_000
"""How many chances are reckoned at the most: rounds times statements and steps; some five seconds."""
OPEN: Chance = (0.0, 1.0)
SURE: Chance = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Credence:
    """How likely a claim stands: between ``low`` and ``high``.

    ``exact`` tells that nothing but the leaves without a number keeps the two apart. ``sensitivity`` has for each leaf
    how much the middle of the interval moves when the leaf goes from false to true (Birnbaum's importance, 1969); it is
    empty where that would take more than ``WORK``.
    """

    low: float
    high: float
    exact: bool
    sensitivity: dict[str, float]


class CircleError(ArgmapError):
    """A statement below a claim bears on itself: no chance can be reckoned. ``id`` is the statement's."""

    def __init__(self, id_: str) -> None:
        super().__init__(f"{id_} bears on itself in a circle, so no probability can be calculated; break the circle")
        self.id = id_


def credence(graph: Graph, claim: str, assumed: float | None = None) -> Credence:
    """Return how likely a claim stands; ``assumed`` is the probability of leaves without a number, any if ``None``.

    Raises ``CircleError`` where statements below the claim support or attack one another in a circle.
    """
    order = _below(graph, claim)
    given = {id_: _own(graph, id_, assumed) for id_ in order}
    made = circuit(graph, order, lambda id_: given[id_] == NEVER)
    entangled = [id_ for id_ in _entangled(graph, order) if id_ in made.inputs]
    size = len(made.inputs) + len(made.gates)
    if (len(entangled) < WORK.bit_length() and size << len(entangled) <= WORK) or not entangled:
        (low, high), ends = _conditioned(made, given, entangled)
        moved = {leaf: _middle(on) - _middle(off) for leaf, (off, on) in ends.items()}
        return Credence(low, high, exact=True, sensitivity=_sorted(moved))

    def bounds(fixed: Mapping[str, Chance]) -> Chance:
        return made.chances({**given, **fixed}, all_frechet)[-1]

    leaves = list(made.inputs) if 2 * size * len(made.inputs) <= WORK else []
    moved = {leaf: _middle(bounds({leaf: SURE})) - _middle(bounds({leaf: NEVER})) for leaf in leaves}
    return Credence(*bounds({}), exact=False, sensitivity=_sorted(moved))


def _sorted(moved: dict[str, float]) -> dict[str, float]:
    return dict(sorted(moved.items(), key=lambda one: -abs(one[1])))


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
            raise CircleError(following)
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


Ends = dict[str, tuple[Chance, Chance]]
"""For each leaf the chance of the claim if the leaf is false, and if it is true."""


def _conditioned(made: Circuit, own: Mapping[str, Chance], entangled: list[str]) -> tuple[Chance, Ends]:
    """Return the exact chance: the leaves in ``entangled`` are taken as true and false in turn.

    An open chance lies between those of its two ends, for the result is linear in each leaf's probability; the least
    and the greatest over all ends bound it.
    """
    sure = [id_ for id_ in entangled if own[id_][0] == own[id_][1]]
    open_ = [id_ for id_ in entangled if own[id_][0] != own[id_][1]]
    results = [_Sum(made, own, sure, fixed) for fixed in _worlds(open_)]
    ends = {leaf: (_hull(results, leaf, NEVER), _hull(results, leaf, SURE)) for leaf in made.inputs}
    return _bounds(one.chance for one in results), ends


def _worlds(leaves: list[str]) -> Iterator[dict[str, Chance]]:
    for truths in product((NEVER, SURE), repeat=len(leaves)):
        yield dict(zip(leaves, truths, strict=True))


def _hull(results: list["_Sum"], leaf: str, end: Chance) -> Chance:
    """Return the chance of the claim if a leaf is false or true, over all ends of the leaves that are open."""
    return _bounds(one.given(leaf, end) for one in results if one.fixed.get(leaf, end) == end)


def _bounds(chances: Iterator[Chance]) -> Chance:
    pairs = list(chances)
    return min(low for low, _ in pairs), max(high for _, high in pairs)


class _Sum:
    """The chance of the claim over all truths of the ``sure`` leaves, where open ones are ``fixed``."""

    def __init__(self, made: Circuit, own: Mapping[str, Chance], sure: list[str], fixed: dict[str, Chance]) -> None:
        self.fixed, self._own = fixed, {**own, **fixed}
        self._ends: dict[tuple[str, Chance], list[float]] = {
            (id_, end): [0, 0] for id_ in sure for end in (NEVER, SURE)
        }
        self._moves = {id_: [[0.0, 0.0], [0.0, 0.0]] for id_ in made.inputs}
        low = high = 0.0
        for taken in _worlds(sure):
            factors = {id_: own[id_][0] if end is SURE else 1 - own[id_][0] for id_, end in taken.items()}
            found = made.chances({**self._own, **taken}, all_independent)
            weight = prod(factors.values())
            low, high = low + weight * found[-1][0], high + weight * found[-1][1]
            self._split(factors, taken, found[-1])
            if weight:
                self._move(made, found, weight)
        self.chance: Chance = (low, high)

    def _split(self, factors: dict[str, float], taken: dict[str, Chance], part: Chance) -> None:
        """Add a world to what holds if a leaf is as in that world: without the leaf's own factor."""
        for id_, end in taken.items():
            weight = prod(factor for other, factor in factors.items() if other != id_)
            sums = self._ends[id_, end]
            sums[0] += weight * part[0]
            sums[1] += weight * part[1]

    def _move(self, made: Circuit, found: list[Chance], weight: float) -> None:
        for of in (0, 1):
            for id_, by in made.moves(found, of).items():
                self._moves[id_][of][0] += weight * by[0]
                self._moves[id_][of][1] += weight * by[1]

    def given(self, leaf: str, end: Chance) -> Chance:
        """Return the chance if a leaf is false or true: added up if it was taken both ways, else by what it moves."""
        if (leaf, end) in self._ends:
            low, high = self._ends[leaf, end]
            return low, high
        (low_by, low_too), (high_by, high_too) = self._moves[leaf]
        by, too = end[0] - self._own[leaf][0], end[1] - self._own[leaf][1]
        return self.chance[0] + low_by * by + low_too * too, self.chance[1] + high_by * by + high_too * too
