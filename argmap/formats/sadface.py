"""SADFace, the Simple Argument Description Format: atoms and schemes in JSON.

``{"metadata": {"core": {...}}, "resources": [...], "nodes": [...], "edges": [{"id", "source_id", "target_id"}]}``. A
node is an atom, with a text and its sources, or a scheme, with a name (support, conflict, or one of Walton's); newer
files have the types inference and conflict. Form: https://github.com/Open-Argumentation/SADFace (README.md, and
new_... in tools/python/sadface/sadface.py). What a map has and SADFace does not is written in metadata called argmap,
as its README allows.
"""

import json
import re
from itertools import count
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from argmap.formats._address_notes import address_notes
from argmap.formats._carrying import Feature
from argmap.formats._format import WrittenMap
from argmap.formats._json_records import JsonRecord, LeftOutKeys, read_json, records, text_of
from argmap.formats._node_diagram import NodeDiagram
from argmap.formats._quote_anchors import anchor
from argmap.formats._reducing import reduced
from argmap.formats._scheme_titles import scheme_called, scheme_title
from argmap.formats._text_resources import TextResource, TextResources
from argmap.graph import Graph, Inference, Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Backing, Quote
from argmap.notation.source import Source
from argmap.problems import shown

SUFFIXES = (".sadface.json", ".json")
TITLE = "SADFace"
CARRIES = frozenset(
    {
        Feature.TITLE, Feature.IDS, Feature.TITLES, Feature.SPEAKERS, Feature.SCHEMES, Feature.LINKED,
        Feature.UNDERCUTS, Feature.SHARED, Feature.ROOTS,
    }
)  # fmt: skip
AGAINST = re.compile(r"conflict|attack|defeat|disagree|rebut|undercut|\bcon\b|contra", re.IGNORECASE)
"""Names of schemes that are conflicts."""
PREFERENCE = re.compile(r"preference", re.IGNORECASE)
HEAD = re.compile(r'"(?:source_id|target_id)"\s*:|"type"\s*:\s*"(?:atom|scheme)"|"analyst_(?:name|email)"\s*:')
OWN = "argmap"
TOLD = {"analyst_name": "names of analysts", "analyst_email": "names of analysts", "created": "times",
        "edited": "times", "version": "versions", "id": "ids of files", "description": "descriptions",
        "notes": "notes on the file"}  # fmt: skip


def recognises(head: str) -> bool:
    """Tell whether a text begins as SADFace does: with two of the keys that no other format has together."""
    return head.lstrip().startswith("{") and len({one[0][:9] for one in HEAD.finditer(head)}) > 1


def read(source: Source) -> GraphDocument:
    """Return the graph of a file in SADFace. Raises ``ReadError``."""
    whole = read_json(source)
    core = whole.inner("metadata").inner("core")
    own = whole.inner("metadata").inner(OWN)
    builder = GraphBuilder(source, "sadface", core.text("title") or own.text("title"))
    left_out = LeftOutKeys(builder, TOLD)
    left_out.note(core, {"title"})
    left_out.note(whole.inner("metadata"), {"core", OWN})
    left_out.note(whole, {"metadata", "resources", "nodes", "edges"})
    resources = TextResources(builder, [_resource(one) for one in records(builder, whole, "resources")])
    diagram = NodeDiagram(builder)
    for node in records(builder, whole, "nodes"):
        _node(builder, diagram, resources, node, left_out)
    for edge in records(builder, whole, "edges"):
        left_out.note(edge, {"id", "source_id", "target_id"})
        diagram.edge(edge.text("source_id"), edge.text("target_id"), edge.where)
    diagram.lay()
    return builder.build()


def _resource(one: JsonRecord) -> TextResource:
    data = {**one.inner("metadata").data, **one.inner("metadata").inner("core").data}
    named = [text_of(data.get(key)) for key in ("author", "year", "url", "doi", "isbn", "magnet-link")]
    return TextResource(
        one.text("id"), text_of(data.get("title")), ", ".join(filter(None, named)), one.text("content"), one.where
    )


def _node(
    builder: GraphBuilder, diagram: NodeDiagram, resources: TextResources, node: JsonRecord, left_out: LeftOutKeys
) -> None:
    key, sort = node.text("id"), node.text("type").lower()
    left_out.note(node, {"id", "type", "text", "name", "sources", "metadata"})
    left_out.note(node.inner("metadata"), {"core", OWN})
    left_out.note(node.inner("metadata").inner("core"), ())
    if not key or key in builder or key in diagram.nodes:
        what = f"the id {shown(key)} is used a second time" if key else "this node has no id"
        builder.remark("unread-part", what, "give each node its own id", node.where)
    elif sort == "atom":
        _atom(builder, resources, key, node)
    elif sort in ("scheme", "inference", "conflict"):
        if not node.text("name") and sort == "scheme":
            message, cure = "this scheme has no name; read as support", "write support or conflict"
            builder.remark("nearest-relation", message, cure, node.where)
        diagram.step_node(key, _kind(node, sort), _scheme(node), node.where)
    else:
        cure = "write atom or scheme"
        builder.remark("unread-part", f"a node of the type {shown(sort)} is unknown", cure, node.where)
        diagram.aside.add(key)


def _kind(node: JsonRecord, sort: str) -> Kind | None:
    """Return what a scheme does; of a preference nothing."""
    own, name = node.inner("metadata").inner(OWN).text("kind"), node.text("name")
    if own in (Kind.SUPPORTS, Kind.ATTACKS):
        return Kind(own)
    if sort == "conflict" or (sort == "scheme" and AGAINST.search(name)):
        return Kind.ATTACKS
    return None if PREFERENCE.search(name) else Kind.SUPPORTS


def _scheme(node: JsonRecord) -> str | None:
    return node.inner("metadata").inner(OWN).text("scheme") or scheme_called(node.text("name"))


def _atom(builder: GraphBuilder, resources: TextResources, key: str, node: JsonRecord) -> None:
    """Add a statement; a source gives its first and last words, and the note of the text that it is from."""
    own = node.inner("metadata").inner(OWN)
    quotes: list[Quote] = []
    footnotes: list[Backing] = []
    for one in records(builder, node, "sources"):
        quotes += [quote for quote in (anchor(one.text("text")),) if quote]
        footnotes += resources.backing(one.text("resource_id"))
    footnotes += address_notes(resources.sources, node.text("text"), node.place("text"))
    builder.statement(
        key, node.text("text"), node.place("text"), name=own.text("id") or None,
        title=own.text("title") or None, speaker=own.text("speaker") or None,
        quotes=tuple(quotes), footnotes=tuple(dict.fromkeys(footnotes)),
    )  # fmt: skip


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph in SADFace; ids are UUIDs, as it asks for, made from the texts."""
    graph = reduced(document.graph, CARRIES)
    return WrittenMap(json.dumps(_data(graph), ensure_ascii=False, indent=2) + "\n")


def _data(graph: Graph) -> dict[str, Any]:
    seed = uuid5(NAMESPACE_OID, "\n".join(node.text for node in graph.nodes.values()).encode("utf-8", "replace").hex())
    numbers = count()

    def fresh() -> str:
        return str(UUID(bytes=uuid5(seed, str(next(numbers))).bytes, version=4))

    core = {"analyst_email": "", "analyst_name": "", "created": "", "description": "", "edited": "", "id": fresh(),
            "notes": "", "title": graph.title, "version": "0.2"}  # fmt: skip
    keys = {id_: fresh() for id_ in graph.nodes} | {"\0" + id_: fresh() for id_ in graph.inferences}
    nodes = [
        {"id": keys[node.id], "type": "atom", "text": node.text, "sources": [],
         "metadata": _own(id=node.name, title=node.title, speaker=node.speaker)}
        for node in graph.nodes.values()
    ]  # fmt: skip
    nodes += [
        {"id": keys["\0" + step.id], "type": "scheme", "name": _name(step), "metadata": _of_step(step)}
        for step in graph.inferences.values()
    ]
    pairs = [(keys[source], keys["\0" + step.id]) for step in graph.inferences.values()
             for source in dict.fromkeys(step.sources)]  # fmt: skip
    pairs += [(keys["\0" + step.id], keys["\0" + step.target if step.kind is Kind.UNDERCUTS else step.target])
              for step in graph.inferences.values()]  # fmt: skip
    edges = [{"id": fresh(), "source_id": source, "target_id": target} for source, target in pairs]
    return {"metadata": {"core": core, OWN: {}}, "resources": [], "nodes": nodes, "edges": edges}


def _own(**values: str | None) -> dict[str, Any]:
    given = {key: value for key, value in values.items() if value}
    return {OWN: given} if given else {}


def _name(step: Inference) -> str:
    return scheme_title(step.scheme, "support") if step.kind is Kind.SUPPORTS else "conflict"


def _of_step(step: Inference) -> dict[str, Any]:
    """Return what the name of a scheme does not tell for certain."""
    against = step.kind is not Kind.SUPPORTS
    return _own(scheme=step.scheme, kind=Kind.ATTACKS if against else Kind.SUPPORTS) if step.scheme else {}
