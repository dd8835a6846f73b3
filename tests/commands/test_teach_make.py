"""Exercises are made and marked on the command line; where none can be made, the cure is told."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from argmap.teaching.exercises.exercise import AnswerForm
from argmap.teaching.exercises.exercise_files import read_exercise, read_key
from argmap.teaching.exercises.kinds import kinds
from tests.places import ARGUMENTS, ROOT
from tests.running import Argmap

CABLES = ROOT / "benchmarks" / "maps" / "cables.yaml"
LAKE = ARGUMENTS / "lake" / "lake.yaml"


def test_the_key_is_kept_apart(argmap: Argmap, tmp_path: Path) -> None:
    out = tmp_path / "quiz"
    done = argmap("teach", "make", CABLES, "--kind", "critical-questions", "--level", 2, "-o", out)
    assert done.status == 0
    assert "Critical questions: Who should pay for the cables?\n" in done.out
    assert {file.name for file in out.iterdir()} == {"exercise.yaml", "exercise.html", "worksheet.html", "scorm.zip"}
    key = tmp_path / "quiz-key"
    assert {file.name for file in key.iterdir()} == {"key.yaml", "worksheet.html", "questions.gift"}


def test_the_same_command_makes_the_same_files(argmap: Argmap, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert argmap("teach", "make", LAKE, "--kind", "spot-fault", "--seed", 7, "-o", tmp_path / name).status == 0
    for folder in ("", "-key"):
        for file in (tmp_path / f"one{folder}").iterdir():
            assert file.read_bytes() == (tmp_path / f"two{folder}" / file.name).read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--kind", "critical-questions"], "no step of this map has a scheme: write `scheme:`"),
        (["--kind", "missing-premise"], "put premises that need one another under `linked`"),
        (["--kind", "arange"], "no kind of exercise is called 'arange'; did you mean arrange?"),
        (["--kind", "arrange", "--branch", "fihs"], "no statement in this map has the id 'fihs'; did you mean fish?"),
        (["--kind", "arrange", "--language", "dee"], "there are no instructions in 'dee'; did you mean de?"),
        (["--kind", "arrange", "--distractors", "9", "--branch", "oil"], "the map has only 4 statements outside"),
        (["--kind", "arrange", "--level", "4"], "4 is not in the range 1<=x<=3"),
    ],
)
def test_what_cannot_be_made_is_told_with_its_cure(
    argmap: Argmap, tmp_path: Path, options: list[str], said: str
) -> None:
    done = argmap("teach", "make", LAKE, *options, "-o", tmp_path / "out")
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["find-in-text", "free-map"])
def test_kinds_that_need_the_paper_ask_for_it(argmap: Argmap, tmp_path: Path, kind: str) -> None:
    alone = tmp_path / "alone.yaml"
    alone.write_text(CABLES.read_text("utf-8"), encoding="utf-8")
    done = argmap("teach", "make", alone, "--kind", kind, "-o", tmp_path / "out")
    assert done.status == 2
    assert "give the paper's text (--paper FILE)" in done.err
    paper = CABLES.with_suffix(".md")
    assert argmap("teach", "make", alone, "--paper", paper, "--kind", kind, "-o", tmp_path / "out").status == 0


def test_instructions_are_in_the_language_asked_for(argmap: Argmap, tmp_path: Path) -> None:
    argmap("teach", "make", LAKE, "--kind", "arrange", "--language", "de", "-o", tmp_path / "out")
    assert "Zum Ausschneiden" in (tmp_path / "out" / "worksheet.html").read_text("utf-8")


def hand_in(file: Path, exercise: str, **parts: Any) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({"argmap-hand-in": 1, "exercise": exercise, **parts}), encoding="utf-8")


@pytest.mark.parametrize("kind", kinds().names())
def test_what_is_handed_in_is_marked_by_the_key(argmap: Argmap, tmp_path: Path, kind: str) -> None:
    paper = CABLES.with_suffix(".md")
    argmap("teach", "make", CABLES, "--paper", paper, "--kind", kind, "--level", 2, "-o", tmp_path / "quiz")
    key, folder = read_key(tmp_path / "quiz-key" / "key.yaml"), tmp_path / "hand-ins"
    several = (AnswerForm.SEVERAL, AnswerForm.WORDS)
    answers = {one.question.id: list(one.right) if one.question.form in several else one.right[0] for one in key.items}
    parts: dict[str, Any] = {"map": key.reference} if key.reference else {"answers": answers}
    hand_in(folder / "Ada.json", key.exercise, **parts)
    hand_in(folder / "Bo.json", key.exercise, answers={})
    hand_in(folder / "Cy.json", "another-12345678", answers={})
    hand_in(folder / "Di.json", key.exercise, answers=dict.fromkeys(answers, ["<script>"] * 5000))
    done = argmap("teach", "mark", folder, "--key", tmp_path / "quiz-key" / "key.yaml", "-o", tmp_path / "marks")
    assert done.status == 2
    assert "this is of the exercise 'another-12345678', and the key is of" in done.err
    with (tmp_path / "marks" / "marks.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["student"]: row for row in csv.DictReader(stream)}
    assert {name: row["mark"] for name, row in rows.items()} == {"Ada": "100", "Bo": "0", "Cy": "", "Di": "0"}
    report = (tmp_path / "marks" / "class-report.html").read_text("utf-8")
    assert ("The questions" if key.items else "The statements of the reference") in report
    page = (tmp_path / "marks" / "feedback" / "Di.html").read_text("utf-8")
    assert "<script>" not in page
    assert read_exercise(tmp_path / "quiz" / "exercise.yaml").id == key.exercise


def test_what_is_written_waits_in_the_table_and_counts_when_answered(argmap: Argmap, tmp_path: Path) -> None:
    argmap("teach", "make", CABLES, "--kind", "fill-in", "--level", 3, "-o", tmp_path / "quiz")
    file, folder = tmp_path / "quiz-key" / "key.yaml", tmp_path / "hand-ins"
    key = read_key(file)
    item = key.items[0]
    words = " ".join(item.right[0].rstrip(".").split()[2:]) + " or so they say"
    for name in ("Ada", "Bo"):
        hand_in(folder / f"{name}.json", key.exercise, answers={item.question.id: words})
    mark = ("teach", "mark", folder, "--key", file, "-o", tmp_path / "marks")
    assert "1 wording waits for your yes or no" in argmap(*mark).out
    table = tmp_path / "marks" / "uncertain.csv"
    rows = table.read_text("utf-8-sig").splitlines()
    assert item.right[0].split(",")[0] in rows[1]
    table.write_text("\n".join([rows[0], "yes" + rows[1]]), encoding="utf-8")
    assert "for your yes or no" not in argmap(*mark).out
    assert ",25,100," in (tmp_path / "marks" / "marks.csv").read_text("utf-8")


def test_two_keys_of_exercises_are_refused(argmap: Argmap, tmp_path: Path) -> None:
    argmap("teach", "make", LAKE, "--kind", "arrange", "-o", tmp_path / "quiz")
    key = tmp_path / "quiz-key" / "key.yaml"
    done = argmap("teach", "mark", tmp_path, "--key", key, "--key", LAKE, "-o", tmp_path / "marks")
    assert done.status == 2
    assert "the key of an exercise is given alone" in done.err


def test_a_map_in_the_notation_is_marked_as_an_arrangement(argmap: Argmap, tmp_path: Path) -> None:
    argmap("teach", "make", LAKE, "--kind", "arrange", "-o", tmp_path / "quiz")
    (tmp_path / "Ada.yaml").write_text(LAKE.read_text("utf-8"), encoding="utf-8")
    key = tmp_path / "quiz-key" / "key.yaml"
    assert argmap("teach", "mark", tmp_path / "Ada.yaml", "--key", key, "-o", tmp_path / "marks").status == 0
    assert ",100,100," in (tmp_path / "marks" / "marks.csv").read_text("utf-8")


def test_the_map_is_not_written_over(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "quiz").mkdir()
    map_ = tmp_path / "quiz" / "exercise.yaml"
    map_.write_text("claim: {text: A man acts., premises: [{text: He moves.}, {text: He speaks.}]}", encoding="utf-8")
    before = map_.read_bytes()
    done = argmap("teach", "make", map_, "--kind", "arrange", "-o", tmp_path / "quiz")
    assert (done.status, map_.read_bytes()) == (2, before)
    assert "this file was read to make the exercise; choose another folder" in done.err
    assert not (tmp_path / "quiz-key").exists()
