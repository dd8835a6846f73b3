"""What assistive technology is told: Chromium's accessibility tree, and where the focus goes."""

from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from tests.browser.pages import Opened, article, axe, document, write

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

STOPS = """() => [...document.querySelectorAll("#paper, #paper *")]
  .filter((one) => one.tabIndex === 0 && one.checkVisibility()).length"""


@pytest.fixture
def read(page: Any, tmp_path: Path) -> Opened:
    """Open the page of a small map with its problems and its paper."""
    map_ = document()
    return Opened(page, write(tmp_path, lower(map_.map), check(map_), article(tmp_path)))


def told(opened: Opened, role: str) -> list[str]:
    """Return the names of all that has a role in the accessibility tree."""
    session = opened.tab.context.new_cdp_session(opened.tab)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [
        " ".join(str(one["name"]["value"]).split())
        for one in nodes
        if not one["ignored"] and one["role"]["value"] == role and "name" in one
    ]


def name(names: list[str], text: str) -> str:
    (found,) = [one for one in names if text in one]
    return found


def test_cards_tell_what_frames_and_lines_show(read: Opened) -> None:
    names = told(read, "treeitem")
    assert "linked with safe by the scheme expert-opinion" in name(names, "It is light an hour later.")
    assert "linked with light by the scheme expert-opinion" in name(names, "Light streets are safer.")
    assert "against the step from light and safe to later-start" in name(names, "Nobody who knows says so.")
    assert "linked" not in name(names, "Pupils sleep too little")


def test_the_outline_tells_the_same(read: Opened) -> None:
    read.press("o")
    names = told(read, "button")
    assert "premise, linked with safe" in name(names, "It is light an hour later.")
    assert "premise, linked with light" in name(names, "Light streets are safer.")
    assert "undercutter, against the step from light and safe" in name(names, "Nobody who knows says so.")


def test_a_reference_tells_that_it_is_one(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, lower(load("arguments/notation/references.yaml").map)))
    opened.press("a")
    names = told(opened, "treeitem")
    assert any("see asleep" in one and "a reference, shown in full elsewhere" in one for one in names)
    assert sum("a reference" in one for one in names) < len(names)


def test_the_passage_that_is_shown_is_in_focus(read: Opened) -> None:
    read.card("buses").click()
    read.tab.get_by_role("button", name="Show the passage").click()
    assert read.tab.evaluate("document.activeElement.textContent") == "The buses cannot run later."


def test_the_passages_of_the_paper_are_one_stop_of_the_tab_key(read: Opened) -> None:
    read.press("p")
    assert read.tab.evaluate(STOPS) == 2, "the paper, to scroll it, and a passage"
    read.tab.focus("#paper")
    read.press("Tab")
    reached = [read.tab.evaluate("document.activeElement.textContent")]
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End"):
        read.press(key)
        reached.append(read.tab.evaluate("document.activeElement.textContent"))
    first, second, note, third = (
        "School should begin later.",
        "Pupils sleep too little.",
        "1",
        "The buses cannot run later.",
    )
    assert reached == [first, second, note, third, note, first, third]
    assert read.tab.evaluate(STOPS) == 2
    read.press("Enter")
    assert "buses" in read.tab.inner_text("#panel .statement")


def test_the_match_that_is_reached_is_told_and_escape_goes_to_it(read: Opened) -> None:
    read.press("/")
    read.tab.keyboard.type("bus")
    read.press("Enter")
    assert read.focused() == "query"
    assert read.tab.inner_text("#reached") == "The school buses cannot run an hour later."
    read.press("Escape")
    assert read.focused() == "buses"
    read.press("/")
    read.tab.keyboard.type("zebra")
    read.press("Escape")
    assert read.focused() == "", "no match, nowhere to go"


def test_a_result_that_is_chosen_is_in_focus(read: Opened) -> None:
    read.press("/")
    read.tab.keyboard.type("lamps")
    read.press("ArrowDown", "Enter")
    assert read.focused() == "lamps"


def test_what_only_assistive_technology_is_told_is_not_in_the_picture(read: Opened, tmp_path: Path) -> None:
    with read.tab.expect_download() as waiting:
        read.tab.click("#menu summary")
        read.tab.click("#svg")
    waiting.value.save_as(tmp_path / "map.svg")
    assert "linked with" not in (tmp_path / "map.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(360, 640), (640, 360), (1024, 768)], ids=str)
def test_axe_finds_nothing_in_any_state(read: Opened, size: tuple[int, int], scheme: str) -> None:
    read.tab.set_viewport_size({"width": size[0], "height": size[1]})
    read.tab.emulate_media(color_scheme=scheme)
    read.tab.reload()
    found = {"at first": axe(read.tab)}
    read.tab.click("#view")
    found["other view"] = axe(read.tab)
    read.tab.evaluate("location.hash = 'light'")
    read.tab.wait_for_selector("#panel .statement")
    found["details"] = axe(read.tab)
    read.tab.evaluate("location.hash = 'sleep'")
    read.tab.get_by_role("button", name="Show the passage").click()
    found["paper"] = axe(read.tab)
    read.tab.click("#troubles")
    found["problems"] = axe(read.tab)
    read.press("Escape")
    read.tab.click("#filter")
    read.tab.select_option("#filters [name=role]", "premise")
    found["filter"] = axe(read.tab)
    read.tab.fill("#query", "school")
    found["search"] = axe(read.tab)
    read.press("Escape", "Escape")
    read.tab.click("#menu summary")
    found["menu"] = axe(read.tab)
    read.press("Escape")
    read.press("?")
    found["help"] = axe(read.tab)
    read.press("Escape", "f")
    read.tab.wait_for_selector("#walk[open]")
    found["presenting"] = axe(read.tab)
    assert {state: faults for state, faults in found.items() if faults} == {}
