"""The site in Chromium, at the width of a desk and of a phone."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import axe

PAGES = ("index", "architecture", "notation", "formats", "rules", "reference/commands/check", "reference/schemes")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_and_axe_finds_nothing(page: Any, site: Path, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((site / f"{name}.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert failed == []
    assert axe(page) == []


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    ("person", "goal"),
    [("You teach", "A class in the browser"), ("You review", "Reviewing a paper"), ("You read", "The page")],
)
def test_each_of_the_three_finds_the_way_from_the_first_page(
    page: Any, site: Path, person: str, goal: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto((site / "index.html").as_uri())
    page.get_by_role("heading", name=person).locator("..").get_by_role("link", name=goal, exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text().startswith(goal)


def test_searching_finds_a_rule_without_a_server(page: Any, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.get_by_role("textbox", name="Search").first.fill("unsupported-premise")
    page.keyboard.press("Enter")
    page.locator("#search-results a", has_text="What argmap finds").first.wait_for()
