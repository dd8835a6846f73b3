"""What is compared: each statement of several maps, its role and its relation."""

from hypothesis import given

from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.teaching.agreement.units import KINDS, ROLES, ComparedStatement, compared_statements
from tests.strategies import graphs

ONE = """
claim:
  text: People can swim in the lake.
  premises:
    - linked: [The office found few germs., Few germs make nobody ill.]
      undercutters: [The office measured in one place only.]
    - {id: fish, text: Trout live in it again.}
  objections:
    - {text: Motor boats leave oil on the water., objections: [There are hardly any boats., {ref: fish}]}
"""
TWO = """
claim:
  text: People can swim in the lake.
  premises:
    - {text: The office found few germs., premises: [Few germs make nobody ill.]}
    - Trout live in it again.
  objections: [The office measured in one place only.]
"""


def compared(*texts: str) -> dict[str, ComparedStatement]:
    units = compared_statements({str(place): lower(loads(text).map) for place, text in enumerate(texts)})
    assert [one.number for one in units] == list(range(1, len(units) + 1))
    return {one.text: one for one in units}


def test_roles_and_relations_of_each_map() -> None:
    units = compared(ONE, TWO)
    assert [(one.number, one.roles, one.relations) for one in units.values()] == [
        (1, ("claim", "claim"), ("none", "none")),
        (2, ("premise", "premise"), ("supports 1 with 3", "supports 1")),
        (3, ("premise", "premise"), ("supports 1 with 2", "supports 2")),
        (4, ("undercutter", "objection"), ("undercuts the step from 2, 3 to 1", "attacks 1")),
        (5, ("premise", "premise"), ("attacks 6; supports 1", "supports 1")),
        (6, ("objection", "absent"), ("attacks 1", "absent")),
        (7, ("rebuttal", "absent"), ("attacks 6", "absent")),
    ]
    assert [one.number for one in units.values() if one.agreed] == [1]


def test_kinds_and_what_relations_name() -> None:
    units = list(compared(ONE).values())
    assert [sorted(one.judged[0].kinds) for one in units] == [
        ["none"], ["supports, linked"], ["supports, linked"], ["undercuts"], ["attacks", "supports"], ["attacks"],
        ["attacks"],
    ]  # fmt: skip
    assert units[3].judged[0].named == {1, 2, 3}
    assert units[1].judged[0].named == {1, 3}
    assert units[4].judged[0].edges == ((1, "supports"), (6, "attacks"))


def test_ids_of_different_people_mean_nothing() -> None:
    one, two = "claim: {id: a, text: Dogs should be kept on a lead.}", "claim: {id: a, text: Cats hunt at night.}"
    assert {text: one.roles for text, one in compared(one, two).items()} == {
        "Dogs should be kept on a lead.": ("claim", "absent"),
        "Cats hunt at night.": ("absent", "claim"),
    }


@given(graph=graphs())
def test_whatever_is_in_a_graph_has_a_role_and_a_kind(graph: Graph) -> None:
    units = compared_statements({"1": graph, "2": graph})
    assert len(units) == len(graph.nodes)
    for one in units:
        assert one.agreed
        assert {*one.roles} <= {*ROLES}
        assert one.judged[0].kinds <= {*KINDS}
