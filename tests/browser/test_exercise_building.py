"""A map built in an exercise: by mouse, by keys, by fingers and in the plain list, with all that can be taken back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.notation.reading import loads
from argmap.teaching.exercises.exercise import Made
from argmap.teaching.exercises.making import Wanted, make_exercise
from tests.browser.at_rest import box_of
from tests.browser.exercising import RELATIONS, Student, data, points, puts, write_page
from tests.browser.pages import axe

MAP = """
title: A later start
claim:
  id: later
  text: The school should begin an hour later.
  premises:
    - linked: [{id: tired, text: Pupils sleep too little.}, {id: sleep, text: Sleep helps to learn.}]
      undercutters: [{id: up, text: They would only stay up longer.}]
    - {id: light, text: In winter it is light only at nine., premises: [{ref: sleep}]}
  objections:
    - {id: bus, text: The buses cannot change., objections: [{id: change, text: The buses change every year.}]}
"""


def made(level: int = 1) -> Made:
    return make_exercise(loads(MAP), Wanted("arrange", level, branch="later"))


def ids(one: Made) -> dict[str, str]:
    """Return the ids of an exercise by those of the map."""
    return {name: id_ for id_, name in one.key.origin.items()}


@pytest.fixture
def student(page: Any, tmp_path: Path) -> Iterator[Student]:
    """Open the page of an exercise, and see afterwards that it complained about nothing."""
    opened = Student(page, write_page(made(), tmp_path))
    yield opened
    assert opened.faults == []


def reference(one: Made) -> dict[str, Any]:
    assert one.key.reference
    found: dict[str, Any] = one.key.reference["claim"]
    return found


def test_by_mouse_statements_are_dragged_onto_zones(student: Student) -> None:
    one = made()
    tab = student.tab
    tab.set_viewport_size({"width": 1200, "height": 1400})
    for statement, how, target in puts(reference(one)):
        if not tab.locator(f"#bank .card[data-id={statement}]").count():
            student.again(statement)
        card = tab.locator(f"#bank .card[data-id={statement}]").first
        card.hover()
        tab.mouse.down()
        goal = box_of(tab.locator(f"#map .card[data-id={target}]").first)
        tab.mouse.move(goal["x"] + 20, goal["y"] + 8, steps=4)
        zone = box_of(tab.locator(f"#zones .{how}"))
        tab.mouse.move(zone["x"] + zone["width"] / 2, zone["y"] + zone["height"] / 2, steps=3)
        assert tab.locator("#zones .chosen").count() == 1
        tab.mouse.up()
    assert "Everything is where it belongs." in student.check()
    assert points(one, student.hand_in()) == 100


def test_by_keys_alone(student: Student) -> None:
    one, tab = made(), student.tab
    for statement, how, target in puts(reference(one)):
        if not tab.locator(f"#bank .card[data-id={statement}]").count():
            _reach(tab, f"#map .card[data-id={statement}] > .statement")
            tab.keyboard.press("Enter")
            _reach(tab, f"#map .card[data-id={statement}] > .puts button:has-text('Use it again')")
            tab.keyboard.press("Enter")
        _reach(tab, f"#bank .card[data-id={statement}] > .statement")
        tab.keyboard.press("Enter")
        _reach(tab, f"#map .card[data-id={target}] > .puts .{how}")
        tab.keyboard.press("Enter")
        assert tab.evaluate("document.activeElement.closest('[data-id]').dataset.id") == statement
    assert "Everything is where it belongs." in student.check()
    assert points(one, student.hand_in()) == 100


def _reach(tab: Any, selector: str) -> None:
    """Press Tab until an element is in focus."""
    wanted = tab.locator(selector).first.element_handle()
    for _ in range(200):
        if tab.evaluate("one => document.activeElement === one", wanted):
            return
        tab.keyboard.press("Tab")
    raise AssertionError(selector)


def test_by_fingers_on_a_phone(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    one = made()
    student = Student(context.new_page(), write_page(one, tmp_path))
    tab = student.tab
    statement, _, target = next(iter(puts(reference(one))))
    _carry(context, tab, f"#bank .card[data-id={statement}] .statement", f"#map .card[data-id={target}]", ".for")
    assert tab.locator(f"#map .premise > .card[data-id={statement}]").count() == 1
    for statement, how, target in list(puts(reference(one)))[1:]:
        if not tab.locator(f"#bank .card[data-id={statement}]").count():
            _tap(tab, f"#map .card[data-id={statement}] > .statement")
            _tap(tab, f"#map .card[data-id={statement}] > .puts button:has-text('Use it again')")
        _tap(tab, f"#bank .card[data-id={statement}] > .statement")
        _tap(tab, f"#map .card[data-id={target}] > .puts .{how}")
    assert "Everything is where it belongs." in student.check()
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert axe(tab) == []
    assert student.faults == []
    context.close()


def _tap(tab: Any, selector: str) -> None:
    """Scroll to something, as one does, and tap it."""
    tab.locator(selector).evaluate("one => one.scrollIntoView({ block: 'center' })")
    tab.tap(selector)


def _carry(context: Any, tab: Any, source: str, target: str, zone: str) -> None:
    """Rest a finger on something, move it to a zone over a card, and lift it."""
    session = context.new_cdp_session(tab)

    def touch(kind: str, *where: tuple[float, float]) -> None:
        session.send(
            "Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": [{"x": x, "y": y} for x, y in where]}
        )

    tab.locator(source).scroll_into_view_if_needed()
    start, goal = box_of(tab.locator(source)), box_of(tab.locator(target))
    touch("Start", (start["x"] + 30, start["y"] + 12))
    tab.wait_for_selector("#carried:not([hidden])")
    for step in range(1, 9):
        share = step / 8
        touch(
            "Move",
            (start["x"] + 30 + (goal["x"] - start["x"]) * share, start["y"] + 12 + (goal["y"] - start["y"]) * share),
        )
    box = box_of(tab.locator(f"#zones {zone}"))
    touch("Move", (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
    touch("End")


def test_as_a_plain_list(student: Student) -> None:
    one, tab = made(), student.tab
    for statement, how, target in puts(reference(one)):
        if tab.locator(f"#map .card[data-id={statement}]").count():
            student.again(statement)
        tab.click("text=As a list")
        number = tab.locator(f"#list li[data-id={statement}] .choices select").first.get_attribute("id")[5:]
        if tab.locator(f"#list li[data-id={statement}]").count() > 1:
            number = tab.locator(f"#list li[data-id={statement}] .choices select[id^=what]").last.get_attribute("id")[
                5:
            ]
        tab.select_option(f"#what-{number}", how)
        tab.wait_for_function("() => document.activeElement.id.startsWith('of-')")
        tab.select_option(f"#of-{number}", label=_text(one, target))
        assert tab.evaluate("document.activeElement.id") == f"of-{number}"
        tab.click("text=As a map")
    tab.click("text=As a list")
    assert "Everything is where it belongs." in student.check()
    assert axe(tab) == []
    assert points(one, student.hand_in()) == 100


def _text(one: Made, statement: str) -> str:
    return next(each.text for each in one.exercise.statements if each.id == statement)


@pytest.mark.parametrize(
    ("statement", "how", "target", "said"),
    [
        ("bus", "for", "later", "is it for or against that statement"),
        ("tired", "for", "later", "does it count by itself"),
        ("bus", "against", "light", "Not here"),
        ("up", "against", "tired", "or about the step from"),
        ("change", "doubt", "bus", "or about the step from"),
        ("up", "against", "later", "or about the step from"),
        ("sleep", "for", "light", "said for something else as well"),
    ],
)
def test_a_misplaced_statement_is_told_why(
    page: Any, tmp_path: Path, statement: str, how: str, target: str, said: str
) -> None:
    one = made()
    student, known = Student(page, write_page(one, tmp_path)), ids(one)
    if target != "later":
        against = target == "bus"
        student.put(known[target], "against" if against else "for", known["later"])
    student.put(known[statement], how, known[target])
    student.check()
    card = page.inner_text(f"#map .card[data-id={known[statement]}]")
    assert said in card
    assert not any(_text(one, other) in card for name, other in known.items() if name != statement)


def test_everything_can_be_undone_and_is_kept_over_a_reload(student: Student) -> None:
    tab, known = student.tab, ids(made())
    before = tab.inner_text("#work")
    student.put(known["light"], "for", known["later"])
    student.put(known["tired"], "together", known["light"])
    student.put(known["up"], "doubt", known["light"])
    built = tab.inner_text("#work")
    tab.reload()
    assert tab.inner_text("#work") == built
    assert student.told() == "This is your work from last time."
    student.pick(known["light"])
    tab.click("text=Take it out of the map")
    assert tab.locator("#bank .card").count() == 4
    assert tab.locator("#map .doubts .card").count() == 1, "the step is still there, with the other premise"
    tab.keyboard.press("Control+z")
    assert tab.inner_text("#work") == built
    for _ in range(3):
        if tab.is_enabled("#undo"):
            tab.click("#undo")
    tab.click("#more summary")
    tab.click("#again")
    tab.click("dialog button.main")
    tab.wait_for_selector("dialog", state="detached")
    assert tab.inner_text("#work") == before


def test_the_step_goes_with_a_premise_that_makes_it_alone(student: Student) -> None:
    tab, known = student.tab, ids(made())
    student.put(known["light"], "for", known["later"])
    student.put(known["bus"], "against", known["later"])
    student.put(known["up"], "doubt", known["light"])
    student.put(known["tired"], "doubt", known["up"])
    tab.locator(f"#map .card[data-id={known['light']}] > .statement").click()
    assert tab.locator(f"#map .card[data-id={known['up']}] .puts button").count() == 0
    tab.click(f"#map .card[data-id={known['bus']}] > .puts .against")
    moved = f"#map .card[data-id={known['bus']}] ~ ul .card[data-id={known['light']}] ~ .doubts"
    assert tab.locator(f"{moved} .card[data-id={known['up']}] ~ .doubts .card[data-id={known['tired']}]").count() == 1


def test_work_goes_on_from_a_file_on_another_device(student: Student, browser: Any, tmp_path: Path) -> None:
    known = ids(made())
    student.put(known["light"], "for", known["later"])
    student.put(known["bus"], "together", known["light"])
    file = tmp_path / "mine.json"
    file.write_bytes(student.hand_in())
    context = browser.new_context()
    other = Student(context.new_page(), student.tab.url)
    other.tab.set_input_files("input[type=file]", file)
    other.tab.wait_for_function("() => document.querySelector('#told').textContent !== ''")
    assert other.told() == "This is your work from mine.json."
    assert data(other.hand_in("Bo")) == {**data(file.read_bytes()), "student": "Bo"}
    context.close()


@pytest.mark.parametrize(
    "work",
    [
        None, 5, "", "{}", "[]", '{"map": 5}', '{"map": "0+(1"}', '{"map": "0+(0);"}', '{"map": "zz;"}',
        '{"map": "0;1!"}', '{"map": "0;<b>"}', '{"map": ";' + "0+(" * 20_000 + '"}', '{"map": "0;", "own": [5]}',
        '{"map": "0;", "own": 5}',
    ],
)  # fmt: skip
def test_a_file_that_holds_no_work_changes_nothing(student: Student, tmp_path: Path, work: Any) -> None:
    file = tmp_path / "<b>bad.json"
    file.write_text(json.dumps({"argmap-hand-in": 1, "exercise": made().exercise.id, "work": work}), encoding="utf-8")
    before = student.tab.inner_text("#work")
    student.tab.set_input_files("input[type=file]", file)
    student.tab.wait_for_function("() => document.querySelector('#told').textContent !== ''")
    assert student.told() in ("<b>bad.json contains no work on this exercise.", "This is your work from <b>bad.json.")
    assert student.tab.inner_text("#work") == before


def test_the_claim_is_found_and_can_be_changed(page: Any, tmp_path: Path) -> None:
    one = make_exercise(loads(MAP), Wanted("arrange", 3, branch="later", distractors=0))
    student, known = Student(page, write_page(one, tmp_path)), ids(one)
    assert student.check().startswith("Your map has no claim yet.")
    student.head(known["bus"])
    student.put(known["change"], "against", known["bus"])
    student.check()
    assert "Is this what all the others argue for?" in page.inner_text(f".card[data-id={known['bus']}]")
    student.head(known["later"])
    assert page.locator(f"#bank .card[data-id={known['bus']}]").count() == 1
    student.put(known["bus"], "against", known["later"])
    assert page.locator(f"#map .card[data-id={known['change']}]").count() == 1, "what hangs on it goes with it"
    assert "2 of 3 statements" not in student.check()
    assert student.faults == []


def test_a_fragment_stands_for_the_map_where_no_claim_is_chosen(page: Any, tmp_path: Path) -> None:
    one = make_exercise(loads(MAP), Wanted("arrange", 3, branch="later", distractors=0))
    student, known = Student(page, write_page(one, tmp_path)), ids(one)
    student.pick(known["bus"])
    page.click(f"#bank .card[data-id={known['later']}] > .puts .against")
    assert data(student.hand_in())["map"]["claim"]["objections"][0]["id"] == known["bus"]


def test_relations_have_their_words_on_the_buttons() -> None:
    assert set(RELATIONS.values()) == {"for", "against", "doubt"}
