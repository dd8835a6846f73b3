"""The page under fingers, on a phone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.graph.lowering import lower
from tests.browser.pages import Opened, article, document, write


class Phone(Opened):
    """A page on a phone; fingers are given by where they go, in pixels."""

    def __init__(self, tab: Any, address: str) -> None:
        super().__init__(tab, address)
        self.session = tab.context.new_cdp_session(tab)

    def fingers(self, *paths: list[tuple[float, float]]) -> None:
        """Put fingers down at the beginning of their paths, move them along, and lift them."""
        for n, points in enumerate(zip(*paths, strict=True)):
            touches = [{"x": x, "y": y, "id": id_} for id_, (x, y) in enumerate(points)]
            self.session.send(
                "Input.dispatchTouchEvent", {"type": "touchMove" if n else "touchStart", "touchPoints": touches}
            )
        self.session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def width(self) -> float:
        """Return how wide the claim is on the screen."""
        found: float = self.card("later-start").bounding_box()["width"]
        return found


@pytest.fixture
def phone(browser: Any, tmp_path: Path) -> Iterator[Phone]:
    """Open the page of a small map on a phone, and show the map."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    map_ = document()
    opened = Phone(context.new_page(), write(tmp_path, lower(map_.map), check(map_), article(tmp_path)))
    opened.tab.tap("#view")
    yield opened
    context.close()


def test_one_finger_moves_the_map(phone: Phone) -> None:
    before = phone.card("later-start").bounding_box()
    phone.fingers([(200, 600), (180, 560), (150, 530)])
    after = phone.card("later-start").bounding_box()
    assert (after["x"] - before["x"], after["y"] - before["y"]) == pytest.approx((-50, -70), abs=1)


def test_two_fingers_zoom_about_their_middle(phone: Phone) -> None:
    before = phone.width()
    phone.fingers([(150, 600), (125, 600), (100, 600)], [(250, 600), (275, 600), (300, 600)])
    assert phone.width() == pytest.approx(2 * before, rel=0.02)


def test_a_tap_chooses_and_the_panel_leaves_the_card_in_sight(phone: Phone) -> None:
    phone.card("later-start").locator(".text").tap()
    panel = phone.tab.locator("#panel").bounding_box()
    assert panel["y"] > 300
    card = phone.card("later-start").bounding_box()
    assert card["y"] < panel["y"] - 40
    phone.tab.tap("#panel .close")
    assert phone.tab.is_hidden("#panel")
    phone.card("later-start").locator(".fold").tap()
    assert phone.shown() == ["later-start"]


def test_what_is_chosen_in_the_outline_is_seen_above_the_panel(phone: Phone) -> None:
    phone.tab.tap("#view")
    entry = phone.tab.locator("#outline .entry", has_text="Lamps are few")
    entry.tap()
    panel = phone.tab.locator("#panel").bounding_box()
    box = entry.bounding_box()
    assert box["y"] + box["height"] <= panel["y"] + 1
    assert phone.tab.evaluate("document.documentElement.scrollWidth") <= 390
