"""Makes a graph of nodes and edges with attributes."""

import re
from dataclasses import dataclass, field
from typing import Any

from argmap.files import refuse
from argmap.formats._marked_up_text import without_html
from argmap.formats._repeated_ids import tell_repeated
from argmap.formats._source_notes import SourceNotes
from argmap.formats._stances import KIND_OF, labelled
from argmap.formats._xml_source import XmlElement, read_xml
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Backing, Basis, CitedWork, Voice, is_at
from argmap.notation.source import Source
from argmap.problems import shown

TEXTS = ("text", "label", "statement", "content", "name", "title", "description")
LABELS = ("NodeLabel", "EdgeLabel", "Label")
KINDS = ("kind", "type", "relation", "label", "interaction", "polarity", "role")
OWN = (
    "type", "name", "label", "role", "rebuttal", "voice", "basis", "at", "footnotes", "cites", "support", "credence",
    "draft", "scheme",
)  # fmt: skip
"""What argmap writes of nodes."""
_INFERENCE = frozenset(("inference", "ra", "ca", "step"))
_SUPPORTS = frozenset(
    ["supports", "support", "supporting", "pro", "for", "+", "positive", "premise", "because", "reason"]
)
_ATTACKS = frozenset(
    [
        "attacks",
        "attack",
        "attacking",
        "con",
        "contra",
        "against",
        "-",
        "negative",
        "objection",
        "rebuts",
        "opposes",
        "refutes",
    ]
)
_UNDERCUTS = frozenset(("undercuts", "undercut", "undercutter"))


@dataclass(slots=True)
class _Vertex:
    """A node of the file: its attributes by name, and the label that is drawn."""

    element: XmlElement
    facts: dict[str, str] = field(default_factory=dict)
    label: str = ""
    colour: str = ""
    """That of the line of an edge."""

    @property
    def is_step(self) -> bool:
        """Tell whether the node is no statement, but a step between some."""
        return self.facts.get("type", "").lower() in _INFERENCE


def read_graphml(source: Source) -> GraphDocument:
    """Return the graph in a text. Raises ``ReadError``."""
    root = read_xml(source)
    if root.tag != "graphml" or not list(root.named("graph")):
        message = "this XML is not GraphML: it has no graph"
        raise refuse("wrong-type", message, "save the graph as GraphML again", source.place(*root.where))
    return _GraphmlReading(source, root).run()


class _GraphmlReading:
    def __init__(self, source: Source, root: XmlElement) -> None:
        self.builder = GraphBuilder(source, "graphml")
        self.notes = SourceNotes(self.builder)
        self.keys = {one.get("id"): one.get("attr.name") or one.get("yfiles.type") for one in root.named("key")}
        self.vertices: dict[str, _Vertex] = {}
        self.edges: list[_Vertex] = []
        self.unlabelled: list[XmlElement] = []
        self.collect(root)

    def collect(self, root: XmlElement) -> None:
        """Find nodes and edges, in graphs within nodes too."""
        pending = list(reversed(root.children))
        while pending:
            one = pending.pop()
            if one.tag == "node":
                self.take(one)
            elif one.tag == "edge":
                self.edges.append(self.vertex(one))
            elif one.tag == "hyperedge":
                self.builder.remark("unread-part", "hyperedges are not read", "draw edges instead", one.where)
            elif one.tag == "data" and self.keys.get(one.get("key")) == "title":
                self.builder.title = self.builder.title or one.words()
            if one.tag in ("node", "graph", "graphml"):
                pending += reversed([child for child in one.children if child.tag != "data" or one.tag == "graph"])

    def take(self, node: XmlElement) -> None:
        """Add a node; one without an id is a statement that no edge can name."""
        id_ = node.get("id") or f"\0{len(self.vertices)}"
        if id_ in self.vertices:
            tell_repeated(self.builder, id_, node.where)
        else:
            self.vertices[id_] = self.vertex(node)

    def vertex(self, element: XmlElement) -> _Vertex:
        found = _Vertex(element)
        for data in element.named("data"):
            name = self.keys.get(data.get("key"), data.get("key"))
            found.colour = found.colour or next(
                (one.get("color") for one in data.below() if one.tag == "LineStyle"), ""
            )
            labels = [one for one in data.below() if one.tag in LABELS and one.text.strip()]
            if labels:
                found.label = found.label or " ".join(" ".join(one.text for one in labels).split())
            elif data.children:
                self.builder.leave_out("shapes and colours", data.where)
            elif data.text.strip():
                found.facts[name] = data.text.strip()
        return found

    def run(self) -> GraphDocument:
        for id_, one in self.vertices.items():
            if not one.is_step:
                self.state(id_, one)
        sources, targets = self.link_all()
        for id_, one in self.vertices.items():
            if one.is_step:
                self.step(id_, one, sources.get(id_, []), targets.get(id_, {}))
        if self.unlabelled:
            count = len(self.unlabelled)
            edges = "this edge does not say" if count == 1 else f"{count} edges do not say"
            message = f"{edges} whether they support or attack: they are read as supporting"
            if count == 1:
                message = f"{edges} whether it supports or attacks: it is read as supporting"
            cure = "give each the label supports or attacks, or draw it green or red"
            self.builder.remark("unread-part", message, cure, self.unlabelled[0].where)
        return self.builder.build()

    def link_all(self) -> tuple[dict[str, list[str]], dict[str, dict[str, _Vertex]]]:
        """Add the steps that are edges; return what leads to the steps that are nodes, and their edges by targets."""
        sources: dict[str, list[str]] = {}
        targets: dict[str, dict[str, _Vertex]] = {}
        for edge in self.edges:
            source, target = edge.element.get("source"), edge.element.get("target")
            if self.missing(edge, source, target):
                continue
            if self.vertices[source].is_step:
                targets.setdefault(source, {}).setdefault(target, edge)
            elif self.vertices[target].is_step and not self.undercuts(edge):
                sources.setdefault(target, []).append(source)
            else:
                self.link(edge, source, target)
        return sources, targets

    def undercuts(self, edge: _Vertex) -> bool:
        """Tell whether an edge to a step undercuts it by itself, without a step of its own: argmap writes none such."""
        own = "group" in edge.facts
        return not own and self.kind(edge) is not Kind.SUPPORTS

    def missing(self, edge: _Vertex, *ends: str) -> bool:
        gone = [end for end in ends if end not in self.vertices]
        if gone:
            message = f"this leads to {shown(gone[0])}, but the file has no such node"
            self.builder.remark("dangling-reference", message, "correct the reference", edge.element.where)
        return bool(gone)

    def state(self, id_: str, one: _Vertex) -> None:
        """Add the statement of a node, with what argmap and yEd say of it."""
        facts, where = one.facts, one.element.where
        own = facts.get("type") == "statement"
        name = "label" if own else next((name for name in TEXTS if facts.get(name)), "")
        text, backings = facts.get("label", ""), list[Backing]()
        if not own:
            text, found = self.notes.of(without_html(one.label or facts.get(name, ""))[0], where)
            backings += found
        fields: dict[str, Any] = _own_fields(facts) if own else {}
        if not own:
            said = ("url", *(("description",) if one.label or name != "description" else ()))
            backings += [self.notes.add(facts[each], where) for each in said if facts.get(each)]
            for each in facts:
                if each not in (*said, name, *TEXTS):
                    self.builder.leave_out("attributes that argmap does not know", where)
        backings += fields.pop("footnotes", ())
        footnotes = tuple({each.note: each for each in backings}.values())
        called = facts.get("name") if own else None
        self.builder.statement(
            id_, text, where, name=called if called and "." not in called else None, footnotes=footnotes, **fields
        )

    def link(self, edge: _Vertex, source: str, target: str) -> None:
        """Add the step of an edge between two statements, or of one that undercuts a step."""
        kind = self.kind(edge)
        if self.vertices[target].is_step:
            kind = Kind.UNDERCUTS
        elif kind is Kind.UNDERCUTS:
            kind = Kind.ATTACKS
        if kind is None:
            words = self.word(edge)
            if words:
                message = f"{shown(words)} does not say whether this edge supports or attacks: it is read as supporting"
                self.builder.remark("unread-part", message, "write supports or attacks", edge.element.where)
            else:
                self.unlabelled.append(edge.element)
        self.builder.step(source, target, kind or Kind.SUPPORTS, edge.element.where)

    def step(self, id_: str, one: _Vertex, sources: list[str], targets: dict[str, _Vertex]) -> None:
        """Add the steps that a node of its own is: one to each of its targets."""
        if not targets or not sources:
            message = "this step comes from no statement" if targets else "this step leads to nothing"
            self.builder.remark("unread-part", message, "draw an edge, or delete it", one.element.where)
            return
        scheme = one.facts.get("scheme")
        for number, (target, edge) in enumerate(targets.items()):
            kind = self.kind(one) or self.kind(edge) or Kind.SUPPORTS
            if self.vertices[target].is_step:
                kind = Kind.UNDERCUTS
            key = f"{id_}\0{number}" if number else id_
            self.builder.step(sources, target, kind, one.element.where, key=key, scheme=scheme)

    def word(self, one: _Vertex) -> str:
        return next((one.facts[name] for name in KINDS if one.facts.get(name, "").lower() not in _NOTHING), one.label)

    def kind(self, one: _Vertex) -> Kind | None:
        """Return what an edge says that it does."""
        for word in [one.facts[name] for name in KINDS if name in one.facts] + [one.label]:
            plain = word.strip().casefold()
            for words, kind in ((_SUPPORTS, Kind.SUPPORTS), (_ATTACKS, Kind.ATTACKS), (_UNDERCUTS, Kind.UNDERCUTS)):
                if plain in words:
                    return kind
            stance = labelled(f"{word}:").stance if word else None
            if stance in KIND_OF:
                return KIND_OF[stance]
        return None if one.label else _kind_of_colour(one.colour)


def _kind_of_colour(colour: str) -> Kind | None:
    """Return what a green or a red line says."""
    match = re.fullmatch(r"#?([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})(?:[0-9A-Fa-f]{2})?", colour)
    if not match:
        return None
    red, green, blue = (int(match[number], 16) for number in (1, 2, 3))
    if red > 2 * max(green, blue) and red > MOST_DARK:
        return Kind.ATTACKS
    return Kind.SUPPORTS if green > max(red, blue) * 3 // 2 and green > MOST_DARK else None


MOST_DARK = 90
_NOTHING = frozenset(("", *_INFERENCE))


def _own_fields(facts: dict[str, str]) -> dict[str, Any]:
    """Return the fields of a statement that argmap's own rendering writes."""
    at, credence = facts.get("at", ""), facts.get("credence", "")
    return {
        "voice": next((one for one in Voice if one.value == facts.get("voice")), None),
        "basis": next((one for one in Basis if one.value == facts.get("basis")), None),
        "at": at if is_at(at) else None,
        "credence": float(credence) if re.fullmatch(r"0(?:\.\d+)?(?:e-?\d+)?|1(?:\.0+)?", credence) else None,
        "draft": facts.get("draft") == "true",
        "footnotes": tuple(
            Backing.model_construct(note=int(one))
            for one in re.findall(r"\d{1,6}", facts.get("footnotes", "")) if int(one)
        ),
        "cites": tuple(
            CitedWork.model_construct(work=one) for one in re.split(r",\s*", facts.get("cites", "")) if one
        ),
    }  # fmt: skip
