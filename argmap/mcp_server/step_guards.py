"""Guards on the step that a draft takes: the critical question that an objection says it raises."""

from collections.abc import Collection, Iterator

from argmap.graph import Graph, Inference, Kind, Node
from argmap.mcp_server.draft_faults import DraftFault
from argmap.schemes import scheme, scheme_names


def on_questions(graph: Graph, drafts: Collection[str]) -> Iterator[DraftFault]:
    """Yield drafts that raise a critical question which the scheme of the step that they attack does not have."""
    for node in (graph.nodes[id_] for id_ in drafts):
        if node.question is None:
            continue
        names = [one.scheme for one in _attacked(graph, node) if one.scheme in scheme_names()]
        most = max((len(scheme(name).questions) for name in names if name), default=0)
        if node.question > most:
            message = f"the step that this attacks has no critical question {node.question}"
            cure = f"its scheme has {most} questions; name one of them" if most else "leave `question` out: no scheme"
            yield DraftFault(node.id, "unknown-question", message, cure)


def _attacked(graph: Graph, node: Node) -> list[Inference]:
    """Return the steps that a statement undercuts, or those that the statement which it attacks takes."""
    home = graph.inferences.get(node.home or "")
    if home is None:
        return []
    if home.kind is Kind.UNDERCUTS:
        return [graph.inferences[home.target]] if home.target in graph.inferences else []
    return graph.out_of(home.target) if home.kind is Kind.ATTACKS else []
