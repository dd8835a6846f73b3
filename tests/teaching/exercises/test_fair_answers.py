"""Each question has one answer: blanks differ, what was cut away distracts nobody, nothing unseen is wanted."""

import pytest

from argmap.notation.model import Map
from argmap.notation.reading import loads
from argmap.teaching.exercises.kinds.free_map import _alone, _needed
from argmap.teaching.exercises.making import Wanted, make_exercise
from argmap.teaching.exercises.map_branches import statements
from argmap.text.plain_words import plain_words
from tests.places import ARGUMENTS
from tests.teaching.exercises.example_maps import opened

FLAT = """
claim:
  id: later
  text: School should begin later.
  premises:
    - {id: sleep, text: Pupils lack sleep., premises: [{id: tired, text: Teachers see tired pupils.}]}
    - {id: dark, text: In winter it is dark at seven.}
    - {id: cold, text: In winter it is cold at seven.}
    - linked:
        - {id: buses, text: Buses are full at seven.}
        - {id: empty, text: Buses are empty at eight.}
"""


@pytest.mark.parametrize("level", [1, 2, 3])
def test_no_two_blanks_could_be_exchanged(level: int) -> None:
    for seed in range(40):
        one = make_exercise(loads(FLAT), Wanted("fill-in", level, size=20, branch="later", seed=seed))
        blank = {one.key.origin[id_] for id_ in one.exercise.blanks}
        assert len(blank) >= 2
        for pair in ({"dark", "cold"}, {"buses", "empty"}, {"sleep", "tired"}):
            assert not pair <= blank


def test_what_was_cut_away_and_what_is_argued_for_distract_nobody() -> None:
    cut = make_exercise(loads(FLAT), Wanted("arrange", 2, size=4, branch="later"))
    assert cut.key.distractors == ()
    below = make_exercise(loads(FLAT), Wanted("arrange", 2, branch="sleep", distractors=4))
    assert len(below.key.distractors) == 4
    assert "School should begin later." not in below.key.distractors


def test_a_map_without_notes_has_no_faults_of_notes_to_choose() -> None:
    file = ARGUMENTS / "course" / "notes.yaml"
    document, article = opened(file)
    for level in (1, 3):
        for seed in range(6):
            one = make_exercise(document, Wanted("spot-fault", level, seed=seed), article)
            said = " ".join(option.text for item in one.key.items for option in item.question.options)
            asked = " ".join(item.question.text for item in one.key.items)
            assert "note only explains" not in said + asked
            assert "note belongs to another" not in said + asked


def test_nothing_is_wanted_that_the_text_shown_does_not_say() -> None:
    document, article = opened(ARGUMENTS / "course" / "oak.yaml")
    one = make_exercise(document, Wanted("free-map", branch="around"), article)
    assert one.key.reference
    wanted = {one.key.origin[entry["id"]] for entry in statements(one.key.reference["claim"])}
    assert "principle" in wanted  # its passage is shown
    assert not {"no-need", "meadow", "hedges", "bench"} & wanted  # theirs are not
    shown = plain_words(" ".join(s.text for p in one.exercise.passages for s in p.sentences))
    assert "meadow" not in shown
    assert Map.model_validate(one.key.reference)


def test_a_group_of_one_is_that_one() -> None:
    left = {"linked": [{"id": "a", "text": "A."}], "undercutters": [{"id": "b", "text": "B."}]}
    assert _alone(left) == {"id": "a", "text": "A.", "undercutters": [{"id": "b", "text": "B."}]}
    assert not _needed({"undercutters": [{"id": "b", "text": "B."}]}, set())


def test_what_an_objection_to_an_objection_is_is_told_where_there_is_one() -> None:
    document, article = opened(ARGUMENTS / "course" / "library.yaml")
    for branch, told in (("sundays", True), ("only-day", False)):
        one = make_exercise(document, Wanted("find-in-text", branch=branch), article).exercise
        assert any("speaks against it is an objection too" in line for line in one.instructions) == told


@pytest.mark.parametrize(("branch", "told"), [("lasts", True), ("time", False)])
def test_that_an_objection_may_speak_against_a_step_is_told_where_one_does(branch: str, told: bool) -> None:
    document, _ = opened(ARGUMENTS / "course" / "flashcards.yaml")
    one = make_exercise(document, Wanted("arrange", branch=branch)).exercise
    assert any("against a step" in line for line in one.instructions) == told


def test_no_wrong_question_asks_what_a_right_one_does() -> None:
    document, _ = opened(ARGUMENTS / "course" / "oak.yaml")
    same = {
        "expert-opinion": "Is the source honest?",
        "sign": "Do they really occur together, in enough cases?",
        "negative-consequences": "Is it really good, and for whom?",
    }
    asked = set[str]()
    for seed in range(60):
        one = make_exercise(document, Wanted("critical-questions", 2, branch="around", seed=seed))
        for item in one.key.items:
            pattern = next(name for name in same if f"Pattern: {name}" in item.question.text)
            asked |= {pattern}
            assert same[pattern] not in {option.text for option in item.question.options}
    assert asked == {*same}
