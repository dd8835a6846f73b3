"""The course in arguments/course: every map is clean, every exercise can be made and answered, nothing is copied."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from argmap.anchoring.companion_files import article_beside
from argmap.checking.running import check
from argmap.notation.reading import load
from argmap.teaching.classes.class_exercises import ClassExercise, class_exercises
from argmap.teaching.classes.course import read_course
from argmap.teaching.exercises.exercise import AnswerForm
from argmap.teaching.exercises.exercise_marking import mark_exercise
from argmap.teaching.exercises.kinds import kinds
from argmap.teaching.marking import Marked, read_rubric
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.submissions.hand_in import HandIn, read_hand_in
from argmap.teaching.submissions.moodle_names import Participant
from tests.places import ARGUMENTS

FOLDER = ARGUMENTS / "course"
MAPS = sorted(FOLDER.glob("*.yaml"))
COURSE, SOURCE = read_course(FOLDER / "course.toml")
EXERCISES = class_exercises(COURSE, SOURCE)
RUBRIC = read_rubric(FOLDER / "rubric.toml")


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_a_map_of_the_course_is_clean(file: Path) -> None:
    document = load(file)
    assert [str(one) for one in check(document, article=article_beside(document))] == []


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_a_text_is_short_and_each_of_its_paragraphs_is_mapped(file: Path) -> None:
    article = article_beside(load(file))
    assert article
    assert 250 <= len(article.text.split()) <= 600
    assert not article.notes  # no source is made up


def test_there_are_twelve_exercises_of_all_kinds_that_get_harder() -> None:
    assert len(EXERCISES) == 12
    assert {one.wish.kind for one in EXERCISES} == set(kinds().names())
    levels = [one.wish.level for one in EXERCISES]
    assert levels == sorted(levels)
    assert Counter(Path(one.wish.map).stem for one in EXERCISES)["makili-aliyev-2013"] == 2
    assert {Path(one.wish.map).stem for one in EXERCISES} == {*(file.stem for file in MAPS), "makili-aliyev-2013"}
    assert all((one.wish.aim and one.wish.branch) or one.wish.size for one in EXERCISES)


def test_each_week_has_one() -> None:
    assert COURSE.begins
    days = [one.due for one in EXERCISES if one.due]
    assert [(day - COURSE.begins).days for day in days] == [7 * week for week in range(1, 13)]
    assert all(isinstance(day, date) and day.weekday() == 0 for day in days)


def handed_in(one: ClassExercise, **parts: object) -> HandIn:
    """Return what a page would hand in, as it is read again."""
    said = {"argmap-hand-in": 1, "exercise": one.made.exercise.id, "student": "Ada", **parts}
    return read_hand_in(Submission(Participant("Ada"), "Ada.json", lambda: json.dumps(said).encode()))


def points(one: ClassExercise, hand_in: HandIn) -> tuple[float, float]:
    """Return what a hand-in is worth for certain, and what it may become."""
    marked = mark_exercise(hand_in, one.made.key, RUBRIC)
    if isinstance(marked, Marked):
        return marked.sure.points, marked.possible.points
    return marked.points, marked.possible


@pytest.mark.parametrize("one", EXERCISES, ids=lambda one: one.folder)
def test_right_answers_get_all_points_and_none_get_none(one: ClassExercise) -> None:
    key = one.made.key
    several = (AnswerForm.SEVERAL, AnswerForm.WORDS)
    answers = {
        item.question.id: list(item.right) if item.question.form in several else item.right[0] for item in key.items
    }
    parts = {"map": key.reference} if key.reference else {"answers": answers}
    assert points(one, handed_in(one, **parts)) == (10, 10)
    assert points(one, handed_in(one, answers={})) == (0, 0)


@pytest.mark.parametrize("one", EXERCISES, ids=lambda one: one.folder)
def test_each_question_has_one_answer_and_several_to_choose_from(one: ClassExercise) -> None:
    for item in one.made.key.items:
        if item.question.form is AnswerForm.ONE and one.wish.kind != "spot-fault":
            assert len(item.right) == 1
            assert len(item.question.options) >= 3


def asked(one: ClassExercise) -> list[tuple[str, list[str], list[str]]]:
    """Return what an exercise asks, without its ids: questions, their options, what is given."""
    exercise = one.made.exercise
    questions = [(item.text, sorted(option.text for option in item.options)) for item in exercise.questions]
    return [(text, options, sorted(option.text for option in exercise.statements)) for text, options in questions]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [7, 20_261_129, 10**30])
def test_another_edition_has_other_ids_and_exercises_that_are_as_good(seed: int) -> None:
    edition = class_exercises(COURSE, SOURCE, seed=seed)
    assert len(edition) == len(EXERCISES)
    for one, own in zip(edition, EXERCISES, strict=True):
        assert one.made.exercise.id != own.made.exercise.id
        assert {*one.made.key.origin}.isdisjoint(own.made.key.origin)
        assert one.made.key.seed not in (own.made.key.seed, seed)
        test_right_answers_get_all_points_and_none_get_none(one)
        test_each_question_has_one_answer_and_several_to_choose_from(one)
    assert any(asked(one) != asked(own) for one, own in zip(edition, EXERCISES, strict=True))
    assert class_exercises(COURSE, SOURCE, seed=seed)[7].made == edition[7].made
    assert len({one.made.key.seed for one in edition}) == len(edition)  # one key that is given out tells of no other


def test_without_a_number_the_seeds_are_those_of_the_course() -> None:
    assert [one.made.key.seed for one in EXERCISES] == [one.seed for one in COURSE.exercises]
