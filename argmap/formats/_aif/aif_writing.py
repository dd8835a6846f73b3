"""Writes graphs in AIF, with the lists that AIFdb has and, for people, those that xAIF has.

The forms are those of https://github.com/arg-tech/xaif (docs/tutorial.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from argmap.formats._aif import AIF_CARRIES
from argmap.formats._aif.aif_nodes import REPHRASE
from argmap.formats._author_names import author_name
from argmap.formats._reducing import reduced
from argmap.formats._scheme_titles import scheme_title
from argmap.graph import Graph, Inference, Kind, Node
from argmap.graph.graph_document import GraphDocument

DEFAULTS = {"RA": "Default Inference", "CA": "Default Conflict"}


def aif_data(document: GraphDocument) -> dict[str, Any]:
    """Return the graph as the data of a file in AIF."""
    return _AifWriting(reduced(document.graph, AIF_CARRIES)).run()


@dataclass(slots=True)
class _AifWriting:
    graph: Graph
    nodes: list[dict[str, Any]] = field(default_factory=list)
    edges: list[dict[str, Any]] = field(default_factory=list)
    locutions: list[dict[str, Any]] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)

    def run(self) -> dict[str, Any]:
        numbers = self.free_numbers()
        for node in self.graph.nodes.values():
            named = node.name if node.name and author_name(node.id) else None
            self.keys[node.id] = named or next(numbers)
        for step in self.graph.inferences.values():
            self.keys["\0" + step.id] = next(numbers)
        for node in self.graph.nodes.values():
            self.nodes.append({"nodeID": self.keys[node.id], "text": node.text, "type": "I"})
        for node in self.graph.nodes.values():
            if speaker := " ".join((node.speaker or "").split()):
                self.locution(node, speaker, numbers)
        for step in self.graph.inferences.values():
            self.step(step)
        return {
            "nodes": self.nodes, "edges": self.edges, "locutions": self.locutions,
            "participants": [_person(name, number) for name, number in self.people.items()],
        }  # fmt: skip

    def free_numbers(self) -> Iterator[str]:
        return map(str, count(1))

    def locution(self, node: Node, speaker: str, numbers: Iterator[str]) -> None:
        """Add the locution that a statement was made with: L -> YA -> I."""
        said, by = next(numbers), next(numbers)
        self.nodes.append({"nodeID": said, "text": f"{speaker}: {node.text}", "type": "L"})
        self.nodes.append({"nodeID": by, "text": "Asserting", "type": "YA", "scheme": "Asserting"})
        self.edge(said, by)
        self.edge(by, self.keys[node.id])
        person = self.people.setdefault(speaker, str(len(self.people) + 1))
        self.locutions.append({"nodeID": said, "personID": person, "timestamp": "", "start": None, "end": None})

    def step(self, step: Inference) -> None:
        """Add the S-node of a step with its edges; one that undercuts leads to another S-node."""
        key = self.keys["\0" + step.id]
        sort = "RA" if step.kind is Kind.SUPPORTS else "CA"
        if sort == "RA" and step.scheme == REPHRASE:
            self.nodes.append({"nodeID": key, "text": "Default Rephrase", "type": "MA", "scheme": "Default Rephrase"})
        else:
            title = scheme_title(step.scheme, DEFAULTS[sort])
            self.nodes.append({"nodeID": key, "text": title, "type": sort, "scheme": title})
        for source in dict.fromkeys(step.sources):
            self.edge(self.keys[source], key)
        self.edge(key, self.keys["\0" + step.target if step.kind is Kind.UNDERCUTS else step.target])

    def edge(self, source: str, target: str) -> None:
        self.edges.append({"edgeID": str(len(self.edges) + 1), "fromID": source, "toID": target, "formEdgeID": None})


def _person(name: str, number: str) -> dict[str, str]:
    first, _, last = name.rpartition(" ")
    return {"participantID": number, "firstname": first or last, "surname": last if first else ""}
