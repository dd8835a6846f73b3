"""Statements that are argued for and that no evidence reaches, with the leaves that they depend on.

A leaf without support leaves everything above it unsupported that has nothing else to rest on. To name each of these
would say one thing many times, so a statement that only passes on what is missing, being all that the statement above
it lacks, is named with that one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.evaluation.mended import mended
from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.model import Basis, Voice

BOUND = 300
"""How many statements are looked at below each: it keeps the time linear in deep graphs of other programs."""


@dataclass(frozen=True, slots=True)
class Unreached:
    """A statement that no evidence reaches.

    ``leaves`` are what it depends on, in the order of the text: statements without support, or with support for a part
    only, or quotations that nothing vouches for. ``through`` are statements between that are unsupported for the same
    reason; ``reasons`` is how many independent reasons there are for it, any of which would do. ``highest`` tells that
    no statement which is named too stands between it and the claim; ``complete`` that no leaf was left out (``BOUND``).
    """

    node: Node
    leaves: tuple[Node, ...]
    through: tuple[Node, ...]
    reasons: int
    highest: bool
    complete: bool


def openly_assumed(node: Node) -> bool:
    """Tell whether a statement is an assumption of whoever made the map: nobody else can be asked to support it."""
    return node.voice is Voice.READER and node.basis is Basis.ASSUMPTION


class Reach:
    """How far evidence reaches in a graph. Faults that must be mended first are taken as mended."""

    def __init__(self, graph: Graph) -> None:
        self._graph = mended(graph)
        self._support = SupportOf(self._graph)
        self._place = {id_: number for number, id_ in enumerate(graph.nodes)}
        self._lacks: dict[str, list[str]] = {}

    def unreached(self) -> Iterator[Unreached]:
        """Yield each statement in the author's voice that is unsupported although something is offered for it.

        In the order of the text, so from the top down. A statement that only quotations support is left out, and so is
        the claim, unless it depends on an assumption of the reader's for which no other statement is named.
        """
        for node in self._graph.nodes.values():
            if not self._fails(node) or (node.role is Role.CLAIM and not self._assumes(node)):
                continue
            leaves, through, complete = self._below(node)
            if leaves and not self._named_with_another(node):
                reasons = len(self._graph.into(node.id, Kind.SUPPORTS))
                yield Unreached(node, leaves, through, reasons, not self._wanted(node), complete)

    def _fails(self, node: Node) -> bool:
        if node.voice is not Voice.AUTHOR or self._support.of[node.id] is not Support.UNSUPPORTED:
            return False
        sources = [one for reason in self._graph.into(node.id, Kind.SUPPORTS) for one in reason.sources]
        return not all(map(self._support.only_said, sources))

    def _lacking(self, id_: str) -> list[str]:
        """Return the premises for want of which no reason for a statement holds."""
        if id_ not in self._lacks:
            reasons = self._graph.into(id_, Kind.SUPPORTS)
            self._lacks[id_] = list(dict.fromkeys(one for reason in reasons for one in self._lacking_in(reason)))
        return self._lacks[id_]

    def _lacking_in(self, reason: Inference) -> list[str]:
        lacking = [one for one in reason.sources if self._support.of[one] is not Support.SUPPORTED]
        return lacking or [one for one in reason.sources if self._support.only_said(one)]

    def _is_leaf(self, id_: str) -> bool:
        return self._support.of[id_] is not Support.UNSUPPORTED or not self._lacking(id_)

    def _below(self, node: Node) -> tuple[tuple[Node, ...], tuple[Node, ...], bool]:
        """Return the leaves that a statement depends on, what only passes on the lack, and whether this is all."""
        leaves: list[str] = []
        through: list[str] = []
        pending, seen, single = [node.id], {node.id}, True
        while pending and len(seen) < BOUND:
            lacking = self._lacking(pending.pop())
            new = [one for one in lacking if one not in seen]
            seen.update(new)
            further = [one for one in new if not self._is_leaf(one)]
            leaves += [one for one in new if one not in further]
            single = single and len(lacking) == 1
            through += further if single else []
            pending += reversed(further)
        leaves.sort(key=self._place.__getitem__)
        named = self._graph.nodes.__getitem__
        return tuple(map(named, leaves)), tuple(map(named, through)), not pending

    def _named_with_another(self, node: Node) -> bool:
        """Tell whether a statement is all that one above it lacks, which is named, or named with another in turn."""
        return any(self._named(above) and self._lacking(above.id) == [node.id] for above in self._wanting(node))

    def _wanted(self, node: Node) -> bool:
        """Tell whether a statement that is named wants another, and the claim only wants it through such statements.

        It may want it directly or by way of statements that are not named.
        """
        pending, seen, wanted = [node], {node.id}, False
        while pending:
            for above in self._wanting(pending.pop()):
                if above.role is Role.CLAIM:
                    return False
                if self._named(above):
                    wanted = True
                elif above.id not in seen:
                    seen.add(above.id)
                    pending.append(above)
        return wanted

    def _named(self, node: Node) -> bool:
        return node.role is not Role.CLAIM and self._fails(node)

    def _wanting(self, node: Node) -> Iterator[Node]:
        """Yield the unsupported statements that a statement is a premise for."""
        for target in dict.fromkeys(one.target for one in self._graph.out_of(node.id) if one.kind is Kind.SUPPORTS):
            if target in self._graph.nodes and self._support.of[target] is Support.UNSUPPORTED:
                yield self._graph.nodes[target]

    def _assumes(self, claim: Node) -> bool:
        """Tell whether a claim depends on an assumption of the reader's not by way of a statement of the author's."""
        pending, seen = [claim.id], {claim.id}
        while pending:
            for one in self._lacking(pending.pop()):
                node = self._graph.nodes[one]
                if openly_assumed(node) and self._is_leaf(one):
                    return True
                if one not in seen and not self._fails(node):
                    pending.append(one)
                seen.add(one)
        return False
