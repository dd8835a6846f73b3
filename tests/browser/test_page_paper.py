"""The paper beside the map: which sentences statements were read from, and its notes."""

from pathlib import Path
from typing import Any

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.paper.reading import read_article
from tests.browser.pages import TEXT, Opened, article, axe, document, write

PAPER = """# On School

School begins 😀 early.[^1] The council says so,[^2] and means it. Nobody read this.

[^1]: A. Author, \\<img src=x onerror=alert(1)> *On Sleep*.
[^2]: Minutes & more.
"""
QUOTING = """
claim:
  id: c
  text: School begins early.
  at: 0.1 s1
  footnotes: [1]
  premises:
    - {id: said, text: The council means it., at: 0.1 s2, quote: {start: and means, end: it}, footnotes: [1]}
    - {id: whole, text: The council says so., at: 0.1 s2}
paper:
  record: {id: p, type: report, title: On School}
  footnotes: [{number: 1, cites: [{work: w}]}]
  works: [{id: w, type: book, title: On Sleep, URL: https://example.org/sleep}]
"""


@pytest.fixture
def read(page: Any, tmp_path: Path) -> Opened:
    """Open the page of a paper with notes, beside its map."""
    file = tmp_path / "notes.md"
    file.write_text(PAPER, encoding="utf-8")
    opened = Opened(page, write(tmp_path, lower(loads(QUOTING).map), [], read_article(str(file))))
    opened.press("p")
    return opened


def test_a_text_that_begins_without_a_heading_is_shown_without_one(read: Opened, page: Any, tmp_path: Path) -> None:
    assert read.tab.locator("#paper [data-id='0.1']").is_visible()
    assert read.tab.locator("#paper h2").count() == 0
    titled = Opened(page, write(tmp_path, lower(document().map), [], article(tmp_path)))
    titled.press("p")
    assert titled.tab.locator("#paper h2").all_inner_texts() == ["The pupils"]


def test_sentences_in_the_map_begin_with_a_bar_and_the_others_are_grey(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, lower(document().map), [], article(tmp_path)))
    opened.press("p")
    assert "statements from 3 of 5 sentences" in page.inner_text("#paper .share")
    bars = "[...document.querySelectorAll('#paper .lit')].map(one => getComputedStyle(one).borderLeftColor)"
    claim, premise, objection = page.evaluate(bars)
    assert len({claim, premise, objection}) == 3
    assert page.locator("#paper .unread").all_inner_texts() == ["The council wants this.", "Nobody read this sentence."]
    lines = "[...document.querySelectorAll('#paper .lit')].map(one => getComputedStyle(one).textDecorationLine)"
    assert set(page.evaluate(lines)) == {"none"}
    page.hover("#paper .lit >> nth=1")
    assert page.evaluate(lines).count("underline") == 1


def test_a_mark_stands_where_the_paper_has_it(read: Opened) -> None:
    said = read.tab.locator("#paper .sentence").all_text_contents()
    assert said[0].startswith("School begins 😀 early.1")
    words = read.tab.locator("#paper .sentence >> nth=1 >> .lit").all_inner_texts()
    assert [one.strip() for one in words] == ["The council says so,", "and means it."]
    assert read.faults == []


@pytest.mark.parametrize("how", ["hover", "focus", "click"])
def test_a_note_is_shown_with_the_statements_that_name_it(read: Opened, how: str) -> None:
    mark = read.tab.get_by_role("button", name="Note 1", exact=True)
    note = read.tab.locator("#paper .note-text").first
    assert note.is_hidden()
    getattr(mark, how)()
    assert "A. Author" in note.inner_text()
    assert "<img src=x onerror=alert(1)>" in note.inner_text()
    assert note.locator("a").get_attribute("href") == "https://example.org/sleep"
    assert note.locator("button").all_inner_texts() == ["School begins early.", "The council means it."]
    note.locator("button").last.click()
    assert read.tab.evaluate("location.hash") == "#said"


def test_a_note_that_no_statement_names_says_so_and_is_closed_by_key(read: Opened) -> None:
    read.tab.get_by_role("button", name="Note 2", exact=True).focus()
    note = read.tab.locator("#paper .note-text").last
    assert "Minutes & more." in note.inner_text()
    assert "No statement of the map names it." in note.inner_text()
    assert axe(read.tab) == []
    read.press("Escape")
    assert note.is_hidden()
    assert read.tab.is_visible("#paper")
    read.press("Shift+Tab")
    read.tab.locator("#paper .note").first.hover()
    read.tab.mouse.move(5, 5)
    read.tab.wait_for_selector("#paper .note-text", state="hidden")


def test_a_note_opens_and_closes_by_touch(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 1000, "height": 800}, has_touch=True)
    opened = Opened(context.new_page(), write(tmp_path, lower(document().map), [], article(tmp_path)))
    opened.press("p")
    mark, note = opened.tab.locator("#paper .note"), opened.tab.locator("#paper .note-text")
    mark.tap()
    assert "On Sleep" in note.inner_text()
    mark.tap()
    assert note.is_hidden()
    context.close()


def test_a_statement_that_quotes_a_part_marks_that_part(read: Opened) -> None:
    read.card("said").click()
    assert read.tab.locator("#paper .chosen").all_inner_texts() == ["and means it"]
    assert "The council" in read.tab.locator("#paper .around").first.inner_text()
    assert read.tab.locator("#paper .note").count() == 2
    read.card("whole").click()
    whole = "".join(read.tab.locator("#paper .chosen").all_text_contents())
    assert whole.endswith("so, and means it.")
    assert read.tab.locator("#paper .around").count() == 0
    read.press("Escape")
    assert read.tab.locator("#paper .chosen").count() == 0


def test_a_whole_sentence_beside_its_part_is_whole(page: Any, tmp_path: Path) -> None:
    text = TEXT.replace("at: 1.1 s2}", "at: 1.1 s1-2, quote: {start: too little, end: cannot run}}")
    opened = Opened(page, write(tmp_path, lower(loads(text).map), [], article(tmp_path)))
    opened.press("p")
    opened.card("buses").click()
    assert page.locator("#paper .chosen").all_inner_texts() == ["too little.", "The buses cannot run"]
