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
