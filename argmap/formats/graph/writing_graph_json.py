"""Writes the flat graph as JSON for programs."""

import json
from typing import Any

from argmap.evaluation.support import SupportOf
from argmap.formats._format import WrittenMap
from argmap.graph import Graph, Node
from argmap.graph.graph_document import GraphDocument

VERSION = 1


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph as JSON text."""
    return WrittenMap(json.dumps(graph_data(document), ensure_ascii=False, indent=2) + "\n")


def graph_data(document: GraphDocument) -> dict[str, Any]:
    """Return the graph as plain data, in the form that the module's documentation gives."""
    graph = document.graph
    support = SupportOf(graph)
    return {
        "version": VERSION,
        "title": graph.title,
        "nodes": [
            _node(node) | {"support": str(support.of[node.id]), "line": document.value_place(node.path).line}
            for node in graph.nodes.values()
        ],
        "edges": _edges(graph),
        "footnotes": _dump(graph.paper.footnotes if graph.paper else ()),
        "works": _dump(graph.paper.works if graph.paper else ()),
    }


def _node(node: Node) -> dict[str, Any]:
    return {
        "id": node.id,
        "role": str(node.role),
        "rebuttal": node.rebuttal,
        "text": node.text,
        "footnotes": [backing.note for backing in node.footnotes],
        "cites": [one.work for one in node.cites],
        "at": node.at,
        "voice": str(node.voice),
        "basis": str(node.basis) if node.basis else None,
        **({"draft": True} if node.draft else {}),
    }


def _edges(graph: Graph) -> list[dict[str, str]]:
    return [
        {"source": source, "target": one.target, "kind": str(one.kind), "group": one.id}
        for one in graph.steps()
        for source in one.sources
    ]


def _dump(models: Any) -> list[dict[str, Any]]:
    return [model.model_dump(mode="json", by_alias=True, exclude_defaults=True) for model in models]
