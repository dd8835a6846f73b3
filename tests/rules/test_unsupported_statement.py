import pytest

from argmap.checking.running import check
from argmap.evaluation.unreached import Reach
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.reading import loads
from argmap.rules import Subject
from argmap.rules.unsupported_statement import check as check_rule
from tests.rules.marked import found, nodes

RULE = "unsupported-statement"
FILLER = "{id: filler, text: F, voice: reader, basis: assumption}"
NO = "no evidence reaches this statement: it depends on"


def messages(text: str) -> list[str]:
    return [one.message for one in check(loads(text), [RULE])]


def over(*below: str, rest: str = "") -> str:
    """Return a map whose claim has one premise, with what is below that."""
    return f"claim: {{text: C, premises: [{{id: s, text: ▶S, premises: [{', '.join(below)}]}}]}}{rest}"


def test_an_assumption_of_the_readers_names_what_is_above_it_and_not_itself() -> None:
    (problem,) = found(RULE, over(FILLER))
    assert problem.node == "s"
    assert problem.message == f"{NO} filler (only assumed)"
    assert {one.rule for one in check(loads(over(FILLER).replace("▶", "")))} == {RULE}


def test_the_authors_own_assumption_is_still_asked_for_support_but_not_for_a_basis() -> None:
    text = "claim: {text: C, premises: [{text: ▶P, basis: assumption}]}"
    (problem,) = found("unsupported-premise", text)
    assert problem.message == "this premise has no support: it is only assumed"
    assert "basis" not in problem.help


def test_a_chain_over_one_leaf_is_one_finding_at_its_top() -> None:
    text = "{id: n9, text: N}"
    for number in range(8, 0, -1):
        text = f"{{id: n{number}, text: N, premises: [{text}]}}"
    (problem,) = found(RULE, over(text))
    assert problem.message == f"{NO} n9, through n1, n2, n3 and 5 more"


def test_what_lies_between_is_a_remark_where_it_lacks_only_a_part() -> None:
    problems = found(
        RULE,
        """
claim:
  text: C
  premises:
    - id: top
      text: ▶T
      premises:
        - {id: left, text: ▶L, premises: [{id: a, text: A}, {id: b, text: B}]}
        - {id: right, text: R, premises: [{id: c, text: C, footnotes: [1]}]}
        - {id: wrong, text: ▶W, premises: [{id: d, text: D}]}
paper: {footnotes: [{number: 1, text: An explanation.}]}
""".replace("text: R,", "text: ▶R,"),
    )
    assert [(one.node, one.level) for one in problems] == [
        ("top", "warning"), ("left", "info"), ("right", "info"), ("wrong", "info")
    ]  # fmt: skip
    assert problems[0].message == f"{NO} a, b, c and 1 more"
    assert "support one of its reasons" in problems[0].help
    assert "support what it depends on" in problems[2].help


def test_what_the_claim_wants_directly_is_a_warning_wherever_else_it_serves() -> None:
    text = (
        "claim: {text: C, premises: [{id: p, text: ▶P, premises: [{id: q, text: ▶Q, premises: [{text: R}]}, {text: O}]}"
    )
    assert [one.level for one in found(RULE, f"{text}]}}")] == ["warning", "info"]
    assert [one.level for one in found(RULE, f"{text}, {{ref: q}}]}}")] == ["warning", "warning"]


@pytest.mark.parametrize(
    "below",
    [
        "{text: A, basis: testimony}",
        "{text: A}, {text: B, basis: testimony}",
        "{text: A, premises: [{text: B, basis: definition}]}",
        "{ref: gone}",
        "{ref: s}",
        "{text: '...'}",
        "{text: A, footnotes: [9]}",
        "{linked: [{ref: gone}, {text: B, basis: testimony}]}",
        "{text: A, voice: reported}",
        "{text: A, voice: reported, basis: testimony}",
    ],
)
def test_what_is_supported_or_must_first_be_mended_otherwise_is_left_alone(below: str) -> None:
    found(RULE, over(below).replace("▶", ""))


@pytest.mark.parametrize(
    ("below", "leaves"),
    [
        ("{linked: [{id: a, text: A, basis: testimony}, {id: b, text: B}]}", "b"),
        ("{id: a, text: A, footnotes: [1]}", "a"),
        ("{id: a, text: A, footnotes: [{note: 2, backs: a half}]}", "a (supported in part)"),
        ("{id: a, text: A, voice: reported, footnotes: [2]}, {id: b, text: B}", "a (only quoted) and b"),
        ("{linked: [{id: a, text: A, voice: reported}, {id: b, text: B, basis: testimony}]}", "a"),
        ("{id: a, text: A, voice: reader, premises: [{id: b, text: B}]}", "b, through a"),
    ],
)
def test_leaves_are_named_with_what_they_lack(below: str, leaves: str) -> None:
    paper = "\npaper: {works: [{id: w}], footnotes: [{number: 1, text: E}, {number: 2, cites: [{work: w}]}]}"
    (problem,) = found(RULE, over(below, rest=paper))
    assert problem.message == f"{NO} {leaves}"


def test_only_what_the_author_says_is_named() -> None:
    others = ", ".join(
        f"{{text: {voice}, voice: {voice}, premises: [{{text: P}}]}}" for voice in ("reader", "conceded")
    )
    found(RULE, f"claim: {{text: C, objections: [{others}, {{text: ▶O, premises: [{{text: P}}]}}]}}")


def test_the_claim_is_named_only_for_an_assumption_that_nothing_else_is_named_for() -> None:
    claim = "claim: {text: ▶C, premises: ["
    (problem,) = found(RULE, f"{claim}{{linked: [{{text: P, basis: testimony}}, {FILLER}]}}]}}")
    assert problem.message == "no evidence reaches this claim: it depends on filler (only assumed)"
    found(RULE, f"{claim}{{text: R, voice: reader, premises: [{FILLER}]}}]}}")
    found(RULE, "claim: {text: C, premises: [{text: P}]}")
    found(RULE, f"claim: {{text: C, premises: [{{text: ▶S, premises: [{FILLER}]}}]}}")


def test_circles_end_and_name_what_enters_them() -> None:
    text = (
        "claim: {text: C, premises: [{id: a, text: ▶A, premises: [{id: b, text: B, premises: [{ref: a}, {text: D}]}]}]}"
    )
    assert nodes(found(RULE, text)) == ["a"]


@pytest.mark.slow
def test_it_ends_in_deep_graphs_where_every_statement_lacks_something_of_its_own() -> None:
    size = 2_000
    nodes = {(i := f"n{n}"): Node(i, Role.PREMISE if n else Role.CLAIM, "x", name=i) for n in range(2 * size)}
    steps = [
        Inference(f"{n}>{source}", Kind.SUPPORTS, (f"n{source}",), f"n{n}")
        for n in range(size - 1)
        for source in (n + 1, size + n)
    ]
    graph = Graph("", nodes, {one.id: one for one in steps}, ("n0",))
    found = list(Reach(graph).unreached())
    assert len(found) == size - 2
    assert [found[0].complete, found[-1].complete] == [False, True]
    (*_, first) = sorted(check_rule(Subject(graph)), key=lambda one: one.node == "n1")
    assert first.message == f"{NO} n{size + 1}, n{size + 2}, n{size + 3} and many more"
