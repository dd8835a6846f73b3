"""Diagrams in which steps are nodes of their own, between the statements that they lead from and to.

AIF, SADFace and arguebuf draw arguments so (AIF specification 2011, section 1: S-nodes between I-nodes, no edge from
I-node to I-node).
"""

from dataclasses import dataclass, field
from itertools import chain

from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.problems import Level, shown


@dataclass(slots=True)
class _StepNode:
    """A node for a step; ``kind`` is ``None`` for a preference, which argues neither for nor against."""

    key: str
    kind: Kind | None
    scheme: str | None
    where: Where
    sources: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    inner: list[str] = field(default_factory=list)
    helpers: list["_StepNode"] = field(default_factory=list)

    def premises(self) -> tuple[str, ...]:
        """Return its statements, and those of the nodes that support it."""
        return tuple(dict.fromkeys(chain(self.sources, *(one.sources for one in self.helpers))))

    @property
    def has_premises(self) -> bool:
        """Tell whether a statement leads to it."""
        return bool(self.sources) or any(one.sources for one in self.helpers)

    @property
    def helps_a_step(self) -> bool:
        """Tell whether it supports a step, and no statement."""
        return self.kind is Kind.SUPPORTS and bool(self.inner) and not self.targets


class NodeDiagram:
    """Takes nodes and edges in any order, and makes steps of them when all are known.

    ``aside`` are keys of nodes that take no part (of a dialogue, say): edges from and to them mean nothing here.
    """

    def __init__(self, builder: GraphBuilder) -> None:
        self.builder = builder
        self.nodes: dict[str, _StepNode] = {}
        self.aside: set[str] = set()
        self.edges: list[tuple[str, str, Where]] = []
        self._hosts: dict[str, str | None] = {}

    def step_node(self, key: str, kind: Kind | None, scheme: str | None, where: Where) -> None:
        """Add the node of a step; of a preference with ``kind`` ``None``."""
        self.nodes[key] = _StepNode(key, kind, scheme, where)

    def edge(self, source: str, target: str, where: Where) -> None:
        """Add an edge between two nodes."""
        self.edges.append((source, target, where))

    def lay(self) -> None:
        """Add the steps to the builder, in the order of their nodes. Linear: one step for each edge from a node.

        A node that supports a step adds its statements to the premises of that step, as a warrant does.
        """
        for edge in self.edges:
            self._take(*edge)
        for node in self.nodes.values():
            if node.kind is Kind.SUPPORTS:
                for inner in dict.fromkeys(node.inner):
                    self._join(node, self._host(inner))
        for node in self.nodes.values():
            self._make(node)

    def _take(self, source: str, target: str, where: Where) -> None:
        missing = [one for one in (source, target) if not self._known(one)]
        if missing:
            message = f"this edge names {shown(missing[0])}, but the file has no such node"
            self.builder.remark("dangling-reference", message, "correct the reference", where)
        elif source in self.aside or target in self.aside:
            return
        elif source in self.nodes and target in self.nodes:
            if self.nodes[target].kind is not None:  # that a step is preferred is told of the preference
                self.nodes[source].inner.append(target)
        elif source in self.nodes:
            self.nodes[source].targets.append(target)
        elif target in self.nodes:
            self.nodes[target].sources.append(source)
        else:
            message = "no node between these two statements says how one bears on the other; read as support"
            cure = "put the node of an inference or of a conflict between them"
            self.builder.remark("nearest-relation", message, cure, where)
            self.builder.step(source, target, where=where)

    def _known(self, key: str) -> bool:
        return key in self.nodes or key in self.builder or key in self.aside

    def _host(self, key: str) -> str | None:
        """Return the step that is supported in the end; ``None`` where such nodes support one another in a circle."""
        way: dict[str, None] = {}
        while key not in self._hosts and key not in way and self.nodes[key].helps_a_step:
            way[key] = None
            key = self.nodes[key].inner[0]
        found = self._hosts.get(key, None if key in way else key)
        self._hosts.update(dict.fromkeys(way, found))
        return found

    def _join(self, node: _StepNode, host: str | None) -> None:
        if host is None:
            self._tell(node, "unread-part", "this supports a step that supports no statement")
            return
        self.nodes[host].helpers.append(node)
        by = f" (by {node.scheme})" if node.scheme else ""
        message = f"this supports a step{by}, and is read as a further premise of that step"
        self._tell(node, "nearest-relation", message, Level.INFO)

    def _make(self, node: _StepNode) -> None:
        if node.kind is None:
            self._tell(node, "left-out", "a preference between statements or steps is not kept")
        elif node.helps_a_step:
            return
        elif not node.has_premises:
            self._tell(node, "unread-part", "no statement leads to this step")
        elif not node.targets and not node.inner:
            self._tell(node, "unread-part", "this step leads to no statement")
        else:
            self._make_steps(node, node.kind)

    def _make_steps(self, node: _StepNode, kind: Kind) -> None:
        premises, made = node.premises(), 0
        for target in dict.fromkeys(node.targets):
            self._step(node, premises, target, kind, made)
            made += 1
        for inner in dict.fromkeys(node.inner) if kind is not Kind.SUPPORTS else ():
            host = self._host(inner)
            if host is None or not self.nodes[host].has_premises:
                self._tell(node, "dangling-reference", "this is about a step that no statement leads to")
                continue
            self._step(node, premises, host, Kind.UNDERCUTS, made)
            made += 1

    def _step(self, node: _StepNode, premises: tuple[str, ...], target: str, kind: Kind, made: int) -> None:
        key = f"{node.key}\0{made}" if made else node.key
        self.builder.step(premises, target, kind, node.where, key=key, scheme=node.scheme)

    def _tell(self, node: _StepNode, rule: str, message: str, level: Level = Level.WARNING) -> None:
        cures = {
            "left-out": "say in a statement why one is preferred",
            "nearest-relation": "check that this is what is meant",
        }
        cure = cures.get(rule, "connect it in the program that made the file")
        self.builder.remark(rule, message, cure, node.where, level)
