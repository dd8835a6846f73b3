"""Where words are asked for and none are written, the question stays and says what is missing."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.editing import Edited, served
from tests.browser.hands import MAP, PAPER, Hands


@pytest.mark.parametrize("end", ["Enter", "button"])
def test_a_dialog_without_words_stays_open_and_says_so(browser: Any, tmp_path: Path, end: str) -> None:
    (tmp_path / "on-school.md").write_text(PAPER, encoding="utf-8")
    file = tmp_path / "map.yaml"
    file.write_text(MAP, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path, file) as desk:
        hands = Hands(context.new_page(), desk)
        hands.select((0, 0), (0, 12))
        hands.tab.locator("#passage-bar .premise").click()
        dialog = hands.tab.locator("dialog.asking")
        dialog.locator("textarea").fill("  ")
        if end == "Enter":
            hands.press("Enter")
        else:
            dialog.locator(".main").click()
        assert "Nothing is written here yet" in dialog.locator("[role=alert]").inner_text()
        assert hands.tab.evaluate("document.activeElement.tagName") == "TEXTAREA"
        dialog.get_by_role("button", name="Cancel").click()
        dialog.wait_for(state="detached")
        assert hands.settled() == MAP
        context.close()


def test_a_field_on_a_card_without_words_stays_and_says_so(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path) as desk:
        page = Edited(context.new_page(), desk)
        page.tab.locator("#cards .card").first.focus()
        page.press("Tab")
        field = page.tab.locator("#rewording")
        field.wait_for()
        page.press("Enter")
        assert "Nothing is written here yet" in field.get_attribute("placeholder")
        assert "Nothing is written here yet" in page.told()
        page.tab.keyboard.type("Now there are words.")
        page.press("Enter")
        page.card_of("Now there are words.").wait_for()
        page.press("Tab")
        assert "Nothing" not in field.get_attribute("placeholder")
        page.press("Escape")
        field.wait_for(state="hidden")
        context.close()
