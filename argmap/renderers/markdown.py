"""The map as nested lists in Markdown, its notes as footnotes with full citations and links."""

import re
from collections.abc import Iterator

from argmap.citations import note_link, note_text, work_text
from argmap.drawing.markup import printable
from argmap.drawing.summary import NEUTRAL, size, standing
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph
from argmap.renderers import Options, Scene
from argmap.renderers.text import DEEPEST, Entry, outline

SUFFIXES = (".md", ".markdown")
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
"""What a backslash makes a letter like others (CommonMark 0.31, 2.4 "Backslash escapes")."""
PLAIN = re.compile(r"\\([.,;:!?()'\"/%=-])")
"""Of these, what needs none inside a line of words."""


def render(scene: Scene, _: Options) -> bytes:
    """Return the Markdown text in UTF-8, with the notes that statements stand on."""
    return ("\n".join(_lines(scene.graph)) + "\n").encode()


def escaped(text: str) -> str:
    """Return text in one line that Markdown shows as it is."""
    plain = " ".join(printable(text).split())
    marked = PLAIN.sub(r"\1", PUNCTUATION.sub(r"\\\1", plain))
    return re.sub(r"^(\d*)(?=[-=]|(?<=\d)[.)])", r"\1\\", marked)


def _lines(graph: Graph) -> Iterator[str]:
    yield f"# {escaped(graph.title) or 'Argument map'}"
    yield ""
    if graph.paper and graph.paper.record:
        yield f"{escaped(work_text(graph.paper.record))}. {NEUTRAL}"
        yield ""
    yield f"{size(graph)}, {standing(graph, SupportOf(graph))}"
    yield ""
    for entry in outline(graph):
        yield _entry(entry, graph)
    used = {backing.note for node in graph.nodes.values() for backing in node.footnotes}
    defined = [number for number in graph.footnotes if number in used]
    if defined:
        yield ""
    for number in defined:
        note = graph.footnotes[number]
        link = note_link(note, graph.works)
        yield f"[^{number}]: {escaped(note_text(note, graph.works))}" + (f" <{_address(link)}>" if link else "")


def _address(link: str) -> str:
    return link.replace("<", "%3C").replace(">", "%3E")


def _entry(entry: Entry, graph: Graph) -> str:
    indent = "  " * min(entry.depth, DEEPEST)
    word = f"linked {entry.word}" if entry.sign.startswith("&") else entry.word
    remarks = ", ".join(_remark(one, graph) for one in entry.remarks)
    flag = f" **{entry.flag}**" if entry.flag else ""
    return f"{indent}- *{word}:* {escaped(entry.text)}" + (f" ({remarks})" if remarks else "") + flag


def _remark(remark: str, graph: Graph) -> str:
    mark = re.fullmatch(r"\[(\d+)\]", remark)
    return f"[^{mark[1]}]" if mark and int(mark[1]) in graph.footnotes else escaped(remark)
