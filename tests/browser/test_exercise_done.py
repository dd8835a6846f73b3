"""Every kind of exercise done on its page, handed in and marked; what is wrong is told, and the answer is not."""

from pathlib import Path
from typing import Any

import pytest

from argmap.teaching.exercises.exercise import AnswerForm, Made
from tests.browser.exercising import Student, data, handed_in, points, write_page
from tests.places import ROOT
from tests.teaching.exercises.example_maps import KINDS, LARGE, LEVELS, MAPS, made

CABLES = ROOT / "benchmarks" / "maps" / "cables.yaml"
WRITTEN = (AnswerForm.TEXT, AnswerForm.WORDS)


def some(kind: str, level: int) -> Made:
    """Return an exercise of a kind; every kind can be made of one of these maps."""
    found = (made(file, kind, level, 1) for file in (CABLES, LARGE, *MAPS))
    return next(one for one in found if one)


def closed(one: Made) -> bool:
    """Tell whether the page can say of everything whether it is right."""
    forms = {item.question.form for item in one.key.items}
    return not forms & {*WRITTEN} and one.exercise.kind != "free-map"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "free-map"])
def test_what_is_done_rightly_is_told_and_gets_all_points(page: Any, tmp_path: Path, kind: str, level: int) -> None:
    one = some(kind, level)
    student = Student(page, write_page(one, tmp_path))
    student.do(one.key)
    told = student.check()
    if closed(one):
        assert "All answers are right." in told or "Everything is where it belongs." in told
    content = student.hand_in()
    assert points(one, content) == 100
    assert (data(content)["student"], data(content)["exercise"]) == ("Ada Lovelace", one.exercise.id)
    assert student.faults == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("free-map", "arrange")])
def test_a_wrong_answer_is_told_without_the_right_one(page: Any, tmp_path: Path, kind: str) -> None:
    one = some(kind, 1)
    student = Student(page, write_page(one, tmp_path))
    item = next(item for item in one.key.items if item.question.options)
    other = next(option.id for option in item.question.options if option.id not in item.right)
    wrong = item.model_copy(update={"right": (other,)})
    student.answer(wrong)
    before = page.inner_text("#work")
    told = student.check()
    assert student.results() == ["Not yet. Look again."]
    assert set(page.inner_text("#work").split()) - set(before.split()) <= {"Not", "yet.", "Look", "again."}
    if len(one.key.items) > 1:
        assert "still open" in told
    student.answer(item)
    assert student.results() == []
    student.check()
    assert student.results() == ["Right."]
    assert points(one, student.hand_in()) == pytest.approx(100 / len(one.key.items), abs=1)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_done_is_handed_in_as_nothing(page: Any, tmp_path: Path, kind: str) -> None:
    one = some(kind, 2)
    student = Student(page, write_page(one, tmp_path))
    student.check()
    content = student.hand_in("<script>alert(1)</script> & Söhne")
    found = handed_in(content)
    assert found.student == "<script>alert(1)</script> & Söhne"
    assert points(one, content) <= 20
    assert student.faults == []


def test_to_mark_everything_is_not_right(page: Any, tmp_path: Path) -> None:
    one = some("critical-questions", 2)
    student = Student(page, write_page(one, tmp_path))
    everything = [
        item.model_copy(update={"right": tuple(option.id for option in item.question.options)})
        for item in one.key.items
    ]
    for item in everything:
        assert item.question.form is AnswerForm.SEVERAL
        student.answer(item)
    student.check()
    assert "Right." not in student.results()
    assert points(one, student.hand_in()) < 50


def test_a_map_of_ones_own_is_written_placed_and_marked(page: Any, tmp_path: Path) -> None:
    one = some("free-map", 1)
    student = Student(page, write_page(one, tmp_path))
    reference = one.key.reference
    assert reference
    ids = {reference["claim"]["id"]: reference["claim"]["id"]}
    texts = {here["id"]: here["text"] for here in _all(reference["claim"])}
    for statement, how, target in student.prepared(reference["claim"]):
        page.fill("#writing", texts[statement])
        page.press("#writing", "Enter")
        ids[statement] = page.locator("#bank .card").last.get_attribute("data-id")
        student.put(ids[statement], how, ids[target])
    assert "Your teacher will read" in student.check()
    assert points(one, student.hand_in()) == 100
    assert student.faults == []


def _all(entry: dict[str, Any]) -> list[dict[str, Any]]:
    lists = (entry.get(key, ()) for key in ("linked", "premises", "objections", "undercutters"))
    return [*([entry] if "text" in entry else []), *(one for part in lists for below in part for one in _all(below))]
