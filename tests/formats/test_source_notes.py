import json

import pytest

from argmap.citations.wording import note_text
from argmap.evaluation.support import Support, SupportOf
from argmap.formats import read_content
from argmap.formats._named_works import named_works
from argmap.graph import Graph


def mind_map(note: str) -> str:
    below = {"title": "Pro: Fewer drive.", "id": 2, "attr": {"note": {"text": note}}}
    return json.dumps({"title": "Drop fares.", "formatVersion": 2, "id": 1, "ideas": {"1": below}})


FILES = {
    "a.mup": mind_map("SOURCE").replace("{", "{{").replace("}", "}}").replace("SOURCE", "{}"),
    "a.mm": '<map version="1.0"><node TEXT="Drop fares."><node TEXT="Pro: Fewer drive."><richcontent TYPE="NOTE"><html>'
    "<body><p>{}</p></body></html></richcontent></node></node></map>",
    "b.mm": '<map version="1.0"><node TEXT="Drop fares."><node TEXT="Pro: Fewer drive."><attribute NAME="source" VALUE='
    '"{}"/></node></node></map>',
    "a.opml": '<opml version="2.0"><body><outline text="Drop fares."><outline text="Pro: Fewer drive." _note="{}"/>'
    "</outline></body></opml>",
    "a.argdown": '[A]: Drop fares.\n  + [B]: Fewer drive. {{source: "{}"}}\n',
    "b.argdown": "[A]: Drop fares.\n  + [B]: Fewer drive.[^1]\n\n[^1]: {}\n",
    "a.outline.md": "# Drop fares.\n\n## Pro\n\n- Fewer drive. (Source: {})\n- It is just.\n",
    "a.csv": 'id,parent,role,text,source\n1,,claim,Drop fares.,\n2,1,premise,Fewer drive.,"{}"\n',
    "a.gsn.yaml": 'G1: {{text: Drop fares., supportedBy: [G2]}}\nG2: {{text: Fewer drive., source: "{}"}}\n',
}
SOURCES = ("CDC 2015", "Bus plan 2019", "Smith 2001, p. 4", "Holm, Anna: Riding Free. Bergen: Fjord Press, 2019",
           "https://a.example/report-2001")  # fmt: skip


def graph_of(name: str, source: str) -> Graph:
    return read_content(FILES[name].format(source).encode(), name).graph


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("source", SOURCES)
def test_a_source_is_evidence_in_every_format(name: str, source: str) -> None:
    graph = graph_of(name, source)
    drive = next(node for node in graph.nodes.values() if "Fewer drive" in node.text)
    assert len(drive.footnotes) == 1
    assert SupportOf(graph).of[drive.id] is Support.SUPPORTED


@pytest.mark.parametrize("name", ["a.mup", "a.mm", "a.opml", "b.argdown"])
@pytest.mark.parametrize("remark", ["Ask Ana about this.", "It was built in 2019.", "Built in 2019"])
def test_a_remark_in_a_note_is_none(name: str, remark: str) -> None:
    graph = graph_of(name, remark)
    assert not graph.works
    assert graph.footnotes[1].text == remark


def test_a_link_in_argdown_is_evidence() -> None:
    text = "[A]: T.\n  + [B]: Rich people [pay more](https://a.example/report-2001).\n"
    graph = read_content(text.encode(), "a.argdown").graph
    assert graph.footnotes[1].cites
    assert SupportOf(graph).of["B"] is Support.SUPPORTED


def test_works_of_the_front_matter_keep_their_ids() -> None:
    text = """===
paper: {works: [{id: source, title: Other}], footnotes: [{number: 1, cites: [{work: source}]}]}
===

[A]: T. {source: "My uncle", footnotes: [{note: 1}]}
"""
    graph = read_content(text.encode(), "a.argdown").graph
    assert {id_: work.title for id_, work in graph.works.items()} == {"source": "Other", "source-2": "My uncle"}
    assert [note_text(graph.footnotes[number], graph.works) for number in (1, 2)] == ["Other.", "My uncle."]


def test_one_book_that_two_notes_cite_is_one_work() -> None:
    text = 'id,parent,role,text,source\n1,,claim,A.,"Smith 2001, p. 4"\n2,1,premise,B.,"Smith 2001, p. 9"\n'
    graph = read_content(text.encode(), "a.csv").graph
    assert list(graph.works) == ["smith-2001"]
    assert [note.cites[0].locator for note in graph.footnotes.values()] == ["4", "9"]


def test_letters_after_the_year_tell_works_apart() -> None:
    text = "id,parent,role,text,source\n1,,claim,A.,Smith 2001a\n2,1,premise,B.,Smith 2001b\n"
    assert list(read_content(text.encode(), "a.csv").graph.works) == ["smith-2001a", "smith-2001b"]


def test_what_says_itself_that_it_is_a_source() -> None:
    assert [one.work.title for one in named_works("Source: my uncle")] == ["my uncle"]
    assert named_works("my uncle") == []
    assert named_works("The paper has few resources: none") == []
