"""The statements that a program wrote and nobody has confirmed: what reports must not tell as if somebody had."""

from argmap.graph import Graph, Node
from argmap.graph.graph_document import AnyDocument, as_graph
from argmap.problems import ArgmapError, printable
from argmap.text.enumerating import listed

MOST_NAMED = 5


def drafts_of(graph: Graph) -> list[Node]:
    """Return the drafts of a map, in the order of its text."""
    return [node for node in graph.nodes.values() if node.draft and not node.gone]


def require_confirmed(document: AnyDocument) -> None:
    """Raise ``ArgmapError`` for a map with drafts: a report would pass on what nobody has compared with the paper."""
    if drafts := drafts_of(as_graph(document).graph):
        counted = "one statement is a draft" if len(drafts) == 1 else f"{len(drafts)} statements are drafts"
        named = listed((one.called for one in drafts), MOST_NAMED)
        cure = "compare each with the paper, then confirm it with `argmap confirm`"
        raise ArgmapError(f"{printable(document.file)}: {counted} that nobody has confirmed ({named}); {cure}")
