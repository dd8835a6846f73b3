"""The tour on the example: it points, waits for what is to be done, covers nothing, and can be left."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.desk import Desk
from tests.browser.editing import on_desk
from tests.browser.pages import axe

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
COVERED = """() => {
  const [one, other] = ["tour", "tour-ring"].map((id) => document.getElementById(id).getBoundingClientRect());
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, across - 10) * Math.max(0, down - 10);
}"""
INSIDE = """() => {
  const { left, top, right, bottom } = document.getElementById("tour").getBoundingClientRect();
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
}"""


class Toured:
    """A page with the tour on it."""

    def __init__(self, tab: Any) -> None:
        self.tab = tab

    def at(self, step: int) -> str:
        """Wait for a step, and return its title once it stands still."""
        self.tab.locator("#tour .count", has_text=f"{step} of 8").wait_for()
        self.tab.wait_for_timeout(500)
        assert self.tab.evaluate(COVERED) == 0
        assert self.tab.evaluate(INSIDE)
        title: str = self.tab.locator("#tour h2").inner_text()
        return title

    def on(self) -> None:
        """Go on without doing what the step asks for."""
        self.tab.locator("#tour .row button").first.click()


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def tour(request: pytest.FixtureRequest, browser: Any, tmp_path: Path) -> Iterator[Toured]:
    """Yield a tour that was begun on the start screen."""
    context = browser.new_context(viewport=request.param)
    with on_desk(Desk(tmp_path)) as address:
        tab = context.new_page()
        tab.goto(address)
        tab.get_by_role("button", name="Take the tour").click()
        yield Toured(tab)
        context.close()


def test_every_step_points_at_a_place_that_it_does_not_cover(tour: Toured) -> None:
    titles = []
    for step in range(1, 9):
        titles.append(tour.at(step))
        assert tour.tab.locator("#tour-ring").is_visible()
        tour.on()
    assert len(set(titles)) == 8
    assert tour.tab.locator("#tour").count() == 0


@pytest.mark.parametrize("tour", [WIDE], indirect=True)
def test_a_step_waits_until_it_is_done(tour: Toured, tmp_path: Path) -> None:
    assert tour.at(1) == "The claim"
    tour.tab.wait_for_timeout(1500)
    assert tour.at(1) == "The claim"
    tour.tab.locator(".card.claim").click()
    assert tour.at(2) == "Add a reason"
    tour.tab.locator("#card-tools .for").click()
    tour.tab.keyboard.type("Who sleeps enough learns better.")
    tour.tab.keyboard.press("Enter")
    tour.at(3)
    assert "Who sleeps enough learns better." in (tmp_path / "school.yaml").read_text(encoding="utf-8")
    tour.on()
    tour.at(4)
    tour.tab.locator("#troubles").click()
    tour.at(5)
    tour.tab.locator("#cards .card.bare", has_text="Those who get up at six").click()
    assert tour.at(6) == "Cure it"


@pytest.mark.parametrize("tour", [WIDE], indirect=True)
def test_the_tour_goes_by_the_keyboard_alone(tour: Toured) -> None:
    tour.at(1)
    tour.tab.keyboard.press("Space")
    tour.at(2)
    tour.tab.keyboard.press("Tab")
    tour.tab.locator("#rewording").wait_for()
    tour.tab.keyboard.type("Who sleeps enough learns better.")
    tour.tab.keyboard.press("Enter")
    tour.at(3)
    for _ in range(6):
        tour.tab.keyboard.press("F6")
        if tour.tab.evaluate("document.activeElement.id") == "tour":
            break
    tour.tab.keyboard.press("Tab")
    tour.tab.keyboard.press("Enter")
    tour.at(4)
    tour.tab.keyboard.press("c")
    tour.at(5)


@pytest.mark.parametrize("tour", [WIDE], indirect=True)
def test_escape_leaves_the_tour_and_the_menu_offers_it_again(tour: Toured) -> None:
    tour.at(1)
    assert axe(tour.tab) == []
    assert tour.tab.locator("#tour [aria-live=polite]").inner_text().startswith("The claim")
    tour.tab.keyboard.press("Escape")
    assert tour.tab.locator("#tour").count() == 0
    assert tour.tab.locator("#told").text_content() == "The tour is over. The menu offers it again."
    tour.tab.locator("#menu summary").click()
    tour.tab.locator("#tour-again").click()
    tour.at(1)
    tour.tab.get_by_role("button", name="Leave the tour").click()
    assert tour.tab.locator("#tour, #tour-ring").count() == 0
