"""The pages of the paper's PDF beside the map."""

from pathlib import Path
from typing import Any

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.page import content, page
from argmap.page.paper_pages import drawn_pages
from argmap.paper.reading import read_article
from tests.browser.at_rest import box_of
from tests.browser.pages import Opened, article, axe, document, write
from tests.page.test_paper_pages import MAP, paper


@pytest.fixture
def read(page: Any, tmp_path: Path) -> Opened:
    """Open a page with the pages of its paper."""
    return Opened(page, written(tmp_path))


def written(folder: Path) -> str:
    pdf = read_article(paper(folder))
    file = folder / "map.html"
    data = content(lower(loads(MAP).map), (), pdf, pages=drawn_pages(pdf))
    file.write_text(page(data), encoding="utf-8")
    return file.as_uri()


def test_text_and_pages_are_switched(read: Opened) -> None:
    read.press("p")
    assert read.tab.is_hidden("#paper .pages")
    read.tab.get_by_role("button", name="Pages", exact=True).click()
    assert read.tab.is_hidden("#paper .share")
    sizes = read.tab.evaluate("[...document.querySelectorAll('#paper img')].map(one => one.naturalWidth)")
    assert sizes == [1000, 1000]
    assert axe(read.tab) == []
    read.tab.get_by_role("button", name="Text", exact=True).click()
    assert read.tab.is_hidden("#paper .pages")
    assert read.faults == []


def test_the_passage_is_marked_on_its_page_and_in_sight(read: Opened) -> None:
    read.press("p")
    read.tab.get_by_role("button", name="Pages", exact=True).click()
    read.card("p").click()
    spots = read.tab.locator("#paper .page >> nth=1 >> .spot")
    assert spots.count() >= 1
    assert read.tab.locator("#paper .spot").count() == spots.count()
    box, frame = box_of(spots.first), box_of(read.tab.locator("#paper"))
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]
    read.press("Escape")
    assert read.tab.locator("#paper .spot").count() == 0


def test_a_passage_that_is_pressed_leads_to_its_statement(read: Opened) -> None:
    read.press("p")
    read.tab.get_by_role("button", name="Pages", exact=True).click()
    read.card("c").click()
    spot = box_of(read.tab.locator("#paper .spot").first)
    read.press("Escape")
    read.tab.mouse.click(spot["x"] + 30, spot["y"] + spot["height"] / 2)
    assert read.tab.evaluate("location.hash") == "#c"


def test_without_pages_there_is_no_switch(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, lower(document().map), [], article(tmp_path)))
    opened.press("p")
    assert page.locator("#paper .kinds").count() == 0
