"""The presentation of a map, step by step."""

from pathlib import Path
from typing import Any

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.browser.at_rest import box_of
from tests.browser.pages import Opened, axe, document, write

LONG = "A statement with enough words to fill three lines of a card on a projector, as teachers write them."


class Walked(Opened):
    """A page whose map is presented."""

    def __init__(self, tab: Any, address: str) -> None:
        super().__init__(tab, address)
        self.press("f")
        tab.wait_for_selector("#walk[open]")
        tab.wait_for_selector(":root:fullscreen")

    def shown(self) -> list[str]:
        """Return the words of the cards of this step, the one above first."""
        found: list[str] = self.tab.locator("#slide .text").all_inner_texts()
        return found

    def point(self) -> str:
        """Return the first words of the card that the step is about."""
        return " ".join(self.tab.inner_text("#slide .point .text").split()[:3])

    def said(self) -> str:
        """Return what the step says to a screen reader."""
        found: str = self.tab.text_content("#walk-said")
        return found


@pytest.fixture
def walk(page: Any, tmp_path: Path) -> Walked:
    """Present a small map."""
    return Walked(page, write(tmp_path, lower(document().map)))


def test_the_first_step_is_the_claim_with_what_is_directly_under_it(walk: Walked) -> None:
    assert walk.shown() == [
        "School should begin an hour later.", "Pupils sleep too little on school days.", "It is light an hour later.",
        "Light streets are safer.", "The school buses cannot run an hour later.",
    ]  # fmt: skip
    assert walk.point() == "School should begin"
    assert walk.said() == "Claim: School should begin an hour later. 3 premises, 1 objection"
    assert walk.tab.inner_text("#walk-count") == "1 / 12"
    assert axe(walk.tab) == []


def test_a_remote_control_goes_through_the_whole_argument_in_reading_order(walk: Walked) -> None:
    points = [walk.point()]
    while walk.tab.locator("#walk-controls button", has_text="Next").first.is_enabled():
        walk.press("PageDown")
        points.append(walk.point())
    steps = [
        "School should begin", "Pupils sleep too", "Pupils sleep too", "Pupils who may", "Pupils who may",
        "In the trial", "It is light", "Light streets are", "Light streets are", "Lamps are few.", "Nobody who knows",
        "The school buses",
    ]  # fmt: skip
    assert len(points) == int(walk.tab.inner_text("#walk-count").split(" / ")[1])
    assert points == steps
    for point in reversed(steps[:-1]):
        walk.press("PageUp")
        assert walk.point() == point


def test_reasons_objections_deeper_up_and_back(walk: Walked) -> None:
    walk.press("r")
    assert walk.point() == "Pupils sleep too"
    walk.press("o")
    assert walk.point() == "The school buses"
    walk.press("r", "ArrowDown")
    assert walk.shown() == ["Pupils sleep too little on school days.", "Pupils who may sleep longer go to bed later."]
    assert walk.tab.inner_text("#walk-path") == "School should begin an hour later."
    walk.press("ArrowUp")
    assert walk.point() == "Pupils sleep too"
    assert len(walk.shown()) == 5
    walk.press("ArrowUp")
    assert walk.point() == "School should begin"
    walk.press("Backspace", "Backspace", "Backspace", "Backspace")
    assert walk.point() == "The school buses"
    assert walk.said() == "Objection, 4 of 4: The school buses cannot run an hour later. supported"


def test_buttons_do_the_same_and_those_that_lead_nowhere_are_off(walk: Walked) -> None:
    named = {name: walk.tab.get_by_role("button", name=name, exact=True) for name in ("Next", "Previous", "Up", "Back")}
    assert [name for name, one in named.items() if one.is_disabled()] == ["Previous", "Up", "Back"]
    named["Next"].click()
    walk.press("Enter")
    assert walk.point() == "Pupils sleep too"
    assert len(walk.shown()) == 2
    walk.tab.get_by_role("button", name="End", exact=True).click()
    assert walk.tab.is_hidden("#walk")


def test_escape_ends_it_and_the_map_is_where_it_ended(walk: Walked) -> None:
    walk.press("PageDown", "PageDown", "PageDown", "Escape")
    walk.tab.wait_for_selector(":root:not(:fullscreen)")
    assert walk.tab.is_hidden("#walk")
    assert walk.focused() == "bedtime"
    assert walk.tab.is_hidden("#panel")
    assert walk.tab.get_attribute("#present", "aria-pressed") == "false"
    walk.press("ArrowUp")
    assert walk.focused() == "sleep"
    assert walk.faults == []


def test_leaving_full_screen_ends_it_too(walk: Walked) -> None:
    walk.tab.evaluate("document.exitFullscreen()")
    walk.tab.wait_for_selector("#walk", state="hidden")


def test_it_begins_where_a_statement_is_chosen(page: Any, tmp_path: Path) -> None:
    walk = Walked(page, write(tmp_path, lower(document().map)) + "#trial")
    assert walk.point() == "In the trial"
    walk.press("PageUp", "Escape")
    assert "go to bed later" in page.inner_text("#panel .statement")


def test_a_card_is_pressed_to_be_the_point_and_again_to_go_deeper(walk: Walked) -> None:
    card = walk.tab.locator("#slide .below .told", has_text="Light streets are safer")
    card.click()
    assert walk.point() == "Light streets are"
    card.click()
    assert walk.shown()[1:] == ["Lamps are few.", "Nobody who knows says so."]


@pytest.mark.parametrize("count", [1, 4, 9, 16])
def test_all_is_in_sight_at_a_size_for_a_projector(page: Any, tmp_path: Path, count: int) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    premises = ", ".join(f"{{text: '{n} {LONG}'}}" for n in range(count))
    walk = Walked(page, write(tmp_path, lower(loads(f"claim: {{text: The claim., premises: [{premises}]}}").map)))
    slide = page.evaluate("(({scrollHeight: a, clientHeight: b}) => a <= b)(document.getElementById('slide'))")
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('#slide .below .text')).fontSize)")
    assert slide or count > 9
    assert size >= (24 if count == 1 else 14)
    walk.press(*["PageDown"] * count)
    assert box_of(walk.tab.locator("#slide .point"))["y"] < 720


def test_fingers_turn_to_the_next_step(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 1000, "height": 700}, has_touch=True)
    walk = Walked(context.new_page(), write(tmp_path, lower(document().map)))
    session = context.new_cdp_session(walk.tab)
    for x, kind in ((700, "touchStart"), (600, "touchMove"), (500, "touchMove")):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 400}]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert walk.point() == "Pupils sleep too"
    context.close()
