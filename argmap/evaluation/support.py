"""Which statements are supported: the least fixpoint of the definition in the README, "What supported means".

A statement has evidence if a footnote that cites a work backs it, or a basis other than ``assumption``; evidence that
backs only part of it is partial. An inference holds if all its premises are supported. A statement is supported if it
has evidence or if an inference to it holds. What a quoted voice says supports nothing of the author's by itself: its
note shows that it was said. Because it is the least fixpoint, a circle supports nothing. Propagation counts, for
each inference, the premises not yet supported (Dowling and Gallier 1984, "Linear-time algorithms for testing the
satisfiability of propositional Horn formulae"), so the time is linear in the size of the graph.
"""

from enum import StrEnum

from argmap.evaluation.citing import Citing
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.model import Basis, Voice


class Support(StrEnum):
    """How far a statement is supported."""

    SUPPORTED = "supported"
    PARTIAL = "partial"
    UNSUPPORTED = "unsupported"


class SupportOf:
    """The support in one graph.

    ``of`` maps ids of statements to their support, ``holding`` has the ids of the inferences that hold.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph, self._citing = graph, Citing(graph)
        self.evidence = {id_: self._evidence(node) for id_, node in graph.nodes.items()}
        self.holding: set[str] = set()
        self._argued: set[str] = set()  # supported by an inference, not merely by evidence
        self._propagate()
        self.of = {id_: Support.SUPPORTED if id_ in self._argued else self.evidence[id_] for id_ in graph.nodes}

    def bare(self, node: Node) -> bool:
        """Tell whether a statement has neither evidence nor an inference to it."""
        return self.evidence[node.id] is Support.UNSUPPORTED and not self._graph.into(node.id, Kind.SUPPORTS)

    def owes_support(self, node: Node) -> bool:
        """Tell whether a statement stands bare that should not: a premise, or an objection of the author's own."""
        owing = node.role is Role.PREMISE or (node.role is Role.OBJECTION and node.voice is Voice.AUTHOR)
        return owing and self.bare(node)

    def only_said(self, id_: str) -> bool:
        """Tell whether a statement is a quoted person's and stands on nothing but the note that it was said."""
        return self._graph.nodes[id_].voice is Voice.REPORTED and id_ not in self._argued

    def _evidence(self, node: Node) -> Support:
        if node.basis not in (None, Basis.ASSUMPTION):
            return Support.SUPPORTED
        backings = [one for one in node.footnotes if self._citing.cites(one.note)]
        if any(one.backs is None for one in backings):
            return Support.SUPPORTED
        return Support.PARTIAL if backings else Support.UNSUPPORTED

    def _propagate(self) -> None:
        nodes, inferences = self._graph.nodes, self._graph.inferences.values()
        steps = [one for one in inferences if one.kind is Kind.SUPPORTS and one.sources]
        quoting = {one.id for one in steps if _of_author(nodes[one.target]) and _all_reported(one, nodes)}
        waiting = {one.id: len(set(one.sources)) + len(one.missing) + (one.id in quoting) for one in steps}
        supported = [id_ for id_, evidence in self.evidence.items() if evidence is Support.SUPPORTED]
        known = set(supported)
        news = [(id_, False) for id_ in supported]
        while news:
            id_, argued = news.pop()
            for step in self._graph.out_of(id_):
                if step.id not in waiting or (argued and step.id not in quoting):
                    continue
                waiting[step.id] -= 1
                if argued:
                    quoting.discard(step.id)
                if waiting[step.id] == 0:
                    news += self._hold(step, known)

    def _hold(self, step: Inference, known: set[str]) -> list[tuple[str, bool]]:
        """Note that an inference holds; return what is new: (id, False) is supported, (id, True) is so by argument."""
        self.holding.add(step.id)
        if step.target in self._argued:
            return []
        self._argued.add(step.target)
        news = [(step.target, True)]
        if step.target not in known:
            known.add(step.target)
            news.append((step.target, False))
        return news


def _of_author(node: Node) -> bool:
    return node.voice in (Voice.AUTHOR, Voice.CONCEDED)


def _all_reported(step: Inference, nodes: dict[str, Node]) -> bool:
    return all(nodes[source].voice is Voice.REPORTED for source in step.sources)
