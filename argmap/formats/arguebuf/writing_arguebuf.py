"""A graph as the data of arguebuf's JSON."""

from typing import Any

from argmap.formats.arguebuf.scheme_nodes import REPHRASE, constants
from argmap.graph import Graph, Inference, Kind, Node


def arguebuf_data(graph: Graph) -> dict[str, Any]:
    """Return nodes, edges and people by their ids: the names that statements have, and numbers for all else."""
    names = {node.id: node.id if node.name else str(number) for number, node in enumerate(graph.nodes.values(), 1)}
    schemes = {id_: str(number) for number, id_ in enumerate(graph.inferences, len(names) + 1)}
    people: dict[str, str] = {}
    nodes = {names[node.id]: _atom(node, people) for node in graph.nodes.values()}
    nodes |= {schemes[step.id]: _scheme(step) for step in graph.inferences.values()}
    pairs = [
        (source, target)
        for step in graph.inferences.values()
        for source, target in [
            *((names[source], schemes[step.id]) for source in dict.fromkeys(step.sources)),
            (schemes[step.id], schemes[step.target] if step.kind is Kind.UNDERCUTS else names[step.target]),
        ]
    ]
    data: dict[str, Any] = {
        "nodes": nodes,
        "edges": {str(n): {"source": source, "target": target} for n, (source, target) in enumerate(pairs, 1)},
        "resources": {},
        "participants": {key: {"name": name} for name, key in people.items()},
        "analysts": {},
        "schemaVersion": 1,
        "libraryVersion": "",
    }
    data |= {"majorClaim": names[graph.roots[0]]} if graph.roots else {}
    return data | ({"userdata": {"title": graph.title}} if graph.title else {})


def _atom(node: Node, people: dict[str, str]) -> dict[str, Any]:
    atom = {"text": node.text}
    if node.speaker:
        atom["participant"] = people.setdefault(node.speaker, f"p{len(people) + 1}")
    return {"atom": atom}


def _scheme(step: Inference) -> dict[str, Any]:
    """Return the node of a step; a scheme that arguebuf does not have goes into the data of the user."""
    if step.kind is not Kind.SUPPORTS:
        scheme = {"attack": "ATTACK_DEFAULT"}
    elif step.scheme == REPHRASE:
        return {"scheme": {"rephrase": "REPHRASE_DEFAULT"}}
    else:
        constant = constants().get(step.scheme or "")
        scheme = {"support": constant or "SUPPORT_DEFAULT"}
        if constant:
            return {"scheme": scheme}
    return {"scheme": scheme} | ({"userdata": {"scheme": step.scheme}} if step.scheme else {})
