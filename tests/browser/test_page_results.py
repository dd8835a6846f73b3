"""What a search found, as a list under its field."""

from pathlib import Path
from typing import Any

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.browser.pages import TEXT, Opened, axe, document, write
from tests.browser.test_page import ALL

MANY = ", ".join(f"{{id: p{n}, text: 'Premise {n}.'}}" for n in range(60))


@pytest.fixture
def read(page: Any, tmp_path: Path) -> Opened:
    """Open the page of a small map."""
    return Opened(page, write(tmp_path, lower(document().map)))


def options(read: Opened) -> list[str]:
    """Return the results that are seen, each on a line."""
    return [" ".join(one.split()) for one in read.tab.locator("#results [role=option]:visible").all_inner_texts()]


def marked(read: Opened) -> list[str]:
    found: list[str] = read.tab.locator("#results mark").all_inner_texts()
    return found


def active(read: Opened) -> str:
    """Return the result that the search field tells assistive technology of."""
    told = read.tab.get_attribute("#query", "aria-activedescendant")
    found: str = read.tab.inner_text(f"#{told}") if told else ""
    return found


def test_results_have_their_words_marked_and_say_kind_and_place(read: Opened) -> None:
    read.tab.fill("#query", "school later")
    assert options(read) == [
        "School should begin an hour later. Claim · later-start · at 0.1 s1",
        "The school buses cannot run an hour later. Objection · buses · at 1.1 s2",
    ]
    assert marked(read) == ["School", "later", "later", "school", "later"]
    assert set(ALL) - set(read.dim()) == {"later-start", "buses"}
    assert axe(read.tab) == []


def test_a_match_in_a_note_is_shown_with_it(read: Opened) -> None:
    read.tab.fill("#query", "winter")
    (only,) = options(read)
    assert "[2]" in only
    assert "Only in winter" in only
    assert marked(read) == ["winter"]


def test_a_result_is_chosen_by_mouse(read: Opened) -> None:
    read.tab.fill("#query", "school")
    read.tab.locator("#results [role=option]", has_text="buses").click()
    assert read.tab.evaluate("location.hash") == "#buses"
    assert read.tab.is_hidden("#results")
    assert read.tab.inner_text("#found") == "3 of 3"
    read.tab.click("#query")
    assert len(options(read)) == 3
    read.tab.mouse.click(600, 850)
    assert read.tab.is_hidden("#results")


def test_a_result_is_chosen_by_keys_and_told_to_screen_readers(read: Opened) -> None:
    read.press("/")
    read.tab.keyboard.type("school")
    assert read.tab.get_attribute("#query", "aria-expanded") == "true"
    assert active(read) == ""
    read.press("ArrowDown")
    assert active(read).startswith("School should begin")
    assert read.tab.get_attribute("#result-0", "aria-selected") == "true"
    read.press("ArrowUp")
    assert active(read).startswith("The school buses")
    read.press("ArrowUp", "Enter")
    assert read.tab.evaluate("location.hash") == "#sleep"
    assert read.tab.get_attribute("#query", "aria-expanded") == "false"
    assert read.focused() == "sleep", "the focus follows what is chosen"
    read.press("/", "ArrowDown", "Escape")
    assert read.tab.is_hidden("#results")
    assert read.tab.is_visible("#panel"), "the first Esc closes the list alone"


def test_what_is_filtered_is_listed_too_and_reached_by_keys(read: Opened) -> None:
    read.tab.click("#filter")
    read.tab.select_option("#filters [name=voice]", "reader")
    assert [one.split(".")[0] for one in options(read)] == [
        "Pupils who may sleep longer go to bed later", "Nobody who knows says so",
    ]  # fmt: skip
    assert marked(read) == []
    read.tab.focus("#result-list")
    read.press("ArrowDown", "ArrowDown", "Enter")
    assert read.tab.evaluate("location.hash") == "#who"
    read.tab.fill("#query", "bed")
    assert len(options(read)) == 1


def test_a_long_list_says_how_many_it_leaves_out(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, write(tmp_path, lower(loads(f"claim: {{id: c, text: C., premises: [{MANY}]}}").map)))
    page.fill("#query", "premise")
    assert len(options(opened)) == 50
    assert page.inner_text("#left-out").startswith("and 10 more")
    page.fill("#query", "premise 59")
    assert page.is_hidden("#left-out")
    assert len(options(opened)) == 1
    page.fill("#query", "")
    assert page.is_hidden("#results")


@pytest.mark.parametrize("words", ["c++ (", "a-b", "[x] a.b|c", "\\", "<b>", "^$ *"])
def test_any_sign_can_be_searched_for(page: Any, tmp_path: Path, words: str) -> None:
    said = "c++ ( a-b [x] a.b|c \\ <b>y</b> ^$ *"
    text = TEXT.replace("Lamps are few.", f"'{said}'")
    opened = Opened(page, write(tmp_path, lower(loads(text).map)))
    page.fill("#query", words)
    assert len(options(opened)) == 1
    assert {word for word in words.split() if word in marked(opened)} == set(words.split())
    assert page.locator("#results b").count() == 0
    assert opened.faults == []
