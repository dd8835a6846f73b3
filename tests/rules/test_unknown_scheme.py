import pytest

from argmap.checking.running import check
from argmap.formats import read_content
from tests.rules.marked import found

RULE = "unknown-scheme"


def test_on_premises_groups_references_objections_and_undercutters() -> None:
    text = """
claim:
  text: C
  premises:
    - {id: p, text: P, scheme: ▶sing}
    - linked: [{text: Q}, {text: R}]
      scheme: ▶expert_opinion
    - {ref: p, scheme: ▶Sign}
  objections:
    - text: O
      scheme: sign
      undercutters: [{text: U, scheme: ▶""}]
"""
    problems = found(RULE, text)
    assert problems[0].help == "did you mean sign?"


def test_where_none_comes_close_all_are_listed() -> None:
    (problem,) = found(RULE, "claim: {text: C, premises: [{text: P, scheme: ▶zzzz}]}")
    assert problem.help.startswith("choose one of: ad-hominem, analogy, ")


@pytest.mark.parametrize(("name", "helps"), [("Modus ponens", []), ("expert-opinon", ["did you mean expert-opinion?"])])
def test_of_another_program_only_a_slip_is_told(name: str, helps: list[str]) -> None:
    graph = read_content(f"<A>\n\n(1) P\n-- {name} --\n(2) C\n".encode(), "a.argdown")
    assert [one.help for one in check(graph, [RULE])] == helps


def test_a_rephrase_is_understood() -> None:
    found(RULE, "claim: {text: C, premises: [{text: P, scheme: rephrase}]}")
