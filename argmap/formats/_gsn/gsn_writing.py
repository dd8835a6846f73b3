"""Writes graphs as assurance cases."""

from itertools import count
from typing import Any

import yaml

from argmap.citations.wording import note_text
from argmap.formats._carrying import Feature
from argmap.formats._format import WrittenMap
from argmap.formats._gsn import BACKS, BASES, GSN_CARRIES, NUMBER
from argmap.formats._gsn.gsn_kinds import is_assumed, is_said_by_tag, kind_of, said_by
from argmap.formats._named_works import ADDRESS
from argmap.formats._reducing import reduced
from argmap.graph import Graph, Inference, Kind, Node
from argmap.graph.graph_document import GraphDocument
from argmap.notation.bibliography import Footnote
from argmap.notation.model import Voice

STATES = ("undeveloped", "defeated")


def elements_of(document: GraphDocument) -> WrittenMap:
    """Return a graph in the YAML of gsn2x."""
    graph = reduced(document.graph, GSN_CARRIES | {Feature.WORKS})
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
        self.kinds = {id_: kind_of(graph, node) for id_, node in graph.nodes.items()}
        contexts = (name for name in (f"C{number}" for number in count(1)) if name not in taken)
        self.contexts = {
            number: next(contexts) for number, note in graph.footnotes.items() if note.text and not note.cites
        }

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
                one: dict[str, Any] = self.members(step)
                if step.kind is not Kind.SUPPORTS:
                    one["challenges"] = self.target(step)
                found[self.strategies[step.id]] = one | _given(scheme=step.scheme)
        backed = {one.note for node in self.graph.nodes.values() for one in node.footnotes}
        for number, name in self.contexts.items():
            if number in backed:
                found[name] = {"text": self.graph.footnotes[number].text, NUMBER: number}
        return found

    def members(self, step: Inference) -> dict[str, Any]:
        """Return what a step comes from; what is assumed is its context, unless nothing else makes it a step."""
        assumed = [source for source in step.sources if is_assumed(self.kinds[source])]
        if len(assumed) == len(step.sources) and step.id in self.strategies:
            assumed = []
        support = [self.names[source] for source in step.sources if source not in assumed]
        return _given(supportedBy=support, inContextOf=[self.names[source] for source in assumed])

    def element(self, node: Node) -> dict[str, Any]:
        """Return the element of a statement: what gsn2x shows first, then what argmap adds."""
        name, kind = self.names[node.id], self.kinds[node.id]
        support = self.graph.into(node.id, Kind.SUPPORTS)
        named = [self.strategies[one.id] for one in support if one.id in self.strategies]
        plain = next((one for one in support if one.id not in self.strategies), None)
        members = self.members(plain) if plain else {"supportedBy": named}
        contexts = [self.contexts[one.note] for one in node.footnotes if one.note in self.contexts]
        attacks = [
            self.target(one)
            for one in self.graph.out_of(node.id)
            if one.kind is not Kind.SUPPORTS and one.id not in self.strategies
        ]
        basis = "" if node.basis is BASES.get(kind) else str(node.basis or "")
        return _given(
            nodeType=kind if said_by(name) != kind else "", text=node.text,
            supportedBy=members.get("supportedBy"), inContextOf=[*members.get("inContextOf", ()), *contexts],
            challenges=attacks[0] if len(attacks) == 1 else attacks,
            **{state: True for state in STATES if state in node.tags}, **self.sources(node),
            at=node.at, basis=basis, voice="" if node.voice is Voice.AUTHOR else str(node.voice),
            heading=node.title, speaker=node.speaker, scheme=plain.scheme if plain else None,
            tags=[tag for tag in node.tags if tag not in STATES and not is_said_by_tag(tag, kind)],
        )  # fmt: skip

    def sources(self, node: Node) -> dict[str, Any]:
        """Return the notes of a statement that cite something; the text of a solution is one already."""
        notes = [self.graph.footnotes[one.note] for one in node.footnotes if one.note in self.graph.footnotes]
        said = {note.number: self.said(note) for note in notes if note.number not in self.contexts}
        backs = {one.note: one.backs for one in node.footnotes if one.backs}
        only = next(iter(said.values())) if len(said) == 1 and not backs else ""
        if only and self.kinds[node.id].endswith("Solution"):
            if only.strip(" .") == " ".join(node.text.split()).strip(" ."):
                return {}
            if ADDRESS.fullmatch(only):
                return {"url": only}
        return _given(sources=[f"[{number}] {text}" for number, text in said.items()], **{BACKS: backs})

    def said(self, note: Footnote) -> str:
        """Return a note in a line; an address as it is."""
        text = " ".join((note.text or "").split())
        return text if ADDRESS.fullmatch(text) else " ".join(note_text(note, self.graph.works).split())

    def target(self, step: Inference) -> str:
        return self.strategies[step.target] if step.kind is Kind.UNDERCUTS else self.names[step.target]


def _given(**parts: Any) -> dict[str, Any]:
    """Return the parts that say something."""
    return {name: value for name, value in parts.items() if value}
