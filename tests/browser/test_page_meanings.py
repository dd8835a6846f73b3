"""How the argument stands in plain words, and what the words and marks mean."""

from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.browser.pages import Opened, axe, document, write


@pytest.fixture
def read(page: Any, tmp_path: Path) -> Opened:
    """Open the page of a small map."""
    map_ = document()
    return Opened(page, write(tmp_path, lower(map_.map), check(map_)))


def test_the_headline_says_what_the_map_offers(read: Opened) -> None:
    assert read.tab.inner_text("#verdict") == "As mapped, the claim is supported."
    counted = "9 statements. The argument starts from 5 statements; 2 of them have no source or other basis yet."
    assert read.tab.inner_text("#size") == counted


@pytest.mark.parametrize(
    ("premises", "started"),
    [
        ("[]", "1 statement."),
        ("[{text: A.}]", "The argument starts from 1 statement, which has no source or other basis yet."),
        (
            "[{text: A., basis: testimony}]",
            "The argument starts from 1 statement, which has a source or another basis.",
        ),
        (
            "[{text: A., basis: testimony}, {text: B., basis: testimony}]",
            "The argument starts from 2 statements, and all of them have a source or another basis.",
        ),
        (
            "[{text: A., basis: testimony}, {text: B., premises: [{text: C.}]}]",
            "The argument starts from 2 statements; 1 of them has no source or other basis yet.",
        ),
    ],
)
def test_the_headline_counts_what_the_argument_starts_from(
    page: Any, tmp_path: Path, premises: str, started: str
) -> None:
    Opened(page, write(tmp_path, lower(loads(f"claim: {{text: T., premises: {premises}}}").map)))
    assert page.inner_text("#size").endswith(started)


def test_the_legend_explains_what_occurs_on_the_map(read: Opened) -> None:
    read.tab.click("#explain")
    terms = read.tab.locator("#meanings dt").all_inner_texts()
    assert {one.split("\n")[-1] for one in terms} == {
        "supported", "support incomplete", "without support", "no support needed",
        "Claim", "Premise", "Objection", "Rebuttal", "Undercutter", "Heavy line", "In one frame", "No support",
        "Support incomplete", "Problems", "Remarks", "Source", "Dashed border", "Reported", "Closed branch",
    }  # fmt: skip
    assert "not whether the statement is true" in read.tab.inner_text("#meanings")
    strokes = "[...document.querySelectorAll('#meanings path')].map(one => getComputedStyle(one).stroke)"
    assert "none" not in read.tab.evaluate(strokes)
    assert axe(read.tab) == []


def test_the_legend_opens_and_closes_by_key(read: Opened) -> None:
    read.tab.focus("#explain")
    read.press("Enter")
    assert read.focused() == "meanings"
    assert read.tab.get_attribute("#explain", "aria-expanded") == "true"
    read.press("Escape")
    assert read.tab.is_hidden("#meanings")
    assert read.focused() == "explain"
    read.tab.click("#explain")
    read.tab.mouse.click(900, 850)
    assert read.tab.is_hidden("#meanings")


def test_a_small_map_has_a_small_legend(page: Any, tmp_path: Path) -> None:
    map_ = loads("claim: {text: A., premises: [{text: B., basis: common-ground}]}")
    opened = Opened(page, write(tmp_path, lower(map_.map)))
    page.click("#explain")
    terms = page.locator("#meanings dt").all_inner_texts()
    assert [one.split("\n")[-1] for one in terms] == ["supported", "Claim", "Premise", "Heavy line", "Closed branch"]
    assert opened.faults == []


def test_the_word_is_explained_where_it_is_used(read: Opened) -> None:
    read.card("light").click()
    means = read.tab.locator("#panel .means p")
    assert means.is_hidden()
    read.tab.focus("#panel .means summary")
    read.press("Enter")
    assert "names no source and no reason" in means.inner_text()
    assert read.tab.is_visible("#panel")
    assert axe(read.tab) == []
