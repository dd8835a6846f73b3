"""Many maps of one text."""

from argmap.comparison import collate
from argmap.graph.lowering import lower
from argmap.notation.reading import loads

ONE = "claim: {id: a, text: Dogs should be kept on a lead., premises: [{id: p, text: Dogs chase birds., at: 1.1 s1}]}"
TWO = ONE.replace("should", "ought to").replace("id: a", "id: x").replace("id: p", "id: a").replace("id: x", "id: p")
TWO = TWO.replace("premises", "objections").replace("Dogs chase", "Dogs do chase")
THREE = "claim: {text: Cats are no danger to anyone at all.}"


def test_statements_are_matched_by_place_and_wording_whatever_their_ids() -> None:
    found = collate({name: lower(loads(text).map) for name, text in (("1", ONE), ("2", TWO), ("3", THREE))})
    assert [(one.node.text, len(one.nodes)) for one in found] == [
        ("Dogs should be kept on a lead.", 2),
        ("Dogs chase birds.", 2),
        ("Cats are no danger to anyone at all.", 1),
    ]
    claim, birds, _ = found
    assert claim.agreed
    assert dict(birds.roles) == {"premise": 1, "objection": 1}
    assert not birds.agreed
    assert {name: node.id for name, node in birds.nodes.items()} == {"1": "p", "2": "a"}


def test_one_map_is_shared_with_itself_whole() -> None:
    graph = lower(loads(ONE).map)
    assert all(len(one.nodes) == 3 and one.agreed for one in collate(dict.fromkeys("xyz", graph)))
