"""The XML of the argumentative microtexts corpus: segments of a text, and how what they say bears on one another.

``<arggraph>`` holds elementary units (edu), joints of them, argumentative units (adu, of the proponent or the opponent)
and edges: seg (from a segment to what it belongs to), sup, exa (support, by example), reb (rebut), und (undercut: its
target is an edge) and add (a further premise of an edge). Form: arggraph.dtd in
https://github.com/peldszus/arg-microtexts; meaning: Peldszus and Stede 2013.
"""

import re
from dataclasses import dataclass, field

from argmap.files import refuse
from argmap.formats._repeated_ids import tell_repeated
from argmap.formats._xml_source import XmlElement, read_xml
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Voice
from argmap.notation.source import Source
from argmap.problems import Level, shown

SUFFIXES = (".arggraph.xml", ".xml")
TITLE = "argumentative microtexts (XML)"
HEAD = re.compile(r"\s*(?>(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*>)\s*)*+<arggraph\b", re.DOTALL)
KINDS = {"sup": Kind.SUPPORTS, "exa": Kind.SUPPORTS, "reb": Kind.ATTACKS, "und": Kind.UNDERCUTS}
SPEAKERS = {"pro": "proponent", "opp": "opponent"}


def recognises(head: str) -> bool:
    """Tell whether a text begins with the corpus's root element."""
    return bool(HEAD.match(head))


def read(source: Source) -> GraphDocument:
    """Return the graph of one text. Raises ``ReadError``."""
    root = read_xml(source)
    if root.tag != "arggraph":
        message, cure = f"this is <{root.tag}>, not <arggraph>", "name a file of the microtexts corpus"
        raise refuse("unknown-format", message, cure, source.place(*root.where))
    return _Microtext(GraphBuilder(source, "microtexts", root.get("id")), root).read()


@dataclass(slots=True)
class _Microtext:
    builder: GraphBuilder
    root: XmlElement
    segments: dict[str, list[str]] = field(default_factory=dict)
    """What belongs to a joint or an argumentative unit, in the order of the edges."""
    steps: dict[str, XmlElement] = field(default_factory=dict)
    added: dict[str, list[str]] = field(default_factory=dict)
    hosts: dict[str, str | None] = field(default_factory=dict)

    def read(self) -> GraphDocument:
        for name in ("stance", "topic_id"):
            if self.root.get(name):
                self.builder.leave_out("topics of texts and stances on them", self.root.where)
        edges = list(self.root.named("edge"))
        self.sort(edges)
        self.statements()
        for edge in edges:
            if self.adds(edge):
                self.add(edge)
        for edge in edges:
            if edge.get("type") != "seg" and not self.adds(edge):
                self.step(edge)
        self.tell_others()
        return self.builder.build()

    def sort(self, edges: list[XmlElement]) -> None:
        """Tell edges that say what a unit consists of from those that are steps."""
        for edge in edges:
            if edge.get("type") == "seg":
                self.segments.setdefault(edge.get("trg"), []).append(edge.get("src"))
            else:
                self.steps.setdefault(edge.get("id"), edge)

    def statements(self) -> None:
        """Add a statement for each argumentative unit, of the words of its segments in the order of the text."""
        order = {one.get("id"): number for number, one in enumerate(self.root.children)}
        places: dict[str, XmlElement] = {}
        for one in self.root.named("edu"):
            if places.setdefault(one.get("id"), one) is not one:
                tell_repeated(self.builder, one.get("id"), one.where)
        words = {key: one.words() for key, one in places.items()}
        used: set[str] = set()
        for unit in self.root.named("adu"):
            if unit.get("id") in self.builder:
                tell_repeated(self.builder, unit.get("id"), unit.where)
                continue
            found = self.parts(unit.get("id"), words)
            used.update(found)
            found.sort(key=lambda key: order[key])
            if not found:
                message = f"no segment belongs to {shown(unit.get('id'))}"
                self.builder.remark("unread-part", message, "add an edge of the type seg", unit.where)
            implicit = bool(found) and all(places[key].get("implicit") == "true" for key in found)
            against = unit.get("type") == "opp"
            voice = Voice.READER if implicit else Voice.REPORTED if against else Voice.AUTHOR
            where = places[found[0]].where if found else unit.where
            self.builder.statement(
                unit.get("id"), " ".join(words[key] for key in found), where,
                speaker=SPEAKERS.get(unit.get("type")), voice=voice,
            )  # fmt: skip
        for key in (key for key in words if key not in used):
            message = "this segment is no part of the argument"
            self.builder.remark(
                "left-out", message, "add an argumentative unit if it is", places[key].where, Level.INFO
            )

    def parts(self, key: str, words: dict[str, str]) -> list[str]:
        """Return the elementary units that belong to another unit, those of joints included."""
        found: dict[str, None] = {}
        seen = {key}
        pending = [key]
        while pending:
            for part in self.segments.get(pending.pop(), ()):
                if part in words:
                    found[part] = None
                elif part not in seen:
                    seen.add(part)
                    pending.append(part)
        return list(found)

    def adds(self, edge: XmlElement) -> bool:
        """Tell whether an edge adds a premise to another one: one that supports an edge does, too, as a warrant."""
        target, sort = edge.get("trg"), edge.get("type")
        return sort == "add" or (sort in ("sup", "exa") and target in self.steps and target not in self.builder)

    def add(self, edge: XmlElement) -> None:
        """Note the further premise of the step that an edge adds to in the end."""
        host = self.host(edge.get("trg"))
        if host is None:
            message = f"there is no relation {shown(edge.get('trg'))} that this could add a premise to"
            self.builder.remark("dangling-reference", message, "correct the reference", edge.where)
            return
        self.added.setdefault(host, []).append(edge.get("src"))
        if edge.get("type") != "add":
            message, cure = "this supports a step, and is read as its further premise", "check that this is meant"
            self.builder.remark("nearest-relation", message, cure, edge.where, Level.INFO)

    def host(self, key: str) -> str | None:
        """Return the step that edges add to in the end; ``None`` where it is missing, or they form a circle."""
        way: dict[str, None] = {}
        while key not in self.hosts and key not in way and key in self.steps and self.adds(self.steps[key]):
            way[key] = None
            key = self.steps[key].get("trg")
        found = self.hosts.get(key, key if key in self.steps and key not in way else None)
        self.hosts.update(dict.fromkeys(way, found))
        return found

    def step(self, edge: XmlElement) -> None:
        """Add the step of an edge with the premises that other edges add."""
        key, target, sort = edge.get("id"), edge.get("trg"), edge.get("type")
        kind = KINDS.get(sort)
        if kind is None:
            message = f"an edge of the type {shown(sort)} is unknown; read as support"
            self.builder.remark("unread-part", message, "write sup, exa, reb, und, add or seg", edge.where)
            kind = Kind.SUPPORTS
        on_a_step = target not in self.builder and target in self.steps
        if kind is Kind.UNDERCUTS and target in self.builder:
            kind = Kind.ATTACKS
        elif kind is Kind.ATTACKS and on_a_step:
            kind = Kind.UNDERCUTS
        if on_a_step:
            target = self.host(target) or target
        sources = [edge.get("src"), *self.added.get(key, ())]
        self.builder.step(sources, target, kind, edge.where, key=key, scheme="example" if sort == "exa" else None)

    def tell_others(self) -> None:
        """Tell of elements that the corpus does not have."""
        for one in self.root.children:
            if one.tag not in ("edu", "joint", "adu", "edge"):
                self.builder.leave_out(f"elements <{one.tag[:40]}>", one.where)
