"""The folder of a class: whole or not at all, the same from the same course, and it keeps what others put there."""

from pathlib import Path

import pytest

from argmap.problems import ArgmapError
from argmap.teaching.classes import class_files
from argmap.teaching.classes.class_folder import left_over
from argmap.teaching.exercises.exercise_files import student_files
from tests.teaching.classes.courses import COURSE, TEXT, contents, made, written

FIRST, SECOND = "01-put-in-order", "02-wer-sagt-was"


def test_everything_has_its_place(tmp_path: Path) -> None:
    exercises = made(written(tmp_path), tmp_path / "class")
    assert [one.folder for one in exercises] == [FIRST, SECOND]
    found = contents(tmp_path / "class")
    student, teacher = {"exercise.yaml", "worksheet.html"}, {"key.yaml", "worksheet.html"}
    assert {"index.html", "students/index.html", "rubric.toml", "texts/market.html"} <= {*found}
    for name in (FIRST, SECOND):
        assert {f"students/{name}/{file}" for file in student} | {f"keys/{name}/{file}" for file in teacher} <= {*found}
        assert list((tmp_path / "class" / "submissions" / name).iterdir()) == []
    assert found["rubric.toml"] == b"points = 20\n"


def test_what_students_get_holds_no_key(tmp_path: Path) -> None:
    made(written(tmp_path), tmp_path / "class")
    for path, content in contents(tmp_path / "class" / "students").items():
        assert b"argmap-key" not in content, path
        assert not path.endswith((".gift", "key.yaml"))
    assert b"keys/" not in (tmp_path / "class" / "students" / "index.html").read_bytes()


def test_the_plans_tell_days_links_and_commands(tmp_path: Path) -> None:
    made(written(tmp_path), tmp_path / "class")
    teacher = (tmp_path / "class" / "index.html").read_text("utf-8")
    student = (tmp_path / "class" / "students" / "index.html").read_text("utf-8")
    for page, folder in ((teacher, tmp_path / "class"), (student, tmp_path / "class" / "students")):
        assert '<h1 dir="auto">Markets &amp; more' in page
        assert "Due Monday 18 January 2027" in page
        assert "Due Monday 1 March 2027" in page
        links = [part.split('"')[0] for part in page.split('<a href="')[1:]]
        assert links
        assert all((folder / link).is_file() for link in links)
    command = f"argmap teach mark submissions/{FIRST} --key keys/{FIRST}/key.yaml --rubric rubric.toml -o marks/{FIRST}"
    assert command in teacher
    assert "argmap teach mark" not in student
    assert "Rebuttal: an objection to an objection." in student


def test_a_class_in_german(tmp_path: Path) -> None:
    made(written(tmp_path, COURSE.replace('title = "', 'language = "de"\ntitle = "', 1)), tmp_path / "class")
    assert "Abgabe Montag, 18. Januar 2027" in (tmp_path / "class" / "index.html").read_text("utf-8")
    assert "Ordne die Argumentation" in (tmp_path / "class" / "students" / "index.html").read_text("utf-8")


def test_a_text_can_be_printed(tmp_path: Path) -> None:
    made(written(tmp_path), tmp_path / "class")
    sheet = (tmp_path / "class" / "texts" / "market.html").read_text("utf-8")
    assert "The market &amp; we</h1>" in sheet
    assert "Every Friday there is a market. It should be held in the old station." in sheet


def test_a_paper_of_another_file_is_taken_and_what_can_be_printed_is_copied(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text(TEXT.partition("\n\n")[2], encoding="utf-8")
    (tmp_path / "paper.html").write_text(f"<h1>Market</h1><p>{TEXT.partition(chr(10) * 2)[2]}</p>", encoding="utf-8")
    course = COURSE.replace("week = 1", "week = 1\npaper = 'paper.txt'").replace(
        "2027-03-01", "2027-03-01\npaper = 'paper.html'"
    )
    made(written(tmp_path, course), tmp_path / "class")
    found = contents(tmp_path / "class" / "texts")
    assert set(found) == {"paper.html", "paper-2.html"}
    assert found["paper-2.html"] == (tmp_path / "paper.html").read_bytes()
    assert b">paper</h1>" in found["paper.html"]


def test_the_same_course_makes_the_same_files_and_keeps_what_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    made(written(tmp_path), folder)
    before = contents(folder)
    (folder / "submissions" / FIRST / "Ada.yaml").write_text("claim: A man acts.\n", encoding="utf-8")
    (folder / "marks" / FIRST).mkdir(parents=True)
    (folder / "marks" / FIRST / "marks.csv").write_text("mine", encoding="utf-8")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    made(written(tmp_path), folder)
    after = contents(folder)
    kept = {f"submissions/{FIRST}/Ada.yaml", f"marks/{FIRST}/marks.csv", "notes.txt"}
    assert {*after} - {*before} == kept
    assert before == {path: content for path, content in after.items() if path not in kept}


def test_an_exercise_that_was_handed_in_does_not_become_another(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    made(written(tmp_path), folder)
    (folder / "submissions" / FIRST / ".DS_Store").write_bytes(b"")  # what an operating system leaves is no hand-in
    made(written(tmp_path, COURSE.replace("week = 1", "week = 1\nseed = 2")), folder)
    made(written(tmp_path), folder)
    (folder / "submissions" / FIRST / "Ada.yaml").write_text("claim: A man acts.\n", encoding="utf-8")
    before = contents(folder)
    with pytest.raises(ArgmapError, match=f"{FIRST}: students have handed in this exercise, which would now be"):
        made(written(tmp_path, COURSE.replace("week = 1", "week = 1\nseed = 2")), folder)
    assert contents(folder) == before
    made(written(tmp_path, COURSE.replace("week = 1", "week = 2")), folder)  # another day is the same exercise
    made(written(tmp_path, COURSE.replace("2027-03-01", "2027-03-01\nseed = 2")), folder)  # so is that of the other
    (folder / "keys" / FIRST / "key.yaml").write_text("broken: [", encoding="utf-8")
    with pytest.raises(ArgmapError, match="students have handed in"):
        made(written(tmp_path), folder)


def test_a_course_may_grow(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    made(written(tmp_path), folder)
    before = contents(folder / "students" / FIRST)
    (folder / "submissions" / FIRST / "Ada.yaml").write_text("claim: A man acts.\n", encoding="utf-8")
    more = '\n[[exercises]]\nname = "Blanks"\nmap = "maps/market.yaml"\nkind = "fill-in"\n'
    assert [one.folder for one in made(written(tmp_path, COURSE + more), folder)][2] == "03-blanks"
    assert contents(folder / "students" / FIRST) == before


def test_what_an_earlier_run_left_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    made(written(tmp_path), folder)
    exercises = made(written(tmp_path, COURSE.replace("Wer sagt was?", "Who says what?")), folder)
    assert left_over(folder, exercises) == [f"students/{SECOND}", f"keys/{SECOND}"]


def test_nothing_is_left_of_what_failed(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    (folder / "keys" / FIRST / "key.yaml").mkdir(parents=True)
    with pytest.raises(ArgmapError, match="not a regular file; no file was changed"):
        made(written(tmp_path), folder)
    assert contents(folder) == {}
    assert not (folder / "students").exists()
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ArgmapError, match="this folder cannot be made"):
        made(written(tmp_path), tmp_path / "file")


def test_the_course_is_not_written_over(tmp_path: Path) -> None:
    file = written(tmp_path, COURSE.replace("points.toml", "rubric.toml"))
    (tmp_path / "rubric.toml").write_text("points = 5\n", encoding="utf-8")
    with pytest.raises(ArgmapError, match="was read to make the class; choose another folder"):
        made(file, tmp_path)
    assert not (tmp_path / "students").exists()


def test_files_of_bytes_are_written_too_and_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = student_files
    more = {"exercise.html": "<p>do it here</p>", "scorm.zip": b"PK\xff"}
    monkeypatch.setattr(class_files, "student_files", lambda one: plain(one) | more)
    made(written(tmp_path), tmp_path / "class")
    assert (tmp_path / "class" / "students" / FIRST / "scorm.zip").read_bytes() == b"PK\xff"
    page = (tmp_path / "class" / "students" / "index.html").read_text("utf-8")
    assert f'<a href="{FIRST}/exercise.html">on screen</a> · <a href="{FIRST}/worksheet.html">worksheet</a>' in page
