"""xAIF: AIF with the analysed text, from which statements get their anchors."""

import json
from typing import Any

import pytest
from hypothesis import given

from argmap.formats import read_content, written
from argmap.formats._aif.aif_nodes import REPHRASE
from argmap.formats.xaif import CARRIES, recognises
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from tests.formats.corpus_counts import differences
from tests.formats.foreign_graphs import foreign_graphs, mutations, survives, there_and_back

NODES = [
    {"nodeID": "1_7", "type": "I", "text": "Fares should be dropped"},
    {"nodeID": "2_7", "type": "L", "text": "Ann Lee: drop them"},
    {"nodeID": "3_7", "type": "YA", "text": "Asserting"},
    {"nodeID": "4_7", "type": "I", "text": "fewer people would drive"},
    {"nodeID": "5_7", "type": "RA", "text": "Default Inference"},
]
EDGES = [(1, "2_7", "3_7"), (2, "3_7", "1_7"), (3, "4_7", "5_7"), (4, "5_7", "1_7")]
MARKED = (
    'We must, said Ann,<br>drop <span class="highlighted" id="node2_7">all fares &amp; tickets at <b>once</b></span>!'
)


def whole(text: Any) -> str:
    edges = [{"edgeID": key, "fromID": source, "toID": target} for key, source, target in EDGES]
    people = [{"participantID": 1, "firstname": "Ann", "surname": "Lee"}]
    said = [{"nodeID": "2_7", "personID": "1"}]
    graph = {"nodes": NODES, "edges": edges, "schemefulfillments": None, "participants": people, "locutions": said}
    return json.dumps({"AIF": graph, "text": text, "OVA": {"nodes": [{"visible": True}]}}, indent=1)


def quotes(text: Any) -> list[list[tuple[str, str]]]:
    document = read_content(whole(text).encode(), "map.json")
    assert document.format == "xaif"
    return [[(one.start, one.end) for one in node.quotes] for node in document.graph.nodes.values()]


def test_marked_passages() -> None:
    assert quotes(MARKED) == [[("all fares &", "tickets at once")], []]
    assert quotes({"txt": MARKED, "url": "x"}) == [[("all fares &", "tickets at once")], []]
    assert quotes('<span id="node1_7">Fares are dear</span> and <span id=4_7>few drive</span>') == [
        [("Fares are dear", "Fares are dear")],
        [("few drive", "few drive")],
    ]


def test_plain_text() -> None:
    assert quotes("Then fewer people\nwould drive. So drop them.") == [
        [("drop them", "drop them")],
        [("fewer people would", "people would drive")],
    ]


def test_text_without_the_passages() -> None:
    assert quotes("Nothing of the kind.") == [[("drop them", "drop them")], []]  # what the locution has
    assert quotes("") == quotes(None) == quotes([]) == quotes({}) == [[("drop them", "drop them")], []]


def test_broken_html() -> None:
    for html in (
        "</span></span>x",
        "<span id='node2_7'>never closed",
        "<span id=",
        "<" * 5000,
        '<span id="node2_7">' * 3000,
    ):
        assert quotes(html)


def test_a_passage_of_any_length() -> None:
    html = f'<span id="node2_7">first of {"many " * 10_000}words it was</span>'
    assert quotes(html)[0] == [("first of many", "words it was")]


def test_speakers_and_what_is_left_out() -> None:
    document = read_content(whole(MARKED).encode(), "map.json")
    assert [node.speaker for node in document.graph.nodes.values()] == ["Ann Lee", None]
    left = {one.message for one in document.remarks if one.rule == "left-out"}
    assert "the drawing in OVA (1) are not kept" in left
    assert "analysed texts, beyond the first and last words of passages, (1) are not kept" in left


def test_files_of_other_tools() -> None:
    assert differences("xaif") == {}


@pytest.mark.parametrize(
    "text", ['{"AIF": {"version": "1"}, "nodes": [{"nodeID": 1}]}', '{"nodes": [{"nodeID": 1}]}', "AIF"]
)
def test_other_files_are_not_taken(text: str) -> None:
    assert not recognises(text)


@pytest.mark.parametrize(
    "text", ["{}", '{"AIF": []}', '{"AIF": {"nodes": {"a": 1}}}', '{"AIF": {"nodes": []}, "text": 5}']
)
def test_little_in_a_file(text: str) -> None:
    assert survives(text, "xaif")


@given(foreign_graphs())
def test_round_trip(graph: Graph) -> None:
    expected, actual = there_and_back(graph, "xaif", CARRIES)
    assert actual == expected


def test_rephrases_are_written_as_such() -> None:
    text = whole("").replace('"Default Inference"', '"Default Rephrase"').replace('"RA"', '"MA"')
    document = read_content(text.encode(), "map.json")
    assert [one.scheme for one in document.graph.inferences.values()] == [REPHRASE]
    data = json.loads(written(GraphDocument(document.graph), "xaif").content)["AIF"]
    assert [node["text"] for node in data["nodes"] if node["type"] == "MA"] == ["Default Rephrase"]
    assert {one["schemeID"] for one in data["schemefulfillments"]} == {"144", "74"}


def test_damaged_files() -> None:
    assert sum(survives(damaged, "xaif") for damaged in mutations(whole(MARKED), 2)) > 20
