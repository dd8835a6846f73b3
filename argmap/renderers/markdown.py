"""The map as nested lists in Markdown, its notes as footnotes with full citations and links, and the paper's works."""

import re
from collections.abc import Iterable, Iterator

from argmap.citations.wording import note_text, sentence, work_link, work_text
from argmap.evaluation.support import SupportOf
from argmap.forest.outline import OutlineLine, outline
from argmap.forest.overlay import Overlay
from argmap.forest.summary import NEUTRAL, size, standing
from argmap.graph import Graph
from argmap.notation.bibliography import Footnote, Work
from argmap.renderers import Options, Scene
from argmap.text.direction import isolated
from argmap.text.markdown_text import escaped, inside

HEEDS = ("color",)
SUFFIXES = (".md", ".markdown")
DEEPEST = 8
"""How deep lists are nested: some readers of Markdown drop what is deeper. What lies deeper says its level instead."""


def render(scene: Scene, _: Options) -> bytes:
    """Return the Markdown text in UTF-8."""
    return ("\n".join(_lines(scene.graph, scene.overlay)) + "\n").encode()


def _lines(graph: Graph, overlay: Overlay | None) -> Iterator[str]:
    yield f"# {inside(graph.title) or 'Argument map'}"
    yield ""
    if graph.paper and graph.paper.record:
        yield f"{escaped(sentence(work_text(graph.paper.record)))}{_links([graph.paper.record])} {NEUTRAL}"
        yield ""
    yield f"{size(graph)}, {standing(graph, SupportOf(graph))}"
    yield ""
    yield from (_entry(entry, graph) for entry in outline(graph, overlay))
    used = {backing.note for node in graph.nodes.values() for backing in node.footnotes}
    notes = [note for number, note in graph.footnotes.items() if number in used]
    yield from ["", "## Works", ""] if graph.works else [""] if notes else []
    yield from (f"- {escaped(work_text(work))}.{_links([work])}" for work in graph.works.values())
    yield from [""] if graph.works and notes else []
    for note in notes:
        yield f"[^{note.number}]: {escaped(isolated(note_text(note, graph.works)))}{_links(_cited(note, graph))}"


def _cited(note: Footnote, graph: Graph) -> Iterator[Work]:
    """Yield the works that a note cites, where it says Ibid. those of the note that it means."""
    seen: set[int] = set()
    pending = [note]
    while pending:
        one = pending.pop()
        seen.add(one.number)
        for citation in one.cites:
            if citation.work in graph.works:
                yield graph.works[citation.work]
            elif citation.ibid in graph.footnotes and citation.ibid not in seen:
                pending.append(graph.footnotes[citation.ibid])


def _links(works: Iterable[Work]) -> str:
    """Return the addresses of works as links, each once, with a space before each."""
    found = dict.fromkeys(link for work in works if (link := work_link(work)))
    return "".join(f" <{one.replace('<', '%3C').replace('>', '%3E')}>" for one in found)


def _entry(entry: OutlineLine, graph: Graph) -> str:
    indent = "  " * min(entry.depth, DEEPEST)
    level = f", level {entry.depth}" if entry.depth > DEEPEST else ""
    word = f"linked {entry.word}{level}" if entry.linked else f"{entry.word}{level}"
    remarks = ", ".join(_remark(one, graph) for one in entry.remarks)
    flag = f" **{entry.flag}**" if entry.flag else ""
    return f"{indent}- *{word}:* {inside(isolated(entry.text))}" + (f" ({remarks})" if remarks else "") + flag


def _remark(remark: str, graph: Graph) -> str:
    mark = re.fullmatch(r"\[(\d+)\]", remark)
    return f"[^{mark[1]}]" if mark and int(mark[1]) in graph.footnotes else inside(remark)
