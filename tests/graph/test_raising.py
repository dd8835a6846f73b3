from hypothesis import given

from argmap.graph import Graph, Kind
from argmap.graph.graph_document import GraphDocument
from argmap.graph.lowering import lower
from argmap.graph.raising import raised
from argmap.graph.tree_plan import reachable
from argmap.notation.model import Map
from argmap.notation.reading import dumps, loads
from tests import map_strategies
from tests.graph.built_graphs import builder, documents, shape, shapes


def chain(length: int) -> Graph:
    made = builder()
    for number in range(length):
        made.statement(f"{number}", f"Text {number}.")
        if number:
            made.step(f"{number}", f"{number - 1}")
    return made.build().graph


@given(documents())
def test_what_leads_to_the_claim_is_written_and_the_rest_is_told(document: GraphDocument) -> None:
    graph = document.graph
    found = raised(graph)
    tree = lower(loads(dumps(found.map)).map)
    below = reachable(graph, graph.roots[0])
    assert {node.text for node in tree.nodes.values()} == {
        node.text for node in graph.nodes.values() if node.id in below
    }
    assert shapes(tree) == {
        shape(graph, step) for step in graph.inferences.values() if step.id in below and step.sources
    }
    assert {cut.id for cut in found.cuts} == {*graph.nodes, *graph.inferences} - below


@given(documents())
def test_every_statement_may_be_the_claim(document: GraphDocument) -> None:
    graph = document.graph
    for id_ in graph.nodes:
        tree = lower(raised(graph, id_).map)
        below = reachable(graph, id_)
        assert tree.nodes[tree.roots[0]].text == graph.nodes[id_].text
        assert len(tree.nodes) == len(below & set(graph.nodes))


@given(map_strategies.maps)
def test_a_tree_comes_back_as_it_was(map_: Map) -> None:
    graph = lower(loads(dumps(map_)).map)
    found = raised(graph)
    again = lower(loads(dumps(found.map)).map)
    assert [cut for cut in found.cuts if not cut.is_step] == []
    assert [node.text for node in again.nodes.values()] == [node.text for node in graph.nodes.values()]
    assert len(again.inferences) == len(graph.inferences)


def test_what_is_too_deep_is_cut() -> None:
    found = raised(chain(200))
    text = dumps(found.map)
    kept = lower(loads(text).map).nodes
    assert len(kept) + sum(not cut.is_step for cut in found.cuts) == 200
    assert len(kept) == 49
    assert {cut.why for cut in found.cuts} == {"it is nested too deeply"}


def test_a_shared_statement_is_written_where_it_is_not_too_deep() -> None:
    made = builder()
    for number in range(60):
        made.statement(f"{number}", f"Text {number}.")
        if number:
            made.step(f"{number}", f"{number - 1}")
    made.step("40", "0")
    found = raised(made.build().graph)
    assert not found.cuts
    assert len(lower(loads(dumps(found.map)).map).nodes) == 60


def test_references_get_ids() -> None:
    made = builder()
    made.statement("1", "One.")
    made.statement("2", "Two.", name="s1")
    made.statement("3", "Three.")
    made.step("2", "1")
    made.step("3", "2")
    made.step("3", "1", Kind.ATTACKS)
    text = dumps(raised(made.build().graph).map)
    assert "id: s2" in text
    assert "ref: s2" in text


def test_a_reference_to_nothing_stays_one() -> None:
    made = builder()
    made.statement("1", "One.", name="gone")
    made.step("gone", "1")
    made.step("a`3", "1")
    made.step("", "1", Kind.ATTACKS)
    tree = lower(loads(dumps(raised(made.build().graph).map)).map)
    assert [name for step in tree.inferences.values() for _, name in step.missing] == ["gone-2", "a-3", "s"]
