from tests.rules.marked import found, nodes

RULE = "duplicate-id"


def test_statements_and_works() -> None:
    text = """
claim:
  id: a
  text: C
  premises:
    - {id: b, text: P}
    - {text: Q, id: ▶a}
    - linked: [{id: ▶b, text: R}, {id: ▶b, text: S}]
paper:
  works: [{id: a}, {id: w}, {title: W, id: ▶w}]
"""
    assert nodes(found(RULE, text)) == ["a~2", "b~2", "b~3", None]


def test_case_and_form_tell_ids_apart() -> None:
    found(RULE, "claim: {id: a, text: C, premises: [{id: A, text: P}, {id: a-1, text: Q}, {id: ä, text: R}]}")


def test_an_id_that_looks_like_one_made_by_argmap_is_none() -> None:
    found(RULE, "claim: {text: C, premises: [{id: claim, text: P}]}")
