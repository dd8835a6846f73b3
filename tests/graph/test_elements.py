import pytest

from argmap.evaluation.circles import circles
from argmap.evaluation.citing import Citing
from argmap.evaluation.polarity import against
from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.bibliography import Citation, Footnote, Paper, Work
from argmap.notation.model import Basis

LONG = 100_000


def graph(nodes: str, *steps: tuple[str, Kind, str, str], paper: Paper | None = None) -> Graph:
    """Return a graph of nodes named by letters; a step is (id, kind, sources, target)."""
    made = {id_: Node(id_, Role.PREMISE, id_) for id_ in nodes}
    inferences = {id_: Inference(id_, kind, tuple(sources), target) for id_, kind, sources, target in steps}
    return Graph("", made, inferences, tuple(nodes[:1]), paper)


SHARED = graph(
    "abcd",
    ("1", Kind.SUPPORTS, "bc", "a"),
    ("2", Kind.ATTACKS, "c", "a"),
    ("3", Kind.UNDERCUTS, "d", "1"),
    ("4", Kind.UNDERCUTS, "b", "3"),
    ("5", Kind.SUPPORTS, "dd", "a"),
)


def test_inferences_into_what_they_lead_to_in_the_order_of_the_text() -> None:
    assert [one.id for one in SHARED.into("a")] == ["1", "2", "5"]
    assert [one.id for one in SHARED.into("a", Kind.SUPPORTS)] == ["1", "5"]
    assert [one.id for one in SHARED.into("a", Kind.ATTACKS, Kind.UNDERCUTS)] == ["2"]
    assert [one.id for one in SHARED.into("1", Kind.UNDERCUTS)] == ["3"]
    assert SHARED.into("d") == SHARED.into("missing") == []


def test_inferences_out_of_what_they_come_from_each_once() -> None:
    assert [one.id for one in SHARED.out_of("c")] == ["1", "2"]
    assert [one.id for one in SHARED.out_of("d")] == ["3", "5"]
    assert SHARED.out_of("a") == SHARED.out_of("missing") == []


@pytest.mark.parametrize("step", ["1", "2", "3", "4"])
def test_the_parent_of_an_undercutter_is_that_of_what_it_undercuts(step: str) -> None:
    assert SHARED.parent(SHARED.inferences[step]) is SHARED.nodes["a"]


@pytest.mark.parametrize(
    "steps",
    [
        [("1", Kind.UNDERCUTS, "a", "1")],
        [("1", Kind.UNDERCUTS, "a", "2"), ("2", Kind.UNDERCUTS, "b", "1")],
        [("1", Kind.UNDERCUTS, "a", "missing")],
        [("1", Kind.SUPPORTS, "a", "missing")],
    ],
)
def test_what_undercuts_itself_or_nothing_has_no_parent(steps: list[tuple[str, Kind, str, str]]) -> None:
    broken = graph("ab", *steps)
    assert broken.parent(broken.inferences["1"]) is None


def test_of_equal_notes_and_works_the_first_counts() -> None:
    notes = (Footnote(number=1, text="a"), Footnote(number=2), Footnote(number=1, text="b"))
    works = (Work(id="w", title="a"), Work(id="w", title="b"))
    made = graph("a", paper=Paper(footnotes=notes, works=works))
    assert made.footnotes == {1: notes[0], 2: notes[1]}
    assert made.works == {"w": works[0]}
    assert (graph("a").footnotes, graph("a").works) == ({}, {})


@pytest.fixture(scope="module")
def chain() -> Graph:
    """Return a claim that rests on a premise, that on another, and so on."""
    nodes = {
        f"n{n}": Node(f"n{n}", Role.PREMISE, "a", basis=Basis.DEFINITION if n == LONG - 1 else None)
        for n in range(LONG)
    }
    steps = [Inference(f"i{n}", Kind.SUPPORTS, (f"n{n + 1}",), f"n{n}") for n in range(LONG - 1)]
    return Graph("", nodes, {one.id: one for one in steps}, ("n0",))


def test_support_runs_along_a_chain_of_any_length(chain: Graph) -> None:
    support = SupportOf(chain)
    assert support.of["n0"] is Support.SUPPORTED
    assert len(support.holding) == LONG - 1


@pytest.mark.slow
def test_circles_of_any_length_are_found(chain: Graph) -> None:
    assert circles(chain) == []
    back = Inference("back", Kind.SUPPORTS, ("n0",), f"n{LONG - 1}")
    (circle,) = circles(Graph("", chain.nodes, {**chain.inferences, "back": back}, ("n0",)))
    assert len(circle) == LONG


def test_sides_of_a_chain_of_any_length(chain: Graph) -> None:
    attack = {"i0": Inference("i0", Kind.ATTACKS, ("n1",), "n0")}
    assert len(against(Graph("", chain.nodes, {**chain.inferences, **attack}, ("n0",)))) == LONG - 1


def test_undercutters_of_undercutters_of_any_length_have_a_parent() -> None:
    steps = {f"i{n}": Inference(f"i{n}", Kind.UNDERCUTS, ("a",), f"i{n - 1}") for n in range(1, LONG)}
    steps["i0"] = Inference("i0", Kind.SUPPORTS, ("a",), "a")
    made = Graph("", {"a": Node("a", Role.CLAIM, "a")}, steps, ("a",))
    assert made.parent(steps[f"i{LONG - 1}"]) is made.nodes["a"]


def test_notes_that_repeat_one_another_in_a_chain_of_any_length() -> None:
    notes = [Footnote(number=n, cites=(Citation(ibid=n - 1),)) for n in range(2, LONG)]
    paper = Paper(footnotes=(Footnote(number=1, cites=(Citation(work="w"),)), *notes))
    assert Citing(graph("a", paper=paper)).works(LONG - 1) == ("w",)


def test_a_statement_is_called_by_its_name_or_by_its_first_words() -> None:
    text = "The buses that run after dark cannot run any later."
    assert Node("claim.p1", Role.PREMISE, text, name="late").called == "late"
    assert Node("claim.p1", Role.PREMISE, text).called == "“The buses that run after dark …”"
    assert Node("claim.p1", Role.PREMISE, "They cost too much.").called == "“They cost too much”"
    assert Node("claim.p1", Role.PREMISE, " ? ").called == "claim.p1"
