import pytest

from tests.rules.marked import found, nodes

RULE = "unanswered-objection"
OTHERS = "voice: reported"


def test_objections_undercutters_and_groups_against_the_claim() -> None:
    problems = found(
        RULE,
        """
claim:
  text: C
  premises:
    - text: P
      objections: [{voice: reported, text: ▶Not P.}]
      undercutters: [{id: u, voice: reported, text: ▶It does not follow.}]
  objections:
    - text: O
      voice: reported
      objections:
        - text: R
          objections: [{voice: reader, text: ▶Not R.}]
    - linked: [{voice: reader, text: ▶One half.}, {text: The other.}]
""",
    )
    assert nodes(problems) == ["claim.p1.o1", "u", "claim.o1.o1.o1", "claim.o2a"]


@pytest.mark.parametrize(
    "objection",
    [
        f"{{text: O, {OTHERS}, objections: [{{text: R}}]}}",
        f"{{text: O, {OTHERS}, objections: [{{text: R, voice: reader}}]}}",
        f"{{text: O, {OTHERS}, undercutters: [{{text: R}}]}}",
        "{text: O}",
        "{text: O, voice: conceded}",
        f"{{linked: [{{text: O, {OTHERS}}}, {{text: Q, objections: [{{text: R}}]}}]}}",
        f"{{linked: [{{text: O, {OTHERS}}}, {{text: Q}}], undercutters: [{{text: R}}]}}",
        "{linked: [{text: O, voice: conceded}, {text: Q, voice: conceded}]}",
        "{ref: gone}",
    ],
)
def test_answered_or_the_papers_own(objection: str) -> None:
    found(RULE, f"claim: {{text: C, at: 1.1 s1, objections: [{objection}]}}")


def test_half_a_group_conceded_is_not_conceded() -> None:
    found(RULE, f"claim: {{text: C, objections: [{{linked: [{{text: ▶O, voice: conceded}}, {{text: Q, {OTHERS}}}]}}]}}")


def test_what_others_say_is_a_warning_with_what_it_defeats_and_what_the_reader_adds_a_remark() -> None:
    text = "claim: {text: C, objections: [{text: ▶O, voice: VOICE}]}"
    (reported,) = found(RULE, text.replace("VOICE", "reported"))
    (reader,) = found(RULE, text.replace("VOICE", "reader"))
    assert (reported.level, reader.level) == ("warning", "info")
    assert reported.message == "nothing in the map answers this objection, which defeats the claim"
    assert reader.message == "nothing in the map answers this objection"


def test_a_reference_is_found_where_it_stands() -> None:
    text = f"claim: {{text: C, premises: [{{id: p, text: P, {OTHERS}}}, {{text: Q, objections: [{{ref: ▶p}}]}}]}}"
    assert nodes(found(RULE, text)) == ["p"]
    group = "{linked: [{ref: gone}, {ref: ▶p}]}"
    text = f"claim: {{text: C, premises: [{{id: p, text: P, {OTHERS}}}], objections: [{group}]}}"
    assert nodes(found(RULE, text)) == ["p"]


def test_what_objects_twice_is_found_once() -> None:
    objection = f"{{id: o, text: ▶O, {OTHERS}}}"
    found(RULE, f"claim: {{text: C, premises: [{{text: P, objections: [{objection}]}}], objections: [{{ref: o}}]}}")


def test_premises_of_an_objection_are_no_objections() -> None:
    found(RULE, f"claim: {{text: C, objections: [{{text: ▶O, {OTHERS}, premises: [{{text: P}}]}}]}}")
