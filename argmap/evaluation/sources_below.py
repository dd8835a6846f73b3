"""How many works a statement rests on, with all that supports it: none, one, or several."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.evaluation.citing import Citing
from argmap.graph import Graph, Kind, Node
from argmap.notation.model import Basis

ENOUGH = 2
"""Two works, or two statements, tell all that is asked; a cap keeps the time linear."""


@dataclass(frozen=True, slots=True)
class Rests:
    """What a statement rests on: up to two sources (ids of works, or kinds of basis) and up to two statements' ids."""

    sources: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()

    @property
    def alone(self) -> bool:
        """Tell whether several statements rest on a single source, and that is a work."""
        return len(self.sources) == 1 and len(self.statements) == ENOUGH and not self.sources[0].startswith("(")

    def joined(self, other: "Rests") -> "Rests":
        """Return what both rest on together."""
        return Rests(_some(self.sources, other.sources), _some(self.statements, other.statements))


class Resting:
    """What each statement of a graph rests on: itself and, through inferences that support it, all below.

    A least fixpoint over values that grow at most four times, so linear, with circles and shared statements.
    """

    def __init__(self, graph: Graph, citing: Citing) -> None:
        self._graph = graph
        self.of = {node.id: Rests(sources, (node.id,) if sources else ()) for node, sources in _own(graph, citing)}
        pending = [id_ for id_, rests in self.of.items() if rests.sources]
        while pending:
            id_ = pending.pop()
            for parent in self.parents(id_):
                joined = self.of[parent].joined(self.of[id_])
                if joined != self.of[parent]:
                    self.of[parent] = joined
                    pending.append(parent)

    def parents(self, id_: str) -> Iterator[str]:
        """Yield the statements that one supports directly."""
        return (one.target for one in self._graph.out_of(id_) if one.kind is Kind.SUPPORTS)


def _own(graph: Graph, citing: Citing) -> Iterator[tuple[Node, tuple[str, ...]]]:
    for node in graph.nodes.values():
        works = [work for source in citing.sources(node) for work in source.works]
        basis = [f"({node.basis})"] if node.basis not in (None, Basis.ASSUMPTION) else []
        yield node, _some((), (*works, *basis))


def _some(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))[:ENOUGH]
