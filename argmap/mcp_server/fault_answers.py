"""What an assistant is told of drafts that were refused: what is wrong, and the passages that it should read again."""

import json
from typing import Any

from argmap.anchoring.resolving import resolve
from argmap.graph import Node
from argmap.mcp_server.draft_faults import DraftFault
from argmap.mcp_server.draft_guards import DraftedMap
from argmap.mcp_server.map_drafting import RefusedError
from argmap.mcp_server.paper_views import ABOUT, sentences
from argmap.notation.location import parse_at
from argmap.rules._overlap import Overlap
from argmap.rules._passages import Passages

Data = dict[str, Any]
REFUSED = "Refused: nothing was written. Correct every statement below, then send all changes again."
MOST_SENTENCES = 6


def told(error: RefusedError) -> str:
    """Return why drafts were refused, as JSON."""
    answer = _Answering(error.read)
    by_node: dict[str, list[DraftFault]] = {}
    for one in error.faults:
        by_node.setdefault(one.node, []).append(one)
    refused = [answer.statement(error.read.graph.nodes[id_], found) for id_, found in by_node.items()]
    return json.dumps({"refused": REFUSED, "about": ABOUT, "statements": refused}, ensure_ascii=False, indent=1)


class _Answering:
    def __init__(self, read: DraftedMap) -> None:
        self.anchors = resolve(read.graph, read.article, read.edition)
        self.index = self.anchors.index
        self.passages = Passages(read.graph, self.anchors)

    def statement(self, node: Node, found: list[DraftFault]) -> Data:
        """Return what is wrong with a statement, the passage that it names, and those that fit better."""
        wrong = [{"guard": one.guard, "message": one.message, "cure": one.cure} for one in found]
        here = self.anchors.sentences(node.id)
        fitting = [n for n in self.fitting(node, found) if n not in here]
        shown = {"passage": sentences(self.index, here[:MOST_SENTENCES]), "fits_better": sentences(self.index, fitting)}
        return {"statement": node.id, "text": node.text, "at": node.at, "wrong": wrong,
                **{name: value for name, value in shown.items() if value}}  # fmt: skip

    def fitting(self, node: Node, found: list[DraftFault]) -> list[int]:
        """Return the sentences that rules name, and the one that has most in common with the statement."""
        named = [one.instead for one in found if one.instead]
        numbers = [n for place in named for one in parse_at(place) for n in self.index.find(one) or ()]
        if len(numbers) != 1 and (best := self.likest(node, numbers)) is not None:
            return [best]
        return numbers

    def likest(self, node: Node, among: list[int]) -> int | None:
        """Return the sentence, of those given or of all, that has most in common with a statement."""
        if self.passages.of_paper is None:
            return among[0] if among else None
        article = self.index.article
        wanted = among or range(len(self.index.sentences))
        spans = {str(n): self.index.sentences[n][1] for n in wanted}
        overlap = Overlap(
            {name: article.quote(one.start, one.end) for name, one in spans.items()}, self.passages.of_paper
        )
        best = overlap.best(overlap.of_text(node.text))
        return int(best) if best else None
