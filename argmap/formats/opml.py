"""Outlines in OPML (http://opml.org/spec2.opml), as outliners export them: each point for or against its parent.

An ``outline`` has its ``text`` (or ``title``); ``_note`` and ``note``, which many outliners write, and ``url`` and
``htmlUrl`` become footnotes. Words such as ``Pro:`` or a sign say what a point is. Each top point is a claim.
"""

from argmap.files import refuse
from argmap.formats._mind_maps import mind_map, point
from argmap.formats._outlines.outline_points import OutlinePoint
from argmap.formats._xml_source import XmlElement, read_xml
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".opml",)
TITLE = "OPML"
SOURCES = ("_note", "note", "notes", "comment", "url", "htmlUrl", "link")
KNOWN = ("text", "title", "_text", *SOURCES)


def recognises(head: str) -> bool:
    """Tell whether a text is an outline in OPML."""
    start = head.lstrip("\ufeff \t\r\n")
    return start.startswith("<") and "<opml" in start[:2_000]


def read(source: Source) -> GraphDocument:
    """Return the graph of an outline. Raises ``ReadError``."""
    root = read_xml(source)
    body = root.first("body")
    if root.tag != "opml" or body is None:
        message = "this XML is not OPML: it has no body with outlines"
        raise refuse("wrong-type", message, "export the outline as OPML again", source.place(*root.where))
    if any(one.get("xmlUrl") for one in body.below()):
        message, cure = "this OPML is a list of feeds, not an outline", "export an outline from an outliner"
        raise refuse("unknown-format", message, cure, source.place(*body.where))
    title = root.first("head", "title")
    builder = GraphBuilder(source, "opml", " ".join(title.words().split()) if title else "")
    points: list[OutlinePoint] = []
    pending = [(one, 0) for one in reversed(list(body.named("outline")))]
    while pending:
        outline, depth = pending.pop()
        text = outline.get("text") or outline.get("title") or outline.get("_text")
        sources = [outline.get(name) for name in SOURCES if outline.get(name).strip()]
        _leave_out(builder, outline)
        below = list(outline.named("outline"))
        found = point(str(len(points)), text, outline.where, depth, sources, leaf=not below)
        if found.text or found.stance or found.sources or below:
            points.append(found)
        pending += [(one, depth + 1) for one in reversed(below)]
    return mind_map(builder, points, source)


def _leave_out(builder: GraphBuilder, outline: XmlElement) -> None:
    for name in outline.attributes:
        if name not in KNOWN:
            builder.leave_out("attributes of outliners", outline.where)
