"""The overview: what a large map opens with, what its bars say, and how they lead to the map and back."""

from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.forest.overlay import Overlay, Paint
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from argmap.page import content
from argmap.page import page as html
from benchmarks.generating import graph as generated
from tests.browser.at_rest import box_of
from tests.browser.pages import Opened, article, axe, document, write

CUT = """() => [...document.querySelectorAll("#bars .said")].filter((said) => {
  const [inner, outer] = [said.getBoundingClientRect(), said.parentElement.getBoundingClientRect()];
  return inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1 || inner.right > outer.right + 1;
}).map((said) => said.textContent)"""
OUTSIDE = """() => {
  const area = document.getElementById("bars").getBoundingClientRect();
  const within = (bar) =>
    bar.left >= area.left - 1 && bar.right <= area.right + 1 &&
    bar.top >= area.top - 1 && bar.bottom <= area.bottom + 1;
  return [...document.querySelectorAll("#bars .bar")].filter((bar) => !within(bar.getBoundingClientRect())).length;
}"""
COLOURS = "all => all.map(one => getComputedStyle(one).backgroundColor)"
TALL = "[...document.querySelectorAll('#bars .merged')].find((one) => one.offsetHeight > 4).dataset.bar"
IN_SIGHT = """id => {
  const box = document.querySelector(`#cards [data-id='${id}']`).getBoundingClientRect();
  const stage = document.getElementById("stage").getBoundingClientRect();
  return box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.top < innerHeight - 40;
}"""


def paper_map(page: Any, folder: Path, place: str = "") -> Opened:
    """Open the page of the paper's map."""
    document = load("arguments/makili-aliyev-2013.yaml")
    return Opened(page, write(folder, lower(document.map), check(document), article(folder)) + place)


def bar(opened: Opened, id_: str) -> Any:
    """Return the bar of a statement."""
    return opened.tab.locator(f"#bars [data-id='{id_}']")


def reached(opened: Opened) -> str:
    """Return what the bar in focus says."""
    found: str = opened.tab.evaluate("document.activeElement.closest('#bars .bar')?.getAttribute('aria-label') ?? ''")
    return found


def test_a_large_map_opens_with_its_overview_and_a_small_one_with_the_map(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, generated(41)))
    assert page.is_visible("#bars")
    assert page.get_attribute("#whole", "aria-pressed") == "true"
    assert page.locator("#controls").is_hidden()
    (tmp_path / "small").mkdir()
    opened = Opened(page, write(tmp_path / "small", generated(40)))
    assert page.is_hidden("#overview")
    opened.press("v")
    assert page.is_visible("#bars")
    assert opened.faults == []


def test_a_bar_leads_to_its_branch_and_back_leads_to_the_overview(page: Any, tmp_path: Path) -> None:
    opened = paper_map(page, tmp_path)
    bar(opened, "middle").click()
    assert page.is_hidden("#overview")
    assert page.is_hidden("#panel")
    assert opened.focused() == "middle"
    assert {"cis-limit", "works", "brzezinski"} <= set(opened.shown())
    assert page.evaluate(IN_SIGHT, "middle")
    assert box_of(opened.card("middle"))["width"] > 200, "at a size that can be read"
    page.go_back()
    assert page.is_visible("#bars")
    assert bar(opened, "middle").get_attribute("aria-current") == "true"
    assert "right in the middle" in reached(opened)
    page.go_forward()
    assert opened.focused() == "middle"
    page.reload()
    assert page.is_hidden("#overview")
    assert opened.focused() == "middle"
    assert opened.faults == []


def test_keys_lead_from_bar_to_bar(page: Any, tmp_path: Path) -> None:
    opened = paper_map(page, tmp_path)
    opened.press("ArrowRight")
    assert reached(opened).startswith("Premise (for), linked with over-ideology and interests")
    assert "without support" in reached(opened)
    opened.press("ArrowDown", "ArrowRight")
    first = reached(opened)
    opened.press("ArrowDown")
    assert page.evaluate("document.activeElement.ariaLevel") == "3"
    opened.press("ArrowUp")
    assert reached(opened) == first
    opened.press("ArrowLeft")
    assert "pragmatism before ideology" in reached(opened)
    assert "pragmatism before ideology" in page.inner_text("#bar-told")
    assert page.locator("#bars [tabindex='0']").count() == 1
    opened.press("Enter")
    assert opened.focused() == "over-ideology"
    opened.press("v", "v", "v")
    assert "pragmatism before ideology" in reached(opened)
    opened.press("Home")
    assert reached(opened).startswith("Claim")
    assert opened.faults == []


def test_a_link_to_a_statement_opens_the_map_at_it(page: Any, tmp_path: Path) -> None:
    opened = paper_map(page, tmp_path, "#middle")
    assert page.is_hidden("#overview")
    assert opened.focused() == "middle"
    opened.press("Escape", "v")
    assert page.is_visible("#bars")
    page.evaluate("location.hash = 'works'")
    page.wait_for_selector("#cards .chosen[data-id=works]")
    assert page.is_hidden("#overview")
    page.go_back()
    assert page.is_visible("#bars")
    assert page.is_hidden("#panel")


def test_keys_of_the_map_lead_to_it(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, generated(60)))
    opened.press("a")
    assert len(opened.shown()) >= 60
    assert page.is_hidden("#overview")
    page.go_back()
    assert page.is_visible("#bars")
    opened.press("o")
    assert page.is_hidden("#bars")
    assert page.is_visible("#outline")
    opened.press("v")
    assert page.is_visible("#bars")
    assert page.is_hidden("#outline")


def test_what_is_found_stands_out(page: Any, tmp_path: Path) -> None:
    opened = paper_map(page, tmp_path)
    page.fill("#query", "middle between West and East")
    assert "hit" in bar(opened, "middle").get_attribute("class").split()
    assert "dim" in bar(opened, "over-ideology").get_attribute("class").split()
    page.set_viewport_size({"width": 700, "height": 560})
    page.wait_for_function("document.querySelectorAll('#bars .bar').length < 100")
    assert page.locator("#bars .hit").count() == 1, "though the bars were drawn anew"
    opened.press("Enter")
    assert page.evaluate("location.hash") == "#middle"
    assert page.is_hidden("#overview")
    assert page.evaluate(IN_SIGHT, "middle")
    page.go_back()
    assert page.is_visible("#bars")


def test_a_presentation_begins_at_the_bar_and_returns_to_it(page: Any, tmp_path: Path) -> None:
    opened = paper_map(page, tmp_path)
    opened.press("ArrowRight", "ArrowDown", "f", "PageDown", "PageDown", "Escape")
    assert page.is_visible("#bars")
    assert reached(opened).startswith("Premise (for), linked with best-mix")
    assert opened.faults == []


def test_problems_and_the_paper_lead_to_the_map(page: Any, tmp_path: Path) -> None:
    opened = paper_map(page, tmp_path)
    opened.press("c")
    assert page.is_visible("#bars")
    page.locator("#panel details summary").first.click()
    page.locator("#panel details button.premise").first.click()
    assert page.is_hidden("#overview")
    assert page.locator("#cards .chosen").is_visible()


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (390, 844), (600, 450), (320, 256)], ids=str)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_fit_in_bars_and_bars_in_the_window(browser: Any, tmp_path: Path, size: Any, scheme: str) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    opened = paper_map(context.new_page(), tmp_path)
    assert opened.tab.evaluate(CUT) == []
    assert opened.tab.evaluate(OUTSIDE) == 0
    assert opened.tab.locator("#bars .text").count() > 5
    assert opened.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(opened.tab) == []
    context.close()


def test_a_finger_finds_bars_on_a_phone(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    opened = paper_map(context.new_page(), tmp_path)
    lowest = "Math.min(...[...document.querySelectorAll('#bars .bar')].map((one) => one.offsetHeight))"
    columns = "new Set([...document.querySelectorAll('#bars .bar')].map((one) => one.ariaLevel)).size"
    assert opened.tab.evaluate(columns) == 3
    assert box_of(bar(opened, "middle"))["height"] > 12
    assert opened.tab.evaluate(lowest) >= 4
    bar(opened, "middle").tap()
    opened.tab.wait_for_timeout(50)
    assert opened.tab.evaluate(IN_SIGHT, "middle")
    opened.tab.go_back()
    assert opened.tab.is_visible("#bars")
    context.close()


def test_many_statements_are_few_bars(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, generated(5000)))
    count = page.locator("#bars .bar").count()
    assert 50 < count < 1500
    number = page.evaluate(TALL)
    merged = page.locator(f"#bars [data-bar='{number}']")
    assert "statements, too small" in merged.get_attribute("aria-label")
    merged.click()
    assert page.is_hidden("#overview")
    assert page.evaluate(IN_SIGHT, opened.focused())
    assert opened.faults == []


def test_a_picture_is_of_the_map_though_the_overview_is_shown(page: Any, tmp_path: Path) -> None:
    Opened(page, write(tmp_path, generated(60)))
    with page.expect_download() as waiting:
        page.click("#menu summary")
        page.click("#svg")
    waiting.value.save_as(tmp_path / "map.svg")
    assert "year 0" in (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert page.is_visible("#bars")


def test_the_overview_of_a_small_map_says_what_bars_mean(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, lower(document().map)))
    opened.press("v")
    assert bar(opened, "who").get_attribute("aria-label").startswith("Undercutter (against), against the step from")
    assert bar(opened, "lamps").get_attribute("class") == "bar premise for bare"
    assert page.locator("#bars .bar.against").count() == 3 + 1
    assert axe(page) == []


def test_what_is_painted_is_the_only_colour_and_is_said_in_words(page: Any, tmp_path: Path) -> None:
    graph = lower(load("arguments/makili-aliyev-2013.yaml").map)
    page.set_viewport_size({"width": 1600, "height": 1000})
    painted = Overlay({"options": Paint("bad", words="R1, R2")}, ((Paint("bad"), "worst point: major"),))
    file = tmp_path / "map.html"
    file.write_text(html(content(graph, [], None, painted)), encoding="utf-8")
    opened = Opened(page, file.as_uri())
    colours = page.locator("#bars .bar:not(.merged, .refers)").evaluate_all(COLOURS)
    assert len(set(colours)) == 2
    assert bar(opened, "options").inner_text().split()[-2:] == ["R1,", "R2"]
    assert "R1, R2" in bar(opened, "options").get_attribute("aria-label")
