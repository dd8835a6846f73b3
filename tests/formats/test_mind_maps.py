import pytest

from argmap.formats import read_content
from argmap.graph import Graph
from argmap.problems import ReadError
from tests.formats.everyday_mutations import survives

MM = """<map version="1.0.1">
<!-- made by hand -->
<node TEXT="Fares should be dropped." ID="a" LINK="https://example.org/claim">
<node TEXT="Pro: Fewer people drive."><icon BUILTIN="button_cancel"/><font NAME="x"/>
<richcontent TYPE="NOTE"><html><head><style>p {}</style></head><body><p>Holm, Anna: <b>Riding</b> Free. Bergen:
Fjord Press, 2019.</p></body></html></richcontent>
<node><richcontent TYPE="NODE"><html><body><p>The trial</p><p>was short.</p></body></html></richcontent>
<icon BUILTIN="button_cancel"/><icon BUILTIN="idea"/></node></node>
<node TEXT="- It costs &amp; costs."/>
<node TEXT="Plain"><arrowlink DESTINATION="a"/></node>
<node TEXT="Con"><node TEXT="Taxes."/></node>
</node></map>"""
OPML = """<?xml version="1.0"?>
<opml version="2.0"><head><title>Fares</title><ownerName>me</ownerName></head><body>
<outline text="Fares should be dropped.">
<outline text="+ Fewer people drive." _note="See https://example.org/a" created="today"/>
<outline text="Contra: It &lt;b&gt;costs&lt;/b&gt;." url="https://example.org/b">
<outline text="Aber nicht viel."/></outline>
</outline><outline text="Another claim."/></body></opml>"""


def steps(graph: Graph) -> list[tuple[str, str, str]]:
    return [
        (graph.nodes[one.sources[0]].text, str(one.kind), graph.nodes[one.target].text)
        for one in graph.inferences.values()
    ]


def test_freemind() -> None:
    document = read_content(MM.encode(), "a.mm")
    claim = "Fares should be dropped."
    assert steps(document.graph) == [
        ("Fewer people drive.", "supports", claim), ("The trial was short.", "attacks", "Fewer people drive."),
        ("It costs & costs.", "attacks", claim), ("Plain", "supports", claim), ("Taxes.", "attacks", claim),
    ]  # fmt: skip
    assert [note.text for note in document.graph.footnotes.values()] == [
        "https://example.org/claim", "Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.",
    ]  # fmt: skip
    assert all(note.cites for note in document.graph.footnotes.values())
    assert sorted((one.rule, one.place.line) for one in document.remarks) == [
        ("left-out", 4), ("left-out", 10), ("unread-part", 10)
    ]  # fmt: skip
    assert [document.value_place(node.path).line for node in document.graph.nodes.values()] == [3, 4, 7, 9, 10, 11]


def test_opml() -> None:
    document = read_content(OPML.encode(), "a.opml")
    claim = "Fares should be dropped."
    assert document.graph.title == "Fares"
    assert steps(document.graph) == [
        ("Fewer people drive.", "supports", claim), ("It costs.", "attacks", claim),
        ("Nicht viel.", "attacks", "It costs."),
    ]  # fmt: skip
    assert len(document.graph.roots) == 2
    assert [note.text for note in document.graph.footnotes.values()] == [
        "See https://example.org/a", "https://example.org/b",
    ]  # fmt: skip
    assert [one.rule for one in document.remarks] == ["left-out"]


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.mm", "<map version='1'/>"), ("a.mm", "<map"), ("a.mm", ""), ("a.opml", "<opml/>"), ("a.opml", "<x/>"),
     ("a.opml", "<opml><body><outline text='a' xmlUrl='https://example.org/feed'/></body></opml>"),
     ("a.opml", "<opml><body><outline/></body></opml>"), ("a.opml", "<!DOCTYPE a [<!ENTITY b 'c'>]><opml>&b;</opml>")],
)  # fmt: skip
def test_what_is_no_mind_map(name: str, text: str) -> None:
    with pytest.raises(ReadError):
        read_content(text.encode(), name)


@pytest.mark.parametrize(("name", "sample"), [("freemind", MM), ("opml", OPML)])
def test_files_that_went_wrong(name: str, sample: str) -> None:
    assert sum(survives(name, sample)) == 200


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.mm", '<map version="1.0"><node TEXT="C."><node TEXT="Because"/><node TEXT="Evidence">'
                 '<node TEXT="CDC 2015"/></node></node></map>'),
        ("a.opml", '<opml version="2.0"><body><outline text="C."><outline text="Because"/><outline text="Evidence">'
                   '<outline text="CDC 2015"/></outline></outline></body></opml>'),
    ],
)  # fmt: skip
def test_a_leaf_keeps_its_words_and_a_citation_is_a_source(name: str, text: str) -> None:
    graph = read_content(text.encode(), name).graph
    assert [node.text for node in graph.nodes.values()] == ["C.", "Because"]
    assert [one.note for one in graph.nodes[graph.roots[0]].footnotes] == [1]
    assert graph.footnotes[1].cites
