"""Whatever a graph holds, it is the same after it was written as Argdown and read again."""

from hypothesis import given, settings

from argmap.formats import losses
from argmap.formats._reducing import reduced
from argmap.formats.argdown import CARRIES, counts_of, read, write
from argmap.graph import Graph, Node, Role
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.source import Source
from argmap.problems import Level
from tests.examples import examples
from tests.formats.argdown.whole_graphs import as_document, compared, whole_graphs
from tests.strategies import graphs, maps


def again(graph: Graph) -> Graph:
    content = write(as_document(graph)).content
    assert isinstance(content, str)
    found = read(Source(content, "map.argdown"))
    assert [one for one in found.remarks if one.level is not Level.INFO] == [], content
    return found.graph


@given(whole_graphs())
@settings(max_examples=examples(300))
def test_graphs_come_back_whole(graph: Graph) -> None:
    assert compared(again(graph)) == compared(graph)


@given(maps())
def test_maps_come_back_whole(map_: Map) -> None:
    graph = reduced(lower(map_), CARRIES)
    assert compared(again(graph)) == compared(graph)


@given(graphs())
def test_graphs_that_nothing_has_put_in_order_are_written(graph: Graph) -> None:
    assert len(again(graph).nodes) == len(graph.nodes)


def test_a_heading_like_the_titles_that_argdown_makes_up_is_data() -> None:
    titled = Node("Untitled-1", Role.CLAIM, "Trams run.", name="Untitled-1", title="Untitled 1")
    other = Node("claim", Role.CLAIM, "Rails are there.")
    graph = Graph("", {one.id: one for one in (titled, other)}, {}, (titled.id, other.id))
    text = write(as_document(graph)).content
    assert "[Untitled 1]" not in str(text)
    assert compared(again(graph)) == compared(graph)


@given(whole_graphs())
def test_nothing_but_references_to_nothing_is_lost(graph: Graph) -> None:
    assert losses(as_document(graph), "argdown", CARRIES) == []


@given(whole_graphs())
def test_what_is_written_has_as_many_statements(graph: Graph) -> None:
    content = write(as_document(graph)).content
    assert isinstance(content, str)
    counts = counts_of(Source(content, "map.argdown"))
    more = sum(one.endswith("{denial: true}") or "] {missing: " in one for one in content.splitlines())
    assert counts["statements"] == len(graph.nodes) + more
