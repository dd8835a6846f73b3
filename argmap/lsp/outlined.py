"""The statements of a text in reading order, each with where it is: what an outline is made of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.desk.entry_keys import entries, fields
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks
from argmap.forest.outline import in_reading_order
from argmap.graph.graph_document import GraphDocument
from argmap.lsp.spots import end_of
from argmap.notation.source import Parsed, SourceSpan

SIGNS = {"claim": "", "premises": "+", "objections": "-", "undercutters": "~", "linked": "&"}


@dataclass(slots=True)
class OutlinedStatement:
    """A statement in the outline: how deep, what it is, its words, what is said beside it, where it is and its name."""

    depth: int
    role: str
    words: str
    detail: str
    whole: SourceSpan
    name: SourceSpan
    below: "list[OutlinedStatement]" = field(default_factory=list)


def of_data(parsed: Parsed) -> Iterator[OutlinedStatement]:
    """Yield the statements of a map in argmap's notation, whether or not it is without errors."""
    for path, entry in entries(parsed.data) if "claim" in parsed.data else ():
        marks, said = parsed.marks.find(path), fields(entry)
        role = str(path[-2]) if len(path) > 1 else "claim"
        start = (marks.key or marks.value).start
        end = max(end_of(marks), start + 1)
        text = marks.children.get("text", marks).value
        name = text if start <= text.start < text.end <= end else SourceSpan(start, end)
        label = f"{SIGNS.get(role, '')} {_words(said)}".strip()
        detail = ", ".join(said[key] for key in ("id", "at") if isinstance(said.get(key), str))
        yield OutlinedStatement(len(path) // 2, role, label, detail, SourceSpan(start, end), name)


def _words(said: dict[str, Any]) -> str:
    if isinstance(text := said.get("text"), str) and text:
        return text
    return f"see {said['ref']}" if isinstance(said.get("ref"), str) else "linked"


def of_graph(document: GraphDocument) -> Iterator[OutlinedStatement]:
    """Yield the statements of a map of another program."""
    spans = {node.id: document.spans.get(node.path) for node in document.graph.nodes.values()}
    for block, position, depth in in_reading_order(blocks(document.graph, SupportOf(document.graph))):
        card = block.cards[position]
        span = spans.get(card.node.id) if card.node else None
        if card.node is not None and isinstance(span, SourceSpan) and not card.refers:
            yield OutlinedStatement(depth, block.word, card.text, card.node.name or "", span, span)
