"""Writes graphs in standard form: what supports a statement above it, what is against it below."""

import re
from collections.abc import Iterator

from argmap.citations.wording import note_text
from argmap.formats._carrying import Feature
from argmap.formats._format import WrittenMap
from argmap.formats._reducing import reduced
from argmap.formats.standard_form import CARRIES
from argmap.formats.standard_form.justifications import parse_justification, split
from argmap.formats.standard_form.standard_lines import THEREFORE
from argmap.graph import Graph, Inference, Kind
from argmap.graph.graph_document import GraphDocument
from argmap.problems import Level, Problem
from argmap.text.xml import printable

_NOTE = re.compile(r"\[(\\*\^)")
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!>~|\"'])")
_SCHEME = re.compile(r"[^\W\d][\w'-]*(?: [\w'-]+)*")


def written_in_standard_form(document: GraphDocument) -> WrittenMap:
    """Return the statements as numbered lines; what undercuts itself in a circle is told."""
    graph = reduced(document.graph, CARRIES | {Feature.WORKS})
    order = list(_order(graph))
    numbers = {id_: number for number, id_ in enumerate(order, 1)}
    lines = [f"# {_line(graph.title)}", ""] if graph.title.strip() else []
    ruled = False
    for id_ in order:
        follows = any(one.kind is Kind.SUPPORTS for one in graph.into(id_))
        if follows and lines and not ruled and numbers[id_] > 1:
            lines.append("-----")
        lines.append(f"{numbers[id_]}. {_statement(graph, id_, numbers)}".rstrip())
        ruled = False
    lines += _notes(graph)
    return WrittenMap("\n".join(lines) + "\n", list(_circles(document, graph)))


def _order(graph: Graph) -> Iterator[str]:
    """Yield the statements: what supports one before it, what is against it after it."""
    met: set[str] = set()
    for root in (*graph.roots, *graph.nodes):
        pending: list[tuple[str, bool]] = [(root, False)]
        while pending:
            id_, done = pending.pop()
            if done:
                yield id_
            elif id_ not in met:
                met.add(id_)
                steps = graph.into(id_)
                against = [one for step in steps for one in _against(graph, step)]
                pending += [(source, False) for step in reversed(against) for source in reversed(step.sources)]
                pending.append((id_, True))
                support = [one for one in steps if one.kind is Kind.SUPPORTS]
                pending += [(source, False) for step in reversed(support) for source in reversed(step.sources)]


def _against(graph: Graph, step: Inference) -> Iterator[Inference]:
    """Yield an objection, and all that undercuts a step."""
    pending, met = [step], {step.id}
    while pending:
        one = pending.pop()
        if one.kind is not Kind.SUPPORTS:
            yield one
        under = [each for each in graph.into(one.id) if each.id not in met]
        met.update(each.id for each in under)
        pending += under


def _statement(graph: Graph, id_: str, numbers: dict[str, int]) -> str:
    """Return the text of a statement with its notes and what leads to it."""
    node = graph.nodes[id_]
    text = _line(node.text)
    marks = "".join(f" [^{one.note}]" for one in node.footnotes)
    steps = "; ".join(_step(graph, one, numbers) for one in graph.into(id_))
    word = "∴ " if THEREFORE.match(text) else ""
    bracket = split(f"{text}{marks}")[1]
    needed = steps or word or (bracket is not None and parse_justification(bracket, _labels(numbers)) is not None)
    return f"{word}{text}{marks}" + (f" ({steps})" if needed else "")


def _labels(numbers: dict[str, int]) -> set[str]:
    return {str(number) for number in numbers.values()}


def _step(graph: Graph, step: Inference, numbers: dict[str, int]) -> str:
    """Return a step as its justification, with what undercuts it in brackets."""
    out: list[str] = []
    pending: list[Inference | str] = [step]
    while pending:
        one = pending.pop()
        if isinstance(one, str):
            out.append(one)
            continue
        scheme = f" by {one.scheme}" if one.scheme and _SCHEME.fullmatch(one.scheme) else ""
        word, join = ("from", ", ") if one.kind is Kind.SUPPORTS else ("opposed by", " + ")
        out.append(f"{word} {join.join(str(numbers[source]) for source in one.sources)}{scheme}")
        under = graph.into(one.id)
        if under:
            parts: list[Inference | str] = [" ["]
            for number, each in enumerate(under):
                parts += ["; ", each] if number else [each]
            pending += reversed([*parts, "]"])
    return "".join(out)


def _line(text: str) -> str:
    """Return a text in one line, with what would be read as markup escaped."""
    plain = _MARKUP.sub(r"\\\1", " ".join(printable(text).split())) if "\\" in text or "](" in text else text
    return _NOTE.sub(r"[\\\1", " ".join(printable(plain).split()))


def _notes(graph: Graph) -> list[str]:
    notes = graph.paper.footnotes if graph.paper else ()
    found = [f"[^{note.number}]: {' '.join(note_text(note, graph.works).split())}" for note in notes]
    return ["", *found] if found else []


def _circles(document: GraphDocument, graph: Graph) -> Iterator[Problem]:
    """Yield a problem for each step that undercuts what undercuts it, so that it leads to no statement."""
    for step in graph.inferences.values():
        if graph.parent(step) is None:
            message = "this step is left out: it undercuts what undercuts it"
            cure = "keep the original map"
            yield Problem("left-out", Level.WARNING, message, cure, document.value_place(step.path))
