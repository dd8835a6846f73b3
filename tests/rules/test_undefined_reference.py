from tests.rules.marked import found

RULE = "undefined-reference"


def test_statements_works_and_references() -> None:
    problems = found(
        RULE,
        """
claim:
  id: fares
  text: C
  premises:
    - ref: ▶fare
    - linked: [{ref: ▶gone}, {text: P}, {ref: fares}]
      undercutters: [{ref: ▶Fares}]
paper:
  references: [w, ▶v]
  works: [{id: w}]
  footnotes:
    - {number: 1, cites: [{work: w}, {locator: "1", work: ▶ww}]}
""",
    )
    cures = [one.help for one in problems]
    assert cures[0] == "did you mean fares?"
    assert cures[1] == "add it, or correct the id"
    assert cures[4] == "did you mean w?"


def test_an_id_made_by_argmap_cannot_be_referred_to() -> None:
    found(RULE, "claim: {text: C, premises: [{text: P}, {ref: ▶claim}]}")


def test_many_references_to_nothing_take_no_longer_each() -> None:
    names = ", ".join(f"{{id: name-{n}, text: T{n}, basis: testimony}}" for n in range(500))
    refs = ", ".join(f"{{ref: ▶nome-{n}}}" for n in range(500))
    problems = found(RULE, f"claim: {{text: C, premises: [{names}, {refs}]}}")
    assert [one.help.startswith("did you mean") for one in problems] == [n < 20 for n in range(500)]
