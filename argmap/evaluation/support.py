"""Which statements are supported: the least fixpoint of the definition in docs/semantics.md.

A statement has evidence if a footnote that cites a work backs it, or a work that the paper cites for it in its text,
or a basis other than ``assumption``; evidence that backs only part of it is partial. An inference holds if all its
premises are supported. A statement is supported if it has evidence or if an inference to it holds. Because it is the
least fixpoint, a circle supports nothing; what attacks a statement or an inference takes no support away
(``evaluation.acceptability`` weighs that).

What a quoted voice (``reported``) says supports by itself nothing but what is quoted too: its note shows that it was
said, not that it is so. Three decisions follow. Only a statement that is *vouched for* lifts an inference out of mere
quotation: one in any other voice, or a quoted one that such an inference supports in turn. One vouched premise is
enough, so a linked group of a quoted opinion and a reason to trust it holds, and a group of quoted opinions alone does
not. And it counts as the author's what the author concedes and what a reader adds, for otherwise one reader's statement
between the two would turn a quotation into a reason.

Propagation counts, for each inference, the premises not yet supported (Dowling and Gallier 1984, "Linear-time
algorithms for testing the satisfiability of propositional Horn formulae"), so the time is linear in the graph's size.
"""

from enum import StrEnum

from argmap.evaluation.citing import Citing
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.model import Basis, Voice


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
        self._supported: set[str] = set()
        self._vouched: set[str] = set()  # supported, and not merely because somebody is quoted as saying so
        self._propagate()
        self.of = {id_: Support.SUPPORTED if id_ in self._supported else self.evidence[id_] for id_ in graph.nodes}

    def bare(self, node: Node) -> bool:
        """Tell whether a statement has neither evidence nor an inference to it."""
        return self.evidence[node.id] is Support.UNSUPPORTED and not self._graph.into(node.id, Kind.SUPPORTS)

    def needs_support(self, node: Node) -> bool:
        """Tell whether a statement is one to be supported: a premise, or an objection of the author's own."""
        own = node.role is Role.PREMISE or (node.role is Role.OBJECTION and node.voice is Voice.AUTHOR)
        return own and not node.gone

    def owes_support(self, node: Node) -> bool:
        """Tell whether a statement stands bare that should not."""
        return self.needs_support(node) and self.bare(node)

    def only_said(self, id_: str) -> bool:
        """Tell whether a statement is a quoted person's and stands on nothing but the note that it was said."""
        return self._reported(id_) and id_ not in self._vouched

    def _evidence(self, node: Node) -> Support:
        if node.gone:
            return Support.UNSUPPORTED
        if node.basis not in (None, Basis.ASSUMPTION):
            return Support.SUPPORTED
        sources = self._citing.sources(node)
        if any(one.backs is None for one in sources):
            return Support.SUPPORTED
        return Support.PARTIAL if sources else Support.UNSUPPORTED

    def _propagate(self) -> None:
        steps = [one for one in self._graph.inferences.values() if one.kind is Kind.SUPPORTS and one.sources]
        waiting = {one.id: len(set(one.sources)) + len(one.missing) for one in steps}
        carried: set[str] = set()  # inferences with a premise that is vouched for
        news = [(self._supported, id_) for id_, evidence in self.evidence.items() if evidence is Support.SUPPORTED]
        while news:
            fact, id_ = news.pop()
            if id_ in fact:
                continue
            fact.add(id_)
            if fact is self._supported and not self._reported(id_):
                news.append((self._vouched, id_))
            for step in self._graph.out_of(id_):
                if step.id not in waiting:
                    continue
                if fact is self._supported:
                    waiting[step.id] -= 1
                else:
                    carried.add(step.id)
                if waiting[step.id] == 0:
                    news += self._conclude(step, step.id in carried)

    def _conclude(self, step: Inference, carried: bool) -> list[tuple[set[str], str]]:
        """Return what follows from an inference whose premises are all supported, as (set to go into, id)."""
        if not carried and not self._reported(step.target):
            return []
        self.holding.add(step.id)
        return [(self._supported, step.target), *([(self._vouched, step.target)] if carried else [])]

    def _reported(self, id_: str) -> bool:
        node = self._graph.nodes.get(id_)
        return node is not None and node.voice is Voice.REPORTED
