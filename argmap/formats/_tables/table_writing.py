"""Makes the rows of a table of a graph."""

import json
from collections.abc import Iterator, Mapping
from itertools import count

from argmap.citations.wording import work_text
from argmap.files.spreadsheets import table
from argmap.formats._reducing import reduced
from argmap.formats._tables import TABLE_CARRIES, cell_lists
from argmap.formats._tables.table_heads import COLUMNS
from argmap.graph import Graph, Inference, Kind, Node
from argmap.notation.bibliography import Footnote, Work
from argmap.notation.model import Voice

ROLES = {Kind.SUPPORTS: "premise", Kind.ATTACKS: "objection", Kind.UNDERCUTS: "undercutter"}
NewRow = dict[str, str]


def delimited_table(graph: Graph, separator: str = ",") -> bytes:
    """Return the rows as text in UTF-8, with the mark by which spreadsheets know it."""
    return table(COLUMNS, rows_of_graph(graph), separator)


def rows_of_graph(graph: Graph) -> Iterator[NewRow]:
    """Yield the rows: the title, each statement with a row for each step that it serves, notes and works."""
    graph = reduced(graph, TABLE_CARRIES)
    if graph.title:
        yield {"role": "title", "text": graph.title}
    yield from _WritingTable(graph).rows()
    for note in graph.paper.footnotes if graph.paper else ():
        yield _note(note)
    for work in graph.paper.works if graph.paper else ():
        yield _work(work)


class _WritingTable:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.names = _names(graph)
        taken = {node.name for node in graph.nodes.values()}
        free = (name for name in (f"g{number}" for number in count(1)) if name not in taken)
        self.groups = {
            step.id: next(free) for step in graph.inferences.values() if len(step.sources) > 1 or graph.into(step.id)
        }
        self.schemes: set[str] = set()

    def rows(self) -> Iterator[NewRow]:
        for node in self.graph.nodes.values():
            steps = self.graph.out_of(node.id)
            steps = sorted(steps, key=lambda one: one.id != node.home)
            cells = [self.for_step(step) for step in steps] or [{"role": "claim"}]
            yield self.statement(node) | cells[0]
            for more in cells[1:]:
                yield {"id": self.names[node.id], "text": node.text} | more

    def for_step(self, step: Inference) -> NewRow:
        target = self.groups[step.target] if step.kind is Kind.UNDERCUTS else self.names[step.target]
        found = {"parent": target, "role": ROLES[step.kind], "group": self.groups.get(step.id, "")}
        if step.scheme and step.id not in self.schemes:
            self.schemes.add(step.id)
            found["scheme"] = step.scheme
        return found

    def statement(self, node: Node) -> NewRow:
        return {
            "id": self.names[node.id], "text": node.text, "footnotes": cell_lists.of_backings(node.footnotes),
            "works": cell_lists.of_models(node.cites), "at": node.at or "", "quote": cell_lists.of_models(node.quotes),
            "voice": "" if node.voice is Voice.AUTHOR else str(node.voice), "basis": str(node.basis or ""),
            "credence": "" if node.credence is None else repr(float(node.credence)),
            "question": str(node.question or ""), "speaker": node.speaker or "", "title": node.title or "",
            "tags": cell_lists.of_tags(node.tags),
        }  # fmt: skip


def _names(graph: Graph) -> Mapping[str, str]:
    """Return what rows call statements: the names that they have, numbers for the others."""
    numbers = count(1)
    return {id_: node.name or str(next(numbers)) for id_, node in graph.nodes.items()}


def _note(note: Footnote) -> NewRow:
    """Return the row of a note: its number is in brackets, so that no statement has it too."""
    cites = cell_lists.of_models(note.cites)
    return {"id": f"[{note.number}]", "role": "footnote", "text": note.text or "", "works": cites}


def _work(work: Work) -> NewRow:
    data = work.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"id"})
    return {
        "id": work.id, "role": "work", "text": work_text(work), "data": json.dumps(data, ensure_ascii=False)
    }  # fmt: skip
