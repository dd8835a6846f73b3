"""Blanks filled from the statements to choose from: by dragging, by pressing, by keys, by the field of the blank."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.teaching.exercises.exercise import KeyItem, Made
from tests.browser.exercising import Student, points, write_page
from tests.browser.pages import axe
from tests.places import ROOT
from tests.teaching.exercises.example_maps import made


def example() -> Made:
    found = made(ROOT / "benchmarks" / "maps" / "cables.yaml", "fill-in", 2, 1)
    assert found
    return found


@pytest.fixture
def student(page: Any, tmp_path: Path) -> Iterator[Student]:
    page.set_viewport_size({"width": 1200, "height": 1400})
    opened = Student(page, write_page(example(), tmp_path))
    yield opened
    assert opened.faults == []


def field(item: KeyItem) -> str:
    return f"select[aria-describedby=told-{item.question.id}]"


def chip(item: KeyItem) -> str:
    return f".bank [data-id={item.right[0]}] .statement"


def test_a_statement_is_dragged_into_its_blank(student: Student) -> None:
    one, tab = example(), student.tab
    for item in one.key.items:
        tab.drag_and_drop(chip(item), field(item))
        assert tab.input_value(field(item)) == item.right[0]
    assert tab.locator(".bank .used").count() == len(one.key.items)
    assert student.check() == "All answers are right. Well done!"
    assert points(one, student.hand_in()) == 100


def test_a_statement_is_pressed_and_then_its_blank(student: Student) -> None:
    one, tab = example(), student.tab
    for item in one.key.items:
        tab.focus(chip(item))
        tab.keyboard.press("Enter")
        assert tab.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
        assert axe(tab) == []
        tab.click(f".blank:has({field(item)}) .put")
        assert tab.evaluate(f"document.activeElement.matches('{field(item)}')")
        assert tab.locator(".put").count() == 0
    assert student.check() == "All answers are right. Well done!"
    tab.click("#undo")
    assert tab.locator(".bank .used").count() == len(one.key.items) - 1


def test_what_is_dropped_beside_a_blank_changes_nothing(student: Student) -> None:
    item, tab = example().key.items[0], student.tab
    tab.drag_and_drop(chip(item), "h1")
    assert tab.input_value(field(item)) == ""
    assert tab.locator(".bank .used, .picked").count() == 0
