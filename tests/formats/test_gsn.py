import re
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from argmap.citations.wording import note_text
from argmap.evaluation.support import Support, SupportOf
from argmap.formats import read_content, written
from argmap.formats._gsn import GSN_CARRIES as CARRIES
from argmap.formats._reducing import reduced
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.examples import examples
from tests.formats.everyday_graphs import documents, parts
from tests.formats.everyday_mutations import survives

CASE = """module: {name: Braking, brief: A case}
G1:
  text: The brakes are safe.
  supportedBy: [S1, G2]
  inContextOf: [C1, A1]
S1:
  text: Argument over each failure
  supportedBy: Sn1
  rankIncrement: 1
G2: {text: They are tested., undeveloped: true}
Sn1:
  text: Test report
  url: https://example.org/report
C1: {text: Brakes means disc brakes.}
A1: {text: The road is dry., layer1: See the manual.}
CG1:
  text: Roads are wet.
  challenges: A1
CG2: {text: The report is old., challenges: G1 -> S1}
CG3: {text: Not each., challenges: G9, supportedBy: [Sn9]}
"""
STEP = """G1: {text: A., supportedBy: [S1, S2]}
S1: {supportedBy: [G2, G3], scheme: sign}
S2: {supportedBy: [G4]}
G2: {text: B.}
G3: {text: C.}
G4: {text: D.}
CG1: {text: E., challenges: S2}
"""


def loaded(text: str) -> GraphDocument:
    return read_content(text.encode(), "a.yaml")


def steps(graph: Graph) -> set[tuple[tuple[str, ...], str, str]]:
    return {(one.sources, str(one.kind), one.target) for one in graph.inferences.values()}


def test_an_assurance_case() -> None:
    document = loaded(CASE)
    graph = document.graph
    assert (document.format, graph.title, graph.roots[0]) == ("gsn", "Braking", "G1")
    assert steps(graph) == {
        (("S1", "G2", "A1"), "supports", "G1"), (("Sn1",), "supports", "S1"), (("CG1",), "attacks", "A1"),
        (("CG2",), "undercuts", "S1>G1"),
    }  # fmt: skip
    assert str(graph.nodes["A1"].basis) == "assumption"
    assert {id_: node.tags for id_, node in graph.nodes.items() if node.tags} == {
        "S1": ("strategy",), "G2": ("undeveloped",), "Sn1": ("solution",), "A1": ("assumption",),
    }  # fmt: skip
    assert [note.text for note in graph.footnotes.values()] == [
        "Brakes means disc brakes.", "https://example.org/report", "layer1: See the manual.",
    ]  # fmt: skip
    assert [one.note for one in graph.nodes["Sn1"].footnotes] == [2]
    assert sorted((one.rule, one.place.line) for one in document.remarks) == [
        ("dangling-reference", 20), ("dangling-reference", 20), ("left-out", 1), ("left-out", 9),
    ]  # fmt: skip


def test_a_strategy_without_text_is_a_step() -> None:
    graph = loaded(STEP).graph
    assert steps(graph) == {
        (("G2", "G3"), "supports", "G1"), (("G4",), "supports", "G1"), (("CG1",), "undercuts", "G4>G1"),
    }  # fmt: skip
    assert graph.inferences["G2>G1"].scheme == "sign"


UNDEVELOPED = """G1: {text: The brakes are safe., supportedBy: [S1], inContextOf: [C1, A1]}
S1: {supportedBy: [G2]}
G2: {text: Hazard 1 is mitigated., undeveloped: true, inContextOf: C1}
C1: {text: The car is a model X., url: "https://example.org/x"}
A1: {text: The road is dry.}
"""


def test_a_context_explains_and_is_no_reason() -> None:
    graph = loaded(UNDEVELOPED).graph
    assert steps(graph) == {(("G2", "A1"), "supports", "G1")}
    assert "C1" not in graph.nodes
    assert [[one.note for one in graph.nodes[id_].footnotes] for id_ in ("G1", "G2")] == [[1], [1]]
    assert (graph.footnotes[1].text, graph.footnotes[1].cites) == ("The car is a model X.; https://example.org/x", ())
    assert set(SupportOf(graph).of.values()) == {Support.UNSUPPORTED}


def test_a_context_that_is_challenged_is_a_statement() -> None:
    document = loaded(UNDEVELOPED + "CG1: {text: It is a model Y., challenges: C1}\n")
    graph = document.graph
    assert steps(graph) == {(("G2", "C1", "A1"), "supports", "G1"), (("CG1",), "attacks", "C1")}
    assert str(graph.nodes["C1"].basis) == "definition"
    assert [one.message for one in document.remarks] == ["contexts of elements without support (1) are not kept"]


def test_elements_stay_what_they_are() -> None:
    text = """G1:
  text: The brakes are safe.
  supportedBy: [S9]
  inContextOf: [J1, C1]
S9:
  text: Over each hazard
  supportedBy: [Sn1, Sn2, Sn3]
Sn1: {text: Test report.}
Sn2: {text: Second test, url: 'https://example.org/x'}
Sn3:
  text: Third test
  sources: ['[7] Smith, Ann: Tests, 2012.', '[2] Lee, Bo: Brakes. Bergen: Fjord Press, 2019.']
J1: {text: All hazards are known.}
CG1: {text: The road is wet., challenges: G1}
CG2: {text: It rained.}
C1: {text: The car is a model X., footnote: 4}
"""
    again = written(loaded(text), "gsn").content
    assert isinstance(again, str)
    assert yaml.safe_load(again) == yaml.safe_load(text)


def test_how_much_a_source_backs_goes_there_and_back() -> None:
    text = """claim: {id: c, text: C, footnotes: [{note: 2, backs: a part}]}
paper: {works: [{id: w, title: W}], footnotes: [{number: 2, cites: [{work: w}]}]}
"""
    content = written(read_content(text.encode(), "a.yaml"), "gsn").content
    assert isinstance(content, str)
    graph = read_content(content.encode(), "a.gsn.yaml").graph
    assert [(one.note, one.backs) for one in graph.nodes["c"].footnotes] == [(2, "a part")]
    assert SupportOf(graph).of["c"] is Support.PARTIAL


def test_an_element_of_another_module() -> None:
    document = loaded("module: {name: A, uses: [sub1.gsn.yaml]}\nG1: {text: A., supportedBy: [G3]}\n")
    told = next(one for one in document.remarks if one.rule == "dangling-reference")
    assert told.message == "there is no element 'G3' in this file; it may be in sub1.gsn.yaml, which this module uses"


def test_odd_elements() -> None:
    document = read_content(b"G1: words\nX: {text: A., supportedBy: [G1, {a: b}]}\nG3:\n", "a.yaml", "gsn")
    assert set(document.graph.nodes) == {"G1", "X", "G3"}
    assert [(one.rule, one.place.line) for one in document.remarks] == [("unread-part", 2), ("wrong-type", 1)]


@pytest.mark.parametrize("text", ["a: b\n", "- G1\n", "Grade: {text: x}\n", "G1: [\n", "volumes:\n  supportedBy: x\n"])
def test_what_is_no_case(text: str) -> None:
    with pytest.raises(ReadError):
        loaded(text)


def kept(graph: Graph, notes: Graph) -> dict[str, Any]:
    """What GSN keeps: notes in words, under the statements that they back."""
    found = parts(graph, "footnotes", "tags")
    words = {number: " ".join(note_text(note, notes.works).split()) for number, note in notes.footnotes.items()}
    del found["works"], found["notes"]
    found["title"] = " ".join(found["title"].split())
    found["nodes"] = {
        id_: (
            replace(node, text=" ".join(node.text.split())),
            {words[one.note] for one in graph.nodes[id_].footnotes if one.note in words},
            sorted(graph.nodes[id_].tags),
        )
        for id_, node in found["nodes"].items()
    }
    return found


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=examples(100))
@given(document=documents())
def test_what_is_written_is_read_back(document: GraphDocument) -> None:
    content = written(document, "gsn").content
    assert isinstance(content, str)
    back = read_content(content.encode(), "a.gsn.yaml", "gsn")
    found, expected = kept(back.graph, back.graph), kept(reduced(document.graph, CARRIES), document.graph)
    assert re.sub(r"\s+", " ", str(sorted(found["steps"].items(), key=repr))) == re.sub(
        r"\s+", " ", str(sorted(expected["steps"].items(), key=repr))
    )
    assert {id_: (one[0], one[2]) for id_, one in found["nodes"].items()} == {
        id_: (one[0], one[2]) for id_, one in expected["nodes"].items()
    }
    assert [len(one[1]) for one in found["nodes"].values()] == [len(one[1]) for one in expected["nodes"].values()]


def test_files_that_went_wrong() -> None:
    assert sum(survives("gsn", CASE)) == 200
    assert sum(survives("gsn", STEP)) == 200
