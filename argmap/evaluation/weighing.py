"""How a claim stands and what it rests on, in one value: what ``argmap weigh`` prints."""

from dataclasses import dataclass

from argmap.evaluation.acceptability import Part, Standing, framework
from argmap.evaluation.credence import CircleError, Credence, credence
from argmap.evaluation.cuts import Cuts, cut_sets
from argmap.evaluation.extensions import Positions, Semantics, positions
from argmap.evaluation.framework import Label
from argmap.evaluation.granted import Legs
from argmap.evaluation.load import Load, loads
from argmap.evaluation.spare import Upheld, idle, upheld
from argmap.evaluation.support import Support, SupportOf
from argmap.evaluation.variants import by_the_text, falling
from argmap.evaluation.weight import weight_of_each
from argmap.graph import Graph, Kind

LARGEST = 8
"""The most leaves in a set that is looked for: their number grows with each."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """A claim weighed.

    ``support`` is what the map offers for it; ``label`` tells how it stands against the objections (grounded
    semantics, every leaf being granted), ``label_by_text`` how it does without those that the reader added, and
    ``standing_objections`` which of those next to it are not met. ``loads`` has the leaves that it rests on, the
    weightiest first, and ``cuts`` the sets of at most ``size`` leaves that fell it. ``upheld`` has its reasons, each of
    which is enough, and ``idle`` the statements below it that can be given up without any other falling. ``credence``
    is ``None`` where the map holds no numbers, and where ``circle``, a statement that bears on itself, leaves the claim
    without any; ``positions`` is ``None`` where nobody asked for them.
    """

    claim: str
    support: Support
    label: Label
    label_by_text: Label
    standing_objections: tuple[str, ...]
    loads: tuple[Load, ...]
    cuts: Cuts
    size: int
    upheld: Upheld
    idle: tuple[str, ...]
    credence: Credence | None
    circle: str | None
    positions: Positions | None


def weigh(
    graph: Graph,
    claim: str | None = None,
    size: int | None = None,
    assumed: float | None = None,
    semantics: str | None = None,
) -> Weighing:
    """Weigh a statement, the first root if none is named.

    ``size`` bounds the sets of leaves; by default the smallest are found, if they have no more than ``LARGEST`` leaves.

    Its credence is reckoned where the map gives a number to a statement, or ``assumed`` gives one to all without.
    ``semantics``, ``preferred`` or ``stable``, has its positions counted; that needs clingo (``ArgmapError``).
    Raises ``KeyError`` for an id that the graph does not have.
    """
    claim = graph.nodes[graph.roots[0] if claim is None else claim].id
    support = SupportOf(graph)
    standing = Standing(graph, support)
    against = [one for one in graph.into(claim, Kind.ATTACKS) if standing.inferences[one.id] is not Label.OUT]
    found = tuple(loads(graph, claim))
    smallest = min((one.order for one in found), default=1)  # no set is smaller, unless statements are shared
    bound, legs = size or min(smallest, LARGEST), Legs(graph)
    return Weighing(
        claim,
        support.of[claim],
        standing.of[claim],
        Standing(by_the_text(graph), support).of[claim],
        tuple(source for one in against for source in one.sources),
        found,
        cut_sets(graph, claim, bound),
        bound,
        upheld(legs, claim),
        tuple(idle(graph, claim, legs, weight_of_each(graph, (claim,)))),
        *_credence(graph, claim, assumed),
        _positions(graph, support, claim, semantics),
    )


def _positions(graph: Graph, support: SupportOf, claim: str, semantics: str | None) -> Positions | None:
    if semantics is None:
        return None
    return positions(framework(graph, support), (Part.STATEMENT, claim), Semantics(semantics))


def _credence(graph: Graph, claim: str, assumed: float | None) -> tuple[Credence | None, str | None]:
    """Return the credence of a claim, if the map has numbers, or the statement that leaves it without any."""
    if assumed is None and not _has_numbers(graph):
        return None, None
    try:
        return credence(graph, claim, assumed), None
    except CircleError as error:
        return None, error.id


def _has_numbers(graph: Graph) -> bool:
    return any(node.credence is not None for node in graph.nodes.values())


@dataclass(frozen=True, slots=True)
class GivingUp:
    """What giving up statements does: ``fallen`` has what is no longer supported, in the order of the text.

    ``kept`` has what they are premises for and what does not fall, with what still holds it up.
    """

    without: tuple[str, ...]
    fallen: tuple[str, ...]
    kept: tuple[Upheld, ...]


def give_up(graph: Graph, ids: list[str]) -> GivingUp:
    """Return what falls when statements are given up, every other leaf being granted. Raises ``KeyError``."""
    fallen = falling(graph, ids)
    legs = Legs(graph)
    served = dict.fromkeys(one.target for id_ in ids for one in graph.out_of(id_) if one.kind is Kind.SUPPORTS)
    standing = [id_ for id_ in served if id_ not in (*ids, *fallen) and id_ in graph.nodes]
    return GivingUp(tuple(ids), tuple(fallen), tuple(upheld(legs, id_, {*ids, *fallen}) for id_ in standing))
