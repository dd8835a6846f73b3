"""A map as a circuit of independent events, so that a chance and what moves it are reckoned in one pass each way.

A gate holds if all its literals do: a gate or an input, as it is or negated. Chances are intervals. Where every gate is
used once, what is independent stays so, and the least and the greatest chance are products of those of the literals;
each is a polynomial that is linear in every input, so its derivative says exactly what an input moves (Z. W. Birnbaum
1969, "On the importance of different components in a multicomponent system"). Derivatives are taken backwards, from the
last gate to the inputs, in the time of a reckoning (S. Linnainmaa 1976, "Taylor expansion of the accumulated rounding
error", BIT 16).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod

from argmap.graph import Graph, Inference, Kind

Chance = tuple[float, float]
"""The least and the greatest probability of an event."""
Literal = tuple[int, bool]
"""The number of an input or a gate, and whether it is negated."""
NEVER: Chance = (0.0, 0.0)
All = Callable[[Sequence[Chance]], Chance]
"""Returns the chance that all of several events happen."""


def negated(chance: Chance) -> Chance:
    """Return the chance that an event does not happen."""
    return 1 - chance[1], 1 - chance[0]


def all_independent(chances: Sequence[Chance]) -> Chance:
    """Return the chance that independent events all happen."""
    return prod([low for low, _ in chances]), prod([high for _, high in chances])


def all_frechet(chances: Sequence[Chance]) -> Chance:
    """Return the bounds of M. Fréchet 1935, whatever the events have to do with one another."""
    least = sum([low for low, _ in chances]) - len(chances) + 1
    return max(0.0, least), min([high for _, high in chances], default=1.0)


@dataclass(slots=True)
class Circuit:
    """Gates in order, each after what it uses. The first numbers are those of the inputs, by statement.

    A statement's own event is an input; the last gate is whether the claim stands.
    """

    inputs: dict[str, int] = field(default_factory=dict)
    gates: list[tuple[Literal, ...]] = field(default_factory=list)

    def add(self, *literals: Literal) -> int:
        """Add a gate; return its number."""
        self.gates.append(literals)
        return len(self.inputs) + len(self.gates) - 1

    def chances(self, own: Mapping[str, Chance], all_: All) -> list[Chance]:
        """Return the chances of inputs and gates, by number."""
        found = [own[id_] for id_ in self.inputs]
        for gate in self.gates:
            found.append(all_([negated(found[one]) if minus else found[one] for one, minus in gate]))
        return found

    def moves(self, found: list[Chance], of: int) -> dict[str, Chance]:
        """Return for each input what the claim's least (``of`` 0) or greatest (1) chance is moved by, for independence.

        By the input's least chance, and by its greatest: as much for each 1 that this is greater.
        """
        moved = [[0.0, 0.0] for _ in found]
        moved[-1][of] = 1.0
        first = len(self.inputs)
        for number in range(len(found) - 1, first - 1, -1):
            for side in (0, 1):
                if (by := moved[number][side]) == 0:
                    continue
                gate = self.gates[number - first]
                factors = [1 - found[one][1 - side] if minus else found[one][side] for one, minus in gate]
                for (one, minus), others in zip(gate, _without_each(factors), strict=True):
                    if minus:
                        moved[one][1 - side] -= by * others
                    else:
                        moved[one][side] += by * others
        return {id_: (moved[number][0], moved[number][1]) for id_, number in self.inputs.items()}


def _without_each(factors: list[float]) -> list[float]:
    """Return for each factor the product of the others, also where some are 0."""
    before, product = [], 1.0
    for factor in factors:
        before.append(product)
        product *= factor
    product = 1.0
    for at in range(len(factors) - 1, -1, -1):
        before[at] *= product
        product *= factors[at]
    return before


def circuit(graph: Graph, order: Sequence[str], never: Callable[[str], bool]) -> Circuit:
    """Return what bears on the last statement of ``order``; ``never`` tells which have no event of their own.

    A statement stands if its own event happens or an inference to it holds, and no objection to it holds; an inference
    holds if all its statements stand, none is missing, and no undercutter of it holds.
    """
    made = Circuit({id_: at for at, id_ in enumerate(id_ for id_ in order if not never(id_))})
    stands: dict[str, int] = {}
    for id_ in order:
        reasons = [(_holds(graph, one, made, stands), True) for one in graph.into(id_, Kind.SUPPORTS)]
        own = [(made.inputs[id_], True)] if id_ in made.inputs else []
        without = made.add(*own, *reasons)
        against = [(_holds(graph, one, made, stands), True) for one in graph.into(id_, Kind.ATTACKS)]
        stands[id_] = made.add((without, True), *against)
    return made


def _holds(graph: Graph, inference: Inference, made: Circuit, stands: Mapping[str, int]) -> int:
    """Return the gate of an inference; undercutters come before it, however deep they stand."""
    held: dict[str, int] = {}
    pending = [inference]
    while pending:
        here = pending[-1]
        undercutting = graph.into(here.id, Kind.UNDERCUTS)
        waiting = [one for one in undercutting if one.id not in held]
        if waiting:
            pending += waiting
            continue
        pending.pop()
        standing = [(stands[source], False) for source in here.sources]
        lacks = [(made.add(), True)] if here.missing or not here.sources else []  # a gate of nothing always holds
        held[here.id] = made.add(*standing, *lacks, *((held[one.id], True) for one in undercutting))
    return held[inference.id]
