"""arguebuf in JSON: nodes, edges, texts and people by their ids, as arguebuf 1 to 3 and arguemapper write it.

``{"nodes": {ID: {"atom": {"text", "participant", "reference"}} or {"scheme": {"support": "SUPPORT_EXPERT_OPINION"}}},
"edges": {ID: {"source", "target"}}, "resources", "participants", "analysts", "majorClaim"}``: the JSON form of the
Protobuf schema at https://buf.build/recap/arg-services/docs/main:arg_services.graph.v1. Older files have a scheme's
``type`` and lists in the place of mappings.
"""

import json
import re
from dataclasses import replace

from argmap.formats._address_notes import address_notes
from argmap.formats._author_names import author_name
from argmap.formats._carrying import Feature
from argmap.formats._format import WrittenMap
from argmap.formats._json_records import JsonRecord, LeftOutKeys, read_json, records
from argmap.formats._node_diagram import NodeDiagram
from argmap.formats._quote_anchors import anchor
from argmap.formats._reducing import reduced
from argmap.formats._text_resources import TextResource, TextResources
from argmap.formats.arguebuf.scheme_nodes import says_what_it_does, scheme_node
from argmap.formats.arguebuf.writing_arguebuf import arguebuf_data
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import Level, Problem, shown

SUFFIXES = (".arguebuf.json", ".json")
TITLE = "arguebuf (JSON)"
CARRIES = frozenset(
    {
        Feature.TITLE, Feature.IDS, Feature.SPEAKERS, Feature.SCHEMES, Feature.LINKED, Feature.UNDERCUTS,
        Feature.SHARED, Feature.ROOTS,
    }
)  # fmt: skip
NODE = re.compile(r'\{\s*"(?:atom|scheme)"\s*:\s*\{')
OTHER = re.compile(r'"(?:schemaVersion|libraryVersion|majorClaim|participants|analysts|resources|edges)"\s*:')
FIRST = re.compile(r'\s*\{\s*"nodes"\s*:\s*\{\s*"[^"\\]*"\s*:\s*\{\s*"(?:atom|scheme)"\s*:')
"""How a large file begins, whose other keys come after thousands of nodes."""
TOLD = {"metadata": "times", "userdata": "data of the user", "analysts": "names of analysts", "schemaVersion":
        "versions", "libraryVersion": "versions", "version": "versions", "created": "times", "updated": "times",
        "premiseDescriptors": "descriptors of premises"}  # fmt: skip


def recognises(head: str) -> bool:
    """Tell whether a text begins as arguebuf's JSON does: with atoms and schemes that are keys, not types."""
    if not head.lstrip().startswith("{"):
        return False
    if re.search(r'"nodes"\s*:\s*\{\s*\}', head):
        return bool(re.search(r'"(?:schemaVersion|libraryVersion)"\s*:', head))
    return bool(NODE.search(head) and (OTHER.search(head) or FIRST.match(head)))


def read(source: Source) -> GraphDocument:
    """Return the graph of a file of arguebuf. Raises ``ReadError``."""
    whole = read_json(source)
    builder = GraphBuilder(source, "arguebuf", whole.inner("userdata").text("title"))
    _Arguebuf(builder, whole).read()
    return _with_major_claim(builder.build(), whole)


class _Arguebuf:
    def __init__(self, builder: GraphBuilder, whole: JsonRecord) -> None:
        self.builder, self.whole = builder, whole
        self.left_out = LeftOutKeys(builder, TOLD)
        self.diagram = NodeDiagram(builder)
        self.people = {_key(one): one.text("name", "username") for one in records(builder, whole, "participants")}
        found = [_resource(one) for one in records(builder, whole, "resources")]
        self.resources = TextResources(builder, found)

    def read(self) -> None:
        known = {"nodes", "edges", "resources", "participants", "majorClaim", "major_claim"}
        self.left_out.note(self.whole, known | {"userdata"})
        self.left_out.note(self.whole.inner("userdata"), {"title"})
        for node in records(self.builder, self.whole, "nodes"):
            self.node(node)
        for edge in records(self.builder, self.whole, "edges"):
            self.left_out.note(edge, {"id", "source", "target"})
            self.diagram.edge(edge.text("source", "from"), edge.text("target", "to"), edge.where)
        self.diagram.lay()

    def node(self, node: JsonRecord) -> None:
        """Add what one node stands for."""
        key = _key(node)
        self.left_out.note(node, {"id", "atom", "scheme"} | ({"userdata"} if "scheme" in node.data else set()))
        if key in self.builder or key in self.diagram.nodes:
            message = f"the id {shown(key)} is used a second time"
            self.builder.remark("unread-part", message, "give each node its own id", node.where)
        elif isinstance(node.data.get("atom"), dict):
            self.atom(key, node.inner("atom"))
        elif isinstance(node.data.get("scheme"), dict):
            kind, scheme = scheme_node(node)
            self.left_out.note(node.inner("scheme"), {"support", "attack", "rephrase", "preference", "type",
                                                      "argumentationScheme", "argumentation_scheme"})  # fmt: skip
            if not says_what_it_does(node.inner("scheme")):
                message, cure = (
                    "this scheme neither supports nor attacks; read as support",
                    'write "support" or "attack"',
                )
                self.builder.remark("nearest-relation", message, cure, node.where)
            self.diagram.step_node(key, kind, scheme, node.where)
        else:
            message = "this node is neither an atom nor a scheme"
            self.builder.remark("unread-part", message, 'write {"atom": {"text": ...}}', node.where)
            self.diagram.aside.add(key)

    def atom(self, key: str, atom: JsonRecord) -> None:
        """Add a statement, with the first and last words of the passage that it refers to."""
        self.left_out.note(atom, {"text", "participant", "reference", "resource"})
        reference = atom.inner("reference")
        quote = anchor(reference.text("text"))
        cited = address_notes(self.resources.sources, atom.text("text"), atom.place("text"))
        person = self.people.get(atom.text("participant"))
        self.builder.statement(
            key, atom.text("text"), atom.place("text"), name=author_name(key), speaker=person or None,
            quotes=(quote,) if quote else (), footnotes=(*self.resources.backing(reference.text("resource")), *cited),
        )  # fmt: skip


def _key(record: JsonRecord) -> str:
    return record.text("id") or record.key


def _resource(one: JsonRecord) -> TextResource:
    return TextResource(_key(one), one.text("title"), one.text("source", "url"), one.text("text"), one.where)


def _with_major_claim(document: GraphDocument, whole: JsonRecord) -> GraphDocument:
    """Tell of a major claim that is not the statement to which most others lead."""
    wanted, roots = whole.text("majorClaim", "major_claim"), document.graph.roots
    if not wanted or (roots and document.graph.nodes[roots[0]].path == ("statements", wanted)):
        return document
    message = f"the major claim {shown(wanted)} is not the statement that most others lead to"
    cure = "name it with `--claim` where a command asks for one"
    place = document.source.place(*whole.place("majorClaim", "major_claim")) if document.source else None
    if place is None:
        return document
    told = Problem("nearest-relation", Level.INFO, message, cure, place)
    return replace(document, remarks=(*document.remarks, told))


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph in arguebuf's JSON; the first claim is its major claim."""
    data = arguebuf_data(reduced(document.graph, CARRIES))
    return WrittenMap(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
