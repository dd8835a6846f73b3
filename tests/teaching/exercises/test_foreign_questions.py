"""Wrong options of critical questions: each asks about something that the step does not have."""

import pytest

from argmap.schemes import scheme, scheme_names
from argmap.teaching.exercises.foreign_questions import GROUPS, far_schemes, foreign_questions
from argmap.teaching.exercises.making import Wanted, make_exercise
from tests.places import ARGUMENTS
from tests.teaching.exercises.example_maps import opened

ANY = {
    "Is there another case, just as similar, in which it does not hold?",
    "Is it typical of its kind?",
    "Is the case described correctly?",
    "What is the evidence that it would follow?",
    "What is the evidence for that link?",
    "What evidence is it based on?",
    "What else could explain what is observed?",
    "Could it be a coincidence?",
    "Does it fit the other known facts?",
    "Does it matter for the question at issue?",
    "Which intermediate steps are left out?",
    "Is there reason to doubt it all the same?",
    "Is it really bad, and for whom?",
    "Is it really good, and for whom?",
}
"""Questions that a teacher could accept of nearly any step."""
NEAR = [
    {"expert-opinion", "position-to-know", "witness-testimony", "popular-opinion"},
    {"analogy", "precedent", "example", "exception", "rule", "classification"},
    {"sign", "correlation-to-cause", "cause-to-effect", "best-explanation"},
    {"negative-consequences", "positive-consequences", "practical-reasoning", "values", "slippery-slope"},
    {"commitment", "inconsistency", "ad-hominem"},
]


@pytest.mark.parametrize("name", scheme_names())
def test_each_scheme_has_enough_and_none_is_its_own_or_fits_any_step(name: str) -> None:
    found = foreign_questions(name)
    assert len(found) == len(set(found)) >= 8
    assert not set(found) & (set(scheme(name).questions) | ANY)


def test_no_question_is_foreign_to_a_scheme_near_its_own() -> None:
    for group in GROUPS.values():
        for name in group.foreign_to.split():
            assert name in scheme_names()
            assert not any(name in near and other in near for near in NEAR for other in group.questions) or (
                # somebody's word and what most people think are both opinions, but no two people make most
                name in {"expert-opinion", "position-to-know", "witness-testimony"}
                and set(group.questions) == {"popular-opinion"}
            )


@pytest.mark.parametrize("name", scheme_names())
def test_the_pattern_is_chosen_among_others_that_are_far(name: str) -> None:
    assert len(far_schemes(name)) >= 4
    own = next(near for near in NEAR if name in near) if any(name in near for near in NEAR) else set()
    assert not set(far_schemes(name)) & (own - {"popular-opinion"})


def test_groups_name_questions_that_there_are() -> None:
    for group in GROUPS.values():
        for name, numbers in group.questions.items():
            assert all(1 <= number <= len(scheme(name).questions) for number in numbers)
        assert len(group.foreign_to.split()) == len(set(group.foreign_to.split()))


@pytest.mark.parametrize("level", [1, 2, 3])
def test_wrong_options_of_exercises_are_foreign(level: int) -> None:
    document, _ = opened(ARGUMENTS / "course" / "oak.yaml")
    for seed in range(20):
        one = make_exercise(document, Wanted("critical-questions", level, branch="around", seed=seed))
        for item in one.key.items:
            wrong = {option.text for option in item.question.options if option.id not in item.right}
            assert level == 3 or not wrong & ANY
