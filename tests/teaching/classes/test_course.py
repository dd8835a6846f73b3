"""A course's file: read with its deadlines; every fault is one message at its line, with a cure."""

from datetime import date
from pathlib import Path

import pytest

from argmap.problems import Problem, ReadError
from argmap.teaching.classes.class_exercises import class_exercises
from argmap.teaching.classes.class_files import class_files
from argmap.teaching.classes.course import read_course
from tests.teaching.classes.courses import COURSE, written

ONE = '[[exercises]]\nname = "A"\nmap = "maps/market.yaml"\nkind = "arrange"\n'
HEAD = 'title = "T"\n'


def planned(file: Path) -> None:
    course, source = read_course(file)
    class_files(course, class_exercises(course, source), source)


def fault(folder: Path, text: str) -> Problem:
    """Return the one problem of making a class of a course."""
    with pytest.raises(ReadError) as caught:
        planned(written(folder, text))
    (problem,) = caught.value.problems
    return problem


def test_deadlines_are_days_or_weeks_after_the_first_day(tmp_path: Path) -> None:
    course, _ = read_course(written(tmp_path))
    assert [one.due(course.begins) for one in course.exercises] == [date(2027, 1, 18), date(2027, 3, 1)]
    later, _ = read_course(written(tmp_path), date(2028, 1, 10))
    assert [one.due(later.begins) for one in later.exercises] == [date(2028, 1, 17), date(2027, 3, 1)]
    none, _ = read_course(written(tmp_path, HEAD + ONE))
    assert [one.due(none.begins) for one in none.exercises] == [None]


@pytest.mark.parametrize(
    ("text", "line", "said", "cure"),
    [
        ("title = \n", 1, "this is not TOML", "correct the line"),
        (ONE, None, "'title' is missing", "add a line title"),
        ("titel = 'T'\n" + ONE, 1, "'titel' is not a key of a course", "did you mean title?"),
        ("title = ' '\n" + ONE, 1, "title: ' ' is not a title", "write a few words"),
        (HEAD, None, "'exercises' is missing", "add [[exercises]]"),
        (HEAD + "exercises = []\n", 2, "exercises: '0' is not a number", "write from 1 to 99"),
        (HEAD + ONE * 100, 2, "exercises: '100' is not a number", "write from 1 to 99"),
        (HEAD + "[exercises]\nname = 'A'\n", 2, "exercises must be a list", "write [[exercises]]"),
        (HEAD + ONE + ONE.replace("arrange", "arange"), 9, "kind: 'arange' is not a kind", "did you mean arrange?"),
        (HEAD + ONE + "levle = 2\n", 6, "'levle' is not a key", "did you mean level?"),
        (HEAD + ONE + "level = 4\n", 6, "level: '4' is not", "write a whole number from 1 to 3"),
        (HEAD + ONE + "size = '9'\n", 6, "size: '9' is not", "write a whole number from 2 to 200"),
        (HEAD + ONE + "seed = -1\n", 6, "seed: '-1' is not", "write a whole number, 0 or more"),
        (HEAD + ONE.replace("market.yaml", "markt.yaml"), 4, "there is no file 'maps/markt.yaml'", "did you mean"),
        (HEAD + ONE.replace("maps/", "nowhere/"), 4, "there is no file 'nowhere/", "write it as it is found"),
        (HEAD + ONE + "paper = 'market.txt'\n", 6, "there is no file 'market.txt'", "write it as it is found"),
        (HEAD + "rubric = 'point.toml'\n" + ONE, 2, "there is no file 'point.toml'", "did you mean points.toml?"),
        (HEAD + "language = 'dee'\n" + ONE, 2, "language: 'dee' is not a language", "did you mean de?"),
        (HEAD + ONE.replace("'A'", "'?'").replace('"A"', '"?"'), 3, "name: '?' is not a name", "write words"),
        (HEAD + ONE.replace("A", "A" * 61), 3, "name: 'AAA", "write words, at most 60 letters"),
        (HEAD + ONE + "deadline = 'soon'\n", 6, "deadline: 'soon' is not a day", "write year, month and day"),
        (HEAD + ONE + "deadline = 20270118\n", 6, "deadline: '20270118' is not a day", "write year, month and day"),
        (HEAD + ONE + "deadline = 9999-12-31\n", 6, "deadline: '9999-12-31' is not", "write year, month and day"),
        (HEAD + ONE + "deadline = 2027-01-18T09:00:00\n", 6, "deadline: '2027-01-18 09", "write year, month and day"),
        (HEAD + ONE + "week = 1\n", 6, "a week is counted from the day", "write `begins = 2027-01-11`"),
        (HEAD + "begins = 2027-01-11\n" + ONE + "week = 1\ndeadline = 2027-01-18\n", 7, "this exercise has both", "de"),
        (HEAD + ONE + "branch = 'markt'\n", 2, "no statement in this map has the id 'markt'", "change what"),
        (HEAD + ONE.replace("arrange", "footnote-detective"), 2, "", "change what the course says"),
    ],
)
def test_a_fault_is_told_at_its_line_with_a_cure(
    tmp_path: Path, text: str, line: int | None, said: str, cure: str
) -> None:
    problem = fault(tmp_path, text)
    assert (problem.rule, problem.place.line) == ("wrong-course", line)
    assert problem.place.file == str(tmp_path / "course.toml")
    assert said in problem.message
    assert problem.help.startswith(cure)


def test_faults_of_other_files_are_told_there(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("claim: [\n", encoding="utf-8")
    assert fault(tmp_path, HEAD + ONE.replace("maps/market", "bad")).place.file == str(tmp_path / "bad.yaml")
    (tmp_path / "bad.toml").write_text("points = 0\n", encoding="utf-8")
    assert fault(tmp_path, COURSE.replace("points.toml", "bad.toml")).rule == "wrong-rubric"
