"""Mind maps of Freemind, Freeplane and others (``.mm``): nodes below one another, each for or against its parent.

The format is that of Freemind's schema (https://freemind.sourceforge.io/wiki, "freemind.xsd"): ``node`` with ``TEXT``,
or ``richcontent`` of the type NODE; ``LINK``; ``icon BUILTIN``; ``arrowlink``. Notes (``richcontent`` of the types NOTE
and DETAILS), attributes and links become footnotes. Where its words do not say it (``Pro:``, ``-``), icons such as
button_ok (for) and button_cancel (against) say what a node is.
"""

from argmap.formats._mind_maps import mind_map, point
from argmap.formats._outlines.outline_points import OutlinePoint
from argmap.formats._stances import Stance
from argmap.formats._xml_source import XmlElement, read_xml
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".mm",)
TITLE = "Freemind"
ICONS = {
    "button_ok": Stance.FOR, "yes": Stance.FOR, "ksmiletris": Stance.FOR, "smiley-neutral": None, "plus": Stance.FOR,
    "addition": Stance.FOR, "button_cancel": Stance.AGAINST, "no": Stance.AGAINST, "closed": Stance.AGAINST,
    "stop-sign": Stance.AGAINST, "minus": Stance.AGAINST, "smily_bad": Stance.AGAINST,
    "emoji-2795": Stance.FOR, "emoji-2796": Stance.AGAINST, "emoji-1F44D": Stance.FOR, "emoji-1F44E": Stance.AGAINST,
    "emoji-2705": Stance.FOR, "emoji-274C": Stance.AGAINST,
}  # fmt: skip
LOOKS = ("font", "edge", "cloud", "hook", "attribute_layout")


def recognises(head: str) -> bool:
    """Tell whether a text is a map with nodes."""
    start = head.lstrip("\ufeff \t\r\n")
    return start.startswith("<") and "<map" in start[:2_000] and "<node" in head and "version" in start[:2_000]


def read(source: Source) -> GraphDocument:
    """Return the graph of a mind map. Raises ``ReadError``."""
    root = read_xml(source)
    builder = GraphBuilder(source, "freemind")
    points: list[OutlinePoint] = []
    pending = [(one, 0) for one in reversed(list(root.named("node")))]
    while pending:
        node, depth = pending.pop()
        _leave_out(builder, node)
        below = list(node.named("node"))
        key = str(len(points))
        found = point(key, _text(node), node.where, depth, _sources(node), _stance(node), leaf=not below)
        if found.text or found.stance or found.sources or below:
            points.append(found)
        pending += [(one, depth + 1) for one in reversed(below)]
    return mind_map(builder, points, source)


def _text(node: XmlElement) -> str:
    if node.get("TEXT"):
        return node.get("TEXT")
    rich = next((_words(one) for one in node.named("richcontent") if one.get("TYPE") in ("NODE", "")), "")
    return rich or node.get("LOCALIZED_TEXT").replace("_", " ")


def _sources(node: XmlElement) -> list[str]:
    """Return what a node refers to: notes, details, attributes, and an address that it leads to."""
    found = [_words(one) for one in node.named("richcontent") if one.get("TYPE") in ("NOTE", "DETAILS")]
    found += [f"{one.get('NAME')}: {one.get('VALUE')}" for one in node.named("attribute") if one.get("VALUE")]
    link = node.get("LINK")
    return [one for one in (*found, link) if one.strip() and not one.startswith("#")]


def _words(element: XmlElement) -> str:
    """Return the text of rich content without its style sheet."""
    return (element.first("html", "body") or element.first("body") or element).words()


def _stance(node: XmlElement) -> Stance | None:
    return next((found for one in node.named("icon") if (found := ICONS.get(one.get("BUILTIN")))), None)


def _leave_out(builder: GraphBuilder, node: XmlElement) -> None:
    for one in node.children:
        if one.tag == "arrowlink":
            builder.leave_out("arrows between nodes", one.where)
        elif one.tag in LOOKS or (one.tag == "icon" and one.get("BUILTIN") not in ICONS):
            builder.leave_out("colours, icons and fonts", one.where)
        elif one.tag not in ("node", "richcontent", "attribute", "icon"):
            builder.leave_out(f"elements {one.tag!r}", one.where)
