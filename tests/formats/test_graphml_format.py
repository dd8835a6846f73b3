from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from argmap.formats import read_content
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from argmap.renderers.graphml import render
from tests.examples import examples
from tests.formats.everyday_graphs import documents, parts
from tests.formats.everyday_mutations import survives

YED = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d1" yfiles.type="nodegraphics"/><key for="edge" id="d2" yfiles.type="edgegraphics"/>
<key attr.name="url" for="node" id="d3"/><key attr.name="weight" for="node" id="d4"/>
<graph edgedefault="directed" id="G">
<node id="n0"><data key="d1"><y:ShapeNode><y:Fill color="#fff"/>
<y:NodeLabel x="1">Fares should
be dropped.</y:NodeLabel></y:ShapeNode></data><data key="d4">3</data></node>
<node id="n1" yfiles.foldertype="group"><data key="d3">https://example.org/x</data><data key="d1"><y:GroupNode>
<y:NodeLabel>Fewer people drive.</y:NodeLabel></y:GroupNode></data>
<graph id="n1:"><node id="n1::n0"><data key="d1"><y:NodeLabel>It costs.</y:NodeLabel></data></node></graph></node>
<edge id="e0" source="n1" target="n0"><data key="d2"><y:EdgeLabel>pro</y:EdgeLabel></data></edge>
<edge id="e1" source="n1::n0" target="n0"><data key="d2"><y:EdgeLabel>Contra</y:EdgeLabel></data></edge>
<edge id="e2" source="n1::n0" target="n1"/>
<edge id="e3" source="n1" target="n9"/>
</graph></graphml>"""


def steps(graph: Graph) -> list[tuple[str, str, str]]:
    return [
        (graph.nodes[one.sources[0]].text, str(one.kind), graph.nodes[one.target].text)
        for one in graph.inferences.values()
    ]


def test_a_graph_of_yed() -> None:
    document = read_content(YED.encode(), "a.graphml")
    claim = "Fares should be dropped."
    assert steps(document.graph) == [
        ("Fewer people drive.", "supports", claim), ("It costs.", "attacks", claim),
        ("It costs.", "supports", "Fewer people drive."),
    ]  # fmt: skip
    assert [note.text for note in document.graph.footnotes.values()] == ["https://example.org/x"]
    assert sorted((one.rule, one.place.line) for one in document.remarks) == [
        ("dangling-reference", 15), ("left-out", 6), ("unread-part", 14),
    ]  # fmt: skip


def test_colours_of_edges() -> None:
    edges = "".join(
        f'<edge source="a" target="b"><data key="k"><y:LineStyle color="{colour}"/></data></edge>'
        for colour in ("#FF0000", "#339933", "#000000", "red", "#993300FF")
    )
    text = f'<graphml xmlns:y="y"><graph><node id="a"/><node id="b"/>{edges}</graph></graphml>'
    document = read_content(text.encode(), "a.graphml")
    kinds = [str(one.kind) for one in document.graph.inferences.values()]
    assert kinds == ["attacks", "supports", "supports", "supports", "attacks"]
    assert [one.message[:7] for one in document.remarks if one.rule == "unread-part"] == ["2 edges"]


class Scene:
    """What the renderer takes: the graph alone."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=examples(100))
@given(document=documents())
def test_what_argmap_renders_is_read_back(document: GraphDocument) -> None:
    scene: Any = Scene(document.graph)
    content = render(scene, scene)
    back = read_content(content, "a.graphml")
    straight = [one for one in document.graph.steps() if document.graph.parent(one)]
    assert len(back.graph.nodes) == len(document.graph.nodes)
    assert fields(back.graph) == fields(document.graph)
    expected = parts(document.graph)["steps"]
    found = parts(back.graph)["steps"]
    assert sum(found.values()) >= len(straight)
    assert {repr(one) for one in found} <= {repr(one) for one in expected}


def fields(graph: Graph) -> Any:
    return {id_: (" ".join(one.text.split()), one.voice, one.basis, one.at) for id_, one in graph.nodes.items()}


@pytest.mark.parametrize("text", ["<graphml/>", "<x/>", "", "<graphml><graph>"])
def test_what_is_no_graph(text: str) -> None:
    with pytest.raises(ReadError):
        read_content(text.encode(), "a.graphml")


def test_files_that_went_wrong() -> None:
    assert sum(survives("graphml", YED)) == 200
