from tests.rules.marked import found, nodes

RULE = "undefined-footnote"


def test_every_number_is_found_in_its_place() -> None:
    text = """
claim:
  text: C
  footnotes: [1, ▶2]
  objections:
    - text: O
      footnotes: [{backs: a part, note: ▶3}, 1]
paper: {footnotes: [{number: 1}]}
"""
    problems = found(RULE, text)
    assert nodes(problems) == ["claim", "claim.o1"]
    assert [one.message for one in problems] == ["the paper has no note 2", "the paper has no note 3"]


def test_without_a_paper_no_number_is_defined() -> None:
    found(RULE, "claim: {text: C, footnotes: [▶1]}")
