"""Writes a map as prose: sections, paragraphs, works and notes."""

from collections.abc import Iterator

from argmap.citations.wording import note_text, sentence, work_text
from argmap.formats._essay.essay_order import Essay, EssaySentence
from argmap.formats._essay.phrasing import Phrasing
from argmap.graph import Graph
from argmap.text.markdown_text import escaped
from argmap.text.xml import printable


def blocks(graph: Graph) -> Iterator[str]:
    """Yield the headings, paragraphs and lists of a map as prose."""
    phrasing = Phrasing(graph.language)
    if graph.title.strip():
        yield f"# {_plain(graph.title)}"
    sections = list(Essay(graph, phrasing).sections())
    for number, sentences in enumerate(sections, 1):
        if len(sections) > 1:
            yield f"## {phrasing.say('section', number=str(number))}"
        yield from _paragraphs(sentences)
    if cited := {one.work: None for node in graph.nodes.values() for one in node.cites if one.work in graph.works}:
        yield f"## {phrasing.say('works')}"
        yield "\n".join(f"- {_plain(sentence(work_text(graph.works[key])))}" for key in cited)
    if graph.footnotes:
        notes = {number: note_text(note, graph.works) for number, note in graph.footnotes.items()}
        yield "\n".join(f"[^{number}]: {_plain(text)}" for number, text in notes.items())


def _paragraphs(sentences: list[EssaySentence]) -> Iterator[str]:
    open_: list[str] = []
    for one in sentences:
        if one.begins and open_:
            yield " ".join(open_)
            open_ = []
        open_.append(one.text)
    yield " ".join(open_)


def _plain(text: str) -> str:
    return escaped(" ".join(printable(text).split()))
