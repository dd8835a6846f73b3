"""Graphs without what a format cannot hold."""

from hypothesis import given

from argmap.formats._reducing import reduced
from argmap.graph import Graph, Inference, Kind, Node, Role
from tests.strategies import graphs


def test_what_undercuts_a_step_from_nothing_goes_with_it() -> None:
    nodes = {key: Node(key, Role.CLAIM, key) for key in "abc"}
    steps = [
        Inference("s", Kind.SUPPORTS, (), "a", missing=((("ref",), "gone"),)),
        Inference("u", Kind.UNDERCUTS, ("b",), "s"),
        Inference("v", Kind.UNDERCUTS, ("c",), "u"),
    ]
    found = reduced(Graph("", nodes, {one.id: one for one in steps}, ("a",)), ())
    assert len(found.nodes) == 3
    assert found.inferences == {}


@given(graphs())
def test_every_step_leads_to_something(graph: Graph) -> None:
    found = reduced(graph, ())
    assert all(one.sources and one.target in found.nodes for one in found.inferences.values())
