"""The parts of a page beside the map: how it stands, the small picture of it, the outline."""

from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from benchmarks.generating import graph as generated
from tests.browser.at_rest import box_of
from tests.browser.pages import TEXT, Opened, article, document, write
from tests.browser.test_page import ALL

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""


@pytest.fixture
def read(page: Any, tmp_path: Path) -> Opened:
    """Open the page of a small map."""
    map_ = document()
    return Opened(page, write(tmp_path, lower(map_.map), check(map_), article(tmp_path)))


def test_how_it_stands_is_counted_and_leads_to_the_statements(read: Opened) -> None:
    counts = {
        one.split(" ", 1)[1]: int(one.split(" ", 1)[0]) for one in read.tab.locator("#states button").all_inner_texts()
    }
    assert counts == {"supported": 4, "support incomplete": 1, "without support": 2, "no support needed": 2}
    shares = read.tab.evaluate("[...document.querySelectorAll('#share i')].map(one => Number(one.style.flexGrow))")
    assert shares == list(counts.values())
    read.tab.get_by_role("button", name="2 without support").click()
    assert set(ALL) - set(read.dim()) == {"light", "lamps"}
    assert read.tab.input_value("#filters [name=status]") == "bare"
    read.tab.get_by_role("button", name="2 without support").click()
    assert read.dim() == []


def test_a_closed_branch_tells_that_something_was_found_in_it(read: Opened) -> None:
    read.card("sleep").locator(".fold").click()
    read.tab.fill("#query", "trial")
    assert read.tab.locator("#cards .holds-hits").count() == 1
    assert "holds-hits" in (read.card("sleep").get_attribute("class") or "")
    read.card("sleep").locator(".fold").click()
    assert read.tab.locator("#cards .holds-hits").count() == 0


def test_the_outline_folds_by_mouse_and_by_key(read: Opened) -> None:
    read.press("o")
    toggle = read.tab.locator("#outline .row", has_text="Pupils sleep").locator(".toggle")
    assert toggle.get_attribute("aria-expanded") == "true"
    toggle.click()
    assert read.tab.locator("#outline .text", has_text="go to bed").count() == 0
    assert read.tab.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false"
    read.press("Enter")
    assert read.tab.locator("#outline .text", has_text="go to bed").count() == 1
    read.press("[", "[", "[")
    assert read.tab.locator("#outline .text").count() == 1
    read.press("]", "o")
    assert read.shown() == ["later-start", "sleep", "light", "safe", "buses"]


def test_what_is_chosen_in_the_outline_is_marked_there(read: Opened) -> None:
    read.press("o")
    read.tab.locator("#outline .entry", has_text="buses").click()
    current = read.tab.locator("#outline [aria-current=true]")
    assert current.count() == 1
    assert "buses" in current.inner_text()
    read.press("Escape")
    assert current.count() == 0
    assert "buses" in read.tab.evaluate("document.activeElement.innerText")


def test_a_map_laid_out_behind_the_outline_is_right_when_it_is_shown(read: Opened) -> None:
    read.press("[", "o", "a", "o")
    boxes = [box_of(read.card(id_)) for id_ in ALL]
    assert all(box["height"] > 40 for box in boxes)
    assert len({(box["x"], box["y"]) for box in boxes}) == len(ALL)


def test_the_small_picture_moves_the_map(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, generated(200)))
    opened.press("a")
    minimap = page.locator("#minimap")
    assert minimap.is_visible()
    root = opened.card("s0")
    before = box_of(root)["y"]
    box = box_of(minimap)
    page.mouse.move(box["x"] + 10, box["y"] + box["height"] - 12)
    page.mouse.down()
    assert box_of(root)["y"] < before - 500
    page.mouse.move(box["x"] + 10, box["y"] + 8)
    page.mouse.up()
    assert box_of(root)["y"] > 0
    opened.press("0")
    assert minimap.is_hidden()


def test_a_small_map_needs_no_small_picture(read: Opened) -> None:
    assert read.tab.is_hidden("#minimap")


def test_arrows_walk_the_tree_wherever_nothing_else_needs_them(read: Opened) -> None:
    read.press("ArrowDown")
    assert read.focused() == "sleep"
    read.tab.focus("#more")
    read.press("ArrowDown")
    assert read.focused() == "bedtime"
    read.press("p")
    read.tab.focus("#paper")
    read.press("ArrowDown")
    assert read.focused() == "paper"


def test_enter_chooses_and_then_goes_on_to_the_panel(read: Opened) -> None:
    read.press("ArrowDown", "Enter")
    assert read.focused() == "sleep"
    read.press("Enter")
    assert read.focused() == "panel"
    read.press("Tab", "Tab")
    assert read.tab.evaluate("document.activeElement.closest('#panel') !== null")
    read.press("Escape")
    assert read.focused() == "sleep"
    assert read.tab.is_hidden("#panel")


def test_a_step_by_a_level_keeps_the_statement_in_its_place(read: Opened) -> None:
    read.card("buses").click()
    before = box_of(read.card("buses"))
    read.press("[", "[")
    assert box_of(read.card("buses")) == pytest.approx(before, abs=0.01)
    read.press("]", "]")
    assert box_of(read.card("buses")) == pytest.approx(before, abs=0.01)


def test_a_double_click_on_a_statement_chooses_a_word(read: Opened) -> None:
    read.card("sleep").locator(".text").dblclick()
    assert read.shown() == ALL
    assert read.tab.evaluate("getSelection().toString().trim()") != ""


def test_the_menu_opens_and_closes_by_key(read: Opened) -> None:
    read.tab.focus("#menu summary")
    read.press("Enter")
    assert read.tab.is_visible("#svg")
    read.press("Escape")
    assert read.tab.is_hidden("#svg")
    assert read.tab.evaluate("document.activeElement.tagName") == "SUMMARY"
    read.press("Enter")
    read.tab.mouse.click(600, 700)
    assert read.tab.is_hidden("#svg")


def test_statements_read_from_one_passage_lead_to_one_another(page: Any, tmp_path: Path) -> None:
    map_ = loads(
        TEXT.replace("id: light, text: It is light an hour later.", "id: light, text: It is light., at: 1.1 s1-2")
    )
    opened = Opened(page, write(tmp_path, lower(map_.map), [], article(tmp_path)))
    opened.press("p")
    page.locator("#paper .lit").nth(1).click()
    page.locator("#panel .cards button", has_text="It is light").click()
    assert page.evaluate("location.hash") == "#light"
    assert page.locator("#paper .chosen").count() == 2
    listed = page.locator("#panel section", has_text="In the paper").locator(".cards button").all_inner_texts()
    assert listed == ["Pupils sleep too little on school days.", "The school buses cannot run an hour later."]


def test_an_address_that_is_none_is_passed_over(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, lower(document().map)) + "#%E0%A4%A")
    assert opened.shown() == ALL
    assert opened.faults == []


@pytest.mark.parametrize("zoom", [[], ["-", "-", "-"], ["o"]], ids=["natural", "smaller", "outline"])
def test_the_picture_has_what_the_map_shows(read: Opened, tmp_path: Path, zoom: list[str]) -> None:
    read.card("safe").locator(".fold").click()
    read.press("1")
    boxes = {id_: box_of(read.card(id_)) for id_ in ("sleep", "buses")}
    read.press(*zoom)
    with read.tab.expect_download() as waiting:
        read.tab.click("#menu summary")
        read.tab.click("#svg")
    waiting.value.save_as(tmp_path / "map.svg")
    read.tab.goto((tmp_path / "map.svg").as_uri())
    sleep = box_of(read.tab.locator("text", has_text="Pupils sleep too"))
    buses = box_of(read.tab.locator("text", has_text="The school buses"))
    assert buses["y"] - sleep["y"] == pytest.approx(boxes["buses"]["y"] - boxes["sleep"]["y"], abs=3)
    assert 150 < sleep["width"] < boxes["sleep"]["width"]
    said = read.tab.locator("text").all_text_contents()
    assert said[:2] == [
        "A later start",
        "9 statements. As mapped, the claim is supported. The map reports what this paper argues; it takes no side.",
    ]
    assert "+2" in said  # what stands in the branch that is closed
    assert "−" not in said


def test_statements_with_incomplete_support_are_counted_marked_and_found(read: Opened) -> None:
    safe = read.card("safe")
    assert safe.locator(".gaps").inner_text() == "△ support incomplete"
    assert "bare" not in (safe.get_attribute("class") or "").split()
    assert read.tab.locator("#share .gaps").count() == 1
    assert "bare" in (read.card("lamps").get_attribute("class") or "").split()
    assert read.card("lamps").locator(".flag").inner_text() == "▲ no support"
    read.tab.get_by_role("button", name="1 support incomplete").click()
    assert set(ALL) - set(read.dim()) == {"safe"}
    safe.click()
    assert read.tab.locator("#panel .state").inner_text() == "support incomplete"
    read.press("o")
    assert read.tab.locator("#outline .gaps").count() == 1


def test_the_previous_match_of_the_first_is_the_last(read: Opened) -> None:
    read.tab.fill("#query", "later")
    found = [id_ for id_ in ALL if id_ not in read.dim()]
    assert len(found) > 2
    reached = []
    for _ in range(len(found) + 1):
        read.tab.click("#previous")
        reached.append(read.tab.evaluate("location.hash.slice(1)"))
    assert reached == [*reversed(found), found[-1]]
    assert read.tab.inner_text("#found") == f"{len(found)} of {len(found)}"
    read.tab.click("#next")
    assert read.tab.evaluate("location.hash.slice(1)") == found[0]
    read.tab.click("#previous")
    assert read.tab.evaluate("location.hash.slice(1)") == found[-1]


def test_a_key_is_one_row_that_makes_title_help_and_action(read: Opened) -> None:
    title = read.tab.get_attribute("#all", "title")
    assert title == "Open every branch (a)"
    read.press("?")
    keys = read.tab.locator("#help-keys dt").all_inner_texts()
    said = read.tab.locator("#help-keys dd").all_inner_texts()
    assert len(keys) == len(said) == len(set(keys))
    assert dict(zip(keys, said, strict=True))["a"] == "Open every branch"
    read.press("Escape", "[", "[", "[")
    assert len(read.shown()) == 1
    read.press("a")
    assert read.shown() == ALL
