"""The page on screens of all usual sizes, and zoomed in: nothing covers what was chosen, everything can be pressed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.overlays import overlays
from argmap.page import content
from argmap.page import page as html
from tests.browser.at_rest import box_of
from tests.browser.pages import Opened, article, document

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

SMALL = [(320, 640), (360, 640), (390, 844), (640, 360), (683, 384)]
"""Phones, and usual screens at 200 % and more."""
LARGE = [(768, 1024), (1024, 768), (1366, 768), (1920, 1080)]
COVERED = """(id) => {
  const card = document.querySelector(`#cards [data-id="${id}"]`);
  const legend = document.getElementById("legend").getBoundingClientRect(); // lets the pointer through
  const box = card.getBoundingClientRect();
  const over = new Set();
  const points = (from, to) => [...Array(9).keys()].map((n) => from + 4 + ((to - from - 8) * n) / 8);
  for (const x of points(box.left, box.right)) {
    for (const y of points(box.top, box.bottom)) {
      const top = document.elementFromPoint(x, y);
      const under = x > legend.left && x < legend.right && y > legend.top && y < legend.bottom;
      if (under || !card.contains(top)) over.add(under ? "legend" : (top?.closest("[id]")?.id ?? "edge of the screen"));
    }
  }
  return [...over];
}"""
UNREACHED = """(within) => {
  const faults = [];
  for (const one of document.querySelector(within).querySelectorAll("button, summary, input, select, a[href]")) {
    if (one.closest("#cards") || !one.checkVisibility({ visibilityProperty: true })) continue;
    one.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { left, top: up, width, height } = one.getBoundingClientRect();
    const top = document.elementFromPoint(left + width / 2, up + height / 2);
    if (!one.contains(top)) faults.push(one.id || one.textContent);
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push("scrolls sideways");
  return faults;
}"""


@contextmanager
def opened(browser: Any, folder: Path, size: tuple[int, int]) -> Iterator[Opened]:
    """Open the page of a small map, coloured by support, with its problems and its paper."""
    map_ = document()
    graph, problems = lower(map_.map), check(map_)
    painted = overlays().get("load").overlay(graph, tuple(problems))
    file = folder / "map.html"
    file.write_text(html(content(graph, problems, article(folder), painted)), encoding="utf-8")
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    yield Opened(context.new_page(), file.as_uri())
    context.close()


def show_map(read: Opened) -> None:
    if read.tab.is_visible("#outline"):
        read.tab.click("#view")


@pytest.mark.parametrize("paper", [False, True], ids=["details", "details and paper"])
@pytest.mark.parametrize("size", SMALL + LARGE, ids=str)
def test_nothing_covers_what_was_chosen(browser: Any, tmp_path: Path, size: tuple[int, int], paper: bool) -> None:
    with opened(browser, tmp_path, size) as read:
        show_map(read)
        if paper:
            read.tab.click("#read")
        for id_ in read.shown():
            read.tab.evaluate("id => { location.hash = id; }", id_)
            read.tab.wait_for_selector(f"#cards .chosen[data-id={id_}]")
            assert (id_, read.tab.evaluate(COVERED, id_)) == (id_, [])


def test_what_was_chosen_moves_from_under_the_small_picture_of_the_map(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, (1366, 768)) as read:
        read.press("+", "+")
        assert read.tab.is_visible("#minimap")
        for id_ in read.shown():
            read.tab.evaluate("id => { location.hash = id; }", id_)
            read.tab.wait_for_selector(f"#cards .chosen[data-id={id_}]")
            assert (id_, read.tab.evaluate(COVERED, id_)) == (id_, [])


@pytest.mark.parametrize("size", SMALL + LARGE, ids=str)
def test_every_button_can_be_pressed(browser: Any, tmp_path: Path, size: tuple[int, int]) -> None:
    with opened(browser, tmp_path, size) as read:
        assert read.tab.evaluate(UNREACHED, "body") == []
        show_map(read)
        assert read.tab.evaluate(UNREACHED, "body") == []
        read.tab.click("#filter")
        read.tab.evaluate("location.hash = 'sleep'")
        read.tab.wait_for_selector("#panel .statement")
        assert read.tab.evaluate(UNREACHED, "body") == []
        read.tab.get_by_role("button", name="Show the passage").click()
        assert read.tab.evaluate(UNREACHED, "body") == []
        read.tab.click("#menu summary")
        assert read.tab.evaluate(UNREACHED, "#menu div") == []
        read.tab.click("#keys")
        read.tab.locator("#help button").click()
        assert read.tab.is_hidden("#help")


@pytest.mark.parametrize("size", [(768, 1024), (1024, 768), (1366, 768), (1920, 1080)], ids=str)
def test_the_map_keeps_half_the_width(browser: Any, tmp_path: Path, size: tuple[int, int]) -> None:
    with opened(browser, tmp_path, size) as read:
        read.press("p")
        read.tab.evaluate("location.hash = 'sleep'")
        read.tab.wait_for_selector("#panel .statement")
        assert box_of(read.tab.locator("#stage"))["width"] >= size[0] / 2
        for part in ("#paper", "#panel"):
            assert box_of(read.tab.locator(part))["width"] >= 300


def test_a_statement_may_have_the_id_of_a_part_of_the_page(page: Any, tmp_path: Path) -> None:
    from argmap.notation.reading import loads
    from tests.browser.pages import write

    map_ = loads("claim: {id: panel, text: One., premises: [{id: paper, text: Two.}, {id: stage, text: Three.}]}")
    read = Opened(page, write(tmp_path, lower(map_.map)))
    read.card("paper").click()
    assert "Two." in page.inner_text("aside#panel")
    assert read.faults == []


@pytest.mark.parametrize("id_", ["buses", "trial"])
def test_what_was_chosen_stays_in_sight_when_the_window_becomes_narrower(
    browser: Any, tmp_path: Path, id_: str
) -> None:
    with opened(browser, tmp_path, (1366, 768)) as read:
        read.card(id_).click()
        read.tab.set_viewport_size({"width": 820, "height": 600})
        read.tab.wait_for_timeout(100)
        assert read.tab.evaluate(COVERED, id_) == []
        assert read.faults == []
