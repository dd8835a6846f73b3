"""A map with many open statements: only those near what is in sight are in the page, and nobody notices."""

from pathlib import Path
from typing import Any

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from benchmarks.generating import graph as generated
from tests.browser.pages import Opened, axe, write
from tests.browser.test_page_bounds import OVERLAPS

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

SIZE = 2500
GAPS = """() => {
  const stage = document.getElementById("stage").getBoundingClientRect();
  const model = JSON.parse(document.getElementById("content").textContent);
  const cards = [...document.querySelectorAll("#cards .card")].map((card) => card.getBoundingClientRect());
  return cards.filter((box) => box.bottom > stage.top && box.top < stage.bottom && box.right > stage.left).length;
}"""


MEASURED = """async (word) => {
  const measure = Element.prototype.getBoundingClientRect;
  let count = 0;
  Element.prototype.getBoundingClientRect = function () { count += 1; return measure.call(this); };
  const query = document.getElementById("query");
  query.value = word;
  query.dispatchEvent(new Event("input"));
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  Element.prototype.getBoundingClientRect = measure;
  return count;
}"""
"""How often the page asks the browser where something is, while a word is searched for."""


@pytest.fixture
def many(page: Any, tmp_path: Path) -> Opened:
    """Open the page of a large map, every branch open."""
    opened = Opened(page, write(tmp_path, generated(SIZE)))
    opened.press("a")
    return opened


def in_sight(opened: Opened) -> int:
    """Return how many cards are on the screen."""
    found: int = opened.tab.evaluate(GAPS)
    return found


def test_few_cards_are_in_the_page_and_those_in_sight_are(many: Opened) -> None:
    many.tab.mouse.move(500, 600)
    for id_ in ("s30", "s700", "s2499"):
        many.tab.evaluate("id => { location.hash = id; }", id_)
        many.tab.wait_for_selector(f"#cards .chosen[data-id={id_}]")
        for distance in (500, -1200):
            many.tab.mouse.wheel(0, distance)
            assert len(many.shown()) < 200
            assert many.tab.evaluate(OVERLAPS) == []
    many.press("0")
    assert in_sight(many) > 200, "zoomed out, much more is in sight"
    assert many.faults == []


def test_keys_lead_to_cards_that_were_not_in_the_page(many: Opened) -> None:
    many.tab.focus("#cards [tabindex='0']")
    many.press("End")
    last = many.focused()
    assert many.card(last).is_visible()
    many.press("ArrowUp")
    assert many.focused() not in ("", last)
    many.press("Home")
    assert many.focused() == "s0"
    many.tab.mouse.move(500, 600)
    many.tab.mouse.wheel(0, 30_000)
    assert many.focused() == "s0", "what is in focus stays in the page"
    many.press("ArrowDown")
    assert many.card(many.focused()).is_visible()
    assert many.tab.locator("#cards [tabindex='0']").count() == 1


def test_places_in_the_tree_are_told_though_not_all_is_in_the_page(many: Opened) -> None:
    many.tab.focus("#cards [tabindex='0']")
    many.press("End")
    told = many.card(many.focused())
    position, siblings = told.get_attribute("aria-posinset"), told.get_attribute("aria-setsize")
    assert position == siblings
    assert int(told.get_attribute("aria-level")) > 1
    assert axe(many.tab) == []


def test_search_and_links_lead_to_cards_that_were_not_in_the_page(many: Opened) -> None:
    many.tab.fill("#query", "year 2499")
    assert many.tab.locator("#cards .hit").is_visible()
    many.tab.evaluate("location.hash = 's1800'")
    many.tab.wait_for_selector("#cards .chosen[data-id=s1800]")
    assert "dim" in many.card("s1800").get_attribute("class")


def test_a_search_measures_the_page_no_oftener_for_a_thousand_hits(many: Opened) -> None:
    many.press("1")  # at full size few hits are in sight
    many.tab.evaluate("id => { location.hash = id; }", "s2499")
    many.tab.wait_for_selector("#cards .chosen")
    counts = [many.tab.evaluate(MEASURED, word) for word in ("2498", "the", "the ri", "market")]
    assert max(counts) < 100


def test_a_picture_has_what_is_not_in_the_page(page: Any, tmp_path: Path) -> None:
    many = Opened(page, write(tmp_path, generated(1100)))
    many.press("a")
    before = len(many.shown())
    assert before < 200
    with many.tab.expect_download() as waiting:
        many.tab.click("#menu summary")
        many.tab.click("#svg")
    waiting.value.save_as(tmp_path / "map.svg")
    assert (tmp_path / "map.svg").read_text(encoding="utf-8").count("year") >= 1100
    assert len(many.shown()) == pytest.approx(before, abs=20)


@pytest.mark.parametrize("text", ["การเริ่มเรียนสายหนึ่งชั่วโมงช่วยให้นักเรียนนอนหลับได้นานขึ้น", "🙂" * 60, "W" * 90, "а-б/в" * 30])
def test_cards_whose_lines_break_elsewhere_do_not_overlap(page: Any, tmp_path: Path, text: str) -> None:
    premises = "".join(f"\n    - {{id: p{n}, text: '{text} {n}'}}" for n in range(1100))
    opened = Opened(page, write(tmp_path, lower(loads(f"claim:\n  id: c\n  text: One.\n  premises:{premises}").map)))
    opened.press("a")
    page.mouse.move(500, 600)
    for distance in (600, 700, 30_000, -400):
        page.mouse.wheel(0, distance)
        assert in_sight(opened) >= 3
        assert page.evaluate(OVERLAPS) == []
    assert opened.faults == []


def test_the_height_of_a_card_is_reckoned_as_it_is_measured(page: Any, tmp_path: Path) -> None:
    """Where the reckoning is wrong, what is in sight would be moved as it comes: rarely, in scripts that it knows."""
    from argmap.notation.reading import load

    Opened(page, write(tmp_path, lower(load("arguments/makili-aliyev-2013.yaml").map)))
    wrong = page.evaluate(
        """() => {
          const model = new $model.Model(JSON.parse(document.getElementById("content").textContent));
          const heights = new $heights.Heights(document.getElementById("cards"));
          const boxes = model.cards.map((card) => $cards.element(card));
          document.getElementById("cards").append(...boxes);
          return model.cards.filter((card, n) => heights.of(card) !== boxes[n].offsetHeight).length / boxes.length;
        }"""
    )
    assert wrong < 0.03
