"""The page within argmap.html, with a desk of this test behind it: what it says where the browser keeps nothing."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.desk import Desk
from argmap.page import as_json, editing_page
from tests.desk.review_margin.reviews import put

ADDRESS = "http://127.0.0.1:1/around"
"""Nothing answers there; a page without an address may store nothing."""
AROUND = """<!doctype html><iframe id="page" style="width: 1200px; height: 800px"></iframe><script>
const frame = document.getElementById("page");
window.addEventListener("message", async ({ data }) => {
  const said = data.ask ? JSON.parse(await answer(data.ask)) : null;
  if (said) frame.contentWindow.postMessage({ number: data.number, answer: said }, "*");
});
</script>"""


class Around:
    """A page around the one of a desk, as argmap.html is."""

    def __init__(self, tab: Any, desk: Desk) -> None:
        self.tab, self.desk = tab, desk
        tab.expose_function("answer", lambda asked: as_json(desk.answer(json.loads(asked))))
        tab.route(ADDRESS, lambda route: route.fulfill(body=AROUND, content_type="text/html"))
        tab.goto(ADDRESS)
        self.page = tab.frame_locator("#page")

    def show(self, *, kept: bool) -> None:
        """Show what is on the desk."""
        html = editing_page(self.desk.answer({"do": "state"}), "en", served=False)
        marked = html if kept else html.replace("<html ", "<html data-unkept ")
        self.tab.evaluate("(html) => { frame.srcdoc = html; }", marked)
        self.page.locator("body.editing").wait_for()

    def keep(self, *, kept: bool) -> None:
        """Tell the page whether files are kept."""
        self.tab.evaluate("(kept) => frame.contentWindow.postMessage({ kept }, '*')", kept)


@pytest.fixture
def around(browser: Any, tmp_path: Path) -> Iterator[Around]:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    yield Around(context.new_page(), Desk(tmp_path, called="this browser"))
    context.close()


def test_the_start_does_not_say_that_files_are_kept_where_they_are_not(around: Around) -> None:
    around.show(kept=False)
    where = around.page.locator("#start .paper .quiet").nth(1)
    assert where.inner_text().startswith("This browser keeps nothing of what you do in this window.")
    around.keep(kept=True)
    around.page.get_by_text("Everything is kept on this computer, in this browser").wait_for()
    around.keep(kept=False)
    around.page.get_by_text("This browser keeps nothing of what you do").wait_for()
    assert "kept on this computer" not in around.page.locator("#start").inner_text()


def test_a_map_is_not_called_saved_where_nothing_is_kept(around: Around) -> None:
    around.desk.answer({"do": "example"})
    around.show(kept=True)
    saved = around.page.locator("#saved.saved")
    saved.wait_for()
    assert (saved.inner_text(), "in this browser" in saved.get_attribute("title")) == ("Saved", True)
    around.keep(kept=False)
    around.page.locator("#saved", has_text="Not kept in this browser").wait_for()
    assert "is lost when the window is closed" in saved.get_attribute("title")
    around.show(kept=False)
    around.page.locator("#saved", has_text="Not kept in this browser").wait_for()


def test_a_map_is_deleted_only_after_a_question(around: Around) -> None:
    around.desk.answer({"do": "example"})
    around.desk.answer({"do": "close"})
    around.show(kept=True)
    around.page.locator("#start .recent .forget").click()
    dialog = around.page.locator("dialog.asking")
    assert "Delete “Should school begin at nine?” from this browser?" in dialog.inner_text()
    dialog.get_by_role("button", name="Cancel").click()
    assert len(around.desk.answer({"do": "state"})["recent"]) == 1
    around.page.locator("#start .recent .forget").click()
    dialog.get_by_role("button", name="Delete the map").click()
    dialog.wait_for(state="detached")
    around.tab.wait_for_timeout(300)
    assert around.desk.answer({"do": "state"})["recent"] == []


def test_a_review_says_where_its_points_are(around: Around, tmp_path: Path) -> None:
    around.desk.open(put(tmp_path))
    around.show(kept=True)
    points = around.page.locator("#margin")
    points.get_by_text("Points are kept in this browser, as on-school.review.yaml").wait_for()
    points.locator("details.private summary").click()
    assert "forbids every connection" in points.locator("details.private p").inner_text()
    around.show(kept=False)
    points.get_by_text("Points are in this window alone. Save on-school.review.yaml").wait_for()
