"""The editing page under fingers, on a phone and on a tablet, and its parts at several widths."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.browser.at_rest import box_of
from tests.browser.editing import served
from tests.browser.hands import MAP, PAPER, Hands, Point


@contextmanager
def opened(browser: Any, folder: Path, wide: int, high: int, *, touch: bool = False) -> Iterator[Hands]:
    """Open the editing page of a small map with its paper in a window."""
    (folder / "on-school.md").write_text(PAPER, encoding="utf-8")
    file = folder / "map.yaml"
    file.write_text(MAP, encoding="utf-8")
    context = browser.new_context(viewport={"width": wide, "height": high}, has_touch=touch, is_mobile=touch)
    with served(folder, file) as desk:
        hands = Hands(context.new_page(), desk)
        yield hands
        assert hands.faults == []
        context.close()


@pytest.fixture
def phone(browser: Any, tmp_path: Path) -> Iterator[Hands]:
    """Open the page on a phone."""
    with opened(browser, tmp_path, 390, 844, touch=True) as hands:
        yield hands


@pytest.fixture
def tablet(browser: Any, tmp_path: Path) -> Iterator[Hands]:
    """Open the page on a tablet, with the map drawn large enough to be read."""
    with opened(browser, tmp_path, 1180, 820, touch=True) as hands:
        hands.tab.locator("#cards .problems").first.wait_for()
        yield hands


def text_of(id_: str) -> str:
    """Return the selector of a card's words."""
    return f"#cards [data-id={id_}] .text"


def slide(hands: Hands, start: Point, *way: Point) -> None:
    """Put a finger down, move it along a way at once, and lift it."""
    hands.touch("Start", start)
    for point in way:
        hands.touch("Move", point)
    hands.touch("End")


def test_fingers_alone_select_name_and_see(phone: Hands) -> None:
    assert phone.tab.is_hidden("#paper")
    phone.tab.tap("#parts .paper")
    phone.mark((1, 0), (1, 10))
    phone.tab.tap("#passage-bar .premise")
    phone.tab.locator(".asking textarea").fill("Pupils are weary.")
    phone.tab.tap(".asking .main")
    assert "text: Pupils are weary." in phone.changed(MAP)
    assert phone.tab.is_visible("#paper"), "the next words can be selected at once"
    phone.tab.tap("#parts .map")
    assert phone.tab.is_hidden("#paper")
    phone.tab.locator("#outline", has_text="Pupils are weary.").wait_for()
    phone.tab.locator("#outline .entry", has_text="Pupils are weary.").tap()
    phone.tab.tap("#parts .statement")
    assert phone.tab.locator("#panel textarea").first.input_value() == "Pupils are weary."


def test_what_can_be_pressed_is_large_enough_and_nothing_covers_the_chosen_card(phone: Hands) -> None:
    phone.press("o")
    phone.tab.locator(text_of("buses")).tap()
    tools = box_of(phone.tab.locator("#card-tools"))
    card = box_of(phone.card("buses"))
    assert card["y"] + card["height"] <= tools["y"]
    for button in phone.tab.locator("#parts button, #card-tools button").all():
        assert box_of(button)["height"] >= 44
    assert phone.tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_list_of_problems_is_shown_where_statements_are(phone: Hands) -> None:
    phone.tab.tap("#troubles")
    assert phone.tab.is_visible("#panel")
    assert phone.tab.locator("#parts .statement").get_attribute("aria-pressed") == "true"


def test_the_words_that_are_selected_are_seen_above_the_bar(phone: Hands) -> None:
    phone.tab.tap("#parts .paper")
    phone.mark((6, 0), (6, 10))
    bar = box_of(phone.tab.locator("#passage-bar"))
    bottom = phone.tab.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().bottom")
    assert bottom <= bar["y"]
    phone.tab.tap("#parts .map")
    assert phone.tab.is_hidden("#passage-bar"), "it belongs to the paper"


def test_a_finger_that_rests_lifts_a_card(tablet: Hands) -> None:
    tablet.tab.tap("#parts .paper")
    tablet.hold(tablet.middle(text_of("tired")))
    tablet.touch("Move", tablet.middle(text_of("buses")))
    tablet.touch("Move", tablet.middle("#zones .premise"))
    tablet.touch("End")
    assert "text: Buses cannot change.\n      premises:\n        - {id: tired" in tablet.changed(MAP)


def test_a_finger_that_moves_at_once_moves_the_map(tablet: Hands) -> None:
    before = box_of(tablet.card("buses"))
    x, y = tablet.middle(text_of("buses"))
    slide(tablet, (x, y), (x - 20, y - 30), (x - 40, y - 60))
    after = box_of(tablet.card("buses"))
    assert (after["x"] - before["x"], after["y"] - before["y"]) == pytest.approx((-40, -60), abs=2)
    assert tablet.tab.is_hidden("#carried")


def test_two_fingers_zoom_still(tablet: Hands) -> None:
    before = box_of(tablet.card("buses"))["width"]
    x, y = tablet.middle(text_of("buses"))
    tablet.touch("Start", (x - 20, y), (x + 20, y))
    tablet.touch("Move", (x - 40, y), (x + 40, y))
    tablet.touch("End")
    assert box_of(tablet.card("buses"))["width"] == pytest.approx(2 * before, rel=0.05)
    assert tablet.settled() == MAP


def test_a_note_is_carried_to_another_part_of_the_page(phone: Hands) -> None:
    phone.press("o")
    phone.tab.tap("#parts .paper")
    phone.hold(phone.middle("#paper .note >> nth=0"))
    phone.touch("Move", phone.middle("#parts .map"))
    phone.tab.locator("#paper").wait_for(state="hidden")
    phone.touch("Move", phone.middle(text_of("later")))
    phone.touch("End")
    assert "text: School should begin later.\n  footnotes: [1]" in phone.changed(MAP)


def test_a_note_is_carried_to_a_statement_in_the_list(phone: Hands) -> None:
    phone.tab.tap("#parts .paper")
    phone.hold(phone.middle("#paper .note >> nth=0"))
    phone.touch("Move", phone.middle("#parts .map"))
    phone.tab.locator("#paper").wait_for(state="hidden")
    phone.touch("Move", phone.middle("#outline .entry >> nth=0"))
    assert phone.tab.locator("#outline .row.receives .text").inner_text() == "School should begin later."
    phone.touch("End")
    assert "text: School should begin later.\n  footnotes: [1]" in phone.changed(MAP)


def test_the_list_scrolls_while_a_note_is_held_at_its_edge(phone: Hands) -> None:
    others = "".join(f"    - {{id: o{n}, text: Objection {n}.}}\n" for n in range(40))
    long = MAP.replace("  objections:\n", f"  objections:\n{others}")
    phone.served.file.write_text(long, encoding="utf-8")
    last = phone.tab.locator("#outline .entry", has_text="Buses cannot change.")
    phone.tab.locator("#outline .entry", has_text="Objection 39.").wait_for()
    phone.tab.tap("#parts .paper")
    phone.hold(phone.middle("#paper .note >> nth=0"))
    phone.touch("Move", phone.middle("#parts .map"))
    phone.tab.locator("#paper").wait_for(state="hidden")
    frame = box_of(phone.tab.locator("#outline"))
    assert box_of(last)["y"] > frame["y"] + frame["height"]
    phone.touch("Move", (frame["x"] + 100, frame["y"] + frame["height"] - 8))
    phone.tab.wait_for_function("() => outline.scrollTop + outline.clientHeight >= outline.scrollHeight - 1")
    box = box_of(last)
    phone.touch("Move", (box["x"] + 40, box["y"] + box["height"] / 2))
    assert "Buses cannot change." in phone.tab.locator("#outline .receives").inner_text(timeout=3000)
    phone.touch("End")
    assert "text: Buses cannot change., footnotes: [1]}" in phone.changed(long)


def test_a_statement_is_moved_by_taps(phone: Hands) -> None:
    phone.press("o")
    phone.tab.locator(text_of("buses")).tap()
    phone.tab.locator("#card-tools [aria-haspopup]").tap()
    phone.tab.get_by_role("menuitem", name="Move it to another statement").tap()
    phone.tab.locator(text_of("sleep")).tap()
    phone.tab.tap(".asking [value=objection]")
    assert "objections:\n        - {id: buses" in phone.changed(MAP)


@pytest.mark.parametrize("wide", [1280, 1024, 820])
def test_all_three_parts_stand_side_by_side_and_each_can_be_closed(browser: Any, tmp_path: Path, wide: int) -> None:
    with opened(browser, tmp_path, wide, 800) as hands:
        hands.card("buses").locator(".text").click()
        boxes = {name: box_of(hands.tab.locator(name)) for name in ("#paper", "#views", "#panel")}
        assert all(box["width"] >= 290 for box in boxes.values())
        assert boxes["#paper"]["x"] < boxes["#views"]["x"]
        assert wide < 1001 or boxes["#views"]["x"] < boxes["#panel"]["x"]
        assert hands.tab.evaluate("document.documentElement.scrollWidth") <= wide
        for part, element in (("paper", "#paper"), ("statement", "#panel"), ("map", "#stage")):
            hands.tab.click(f"#parts .{part}")
            if part != "map":
                assert hands.tab.is_hidden(element)
        assert hands.tab.locator("#parts [aria-pressed=true]").count() == 1, "one part is always there"
        hands.tab.click("#parts .paper")
        assert hands.tab.is_visible("#paper")


def test_a_map_that_is_shown_again_is_where_it_was(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, 1280, 800) as hands:
        before = box_of(hands.card("later"))
        hands.tab.click("#parts .map")
        hands.tab.click("#parts .map")
        after = box_of(hands.card("later"))
        assert (after["x"], after["y"]) == pytest.approx((before["x"], before["y"]), abs=1)
