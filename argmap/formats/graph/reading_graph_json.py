"""Reads the flat graph in JSON."""

import re
from typing import Any

from pydantic import BaseModel, ValidationError

from argmap.formats._plain_data import items_of, mapping_of, text_of
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.bibliography import KEY, Footnote, Work
from argmap.notation.model import AT, ID, Backing, Basis, CitedWork, Voice
from argmap.notation.source import Marks, Source, SourceSpan, parse

CURE = "write it as `argmap convert --to graph` does"


def read(source: Source) -> GraphDocument:
    """Return the graph in a text. Raises ``ReadError`` for what is no JSON."""
    parsed = parse(source.text, source.file, "json")
    reading = _Reading(GraphBuilder(source, "graph", text_of(parsed.data, "title")), parsed.marks)
    reading.nodes(items_of(parsed.data, "nodes"))
    reading.edges(items_of(parsed.data, "edges"))
    reading.paper(parsed.data)
    return reading.builder.build()


class _Reading:
    def __init__(self, builder: GraphBuilder, marks: Marks) -> None:
        self.builder, self.marks = builder, marks

    def nodes(self, nodes: list[Any]) -> None:
        for number, node in enumerate(nodes):
            where = self.where("nodes", number)
            id_ = text_of(node, "id")
            if not id_ or id_ in self.builder:
                told = f"the id {id_} appears a second time" if id_ else "this node has no id"
                self.builder.remark("not-understood", told, "give each node an id of its own", where)
                continue
            name = id_ if re.fullmatch(ID, id_) and len(id_) <= 80 else None
            self.builder.statement(id_, text_of(node, "text"), where, name=name, **self.parts(node, where))

    def parts(self, node: Any, where: SourceSpan) -> dict[str, Any]:
        """Return what else a node has, told where it is not as it should be."""
        numbers = [int(one) for one in items_of(node, "footnotes") if isinstance(one, str) and one.isdecimal()]
        cites = [one for one in items_of(node, "cites") if isinstance(one, str) and re.fullmatch(KEY, one)]
        parts: dict[str, Any] = {
            "footnotes": tuple(Backing(note=one) for one in numbers if 1 <= one <= 999_999),
            "cites": tuple(CitedWork(work=one[:80]) for one in cites),
        }
        for key, allowed in (("voice", Voice), ("basis", Basis)):
            said = text_of(node, key)
            if said and said not in set(allowed):
                self.builder.remark("not-understood", f"{said!r} is no {key}", CURE, where)
            elif said:
                parts[key] = allowed(said)
        if at := text_of(node, "at"):
            if re.fullmatch(AT, at):
                parts["at"] = at
            else:
                self.builder.remark("not-understood", f"{at!r} is no location in a paper", CURE, where)
        return parts

    def edges(self, edges: list[Any]) -> None:
        """Add the steps: all edges of a group are one."""
        groups: dict[str, tuple[list[str], str, Kind, SourceSpan]] = {}
        for number, edge in enumerate(edges):
            where = self.where("edges", number)
            kind = text_of(edge, "kind")
            if kind not in set(Kind):
                self.builder.remark("not-understood", f"{kind!r} is no kind of step", CURE, where)
                continue
            group = text_of(edge, "group") or f"edge {number}"
            sources, target, known, _ = groups.setdefault(group, ([], text_of(edge, "target"), Kind(kind), where))
            if (target, known) != (text_of(edge, "target"), kind):
                told = f"the edges of the group {group} lead to different places"
                self.builder.remark("not-understood", told, CURE, where)
                continue
            sources.append(text_of(edge, "source"))
        for group, (sources, target, step, where) in groups.items():
            self.builder.step(sources, target, step, where, key=group)

    def paper(self, data: Any) -> None:
        for number, entry in enumerate(items_of(data, "footnotes")):
            where = self.where("footnotes", number)
            if note := self.valid(Footnote, entry, where):
                self.builder.note(note.number, note.text, where, note.cites)
        for number, entry in enumerate(items_of(data, "works")):
            where = self.where("works", number)
            if work := self.valid(Work, entry, where):
                self.builder.work(work, where)

    def valid(self, model: type[Any], entry: Any, where: SourceSpan) -> Any:
        try:
            found: BaseModel = model.model_validate(mapping_of(entry))
        except ValidationError:
            self.builder.remark("not-understood", f"this is no {model.__name__.lower()}", CURE, where)
            return None
        return found

    def where(self, key: str, number: int) -> SourceSpan:
        return self.marks.find((key, number)).value
