"""GraphML: what is written is XML that holds the whole graph."""

from xml.etree import ElementTree as ET

from hypothesis import given

from argmap.graph import Graph
from argmap.renderers.graphml import KEYS
from tests.browser.test_hostile_maps import HOSTILE, hostile_map
from tests.renderers.pictures import picture
from tests.strategies import graphs

SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def data_of(node: ET.Element) -> dict[str, str]:
    return {one.get("key", ""): one.text or "" for one in node.iter(f"{SPACE}data")}


@given(graphs())
def test_statements_inferences_and_their_ends_are_all_there(graph: Graph) -> None:
    root = ET.fromstring(picture(graph, "graphml"))
    nodes = {one.get("id"): data_of(one) for one in root.iter(f"{SPACE}node")}
    assert len(nodes) == len(graph.nodes) + len(graph.inferences)
    for node in graph.nodes.values():
        found = nodes[f"s-{node.id}"]
        assert (found["label"], found["voice"], found["role"]) == (node.text, node.voice, node.role)
    ends = {(one.get("source"), one.get("target")) for one in root.iter(f"{SPACE}edge")}
    assert {end for pair in ends for end in pair} <= set(nodes)
    for step in graph.inferences.values():
        assert {(f"s-{source}", f"i-{step.id}") for source in step.sources} <= ends


def test_every_attribute_is_declared_and_typed() -> None:
    root = ET.fromstring(picture(hostile_map("https://example.org"), "graphml"))
    declared = {one.get("id") for one in root.iter(f"{SPACE}key")}
    assert declared == {*KEYS, "title"}
    assert {key for node in root.iter(f"{SPACE}node") for key in data_of(node)} <= declared


def test_hostile_statements_stay_text() -> None:
    root = ET.fromstring(picture(hostile_map("https://example.org"), "graphml"))
    labels = [data_of(one).get("label", "") for one in root.iter(f"{SPACE}node")]
    for text in HOSTILE:
        assert " ".join(text.split()) in labels
