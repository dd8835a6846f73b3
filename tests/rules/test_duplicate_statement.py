import pytest

from tests.rules.marked import found, nodes

RULE = "duplicate-statement"


@pytest.mark.parametrize(
    "text", ["Fewer people drive", "fewer  PEOPLE: drive!", "“Fewer people—drive.”", "Fewer_people_drive"]
)
def test_case_spaces_and_punctuation_do_not_count(text: str) -> None:
    found(RULE, f"claim: {{text: Fewer people drive., premises: [{{text: ▶'{text}'}}]}}")


@pytest.mark.parametrize("text", ["Fewer people drove.", "Fewer people drive on.", "Fewer person drive."])
def test_other_words_are_another_statement(text: str) -> None:
    found(RULE, f"claim: {{text: Fewer people drive., premises: [{{text: {text}}}]}}")


def test_every_repetition_points_to_the_first() -> None:
    premises = "premises: [{id: p, text: Так и есть.}, {text: ▶так и есть}]"
    problems = found(RULE, f"claim: {{text: C, {premises}, objections: [{{text: ▶ТАК И ЕСТЬ}}]}}")
    assert nodes(problems) == ["claim.p2", "claim.o1"]
    assert {one.message for one in problems} == {"this says the same as p"}
    assert {one.help for one in problems} == {"write `ref: p` here, or say how the two differ"}


def test_what_has_no_id_needs_one_first() -> None:
    (problem,) = found(RULE, "claim: {text: C, premises: [{text: P.}, {text: ▶P!}]}")
    assert problem.message == "this says the same as “P”"
    assert "ref: claim.p1" not in problem.help


def test_empty_statements_are_left_to_their_rule() -> None:
    found(RULE, "claim: {text: '...', premises: [{text: '!'}, {text: '?'}]}")
