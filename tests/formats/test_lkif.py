"""Argument graphs of Carneades in LKIF and CAF."""

import pytest

from argmap.formats import read_content
from argmap.formats.lkif import recognises
from argmap.graph import Kind
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Basis
from argmap.problems import ReadError
from tests.formats.corpus_counts import Counts, differences
from tests.formats.foreign_graphs import mutations, survives

LKIF = """<?xml version="1.0"?>
<lkif version="2.1"><argument-graphs><argument-graph id="g" title="Fares" main-issue="s1">
<statements>
  <statement id="s1" value="unknown" assumption="true" standard="PE"><s>Buses should be free.</s></statement>
  <statement id="s2" value="true" assumption="false" standard="BA"><s>Fewer people would drive.</s></statement>
  <statement id="s3" value="true" assumption="true"><s>Driving is harmless.</s></statement>
  <statement id="s4" value="unknown"><s>Tickets pay for buses.</s></statement>
  <statement id="s5" value="unknown"><s>People drive anyway.</s></statement>
</statements>
<arguments>
  <argument id="a1" direction="pro" scheme="practical reasoning" weight="0.5" title=""><conclusion statement="s1"/>
    <premises>
      <premise polarity="positive" type="ordinary" role="goal" statement="s2"/>
      <premise polarity="negative" type="ordinary" role="" statement="s3"/>
      <premise polarity="positive" type="exception" role="" statement="s5"/>
    </premises></argument>
  <argument id="a2" direction="con" scheme="" weight="0.8"><conclusion statement="s1"/>
    <premises><premise polarity="positive" type="assumption" statement="s4"/></premises></argument>
</arguments></argument-graph></argument-graphs></lkif>
"""
CAF = """<caf version="1.3"><metadata title="Fares in town"/>
<statements>
  <statement id="u:1" atom="u:1" main="true" standard="PE"><descriptions>
    <description lang="de">Busse sollten frei sein.</description>
    <description lang="en">Buses should
      be free.</description></descriptions></statement>
  <statement id="u:2" atom="u:2" weight="1.0"><descriptions>
    <description lang="en">Fewer drive.</description></descriptions></statement>
  <statement id="u:3" atom="(undercut u:a)"><descriptions/></statement>
  <statement id="u:4" atom="rides(x)"><descriptions/></statement>
</statements>
<arguments>
  <argument id="u:a" pro="true" scheme="Practical" weight="0.5" strict="false">
    <metadata source="Lee;Other">
      <descriptions><description>As Lee says. [@Lee, p. 4]</description></descriptions></metadata>
    <conclusion statement="u:1"/><premises><premise statement="u:2" positive="true"/></premises></argument>
  <argument id="u:b" pro="true"><conclusion statement="u:3"/><premises><premise statement="u:4"/></premises></argument>
</arguments>
<references><metadata key="Lee" creator="Ann Lee" date="May 3, 2011" title="Free buses" identifier="https://x.org/b"/></references>
</caf>
"""


def found(text: str) -> GraphDocument:
    document = read_content(text.encode(), "map.xml")
    assert document.format == "lkif"
    return document


def steps(document: GraphDocument) -> list[tuple[str, Kind, str, str | None]]:
    text = {node.id: node.text for node in document.graph.nodes.values()}
    return [
        (" + ".join(text[source] for source in one.sources), one.kind, text.get(one.target, one.target), one.scheme)
        for one in document.graph.inferences.values()
    ]


def test_arguments_of_lkif() -> None:
    document = found(LKIF)
    opposite = "It is not the case that: Driving is harmless."
    assert steps(document) == [
        ("Driving is harmless.", Kind.ATTACKS, opposite, None),
        (f"Fewer people would drive. + {opposite}", Kind.SUPPORTS, "Buses should be free.", "practical-reasoning"),
        ("People drive anyway.", Kind.UNDERCUTS, "claim.p1a>claim", None),
        ("Tickets pay for buses.", Kind.ATTACKS, "Buses should be free.", None),
    ]
    assert document.graph.title == "Fares"
    assert [node.basis for node in document.graph.nodes.values()] == [
        None, Basis.COMMON_GROUND, Basis.ASSUMPTION, Basis.ASSUMPTION, None, None,
    ]  # fmt: skip
    assert document.graph.nodes["claim"].tags == ("main issue",)


def test_places() -> None:
    document = found(LKIF)
    assert [document.value_place(node.path).line for node in document.graph.nodes.values()] == [4, 5, 6, 7, 8, 14]
    assert [document.value_place(one.path).line for one in document.graph.inferences.values()] == [14, 11, 15, 17]


def test_what_is_told() -> None:
    assert {one.message for one in found(LKIF).remarks} == {
        "proof standards (2) are not kept", "weights of arguments (1) are not kept",
        "parts of premises in schemes (1) are not kept",
        "the premise is that this is false: 'Driving is harmless.'; read as a statement that says so",
    }  # fmt: skip
    empty = LKIF.replace('<premise polarity="positive" type="assumption" statement="s4"/>', "")
    assert "this argument has no premises" in {one.message for one in found(empty).remarks}
    lost = LKIF.replace('<conclusion statement="s1"/>', '<conclusion statement="s9"/>', 1)
    assert "dangling-reference" in {one.rule for one in found(lost).remarks}


def test_arguments_of_caf() -> None:
    document = found(CAF)
    assert steps(document) == [
        ("Fewer drive.", Kind.SUPPORTS, "Buses should be free.", "practical-reasoning"),
        ("rides(x)", Kind.UNDERCUTS, "claim.p1>claim", None),
    ]
    assert document.graph.title == "Fares in town"
    assert len(document.graph.roots) == 1
    assert "texts in further languages (1) are not kept" in {one.message for one in document.remarks}


def test_sources_of_caf_are_notes_and_works() -> None:
    graph = found(CAF).graph
    premise = graph.nodes["claim.p1"]
    assert premise.basis is Basis.COMMON_GROUND
    assert [graph.footnotes[one.note].text for one in premise.footnotes] == ["As Lee says."]
    note = graph.footnotes[premise.footnotes[0].note]
    assert [(one.work, one.locator) for one in note.cites] == [("Lee", "4")]
    work = graph.works["Lee"]
    assert (work.title, work.issued, work.url) == ("Free buses", "2011", "https://x.org/b")
    assert work.note == "May 3, 2011"
    assert [name.literal for name in work.author] == ["Ann Lee"]


def test_sources_of_lkif_are_notes() -> None:
    text = LKIF.replace(
        "<argument-graphs>", '<sources><source element="s2" uri="https://x.org/c"/></sources><argument-graphs>'
    )
    graph = found(text).graph
    assert [graph.footnotes[one.note].text for one in graph.nodes["claim.p1a"].footnotes] == ["https://x.org/c"]


def test_several_graphs_and_rules() -> None:
    begin, end = LKIF.index("<argument-graph "), LKIF.index("</argument-graphs>")
    document = found(LKIF[:end] + LKIF[begin:end] + LKIF[end:].replace("</lkif>", "<theory/></lkif>"))
    assert len(document.graph.nodes) == 12
    assert len(document.graph.roots) == 2
    assert "rules (1) are not kept" in {one.message for one in document.remarks}


def test_files_of_other_tools() -> None:
    """The other reader takes all of them for files without statements; these counts are of the files' own elements.

    Contract.xml has seven statements and a negative premise, which is a statement more and a step.
    """
    assert {name: ours for name, (ours, theirs) in differences("lkif-caf").items() if theirs is None} == {
        "NixonTriangle.xml": Counts(3, 2, 4), "Pollock-red-light.xml": Counts(4, 2, 5),
        "ExcusedFromWork.xml": Counts(5, 4, 8), "Tweety.xml": Counts(5, 3, 7), "SimonJones.xml": Counts(5, 2, 6),
        "Toulmin.xml": Counts(7, 4, 10), "Contract.xml": Counts(8, 7, 15), "GreviousBodilyHarm.xml": Counts(9, 6, 14),
        "Prakken-Sartor-murder.xml": Counts(12, 8, 19), "IBIS-Porsche.xml": Counts(9, 8, 16),
        "PiersonPost.xml": Counts(26, 17, 42), "CopyrightInTheKnowledgeEconomy.xml": COPYRIGHT,
    }  # fmt: skip


COPYRIGHT = Counts(35, 17, 48)


def test_a_work_that_a_note_cites_is_not_cited_again() -> None:
    graph = found(CAF).graph
    premise = next(node for node in graph.nodes.values() if node.text == "Fewer drive.")
    note = graph.footnotes[premise.footnotes[0].note]
    assert [(one.work, one.locator) for one in note.cites] == [("Lee", "4")]
    assert premise.cites == ()


def test_citations_in_the_text_of_a_statement_are_no_part_of_it() -> None:
    graph = found(CAF.replace("Fewer drive.<", "Fewer drive [@Lee pg. 14]. See [@Nobody].<")).graph
    premise = next(node for node in graph.nodes.values() if node.text.startswith("Fewer drive"))
    assert premise.text == "Fewer drive. See [@Nobody]."
    assert [(one.work, one.locator) for one in premise.cites] == [("Lee", "14")]


@pytest.mark.parametrize("text", ["<lkiff/>", "<x><lkif/></x>", "lkif", "<arggraph/>", "<cafe/>"])
def test_other_files_are_not_taken(text: str) -> None:
    assert not recognises(text)
    with pytest.raises(ReadError):
        read_content(text.encode(), "map.xml", "lkif")


@pytest.mark.parametrize("sample", [LKIF, CAF])
def test_damaged_files(sample: str) -> None:
    assert sum(survives(damaged, "lkif") for damaged in mutations(sample, 7)) > 5
