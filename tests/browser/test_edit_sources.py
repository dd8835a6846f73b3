"""Sources of a statement are chosen by their number or their words, or written where the map has none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.editing import Edited, served

NOTES = """title: Phones
claim:
  text: Phones distract pupils.
  premises: [Teachers see it every day.]
paper:
  footnotes:
    - {number: 1, text: A count of 12 classes in 2012.}
    - {number: 2, text: Another count.}
    - {number: 12, text: A third one.}
"""
BARE = "title: Phones\nclaim: Phones distract pupils.\n"


@pytest.fixture
def page(browser: Any, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Edited]:
    """Yield the page of a map."""
    file = tmp_path / "map.yaml"
    file.write_text(request.param, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path, file) as desk:
        found = Edited(context.new_page(), desk)
        yield found
        assert found.faults == []
        context.close()


def look_for(page: Edited, card: str, words: str) -> Any:
    """Choose a statement, and write into the field that finds sources; return the list."""
    page.card_of(card).first.click()
    page.press("n")
    page.tab.locator("#panel .picker").wait_for(state="attached")
    if not page.tab.locator("#panel .picker").is_visible():
        page.tab.locator("#panel [name=sources]").click()
    page.tab.locator("#panel .picker input").fill(words)
    return page.tab.locator("#panel .choices")


@pytest.mark.parametrize("page", [NOTES], indirect=True)
@pytest.mark.parametrize(("words", "expected"), [("2", 2), ("12", 12), ("[1]", 1), ("third", 12)])
def test_a_note_is_found_by_its_number_before_those_that_mention_it(page: Edited, words: str, expected: int) -> None:
    look_for(page, "Teachers see it", words)
    page.tab.keyboard.press("Enter")
    page.tab.locator("#panel .named li").wait_for()
    assert f"footnotes: [{expected}]" in page.settled()


@pytest.mark.parametrize("page", [NOTES], indirect=True)
def test_a_number_alone_is_no_new_source(page: Edited) -> None:
    choices = look_for(page, "Teachers see it", "77")
    assert choices.locator("button").count() == 0


@pytest.mark.parametrize("page", [BARE], indirect=True)
def test_a_source_is_written_where_the_map_has_none(page: Edited) -> None:
    choices = look_for(page, "Phones distract", "Ward, A. 2017. Brain drain. Journal of Habits 2, 140-154.")
    assert "Brain drain" in choices.inner_text()
    page.tab.keyboard.press("Enter")
    page.tab.locator("#panel .named li", has_text="Brain drain").wait_for()
    text = page.settled()
    assert "title: Brain drain" in text
    assert "cites: [ward-2017]" in text
    page.tab.locator("#undo").click()
    page.tab.locator("#panel .named li").wait_for(state="detached")
    assert page.settled() == BARE
