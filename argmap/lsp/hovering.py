"""What an editor shows of the word that the pointer is at (LSP 3.17, "Hover Request")."""

import re
from collections.abc import Callable

from lsprotocol import types

from argmap.graph import Graph, Node
from argmap.lsp import said_of_names
from argmap.lsp.key_models import field_of, meaning, models_at
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.said_of_statements import passage, statement
from argmap.lsp.said_of_titles import title
from argmap.lsp.spots import Spot, spot_at
from argmap.lsp.text_kinds import TextKind
from argmap.notation.source import SourceSpan

MARKS = re.compile(r"\\(\W)|\*\*|`")
"""What is only for Markdown."""
Said = list[str]
"""Paragraphs of Markdown; none where there is nothing to say."""


def hover(maps: OpenMaps, now: ReadMap, params: types.HoverParams) -> types.Hover | None:
    """Return what is known of the word at a position."""
    index = now.places.index(params.position)
    if now.parsed is not None:
        spot = spot_at(now.parsed.marks, index)
        said = _of_spot(spot, now, maps) if spot else []
        span: SourceSpan | None = spot.span if spot else None
    else:
        said, span = title(now, index) or _of_foreign(now, index)
    if not said or span is None:
        return None
    text = "\n\n".join(said)
    content = types.MarkupContent(types.MarkupKind.Markdown, text)
    if not maps.abilities.markdown:
        content = types.MarkupContent(types.MarkupKind.PlainText, MARKS.sub(r"\1", text))
    return types.Hover(content, now.places.range(*span))


def _of_spot(spot: Spot, now: ReadMap, maps: OpenMaps) -> Said:
    if spot.on_key:
        return _of_key(spot, now)
    known = maps.readable(now.open_text.uri)
    graph = known.read.document.graph if known and known.read.document else None
    value = now.text[spot.span.start : spot.span.end].strip("\"'")
    if graph is not None and (said := _of_value(spot, value, now, graph)):
        return said
    return _of_key(spot, now)


def _of_value(spot: Spot, value: str, now: ReadMap, graph: Graph) -> Said:
    """Return what is known of the thing that a value names, or of the statement that it is a part of."""
    key = spot.key
    if key in NAMED:
        return NAMED[key](value, graph)
    node = _node(spot, now, graph)
    if key == "at" and node is not None:
        return passage(node, now)
    whole = spot.path == spot.entry  # a statement that is written as its sentence alone
    return statement(node, graph) if node is not None and (key in ("text", "id") or whole) else []


NAMED: dict[str, Callable[[str, Graph], Said]] = {
    "scheme": said_of_names.scheme,
    "rule": said_of_names.rule,
    "ref": lambda value, graph: statement(graph.nodes[value], graph) if value in graph.nodes else [],
    **dict.fromkeys(("footnotes", "note", "ibid", "number"), said_of_names.note),
    **dict.fromkeys(("cites", "work", "references"), said_of_names.work),
}
"""What tells of the things that values name, by the key."""


def _node(spot: Spot, now: ReadMap, graph: Graph) -> Node | None:
    """Return the statement that a word belongs to, if the graph is that of the present text."""
    if now.read.document is None or spot.entry is None:
        return None
    return next((node for node in graph.nodes.values() if node.path == spot.entry), None)


def _of_key(spot: Spot, now: ReadMap) -> Said:
    found = field_of(models_at(spot.path[:-1], record=now.kind is TextKind.RECORD), spot.key)
    return [f"**{spot.key}**: {meaning(found)}"] if found is not None and meaning(found) else []


def _of_foreign(now: ReadMap, index: int) -> tuple[Said, SourceSpan | None]:
    """Return what is known of the statement at an index of a file of another program: the one with the least text."""
    document = now.read.document
    best: tuple[Node, SourceSpan] | None = None
    for node in document.graph.nodes.values() if document else ():
        span = document.spans.get(node.path) if document else None
        if isinstance(span, SourceSpan) and span.start <= index <= span.end:
            best = (node, span) if best is None or span.end - span.start < best[1].end - best[1].start else best
    if best is None or document is None:
        return [], None
    return statement(best[0], document.graph), best[1]
