"""The buttons and the menu at a statement's card: they can be seen whole, wherever the card is."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.at_rest import box_of
from tests.browser.editing import Edited, served


@pytest.mark.parametrize(("wide", "high"), [(1280, 850), (1024, 600), (760, 520)])
def test_buttons_and_menu_are_in_sight_whole(browser: Any, tmp_path: Path, wide: int, high: int) -> None:
    context = browser.new_context(viewport={"width": wide, "height": high})
    with served(tmp_path) as desk:
        page = Edited(context.new_page(), desk)
        card = page.card_of("Grades rose").first
        card.scroll_into_view_if_needed()
        page.tab.wait_for_timeout(400)  # until the map has moved
        card.click()
        page.tab.wait_for_timeout(400)
        stage = box_of(page.tab.locator("#stage"))
        tools = box_of(page.tab.locator("#card-tools"))
        assert stage["x"] <= tools["x"]
        assert tools["x"] + tools["width"] <= stage["x"] + stage["width"]
        page.press("m")
        for item in page.tab.locator("#card-menu button").all():
            item.scroll_into_view_if_needed()
            box = box_of(item)
            assert box["y"] + box["height"] <= high
            assert box["x"] + box["width"] <= wide
            middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
            assert page.tab.evaluate(
                "([x, y]) => document.elementFromPoint(x, y).closest('#card-menu') !== null", middle
            )
        assert page.faults == []
        context.close()


def test_the_help_has_the_keys_that_change_the_map_and_those_of_every_page(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path) as desk:
        page = Edited(context.new_page(), desk)
        page.press("?")
        keys = page.tab.locator("#help-keys dt").all_inner_texts()
        said = dict(zip(keys, page.tab.locator("#help-keys dd").all_inner_texts(), strict=True))
        assert {"Tab", "F2", "Alt ↑", "Ctrl Z", "F6", "↑", "Home", "?"} <= set(keys)
        assert keys.count("Enter") == 1
        page.press("Escape")
        page.tab.locator("#cards .card").first.focus()
        assert page.tab.is_hidden("#panel")
        assert said["Space"].startswith("Show details")
        page.press("Space")
        assert page.tab.is_visible("#panel")
        context.close()


def test_what_is_fitted_ends_above_the_buttons_that_float_over_the_map(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    reasons = "".join(f"    - Reason {number} for it is given here.\n" for number in range(9))
    file.write_text(f"title: T\nclaim:\n  text: It is so.\n  premises:\n{reasons}", encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    with served(tmp_path, file) as desk:
        page = Edited(context.new_page(), desk)
        page.tab.locator("#fit").click()
        card = box_of(page.card_of("Reason 8"))
        buttons = box_of(page.tab.locator("#zooms"))
        assert card["y"] + card["height"] <= buttons["y"]
        context.close()


@pytest.mark.parametrize("act", ["for", "against", "together"])
def test_a_double_click_on_a_button_of_a_card_does_what_one_click_does(browser: Any, tmp_path: Path, act: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path) as desk:
        page = Edited(context.new_page(), desk)
        before = page.served.text
        page.card_of("Grades rose").first.click()
        page.tab.wait_for_timeout(400)  # until the map has moved
        page.tab.locator(f"#card-tools .{act}").dblclick(delay=60)
        page.tab.wait_for_timeout(300)
        field = page.tab.locator("#rewording")
        assert field.evaluate("(field) => document.activeElement === field")
        assert field.input_value() == ""
        page.tab.keyboard.type("Written after two clicks.")
        page.press("Enter")
        page.card_of("Written after two clicks.").wait_for()
        text = page.settled()
        assert "Written after two clicks." in text
        assert len(text.splitlines()) <= len(before.splitlines()) + 2
        context.close()


def test_a_second_click_is_not_for_what_the_first_one_has_brought(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path) as desk:
        page = Edited(context.new_page(), desk)
        page.tab.evaluate(
            """() => {
              window.taken = [];
              const [first, second] = ["first", "second"].map((name) => {
                const button = document.createElement("button");
                button.textContent = name;
                Object.assign(button.style, { position: "fixed", zIndex: 99, left: "400px", top: "300px" });
                button.addEventListener("click", () => window.taken.push(name));
                return button;
              });
              first.addEventListener("click", () => first.replaceWith(second));
              document.body.append(first);
            }"""
        )
        page.tab.mouse.dblclick(430, 310)
        assert page.tab.evaluate("taken") == ["first"]
        page.tab.mouse.click(430, 310)
        assert page.tab.evaluate("taken") == ["first", "second"]
        context.close()


def test_a_double_click_on_a_card_still_gives_it_other_words(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path) as desk:
        page = Edited(context.new_page(), desk)
        page.card_of("Grades rose").first.dblclick(delay=60)
        assert "Grades rose" in page.tab.locator("#rewording").input_value()
        context.close()


def test_a_tap_whose_touch_was_taken_does_not_cost_the_next_one(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 850}, has_touch=True)
    with served(tmp_path) as desk:
        page = Edited(context.new_page(), desk)
        once = "window.addEventListener('touchend', (e) => e.preventDefault(), { once: true, passive: false })"
        page.tab.evaluate(f"() => {{ {once} }}")
        place = box_of(page.card_of("Grades rose").first)
        for _ in range(2):
            page.tab.touchscreen.tap(place["x"] + 30, place["y"] + 20)
        page.tab.locator("#panel textarea[name=text]").wait_for()
        context.close()
