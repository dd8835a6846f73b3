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
from tests.page.test_paper_pages import MAP, WORDS, paper


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
    marked = read.tab.locator("#paper .page >> nth=1 >> .chosen")
    marked.first.wait_for()
    assert read.tab.locator("#paper .piece .chosen").count() == marked.count()
    assert "".join(marked.all_text_contents()).startswith("In both")
    box, frame = box_of(marked.first), box_of(read.tab.locator("#paper"))
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]
    read.press("Escape")
    assert read.tab.locator("#paper .piece .chosen").count() == 0


def test_a_passage_that_is_pressed_leads_to_its_statement(read: Opened) -> None:
    read.press("p")
    read.tab.get_by_role("button", name="Pages", exact=True).click()
    passage = box_of(read.tab.locator("#paper .piece .lit").first)
    read.tab.mouse.click(passage["x"] + 30, passage["y"] + passage["height"] / 2)
    assert read.tab.evaluate("location.hash") == "#c"


def test_what_is_selected_on_a_page_is_copied_with_its_spaces(read: Opened) -> None:
    read.press("p")
    read.tab.get_by_role("button", name="Pages", exact=True).click()
    pieces = read.tab.locator("#paper .page >> nth=0 >> .piece > span")
    first, last = box_of(pieces.nth(0)), box_of(pieces.nth(2))
    read.tab.mouse.move(first["x"] + 1, first["y"] + first["height"] / 2)
    read.tab.mouse.down()
    read.tab.mouse.move(last["x"] + last["width"], last["y"] + last["height"] + 40, steps=5)  # below the last line
    read.tab.mouse.move(last["x"] + last["width"] - 1, last["y"] + last["height"] / 2, steps=5)
    read.tab.mouse.up()
    copied = " ".join(read.tab.evaluate("String(getSelection())").split())
    assert copied.startswith(WORDS.strip())


def test_without_pages_there_is_no_switch(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, lower(document().map), [], article(tmp_path)))
    opened.press("p")
    assert page.locator("#paper .kinds").count() == 0
