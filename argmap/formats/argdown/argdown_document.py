"""Reads a file of Argdown into a graph with its places."""

from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from argmap.formats.argdown.argdown_elements import ParsedArgdown
from argmap.formats.argdown.argdown_graph import ArgdownGraph
from argmap.formats.argdown.argdown_model import model_of
from argmap.formats.argdown.argdown_notes import ArgdownNotes
from argmap.formats.argdown.argdown_parser import parsed
from argmap.formats.argdown.argdown_parts import has_fences, parts_of
from argmap.graph.debates import is_debate
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.bibliography import Paper
from argmap.notation.model import Ignore
from argmap.notation.source import Source

KNOWN = frozenset({"title", "language", "lang", "paper", "glossary", "ignore", "model", "debate"})
_TYPES: dict[str, TypeAdapter[Any]] = {
    "paper": TypeAdapter(Paper),
    "glossary": TypeAdapter(tuple[tuple[str, ...], ...]),
    "ignore": TypeAdapter(tuple[Ignore, ...]),
}
_DEBATE = {"true": True, "false": False}


def document_of(source: Source) -> GraphDocument:
    """Return the graph of a file."""
    fenced = has_fences(source.text)
    parts = [(part, parsed(part.text)) for part in parts_of(source.text, fenced=fenced)]
    front = next((found for _, found in parts if found.front), ParsedArgdown())
    title, language = front.front.get("title"), front.front.get("language", front.front.get("lang"))
    builder = GraphBuilder(source, "argdown", title if isinstance(title, str) else "",
                           language if isinstance(language, str) else None)  # fmt: skip
    of_map = {key: _valid(key, front.front.get(key)) for key in _TYPES}
    paper: Paper | None = of_map["paper"]
    builder.record = paper.record if paper else None
    notes = ArgdownNotes(builder, paper)
    for part, one in parts:
        ArgdownGraph(builder, part, model_of(one), notes).build()
        for key in one.front:
            if key not in KNOWN or (one is not front and key == "title") or (key in _TYPES and of_map[key] is None):
                what = f"settings: {key[:40]}"
                builder.leave_out(what, part.span(one.front_start, one.front_start + 1))
    document = builder.build()
    joined = _joined(paper, document.graph.paper)
    graph = replace(
        document.graph, glossary=of_map["glossary"] or (), ignore=of_map["ignore"] or (),
        paper=joined,
        debate=_DEBATE.get(str(front.front.get("debate")), is_debate(document.graph.nodes.values(), joined)),
    )  # fmt: skip
    return replace(document, graph=graph)


def _joined(paper: Paper | None, found: Paper | None) -> Paper | None:
    """Return the paper that the front matter has, with the notes and works that were found in the text."""
    if paper is None or found is None:
        return paper or found
    works, references = (*paper.works, *found.works), (*paper.references, *found.references)
    return paper.model_copy(
        update={"footnotes": (*paper.footnotes, *found.footnotes), "works": works, "references": references}
    )


def _valid(key: str, value: Any) -> Any:
    if value is None:
        return None
    try:
        return _TYPES[key].validate_python(value)
    except ValidationError:
        return None
