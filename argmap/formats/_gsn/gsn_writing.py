"""Writes graphs as assurance cases."""

from itertools import count
from typing import Any

import yaml

from argmap.citations.wording import note_text
from argmap.formats._carrying import Feature
from argmap.formats._format import WrittenMap
from argmap.formats._gsn import TYPES
from argmap.formats._reducing import reduced
from argmap.graph import Graph, Inference, Kind, Node
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Voice

CARRIES = frozenset(
    (Feature.TITLE, Feature.IDS, Feature.TITLES, Feature.SPEAKERS, Feature.TAGS, Feature.VOICES, Feature.BASES,
     Feature.FOOTNOTES, Feature.NOTE_TEXTS, Feature.LOCATIONS, Feature.LINKED, Feature.UNDERCUTS, Feature.SHARED,
     Feature.ROOTS, Feature.SCHEMES)
)  # fmt: skip
STATES = ("undeveloped", "defeated")


def elements_of(document: GraphDocument) -> WrittenMap:
    """Return a graph in the YAML of gsn2x."""
    graph = reduced(document.graph, CARRIES | {Feature.WORKS})
    found = _GsnWriting(graph).elements()
    text = yaml.safe_dump(found, sort_keys=False, allow_unicode=True, width=110, default_flow_style=None)
    return WrittenMap(text if found else "{}\n")


class _GsnWriting:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        taken = {node.name for node in graph.nodes.values()} | {"module"}
        goals = (name for name in (f"G{number}" for number in count(1)) if name not in taken)
        self.names = {id_: node.name or next(goals) for id_, node in graph.nodes.items()}
        strategies = (name for name in (f"S{number}" for number in count(1)) if name not in taken)
        self.strategies = {one.id: next(strategies) for one in graph.inferences.values() if self.needs_name(one)}

    def needs_name(self, step: Inference) -> bool:
        """Tell whether a step is written as a strategy: it is undercut, one of several, or an objection of several."""
        if self.graph.into(step.id):
            return True
        if step.kind is not Kind.SUPPORTS:
            return len(step.sources) > 1 or bool(step.scheme)
        return len(self.graph.into(step.target, Kind.SUPPORTS)) > 1

    def elements(self) -> dict[str, Any]:
        found: dict[str, Any] = {"module": {"name": self.graph.title}} if self.graph.title else {}
        for id_, node in self.graph.nodes.items():
            found[self.names[id_]] = self.element(node)
        for step in self.graph.inferences.values():
            if step.id in self.strategies:
                one: dict[str, Any] = {"supportedBy": [self.names[source] for source in step.sources]}
                if step.kind is not Kind.SUPPORTS:
                    one["challenges"] = self.target(step)
                found[self.strategies[step.id]] = one | _given(scheme=step.scheme)
        return found

    def element(self, node: Node) -> dict[str, Any]:
        """Return the element of a statement: what gsn2x shows first, then what argmap adds."""
        name = self.names[node.id]
        against = any(one.kind is not Kind.SUPPORTS for one in self.graph.out_of(node.id))
        kind = "CounterGoal" if against else "Goal"
        said = next((type_ for start, type_ in TYPES.items() if name.startswith(start)), "")
        support = self.graph.into(node.id, Kind.SUPPORTS)
        named = [self.strategies[one.id] for one in support if one.id in self.strategies]
        plain = [one for one in support if one.id not in self.strategies]
        attacks = [
            self.target(one)
            for one in self.graph.out_of(node.id)
            if one.kind is not Kind.SUPPORTS and one.id not in self.strategies
        ]
        scheme = plain[0].scheme if plain else None
        tags = [tag for tag in node.tags if tag not in STATES]
        return _given(
            nodeType=kind if said != kind else "", text=node.text,
            supportedBy=named or [self.names[source] for one in plain for source in one.sources],
            challenges=attacks[0] if len(attacks) == 1 else attacks,
            **{state: True for state in STATES if state in node.tags},
            sources=[" ".join(note_text(note, self.graph.works).split()) for one in node.footnotes
                     if (note := self.graph.footnotes.get(one.note))],
            at=node.at, basis=str(node.basis or ""), voice="" if node.voice is Voice.AUTHOR else str(node.voice),
            heading=node.title, speaker=node.speaker, tags=tags, scheme=scheme,
        )  # fmt: skip

    def target(self, step: Inference) -> str:
        return self.strategies[step.target] if step.kind is Kind.UNDERCUTS else self.names[step.target]


def _given(**parts: Any) -> dict[str, Any]:
    """Return the parts that say something."""
    return {name: value for name, value in parts.items() if value}
