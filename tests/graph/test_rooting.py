from hypothesis import given

from argmap.graph import Graph, Kind, Role
from argmap.graph.graph_document import GraphDocument
from argmap.graph.tree_plan import reachable
from tests.graph.built_graphs import builder, documents

LONG = 20_000


def test_the_largest_claim_comes_first() -> None:
    made = builder()
    for key in "abcd":
        made.statement(key, key)
    made.step("d", "c")
    graph = made.build().graph
    assert [graph.nodes[root].text for root in graph.roots] == ["c", "a", "b"]


def test_a_circle_that_leads_to_nothing_else_has_a_claim() -> None:
    made = builder()
    for key in "xabc":
        made.statement(key, key)
    for source, target in ("ab", "bc", "ca", "xa"):
        made.step(source, target)
    graph = made.build().graph
    assert [graph.nodes[root].text for root in graph.roots] == ["a"]
    made.statement("d", "d")
    made.step("b", "d")
    graph = made.build().graph
    assert [graph.nodes[root].text for root in graph.roots] == ["d"]


def test_statements_get_the_roles_and_ids_of_a_tree() -> None:
    made = builder()
    for key in "abcdef":
        made.statement(key, key)
    linked = made.step(["b", "c"], "a")
    made.step("d", linked, Kind.UNDERCUTS)
    made.step("e", "d", Kind.ATTACKS)
    made.step("f", "e")
    graph = made.build().graph
    rows = {node.text: (node.id, node.role, node.rebuttal) for node in graph.nodes.values()}
    assert rows == {
        "a": ("claim", Role.CLAIM, False),
        "b": ("claim.p1a", Role.PREMISE, False),
        "c": ("claim.p1b", Role.PREMISE, False),
        "d": ("claim.p1a.u1", Role.OBJECTION, False),
        "e": ("claim.p1a.u1.o1", Role.OBJECTION, True),
        "f": ("claim.p1a.u1.o1.p1", Role.PREMISE, False),
    }


@given(documents())
def test_every_statement_leads_to_a_claim_and_no_claim_to_another(document: GraphDocument) -> None:
    graph = document.graph
    below = {root: reachable(graph, root) for root in graph.roots}
    assert set(graph.nodes) <= set().union(*below.values())
    assert not any(other in found for root, found in below.items() for other in graph.roots if other != root)


@given(documents())
def test_homes_lead_up_to_a_claim(document: GraphDocument) -> None:
    graph = document.graph
    for node in graph.nodes.values():
        seen = {node.id}
        here = node
        while here.home:
            assert here.id in graph.inferences[here.home].sources
            parent = graph.parent(graph.inferences[here.home])
            assert parent
            assert parent.id not in seen
            seen.add(parent.id)
            here = parent
        assert here.id in graph.roots
        assert (node.role is Role.CLAIM) == (node.id in graph.roots)


@given(documents())
def test_names_are_unique_and_become_ids(document: GraphDocument) -> None:
    names = [node.name for node in document.graph.nodes.values() if node.name]
    assert len(set(names)) == len(names)
    assert all(node.name in (None, node.id) for node in document.graph.nodes.values())


def test_long_chains_and_wide_fans_are_no_deeper_than_the_stack() -> None:
    chain, fan = builder(), builder()
    for number in range(LONG):
        chain.statement(f"{number}", "T")
        fan.statement(f"{number}", "T", name="the same")
        if number:
            chain.step(f"{number}", f"{number - 1}")
            fan.step(f"{number}", "0")
    graph: Graph = chain.build().graph
    assert len(graph.roots) == 1
    assert len(fan.build().graph.nodes) == LONG
