from tests.rules.marked import found, nodes

RULE = "circular-support"


def test_it_is_found_at_the_reference_that_leads_back() -> None:
    problems = found(
        RULE,
        """
claim:
  id: c
  text: C
  premises:
    - id: p
      text: P
      premises:
        - ref: q
    - id: q
      text: Q
      premises:
        - linked:
            - text: R
            - ref: ▶p
""",
    )
    assert nodes(problems) == ["p"]
    assert problems[0].message == "these support one another in a circle: p, q"


def test_a_reason_for_itself() -> None:
    problems = found(RULE, "claim: {id: c, text: C, premises: [{id: p, text: P, premises: [{ref: ▶p}]}]}")
    assert nodes(problems) == ["p"]
    assert problems[0].message == "p is given as a reason for itself"


def test_one_finding_for_each_circle() -> None:
    p, q = (f"{{id: {name}, text: T, premises: [{{ref: ▶{name}}}]}}" for name in "pq")
    assert nodes(found(RULE, f"claim: {{text: C, premises: [{p}, {q}]}}")) == ["p", "q"]


def test_attacks_make_no_circle() -> None:
    found(RULE, "claim: {id: c, text: C, objections: [{text: O, premises: [{ref: c}]}]}")


def test_a_statement_that_serves_twice_makes_no_circle() -> None:
    found(RULE, "claim: {text: C, premises: [{id: p, text: P}, {text: Q, premises: [{ref: p}]}]}")
