"""A map as connected prose in Markdown, as a start for an essay: claims, reasons, objections and what answers them.

Every statement is told once, in the order of the map; notes are Markdown's footnotes (``[^1]``), with what they cite in
words. Several claims are several sections. The sentences are English or German, by the language of the map.
"""

from collections.abc import Iterator

from argmap.citations.wording import note_text, sentence, work_text
from argmap.formats._carrying import Feature
from argmap.formats._essay.essay_order import Essay, EssaySentence
from argmap.formats._essay.phrasing import Phrasing
from argmap.formats._format import WrittenMap
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.text.markdown_text import escaped
from argmap.text.xml import printable

SUFFIXES = (".essay.md",)
TITLE = "essay (Markdown)"
CARRIES = frozenset(
    (Feature.TITLE, Feature.LANGUAGE, Feature.NOTE_TEXTS, Feature.WORKS, Feature.SPEAKERS, Feature.VOICES,
     Feature.BASES, Feature.FOOTNOTES, Feature.CITES, Feature.BACKS, Feature.LINKED, Feature.UNDERCUTS, Feature.SHARED,
     Feature.ROOTS)
)  # fmt: skip


def write(document: GraphDocument) -> WrittenMap:
    """Return the map as prose."""
    return WrittenMap("\n\n".join(_blocks(document.graph)) + "\n")


def _blocks(graph: Graph) -> Iterator[str]:
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
