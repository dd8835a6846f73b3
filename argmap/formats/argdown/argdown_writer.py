"""Writes graphs as Argdown that Argdown itself accepts; what it has no sign for is data in YAML."""

from collections.abc import Iterator
from typing import Any

from argmap.formats._format import WrittenMap
from argmap.formats.argdown.argdown_escapes import (
    IN_RULES,
    escaped,
    flow,
    flow_lines,
    is_plain,
    tags_as_text,
    title_is_safe,
)
from argmap.formats.argdown.argdown_layout import ArgdownLayout, ArgdownLine, laid_out
from argmap.graph import Graph, Inference, Kind, Node
from argmap.graph.debates import is_debate
from argmap.graph.graph_document import GraphDocument
from argmap.graph.ids import id_of
from argmap.notation.model import Voice
from argmap.problems import ArgmapError, Level, Problem


def written_as_argdown(document: GraphDocument) -> WrittenMap:
    """Return a graph as text. Raises ``ArgmapError`` for one without a statement."""
    graph = document.graph
    if not graph.nodes:
        raise ArgmapError(f"{document.file}: there is no statement in this file, so there is nothing to write")
    writing = _Writing(graph)
    return WrittenMap(writing.text(), list(_told_denials(document, writing.layout)))


def _told_denials(document: GraphDocument, layout: ArgdownLayout) -> Iterator[Problem]:
    """Yield that statements are added for objections that need several statements, or have a scheme."""
    lines = (line for block in layout.blocks for line in block)
    steps = [line.step for line in lines if line.denial and line.written_out and line.step]
    if steps:
        count = "1 objection is" if len(steps) == 1 else f"{len(steps)} objections are"
        message = f"{count} written as an argument whose conclusion, marked `denial`, is argmap's"
        cure = "keep its data `{denial: true}`: argmap reads it back as the objection"
        place = document.value_place(document.graph.inferences[steps[0]].path)
        yield Problem("nearest-relation", Level.INFO, message, cure, place)


class _Writing:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.layout: ArgdownLayout = laid_out(graph)
        self.taken: set[str] = set()
        self.titles = {one.id: self.title(one) for one in graph.nodes.values() if one.name}
        self.made = 0
        for id_ in self.layout.titled:
            if id_ not in self.titles:
                self.titles[id_] = ""
        for id_ in graph.nodes:
            if self.titles.get(id_) == "":
                self.titles[id_] = self.free("s")
        self.denials = {id_: self.free("not ") for id_ in self.layout.numbers}

    def title(self, node: Node) -> str:
        """Return the title in brackets of a statement with an id: its heading if the id was made of that, or its id."""
        name, title = node.name or "", node.title
        wanted = name
        if title and title_is_safe(title) and id_of(title) == name and title not in self.taken:
            wanted = title
        while wanted in self.taken:
            wanted += "'"
        self.taken.add(wanted)
        return wanted

    def free(self, stem: str) -> str:
        self.made += 1
        while f"{stem}{self.made}" in self.taken:
            self.made += 1
        self.taken.add(f"{stem}{self.made}")
        return f"{stem}{self.made}"

    def text(self) -> str:
        blocks = ["\n".join(map(self.line, lines)) for lines in self.layout.blocks]
        return "\n\n".join([*self.front_matter(), *blocks]) + "\n"

    def front_matter(self) -> list[str]:
        graph = self.graph
        seems = is_debate(graph.nodes.values(), graph.paper)
        debate = None if graph.debate == seems else str(graph.debate).lower()
        values = {"title": graph.title, "language": graph.language, "glossary": graph.glossary,
                  "ignore": _dumped(graph.ignore), "debate": debate}  # fmt: skip
        lines = [f"{key}: {flow(value)}" for key, value in values.items() if value]
        if graph.paper:
            paper = graph.paper.model_dump(mode="json", by_alias=True, exclude_defaults=True)
            lines.append(f"paper: {flow_lines(paper, '  ') if paper else '{}'}")
        return ["\n".join(["===", *lines, "==="])] if lines else []

    def line(self, line: ArgdownLine) -> str:
        lead = " " * line.indent + line.lead
        if line.node is not None:
            node = self.graph.nodes[line.node]
            return lead + (self.statement(node) if line.written_out else f"[{self.titles[node.id]}]")
        if line.missing is not None:
            return f"{lead}[{self.free('missing ')}] {flow({'missing': line.missing})}"
        if line.step is None:
            return ""
        step = self.graph.inferences[line.step]
        if line.denial:
            return lead + self.denial(step, written_out=line.written_out)
        return self.inference(step) if line.lead == "--" else f"{lead}<Step {self.layout.numbers[step.id]}>"

    def inference(self, step: Inference) -> str:
        if not step.scheme:
            return "----"
        if is_plain(step.scheme):
            return f"-- {escaped(step.scheme, IN_RULES)} --"
        return f"-- {flow({'scheme': step.scheme})} --"

    def denial(self, step: Inference, *, written_out: bool) -> str:
        title = self.denials[step.id]
        if not written_out:
            return f"[{title}]"
        target = self.titles.get(step.target)
        said = f"Against @[{target}]" if step.kind is Kind.ATTACKS and target else "This step does not hold."
        return f"[{title}]: {said} {{denial: true}}"

    def statement(self, node: Node) -> str:
        """Return a statement as it is written out: title, text, tags, data."""
        title, data = self.titles.get(node.id), self.data(node)
        parts = [f"[{title}]:"] if title else []
        parts.append(escaped(node.text))
        tags = tags_as_text(node.tags)
        if tags:
            parts.append(tags)
        if data:
            parts.append(flow(data))
        return " ".join(parts)

    def data(self, node: Node) -> dict[str, Any]:
        title = self.titles.get(node.id)
        data: dict[str, Any] = {}
        if node.name is None and title:
            data["unnamed"] = True
        elif node.name is not None and title is not None and id_of(title) != node.name:
            data["id"] = node.name
        if node.title and (node.title != title or node.name is None or id_of(node.title) == node.title):
            data["title"] = node.title
        if not is_plain(node.text):
            data["text"] = node.text
        data |= {
            "at": node.at, "voice": str(node.voice) if node.voice is not Voice.AUTHOR else None,
            "basis": str(node.basis) if node.basis else None, "speaker": node.speaker,
            "footnotes": _dumped(node.footnotes), "cites": _dumped(node.cites), "quotes": _dumped(node.quotes),
            "credence": node.credence, "draft": node.draft or None, "question": node.question,
            "ignore": _dumped(node.ignore), "tags": list(node.tags) if tags_as_text(node.tags) is None else None,
        }  # fmt: skip
        return {key: value for key, value in data.items() if value or value == 0 or key == "text"}


def _dumped(models: tuple[Any, ...]) -> list[Any]:
    return [model.model_dump(mode="json", by_alias=True, exclude_defaults=True) for model in models]
