"""What an exercise's page tells: what is missing, what is spare, what another window did; and where its menu is."""

from pathlib import Path
from typing import Any

import pytest

from argmap.notation.reading import loads
from argmap.teaching.exercises.making import Wanted, make_exercise
from tests.browser.at_rest import box_of
from tests.browser.exercising import Student, puts, write_page
from tests.places import ROOT
from tests.teaching.exercises.example_maps import LARGE, made

CABLES = ROOT / "benchmarks" / "maps" / "cables.yaml"


def test_what_belongs_nowhere_is_asked_for_and_being_done_is_told(page: Any, tmp_path: Path) -> None:
    one = made(LARGE, "arrange", 2, 1)
    assert one
    assert one.key.reference
    student, ways = Student(page, write_page(one, tmp_path)), list(puts(one.key.reference["claim"]))
    inside = {one.key.reference["claim"]["id"], *(way[0] for way in ways)}
    spare = [each.id for each in one.exercise.statements if each.id not in inside]
    for way in ways[:-1]:
        student.put(*way)
    assert "3 statements are not in your map: do any of them belong in it?" in student.check()
    student.put(spare[0], "for", ways[0][0])
    student.check()
    assert "Or does it not belong in this map at all?" in page.inner_text(f"#map .card[data-id={spare[0]}]")
    student.pick(spare[0])
    page.click(f"#map .card[data-id={spare[0]}] button:has-text('Take it out')")
    student.put(*ways[-1])
    assert student.check() == "Everything is where it belongs. Well done!"


def test_who_hands_in_is_told_what_is_missing(page: Any, tmp_path: Path) -> None:
    one = made(CABLES, "critical-questions", 2, 1)
    assert one
    student = Student(page, write_page(one, tmp_path))
    page.click("#hand-in")
    left = len(one.exercise.questions)
    assert page.inner_text("dialog .warns") == f"{left} question{'s are' if left > 1 else ' is'} still open."
    page.click("dialog button:has-text('Cancel')")
    page.wait_for_selector("dialog", state="detached")
    student.do(one.key)
    page.click("#hand-in")
    assert page.locator("dialog .warns").count() == 0


def test_the_first_statement_of_ones_own_is_seen(page: Any, tmp_path: Path) -> None:
    one = made(CABLES, "free-map", 3, 1)
    assert one
    student = Student(page, write_page(one, tmp_path))
    assert page.is_hidden("#bank")
    page.fill("#writing", "A first statement.")
    page.click("text=Add it")
    assert page.inner_text("#bank .card") == "A first statement."
    assert student.check() == "Your map has no claim yet. Your teacher will read what you wrote in your own words."
    page.click("#bank .statement")
    page.click("#bank button:has-text('Reword it')")
    page.fill("#bank textarea", "The same in other words.")
    page.press("#bank textarea", "Enter")
    assert page.inner_text("#bank .card") == "The same in other words."
    page.click("#bank .statement")
    page.click("#bank button:has-text('Delete it')")
    assert page.is_hidden("#bank")
    page.click("#undo")
    assert page.inner_text("#bank .card") == "The same in other words."
    assert student.faults == []


@pytest.mark.slow
def test_two_windows_do_not_overwrite_each_other(browser: Any, tmp_path: Path) -> None:
    one = make_exercise(loads(CABLES.read_text("utf-8")), Wanted("arrange"))
    context, address = browser.new_context(), write_page(one, tmp_path)
    first, second = (Student(context.new_page(), address) for _ in range(2))
    assert one.key.reference
    ways = list(puts(one.key.reference["claim"]))
    first.put(*ways[0])
    second.tab.wait_for_selector(f"#map .card[data-id={ways[0][0]}]")
    assert "open in another window" in second.told()
    second.put(*ways[1])
    first.tab.wait_for_selector(f"#map .card[data-id={ways[1][0]}]")
    assert first.tab.inner_text("#map") == second.tab.inner_text("#map")
    second.tab.click("#undo")
    context.close()


@pytest.mark.slow
@pytest.mark.parametrize(("wide", "high"), [(390, 844), (320, 640), (844, 390), (1200, 800)])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_menu_is_whole_in_sight(browser: Any, tmp_path: Path, wide: int, high: int, language: str) -> None:
    one = make_exercise(loads(CABLES.read_text("utf-8")), Wanted("arrange", language=language))
    context = browser.new_context(viewport={"width": wide, "height": high})
    tab = Student(context.new_page(), write_page(one, tmp_path)).tab
    tab.click("#more summary")
    for button in ("#open-file", "#again"):
        box = box_of(tab.locator(button))
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= wide
        assert box["y"] >= 0
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()
