"""The page under fingers, on a phone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.graph.lowering import lower
from benchmarks.generating import graph as generated
from tests.browser.at_rest import box_of
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
        found: float = box_of(self.card("later-start"))["width"]
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
    before = box_of(phone.card("later-start"))
    phone.fingers([(200, 600), (180, 560), (150, 530)])
    after = box_of(phone.card("later-start"))
    assert (after["x"] - before["x"], after["y"] - before["y"]) == pytest.approx((-50, -70), abs=1)


def test_two_fingers_zoom_about_their_middle(phone: Phone) -> None:
    before = phone.width()
    phone.fingers([(150, 600), (125, 600), (100, 600)], [(250, 600), (275, 600), (300, 600)])
    assert phone.width() == pytest.approx(2 * before, rel=0.02)


def test_a_tap_chooses_and_the_panel_leaves_the_card_in_sight(phone: Phone) -> None:
    phone.card("later-start").locator(".text").tap()
    panel = box_of(phone.tab.locator("#panel"))
    assert panel["y"] > 300
    card = box_of(phone.card("later-start"))
    assert card["y"] < panel["y"] - 40
    phone.tab.tap("#panel .close")
    assert phone.tab.is_hidden("#panel")
    phone.card("later-start").locator(".fold").tap()
    assert phone.shown() == ["later-start"]


def test_what_is_chosen_in_the_outline_is_seen_above_the_panel(phone: Phone) -> None:
    phone.tab.tap("#view")
    entry = phone.tab.locator("#outline .entry", has_text="Lamps are few")
    entry.tap()
    panel = box_of(phone.tab.locator("#panel"))
    box = box_of(entry)
    assert box["y"] + box["height"] <= panel["y"] + 1
    assert phone.tab.evaluate("document.documentElement.scrollWidth") <= 390


def seen(phone: Phone, selector: str) -> bool:
    """Tell whether the middle of an element is on the screen with nothing over it."""
    found: bool = phone.tab.evaluate(
        """(selector) => {
          const one = document.querySelector(selector);
          const [box] = one.getClientRects();
          return one.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
        }""",
        selector,
    )
    return found


@pytest.mark.parametrize("size", [(360, 640), (390, 844)], ids=str)
@pytest.mark.parametrize("outlined", [False, True], ids=["map", "outline"])
def test_the_passage_is_shown_where_nothing_covers_it(phone: Phone, size: tuple[int, int], outlined: bool) -> None:
    phone.tab.set_viewport_size({"width": size[0], "height": size[1]})
    if outlined:
        phone.tab.tap("#view")
    for id_ in ("sleep", "buses", "later-start"):
        phone.tab.evaluate("id => { location.hash = id; }", id_)
        phone.tab.get_by_role("button", name="Show the passage").tap()
        assert seen(phone, "#paper .chosen")
        assert seen(phone, "#outline [aria-current]" if outlined else f"#cards [data-id={id_}]")


@pytest.mark.parametrize("size", [(360, 640), (390, 844)], ids=str)
def test_search_shows_where_the_first_match_is(phone: Phone, size: tuple[int, int]) -> None:
    phone.tab.set_viewport_size({"width": size[0], "height": size[1]})
    for word, id_ in (("lamps", "lamps"), ("bus", "buses"), ("begin", "later-start")):
        phone.tab.fill("#query", word)
        assert seen(phone, f"#cards [data-id={id_}]")
        assert seen(phone, "#query")
    phone.press("Escape")
    phone.tab.evaluate("document.getElementById('fewer').click()")
    phone.tab.evaluate("document.getElementById('fewer').click()")
    phone.tab.fill("#query", "lamps")
    assert seen(phone, "#cards .holds-hits"), "a match in a closed branch is shown by the card that is closed"


def test_filters_show_where_the_first_match_is(phone: Phone) -> None:
    phone.tab.tap("#filter")
    phone.tab.select_option("#filters [name=role]", "rebuttal")
    assert seen(phone, "#cards [data-id=trial]")
    assert phone.tab.is_visible("#results")
    assert seen(phone, "#filters [name=role]"), "the list of what was found leaves the filters free"


def test_search_scrolls_the_outline_to_the_first_match(phone: Phone) -> None:
    phone.tab.set_viewport_size({"width": 360, "height": 500})
    phone.tab.tap("#view")
    last = "#outline > ul > li > ul > li:last-child .text"
    assert not seen(phone, last)
    phone.tab.fill("#query", "bus")
    assert seen(phone, last)


@pytest.mark.parametrize("size", [(360, 640), (390, 844)], ids=str)
def test_a_link_to_a_statement_arrives_at_it(browser: Any, tmp_path: Path, size: tuple[int, int]) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, has_touch=True, is_mobile=True)
    phone = Phone(context.new_page(), write(tmp_path, generated(80), [], article(tmp_path)) + "#s70")
    phone.tab.wait_for_load_state("load")
    assert seen(phone, "#outline [aria-current] .text")
    phone.tab.tap("#view")
    assert seen(phone, "#cards [data-id=s70]")
    context.close()
