"""Back and forward, the path to a statement, and the link to it."""

from pathlib import Path
from typing import Any

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.browser.pages import Opened, axe, document, write

DEEP = "{text: Step 8.}"
for level in range(7, 0, -1):
    DEEP = f"{{id: s{level}, text: Step {level} with some more words than fit in a crumb., premises: [{DEEP}]}}"
HASH = "location.hash"
ENTRIES = "history.length"


@pytest.fixture
def read(page: Any, tmp_path: Path) -> Opened:
    """Open the page of a small map."""
    return Opened(page, write(tmp_path, lower(document().map)))


def statement(read: Opened) -> str:
    found: str = read.tab.inner_text("#panel .statement")
    return found


def at(read: Opened, id_: str) -> None:
    """Wait until the address names a statement, or none, and the page has heard of it."""
    read.tab.wait_for_function("id => location.hash.slice(1) === id", arg=id_)
    read.tab.locator("#panel").wait_for(state="visible" if id_ else "hidden")


def test_back_and_forward_lead_from_choice_to_choice(read: Opened) -> None:
    read.card("sleep").click()
    read.card("buses").click()
    read.tab.go_back()
    assert "Pupils sleep" in statement(read)
    assert read.focused() == "sleep"
    read.tab.go_back()
    assert read.tab.is_hidden("#panel")
    assert read.card("sleep").get_attribute("aria-selected") == "false"
    for id_ in ("sleep", "buses"):
        read.tab.go_forward()
        at(read, id_)
    assert "buses" in statement(read)
    read.press("Escape")
    at(read, "")
    read.tab.go_back()
    at(read, "buses")
    assert "buses" in statement(read)
    assert read.faults == []


def test_the_same_choice_again_is_no_step_back(read: Opened) -> None:
    read.card("sleep").click()
    before = read.tab.evaluate(ENTRIES)
    read.card("sleep").click()
    read.press("o", "o")
    assert read.tab.evaluate(ENTRIES) == before


def test_a_walk_by_keys_is_one_step_back(read: Opened) -> None:
    read.card("sleep").click()
    before = read.tab.evaluate(ENTRIES)
    read.press("ArrowDown", "ArrowDown", "ArrowDown")
    assert read.tab.evaluate(HASH) == "#light"
    assert read.tab.evaluate(ENTRIES) == before + 1
    read.tab.go_back()
    assert read.tab.evaluate(HASH) == "#sleep"
    assert "Pupils sleep" in statement(read)


def test_going_from_match_to_match_is_one_step_back(read: Opened) -> None:
    read.card("lamps").click()
    before = read.tab.evaluate(ENTRIES)
    read.tab.fill("#query", "school")
    read.press("Enter", "Enter", "Enter")
    assert read.tab.evaluate(ENTRIES) == before + 1
    read.tab.go_back()
    assert read.tab.evaluate(HASH) == "#lamps"


def test_the_path_from_the_claim_leads_to_each_of_its_steps(read: Opened) -> None:
    read.card("trial").click()
    crumbs = read.tab.locator("#panel .path li")
    assert [one.split(": ")[-1].strip() for one in crumbs.all_text_contents()] == [
        "School should begin an hour later.", "Pupils sleep too little on school days.",
        "Pupils who may sleep longer go to bed later.",
    ]  # fmt: skip
    assert axe(read.tab) == []
    crumbs.nth(1).locator("button").click()
    assert read.tab.evaluate(HASH) == "#sleep"
    assert read.focused() == "sleep"
    read.press("Home")
    assert read.tab.locator("#panel .path").count() == 0


def test_a_long_path_is_shortened_until_it_is_asked_for(page: Any, tmp_path: Path) -> None:
    map_ = loads(f"claim: {{id: c, text: The claim., premises: [{DEEP}]}}")
    opened = Opened(page, write(tmp_path, lower(map_.map)))
    opened.press("a")
    opened.tab.locator("#cards .card", has_text="Step 8").click()
    seen = page.locator("#panel .path li:visible")
    assert seen.count() == 5
    assert seen.first.inner_text().endswith("The claim.")
    page.get_by_role("button", name="Show 4 more steps").click()
    assert seen.count() == 8
    assert page.evaluate("document.activeElement.title").startswith("Step 1 ")


def test_a_link_to_the_statement_is_copied(read: Opened) -> None:
    read.tab.evaluate("() => { navigator.clipboard.writeText = async text => { window.copied = text; }; }")
    read.card("bedtime").click()
    read.tab.get_by_role("button", name="Copy link").click()
    assert "send the file" in read.tab.inner_text("#panel .copied")
    link = read.tab.evaluate("window.copied")
    assert link.startswith("file:")
    assert link.endswith("map.html#bedtime")
    read.tab.goto("about:blank")
    read.tab.goto(link)
    assert "go to bed later" in statement(read)


def test_a_link_that_cannot_be_copied_is_shown(read: Opened) -> None:
    read.tab.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('denied')); }")
    read.card("bedtime").click()
    read.tab.get_by_role("button", name="Copy link").click()
    assert read.tab.input_value("#panel .copied input").endswith("map.html#bedtime")
    assert read.focused() == ""
    assert read.tab.evaluate("getSelection().toString()").endswith("#bedtime")
