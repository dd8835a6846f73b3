"""What depends on each statement: what would no longer be supported if it were given up, every leaf being granted.

For each statement the set of those is reckoned with which it falls, from the leaves up: a reason falls with any of its
premises (a union), a statement without evidence of its own with all its reasons at once (an intersection). It is what
the analysis of fault trees calls single points of failure (W. E. Vesely et al. 1981, *Fault Tree Handbook*,
NUREG-0492, chapter VII). In a circle the sets shrink from "with everything" until nothing changes. A set is one whole
number with a bit for each statement, so the time grows with the size of the graph times a 64th of its statements.

The voice ``reported`` counts as in ``evaluation.support``: what is quoted is vouched for by what supports it.
"""

from collections.abc import Iterator

from argmap.evaluation.bit_counts import members
from argmap.evaluation.circles import components
from argmap.evaluation.support import Support, SupportOf
from argmap.evaluation.variants import granting
from argmap.graph import Graph, Inference, Kind
from argmap.notation.model import Voice

Bits = int
ALL: Bits = -1
"""Every statement, however many there are."""


class Dependents:
    """For each statement that holds when every leaf is granted, those with which it falls: bits by ``number``."""

    def __init__(self, graph: Graph) -> None:
        self._graph = granting(graph)
        self._support = SupportOf(self._graph)
        self._falls: dict[str, Bits] = {}
        self._unvouched: dict[str, Bits] = {}  # those with which a quoted statement becomes a mere quotation
        self.number: dict[str, int] = {}

    def sets(self) -> Iterator[tuple[str, Bits]]:
        """Yield each statement that holds with those that it falls with, itself included, premises first.

        A set is forgotten as soon as all that it leads to is reckoned, so that few are held at a time.
        """
        waiting = {id_: len(self._led_to(id_)) for id_ in self._graph.nodes}
        for group in components(self._graph.nodes, self._premises):
            for id_ in group:
                self.number[id_] = len(self.number)
            holding = [id_ for id_ in group if self._support.of[id_] is Support.SUPPORTED]
            self._reckon(holding)
            yield from ((id_, self._falls[id_]) for id_ in holding)
            for id_ in holding:
                self._release(id_, waiting)

    def _reckon(self, group: list[str]) -> None:
        for id_ in group:
            self._falls[id_] = self._unvouched[id_] = ALL
        circular = len(group) > 1 or any(id_ in self._premises(id_) for id_ in group)  # one may be its own premise
        changed = True
        while changed:
            changed = False
            for id_ in group:
                before, now = (self._falls[id_], self._unvouched[id_]), self._with(id_)
                self._falls[id_], self._unvouched[id_] = now
                changed = changed or (circular and now != before)

    def _with(self, id_: str) -> tuple[Bits, Bits]:
        """Return with which statements one falls, and with which it is no longer vouched for."""
        quoted = self._graph.nodes[id_].voice is Voice.REPORTED
        falls = unvouched = ALL
        for reason in self._reasons(id_):
            fallen, carried = self._without(reason)
            falls &= fallen if quoted else fallen | carried
            unvouched &= fallen | carried
        own = self._support.evidence[id_] is Support.SUPPORTED
        falls = (0 if own else falls) | 1 << self.number[id_]
        return falls, falls | unvouched if quoted else falls

    def _without(self, reason: Inference) -> tuple[Bits, Bits]:
        """Return with which statements a premise of an inference falls, and with which none is vouched for."""
        fallen, carried = 0, ALL
        for source in reason.sources:
            fallen |= self._falls[source]
            carried &= self._unvouched[source]
        return fallen, carried

    def _release(self, id_: str, waiting: dict[str, int]) -> None:
        for premise in set(self._premises(id_)):
            waiting[premise] -= 1
        for used in (id_, *self._premises(id_)):
            if not waiting[used]:
                self._falls.pop(used, None)
                self._unvouched.pop(used, None)

    def _reasons(self, id_: str) -> list[Inference]:
        return [one for one in self._graph.into(id_, Kind.SUPPORTS) if one.id in self._support.holding]

    def _premises(self, id_: str) -> Iterator[str]:
        for inference in self._reasons(id_):
            yield from inference.sources

    def _led_to(self, id_: str) -> set[str]:
        return {one.target for one in self._graph.out_of(id_) if one.id in self._support.holding}


def falling_without_each(graph: Graph, most: int) -> dict[str, list[str]]:
    """Return for every statement what ``variants.falling`` says of it alone, in the order of the text.

    Nothing is returned if that is more than ``most`` ids in all: in a chain it is half its square.
    """
    dependents = Dependents(graph)
    falls: dict[str, list[int]] = {}
    left = most + len(graph.nodes)  # each falls with itself too
    order = {id_: n for n, id_ in enumerate(graph.nodes)}
    for id_, bits in dependents.sets():
        left -= bits.bit_count()
        if left < 0:
            return {}
        falls[id_] = list(members(bits))
    names = {number: id_ for id_, number in dependents.number.items()}
    found: dict[str, list[str]] = {id_: [] for id_ in graph.nodes}
    for id_ in sorted(falls, key=order.__getitem__):
        for number in falls[id_]:
            if names[number] != id_:
                found[names[number]].append(id_)
    return found
