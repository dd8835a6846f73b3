"""A class is made on the command line, and everything works from its folder afterwards."""

import csv
import json
import shlex
from html import unescape
from pathlib import Path

import pytest

from argmap.teaching.exercises.exercise import AnswerForm
from argmap.teaching.exercises.exercise_files import read_key
from tests.places import ARGUMENTS
from tests.running import Argmap
from tests.teaching.classes.courses import COURSE, contents, written

READY = ARGUMENTS / "course" / "course.toml"


def commands(page: Path) -> list[list[str]]:
    """Return the commands that the teacher's plan tells, without the program's name."""
    parts = page.read_text("utf-8").split("<pre>")[1:]
    return [shlex.split(unescape(part.split("</pre>")[0]))[1:] for part in parts]


def hand_in(folder: Path, key_file: Path) -> None:
    """Put two hand-ins into a folder: one with all that the key has, one with nothing."""
    key = read_key(key_file)
    several = (AnswerForm.SEVERAL, AnswerForm.WORDS)
    answers = {one.question.id: list(one.right) if one.question.form in several else one.right[0] for one in key.items}
    whole = {"map": key.reference} if key.reference else {"answers": answers}
    for name, parts in (("Ada", whole), ("Bo", {"answers": {}})):
        said = {"argmap-hand-in": 1, "exercise": key.exercise, "student": name, **parts}
        (folder / f"{name}.json").write_text(json.dumps(said), encoding="utf-8")


@pytest.mark.slow
def test_the_ready_course_is_made_and_marked_from_its_folder(
    argmap: Argmap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = argmap("teach", "class", READY, "-o", tmp_path / "class", "--begins", "2028-01-10")
    assert (done.status, done.err) == (0, "")
    assert done.out == f"12 exercises made; the plan is in {tmp_path / 'class' / 'index.html'}\n"
    monkeypatch.chdir(tmp_path / "class")
    plan = Path("index.html")
    assert "Due Monday 17 January 2028" in plan.read_text("utf-8")
    told = commands(plan)
    assert len(told) == 12
    for command in told:
        name = Path(command[2]).name
        assert argmap(*command).err.startswith("argmap: there is nothing to mark in submissions/")
        hand_in(Path(command[2]), Path("keys", name, "key.yaml"))
        assert argmap(*command).status == 0
        with Path("marks", name, "marks.csv").open(encoding="utf-8-sig", newline="") as stream:
            marks = {row["student"]: row["mark"] for row in csv.DictReader(stream)}
        assert marks == {"Ada": "10", "Bo": "0"}, name


def test_another_number_makes_another_edition(argmap: Argmap, tmp_path: Path) -> None:
    file = written(tmp_path, COURSE)
    ids = []
    for number, name in ((0, "own"), (5, "five"), (5, "again"), (6, "six")):
        assert argmap("teach", "class", file, "-o", tmp_path / name, "--seed", number).status == 0
        ids.append([read_key(one).exercise for one in sorted((tmp_path / name / "keys").glob("*/key.yaml"))])
    assert argmap("teach", "class", file, "-o", tmp_path / "plain").status == 0
    assert contents(tmp_path / "own") == contents(tmp_path / "plain")
    assert ids[1] == ids[2]
    assert not set(ids[0]) & set(ids[1]) | set(ids[1]) & set(ids[3])
    assert argmap("teach", "class", file, "-o", tmp_path / "own", "--seed", -1).status == 2


def test_what_is_wrong_is_one_message_and_nothing_is_written(argmap: Argmap, tmp_path: Path) -> None:
    file = written(tmp_path, COURSE.replace("arrange", "arange"))
    done = argmap("teach", "class", file, "-o", tmp_path / "class")
    assert (done.status, done.out) == (2, "")
    assert "error[wrong-course]: kind: 'arange' is not a kind of exercise" in done.err
    assert "course.toml:9:1" in done.err
    assert "did you mean arrange?" in done.err
    assert not (tmp_path / "class").exists()


@pytest.mark.parametrize("day", ["2027-13-01", "soon", ""])
def test_a_day_that_is_none_is_refused(argmap: Argmap, tmp_path: Path, day: str) -> None:
    done = argmap("teach", "class", written(tmp_path), "-o", tmp_path / "class", "--begins", day)
    assert done.status == 2
    assert "does not match the format" in done.err


def test_what_an_earlier_run_left_is_told(argmap: Argmap, tmp_path: Path) -> None:
    argmap("teach", "class", written(tmp_path), "-o", tmp_path / "class")
    renamed = written(tmp_path, COURSE.replace("Put in order", "Arrange"))
    done = argmap("teach", "class", renamed, "-o", tmp_path / "class")
    assert done.status == 0
    assert "argmap: students/01-put-in-order: left from an earlier run" in done.err
    assert "keys/01-arrange/key.yaml" in contents(tmp_path / "class")


def test_one_exercise_is_one(argmap: Argmap, tmp_path: Path) -> None:
    one = COURSE[: COURSE.index('\n[[exercises]]\nname = "Wer')]
    assert argmap("teach", "class", written(tmp_path, one), "-o", tmp_path / "c").out.startswith("1 exercise made")
