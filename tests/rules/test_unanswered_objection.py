import pytest

from tests.rules.marked import found, nodes

RULE = "unanswered-objection"


def test_objections_undercutters_and_groups_against_the_claim() -> None:
    problems = found(
        RULE,
        """
claim:
  text: C
  premises:
    - text: P
      objections: [{text: ▶Not P.}]
      undercutters: [{id: u, text: ▶It does not follow.}]
  objections:
    - text: O
      objections:
        - text: R
          objections: [{text: ▶Not R.}]
    - linked: [{text: ▶One half.}, {text: The other.}]
""",
    )
    assert nodes(problems) == ["claim.p1.o1", "u", "claim.o1.o1.o1", "claim.o2a"]


@pytest.mark.parametrize(
    "objection",
    [
        "{text: O, objections: [{text: R}]}",
        "{text: O, undercutters: [{text: R}]}",
        "{text: O, voice: conceded}",
        "{linked: [{text: O}, {text: Q, objections: [{text: R}]}]}",
        "{linked: [{text: O}, {text: Q}], undercutters: [{text: R}]}",
        "{linked: [{text: O, voice: conceded}, {text: Q, voice: conceded}]}",
        "{ref: gone}",
    ],
)
def test_answered_or_conceded(objection: str) -> None:
    found(RULE, f"claim: {{text: C, objections: [{objection}]}}")


def test_half_a_group_conceded_is_not_conceded() -> None:
    found(RULE, "claim: {text: C, objections: [{linked: [{text: ▶O, voice: conceded}, {text: Q}]}]}")


def test_a_reference_is_found_where_it_stands() -> None:
    text = "claim: {text: C, premises: [{id: p, text: P}, {text: Q, objections: [{ref: ▶p}]}]}"
    assert nodes(found(RULE, text)) == ["p"]
    linked = "claim: {text: C, premises: [{id: p, text: P}], objections: [{linked: [{ref: gone}, {ref: ▶p}]}]}"
    assert nodes(found(RULE, linked)) == ["p"]


def test_what_objects_twice_is_found_once() -> None:
    found(RULE, "claim: {text: C, premises: [{text: P, objections: [{id: o, text: ▶O}]}], objections: [{ref: o}]}")


def test_premises_of_an_objection_are_no_objections() -> None:
    found(RULE, "claim: {text: C, objections: [{text: ▶O, premises: [{text: P}]}]}")
