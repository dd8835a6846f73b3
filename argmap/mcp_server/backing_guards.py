"""A guard on the part of a statement that a note or work is said to back: it is a part of that statement."""

from collections.abc import Collection, Iterator

from argmap.graph import Graph, Node
from argmap.mcp_server.draft_faults import DraftFault
from argmap.problems import shown
from argmap.text.plain_words import plain_words


def on_backing(graph: Graph, drafts: Collection[str], before: Graph | None) -> Iterator[DraftFault]:
    """Yield drafts whose ``backs`` is not in their own words; what the map had ``before`` is a person's to word.

    Words that are left out may turn the sense round ("did not fall"), so only words in a row count as a part.
    """
    known = {pair for node in before.nodes.values() for pair in _parts(node)} if before else set()
    for node in (graph.nodes[id_] for id_ in drafts):
        for text, part in dict.fromkeys(_parts(node)):
            if (text, part) in known or (plain_words(part) and f" {plain_words(part)} " in f" {plain_words(text)} "):
                continue
            cure = "give with `backs` words of the statement that follow one another, or leave it out"
            yield DraftFault(node.id, "backs-something-else", f"the statement does not say {shown(part)}", cure)


def _parts(node: Node) -> list[tuple[str, str]]:
    """Return the text of a statement with each part of it that a note or work is said to back."""
    backs = [*(one.backs for one in node.footnotes), *(one.backs for one in node.cites)]
    return [(node.text, part) for part in backs if part]
