"""GraphML: what is written is XML of the form that the schema has, and holds the whole graph; networkx reads it too."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from argmap.formats.graph.writing_graph_json import graph_data
from argmap.graph import Graph
from argmap.graph.graph_document import as_graph
from argmap.notation.reading import load
from argmap.text.xml import printable
from tests.browser.test_hostile_maps import HOSTILE, hostile_map
from tests.renderers.pictures import MAPS, graph_of, picture
from tests.strategies import LONG, graphs, long_chain

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
TYPES: dict[str, Callable[[str], object]] = {
    "string": str,
    "double": float,
    "boolean": ["false", "true"].index,
}
CHILDREN = {"graphml": {"key", "graph"}, "graph": {"data", "node", "edge"}, "node": {"data"}, "edge": {"data"}}


def data_of(node: ET.Element) -> dict[str, str]:
    return {one.get("key", "").partition(".")[2]: one.text or "" for one in node.findall(f"{SPACE}data")}


def nodes_of(root: ET.Element) -> dict[str, dict[str, str]]:
    return {one.get("id", ""): data_of(one) for one in root.iter(f"{SPACE}node")}


@given(graphs())
def test_statements_inferences_and_their_ends_are_all_there(graph: Graph) -> None:
    root = ET.fromstring(picture(graph, "graphml"))
    nodes = nodes_of(root)
    assert len(nodes) == len(graph.nodes) + len(graph.steps())
    by_name = {(one["type"], one["name"]): id_ for id_, one in nodes.items()}
    for node in graph.nodes.values():
        found = nodes[by_name["statement", node.id]]
        assert (found["label"], found["voice"], found["role"]) == (node.text, node.voice, node.role)
    ends = [(one.get("source", ""), one.get("target", "")) for one in root.iter(f"{SPACE}edge")]
    assert {end for pair in ends for end in pair} <= set(nodes)
    for step in graph.steps():
        here = by_name["inference", step.id]
        assert [nodes[start]["name"] for start, end in ends if end == here and start[0] == "s"] == list(step.sources)
        assert [nodes[end]["name"] for start, end in ends if start == here] == [step.target]


@pytest.mark.parametrize("file", MAPS, ids=lambda file: Path(file).stem)
def test_edges_have_the_kinds_and_groups_of_the_graph_contract(file: Path) -> None:
    root = ET.fromstring(picture(graph_of(file), "graphml"))
    nodes = nodes_of(root)
    found = {
        (nodes[one.get("source", "")]["name"], *data_of(one).values())
        for one in root.iter(f"{SPACE}edge")
        if one.get("source", "").startswith("s")
    }
    assert found == {(one["source"], one["kind"], one["group"]) for one in graph_data(as_graph(load(file)))["edges"]}


@given(graphs())
def test_every_attribute_is_declared_for_its_element_and_has_its_type(graph: Graph) -> None:
    root = ET.fromstring(picture(graph, "graphml"))
    keys = {one.get("id"): (one.get("for"), TYPES[one.get("attr.type", "")]) for one in root.iter(f"{SPACE}key")}
    for element in root.iter():
        name = element.tag.removeprefix(SPACE)
        assert {child.tag.removeprefix(SPACE) for child in element} <= CHILDREN.get(name, set())
        for data in element.findall(f"{SPACE}data"):
            of, type_ = keys[data.get("key")]
            assert of == name
            type_(data.text or "")


def test_hostile_statements_and_names_stay_text() -> None:
    root = ET.fromstring(picture(hostile_map("https://example.org"), "graphml"))
    nodes = nodes_of(root)
    assert all(re.fullmatch(r"[\w.:-]+", id_) for id_ in nodes)
    for text in HOSTILE:
        plain = printable(" ".join(text.split()))
        assert plain in [one["label"] for one in nodes.values()]
        assert plain in [one["name"] for one in nodes.values()]


@pytest.mark.slow
def test_a_long_chain_needs_no_recursion() -> None:
    assert picture(long_chain(), "graphml").count(b"<node ") == 2 * LONG - 1
