"""What is said of a statement: what it is, what supports it or why nothing does, and its passage in the paper."""

from collections.abc import Iterable, Iterator

from argmap.evaluation.support import Support, SupportOf
from argmap.forest.sources import NamedSource, NamedSources
from argmap.graph import Graph, Kind, Node
from argmap.lsp.read_map import ReadMap
from argmap.page.facts import Ground, ground
from argmap.text.enumerating import listed
from argmap.text.markdown_text import escaped, inside

MOST = 4
"""How many statements or sources a sentence names."""
LONGEST = 1200
"""How many characters of a passage are shown."""


def statement(node: Node, graph: Graph) -> list[str]:
    """Return a statement with its role and why it is supported, partly supported or unsupported."""
    support = SupportOf(graph)
    role = "rebuttal" if node.rebuttal else str(node.role)
    name = f" `{node.name}`" if node.name else ""
    return [f"**{role}**{name}, {support.of[node.id]}", escaped(node.text), escaped(_why(node, graph, support))]


def passage(node: Node, now: ReadMap) -> list[str]:
    """Return the words of the paper that a statement was read from, each stretch with its place."""
    return [f"**{inside(place)}** {inside(text[:LONGEST])}" for place, text in _stretches(node, now)]


def _stretches(node: Node, now: ReadMap) -> Iterator[tuple[str, str]]:
    anchors = now.anchors
    if anchors is None or node.id not in anchors.of:
        return
    for span in anchors.of[node.id].spans:
        yield anchors.index.at(anchors.index.inside(span)), anchors.text(span)


def _why(node: Node, graph: Graph, support: SupportOf) -> str:
    reason = ground(node, support)
    if reason is Ground.BASIS:
        return f"Its basis is {node.basis}."
    if reason in (Ground.WORK, Ground.NOTE):
        return f"It is backed by {_named(one for one in _sources(node, graph) if one.backs is None)}."
    if reason in (Ground.PART_WORK, Ground.PART_NOTE):
        return f"Only a part of it is backed: {_parts(_sources(node, graph))} ({_named(_sources(node, graph))})."
    if reason is Ground.PREMISES:
        return f"It rests on {_called(_holding(node, graph, support))}."
    if reason is Ground.GAPS:
        return f"It depends on what is not supported: {_called(_lacking(node, graph, support))}."
    return "It has no note that cites a work, no other basis, and no premise."


def _sources(node: Node, graph: Graph) -> list[NamedSource]:
    return list(NamedSources(graph).of(node))


def _named(sources: Iterable[NamedSource]) -> str:
    return listed([one.title.replace("Note", "note") for one in sources], MOST)


def _parts(sources: Iterable[NamedSource]) -> str:
    return listed([one.backs for one in sources if one.backs], MOST)


def _called(nodes: Iterable[Node]) -> str:
    return listed([one.called for one in nodes], MOST)


def _holding(node: Node, graph: Graph, support: SupportOf) -> list[Node]:
    steps = (one for one in graph.into(node.id, Kind.SUPPORTS) if one.id in support.holding)
    return [graph.nodes[id_] for one in steps for id_ in one.sources]


def _lacking(node: Node, graph: Graph, support: SupportOf) -> list[Node]:
    sources = [id_ for one in graph.into(node.id, Kind.SUPPORTS) for id_ in one.sources]
    lacking = [id_ for id_ in dict.fromkeys(sources) if support.of[id_] is not Support.SUPPORTED]
    return [graph.nodes[id_] for id_ in lacking or sources]
