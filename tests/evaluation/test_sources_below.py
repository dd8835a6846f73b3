from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.citing import Citing
from argmap.evaluation.sources_below import Resting
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.bibliography import Citation, Footnote, Paper, Work
from argmap.notation.model import Backing, Basis

WORKS = ("a", "b")


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Small graphs with shared statements, circles, notes on one of two works, and bases."""
    ids = [f"n{index}" for index in range(draw(st.integers(1, 6)))]
    nodes = {
        id_: Node(
            id_, Role.PREMISE, id_,
            footnotes=tuple(Backing(note=note) for note in draw(st.sets(st.sampled_from([1, 2]), max_size=1))),
            basis=draw(st.sampled_from([None, None, Basis.ASSUMPTION, Basis.TESTIMONY])),
        )
        for id_ in ids
    }  # fmt: skip
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=9))
    steps = [Inference(f"i{n}", draw(st.sampled_from(list(Kind)[:2])), (a,), b) for n, (a, b) in enumerate(pairs)]
    notes = tuple(Footnote(number=n, cites=(Citation(work=key),)) for n, key in enumerate(WORKS, 1))
    paper = Paper(works=tuple(Work(id=key) for key in WORKS), footnotes=notes)
    return Graph("", nodes, {one.id: one for one in steps}, (ids[0],), paper)


def below(graph: Graph, root: str) -> set[str]:
    """All statements that support one, directly or not, itself included: by mere search."""
    found, pending = {root}, [root]
    while pending:
        for step in graph.into(pending.pop(), Kind.SUPPORTS):
            pending += set(step.sources) - found
            found |= set(step.sources)
    return found


@given(graphs())
def test_a_statement_stands_alone_on_what_a_search_finds(graph: Graph) -> None:
    resting = Resting(graph, Citing(graph))
    for root in graph.nodes:
        under = [graph.nodes[id_] for id_ in below(graph, root)]
        works = {WORKS[one.note - 1] for node in under for one in node.footnotes}
        based = [node for node in under if node.basis is Basis.TESTIMONY]
        noted = [node for node in under if node.footnotes]
        assert resting.of[root].alone == (len(works) == 1 and not based and len(noted) > 1)


def test_depth_costs_no_recursion() -> None:
    size = 20_000
    nodes = {str(n): Node(str(n), Role.PREMISE, "x") for n in range(size)}
    nodes["0"] = Node("0", Role.PREMISE, "x", footnotes=(Backing(note=1),))
    steps = {f"i{n}": Inference(f"i{n}", Kind.SUPPORTS, (str(n),), str(n + 1)) for n in range(size - 1)}
    paper = Paper(works=(Work(id="a"),), footnotes=(Footnote(number=1, cites=(Citation(work="a"),)),))
    graph = Graph("", nodes, steps, (str(size - 1),), paper)
    assert Resting(graph, Citing(graph)).of[str(size - 1)].sources == ("a",)
