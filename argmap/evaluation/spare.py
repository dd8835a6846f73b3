"""What an argument does not need: reasons each of which is enough, and statements on which nothing depends.

As in the rest of the weighing every leaf is granted: a reason is enough if it holds then. Premises that are not linked
are independent reasons (convergent, in the textbooks' word), so a claim with several of them needs no single one.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from argmap.evaluation.granted import Legs
from argmap.evaluation.weight import Weight
from argmap.graph import Graph, Kind

Reason = tuple[str, ...]
"""The ids of the premises of one inference."""


@dataclass(frozen=True, slots=True)
class Upheld:
    """What holds a statement up: evidence of its ``own`` (or a leaf, being granted), and the ``reasons`` that hold."""

    id: str
    own: bool
    reasons: tuple[Reason, ...]

    @property
    def spare(self) -> bool:
        """Tell whether no single reason is needed, because something else is enough."""
        return bool(self.reasons) and len(self.reasons) + self.own > 1


def upheld(legs: Legs, id_: str, without: Collection[str] = ()) -> Upheld:
    """Return what holds a statement up when some statements are given up besides; their own fall is all that counts."""
    reasons = (one.sources for one in legs.reasons(id_))
    return Upheld(id_, legs.own(id_), tuple(one for one in reasons if not set(one) & set(without)))


def idle(graph: Graph, claim: str, legs: Legs, weights: Mapping[str, Weight]) -> Iterator[str]:
    """Yield the statements below a claim that can each be given up without any other falling, in the order of the text.

    The premises of the claim itself are left out where it needs none of its reasons: ``upheld`` says so.
    """
    below = set(legs.below(claim)) - {claim}
    if upheld(legs, claim).spare:
        below -= {source for one in legs.reasons(claim) for source in one.sources}
    yield from (id_ for id_ in graph.nodes if id_ in below and not weights[id_].fallen and not _attacks(graph, id_))


def _attacks(graph: Graph, id_: str) -> bool:
    """Tell whether a statement also attacks something: then its weight is not only that of its support."""
    return any(one.kind is not Kind.SUPPORTS for one in graph.out_of(id_))
