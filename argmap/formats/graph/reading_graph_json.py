"""Reads the flat graph in JSON."""

import re
from typing import Any

from pydantic import BaseModel, ValidationError

from argmap.formats._json_records import JsonRecord, read_json, records
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.bibliography import KEY, MOST_NOTES, Footnote, Work
from argmap.notation.model import ID, Backing, Basis, CitedWork, Voice, is_at
from argmap.notation.source import Source, SourceSpan

CURE = "write it as `argmap convert --to graph` does"


def read(source: Source) -> GraphDocument:
    """Return the graph in a text. Raises ``ReadError`` for what is no JSON."""
    whole = read_json(source)
    reading = _Reading(GraphBuilder(source, "graph", whole.text("title")))
    reading.nodes(whole)
    reading.edges(whole)
    reading.paper(whole)
    return reading.builder.build()


class _Reading:
    def __init__(self, builder: GraphBuilder) -> None:
        self.builder = builder

    def nodes(self, whole: JsonRecord) -> None:
        for node in records(self.builder, whole, "nodes"):
            id_ = node.text("id")
            if not id_ or id_ in self.builder:
                told = f"the id {id_} appears a second time" if id_ else "this node has no id"
                self.told(told, node.where, "give each node an id of its own")
                continue
            name = id_ if re.fullmatch(ID, id_) and len(id_) <= 80 else None
            self.builder.statement(id_, node.text("text"), node.where, name=name, **self.parts(node))

    def parts(self, node: JsonRecord) -> dict[str, Any]:
        """Return what else a node has, told where it is not as it should be."""
        numbers = [int(one) for one in _texts(node, "footnotes") if one.isdecimal() and len(one) <= 6]
        cites = [one for one in _texts(node, "cites") if re.fullmatch(KEY, one) and len(one) <= 80]
        parts: dict[str, Any] = {
            "footnotes": tuple(Backing(note=one) for one in numbers if 1 <= one <= MOST_NOTES),
            "cites": tuple(CitedWork(work=one) for one in cites),
            "draft": node.data.get("draft") is True,
        }
        for key, allowed in (("voice", Voice), ("basis", Basis)):
            said = node.text(key)
            if said and said not in set(allowed):
                self.told(f"{said!r} is no {key}", node.place(key))
            elif said:
                parts[key] = allowed(said)
        if at := node.text("at"):
            if is_at(at):
                parts["at"] = at
            else:
                self.told(f"{at!r} is no location in a paper", node.place("at"))
        return parts

    def edges(self, whole: JsonRecord) -> None:
        """Add the steps: all edges of a group are one."""
        groups: dict[str, tuple[list[str], str, str, SourceSpan]] = {}
        for edge in records(self.builder, whole, "edges"):
            kind, target = edge.text("kind"), edge.text("target")
            if kind not in set(Kind):
                self.told(f"{kind!r} is no kind of step", edge.where)
                continue
            group = edge.text("group") or f"edge {edge.key}"
            sources, first, known, _ = groups.setdefault(group, ([], target, kind, edge.where))
            if (first, known) != (target, kind):
                self.told(f"the edges of the group {group} lead to different places", edge.where)
                continue
            sources.append(edge.text("source"))
        for group, (sources, target, kind, where) in groups.items():
            self.builder.step(sources, target, Kind(kind), where, key=group)

    def paper(self, whole: JsonRecord) -> None:
        for entry in records(self.builder, whole, "footnotes"):
            if note := self.valid(Footnote, entry):
                self.builder.note(note.number, note.text, entry.where, note.cites)
        for entry in records(self.builder, whole, "works"):
            if work := self.valid(Work, entry):
                self.builder.work(work, entry.where)

    def valid(self, model: type[Any], entry: JsonRecord) -> Any:
        try:
            found: BaseModel = model.model_validate(entry.data)
        except ValidationError:
            self.told(f"this is no {model.__name__.lower()}", entry.where)
            return None
        return found

    def told(self, message: str, where: SourceSpan, cure: str = CURE) -> None:
        self.builder.remark("unread-part", message, cure, where)


def _texts(node: JsonRecord, key: str) -> list[str]:
    """Return the texts in a list under a key."""
    found = node.data.get(key)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
