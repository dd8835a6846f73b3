"""The whole path of a teacher: an exercise of each kind from the paper's map, done on its page, marked, reported."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from argmap.teaching.exercises.exercise import AnswerForm, Exercise, Key
from argmap.teaching.exercises.exercise_files import read_exercise, read_key
from tests.browser.exercising import Student, puts
from tests.browser.pages import axe
from tests.needs import missing
from tests.places import ARGUMENTS, ROOT
from tests.running import Argmap
from tests.teaching.exercises.example_maps import KINDS

PAPER = ROOT.parent / "shared" / "paper" / "makili-aliyev-2013.md"
MAP = ARGUMENTS / "makili-aliyev-2013.yaml"
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>=cmd|' /C calc'!A0"
TEXTS = (AnswerForm.TEXT, AnswerForm.WORDS)
WIDE, PHONE = {"width": 1200, "height": 900}, {"width": 390, "height": 844}

pytestmark = pytest.mark.slow


class Room:
    """A classroom: students at browsers, each new, who put what they hand in into a folder."""

    def __init__(self, browser: Any, page: Path, folder: Path) -> None:
        self.browser, self.page, self.folder = browser, page.as_uri(), folder
        folder.mkdir()

    def seat(self, name: str, do: Any, window: dict[str, int]) -> None:
        """Let a student do the exercise and hand it in; the page is free of faults at the end."""
        context = self.browser.new_context(viewport=window)
        student = Student(context.new_page(), self.page)
        do(student)
        student.check()
        assert axe(student.tab) == []
        assert student.tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        (self.folder / f"{name}.json").write_bytes(student.hand_in(name))
        assert student.faults == []
        context.close()


def rightly(key: Key) -> Any:
    def do(student: Student) -> None:
        if key.kind == "free-map":
            _written(student, key, lambda text: text)
        else:
            student.do(key)

    return do


def partly(key: Key) -> Any:
    """Return what a student does who knows the first half and guesses nothing."""

    def do(student: Student) -> None:
        for item in key.items[: len(key.items) // 2]:
            student.answer(item)
        if key.reference and key.kind == "free-map":
            _written(student, key, lambda text: text, half=True)
        elif key.reference:
            ways = student.prepared(key.reference["claim"])
            for way in ways[: len(ways) // 2]:
                student.put(*way)

    return do


def hostilely(key: Key) -> Any:
    """Return what a student does who writes markup and formulas wherever the page lets them."""

    def do(student: Student) -> None:
        for item in key.items:
            if item.question.form in TEXTS:
                student.write(item, HOSTILE)
        if key.kind == "free-map":
            _written(student, key, lambda _: HOSTILE)

    return do


def _written(student: Student, key: Key, said: Any, *, half: bool = False) -> None:
    """Write the statements of the reference, and put each where it belongs."""
    assert key.reference
    claim = key.reference["claim"]
    texts = {one["id"]: one["text"] for one in _statements(claim)}
    known = {claim["id"]: claim["id"]}
    tab = student.tab
    if not tab.locator("#map .card[data-id]").count():
        tab.fill("#writing", texts[claim["id"]])
        tab.press("#writing", "Enter")
        known[claim["id"]] = tab.locator("#bank .card").last.get_attribute("data-id")
        student.head(known[claim["id"]])
    ways = [way for way in puts(claim) if way[0] not in known]
    for statement, how, target in ways[: len(ways) // 2] if half else ways:
        if statement in known:
            student.put(known[statement], how, known[target])
            continue
        tab.fill("#writing", said(texts[statement]))
        tab.press("#writing", "Enter")
        known[statement] = tab.locator("#bank .card").last.get_attribute("data-id")
        student.put(known[statement], how, known[target])


def _statements(entry: dict[str, Any]) -> list[dict[str, Any]]:
    lists = (entry.get(key, ()) for key in ("linked", "premises", "objections", "undercutters"))
    below = [one for part in lists for child in part for one in _statements(child)]
    return [*([entry] if "text" in entry else []), *below]


def _besides(folder: Path, exercise: Exercise) -> None:
    """Put in what no page hands in: a huge file, a forged one, one of another exercise, and one that is cut short."""
    (folder / "Huge.json").write_text(
        json.dumps({"argmap-hand-in": 1, "exercise": exercise.id, "answers": {"a": "x" * 3_000_000}})
    )
    forged = dict.fromkeys((one.id for one in exercise.questions), [HOSTILE] * 300)
    name = f"</td>{HOSTILE}"
    (folder / "Forged.json").write_text(
        json.dumps({"argmap-hand-in": 1, "exercise": exercise.id, "student": name, "answers": forged})
    )
    (folder / "Other.json").write_text(json.dumps({"argmap-hand-in": 1, "exercise": "arrange-00000000", "answers": {}}))
    (folder / "Cut.json").write_text('{"argmap-hand-in": 1, "exercise": "')


@pytest.mark.parametrize("kind", KINDS)
def test_from_the_paper_to_marks(argmap: Argmap, browser: Any, tmp_path: Path, kind: str) -> None:
    if not PAPER.is_file():
        missing("the paper's text (../shared/paper)")
    out, marks = tmp_path / "exercise", tmp_path / "marks"
    made = argmap("teach", "make", MAP, "--paper", PAPER, "--kind", kind, "--level", 2, "-o", out)
    assert made.status == 0, made.err
    exercise, key = read_exercise(out / "exercise.yaml"), read_key(tmp_path / "exercise-key" / "key.yaml")
    room = Room(browser, out / "exercise.html", tmp_path / "in")
    room.seat("Right", rightly(key), WIDE)
    room.seat("Partly", partly(key), PHONE)
    room.seat("Hostile", hostilely(key), WIDE)
    room.seat("Empty", lambda _: None, PHONE)
    _besides(room.folder, exercise)
    done = argmap("teach", "mark", room.folder, "--key", tmp_path / "exercise-key" / "key.yaml", "-o", marks)
    assert done.status == 2
    assert "Huge.json: not marked: this is larger than 2 MiB" in done.err
    assert "Other.json: not marked: this is of the exercise 'arrange-00000000'" in done.err
    assert "Cut.json: not marked: this file from an exercise's page is damaged" in done.err
    with (marks / "marks.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["student"]: row for row in csv.DictReader(stream)}
    got = {name: float(row["mark"]) for name, row in rows.items() if row["mark"]}
    assert got["Right"] == 100
    assert got["Empty"] <= got["Partly"] < 100
    assert got["Hostile"] <= got["Partly"] or kind == "free-map"
    assert got["Forged"] == 0
    _looked_at(browser, marks)


def _looked_at(browser: Any, marks: Path) -> None:
    """Open what the teacher and the students read: nothing runs, nothing is wider than a phone, axe finds nothing."""
    pages = [marks / "class-report.html", *sorted((marks / "feedback").glob("*.html"))]
    assert len(pages) >= 6
    for file in pages:
        context = browser.new_context(viewport=PHONE)
        tab = context.new_page()
        faults: list[str] = []
        tab.on("pageerror", lambda error, faults=faults: faults.append(str(error)))
        tab.on("dialog", lambda dialog, faults=faults: (faults.append(dialog.message), dialog.dismiss()))
        tab.goto(file.as_uri())
        assert axe(tab) == [], file.name
        assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), file.name
        assert tab.locator("script, img[onerror]").count() == 0
        others = {"Right", "Partly", "Hostile", "Empty"} - {file.stem}
        if file.parent.name == "feedback":
            assert not any(other in tab.title() for other in others)
        assert faults == []
        context.close()
