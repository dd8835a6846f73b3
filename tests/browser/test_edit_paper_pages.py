"""The pages of the paper's PDF on a page that changes the map: what is selected there is selected in the text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.desk.paper_sheets import PaperSheets
from argmap.problems import ArgmapError
from tests.browser.at_rest import box_of
from tests.browser.editing import served
from tests.browser.hands import Hands
from tests.browser.pages import axe
from tests.page.test_paper_pages import TEXTS, paper

MAP = """title: A school that is open
claim:
  id: open
  text: The school is open early.
  at: 0.1 s1
  premises:
    - {id: marks, text: Marks went up., at: 0.2 s2, quote: {start: the marks, end: went up}}
paper:
  file: paper.pdf
"""


@pytest.fixture
def hands(browser: Any, tmp_path: Path) -> Iterator[Hands]:
    """Open the page of a map with a PDF beside it, at the pages of the paper."""
    yield from opened(browser, tmp_path, {"viewport": {"width": 1400, "height": 900}})


@pytest.fixture
def phone(browser: Any, tmp_path: Path) -> Iterator[Hands]:
    """Open it on a phone."""
    yield from opened(
        browser, tmp_path, {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    )


def opened(browser: Any, folder: Path, window: dict[str, Any]) -> Iterator[Hands]:
    paper(folder, 3)
    file = folder / "map.yaml"
    file.write_text(MAP, encoding="utf-8")
    context = browser.new_context(**window)
    with served(folder, file) as desk:
        hands = Hands(context.new_page(), desk)
        yield hands
        assert hands.faults == []
        context.close()


def to_pages(hands: Hands) -> None:
    """Show the pages, and wait for the first."""
    hands.tab.get_by_role("button", name="Pages", exact=True).click()
    hands.tab.locator("#paper .piece").first.wait_for()


def words(hands: Hands, text: str) -> Any:
    """Return the piece of a page that has some words."""
    return hands.tab.locator("#paper .piece > span", has_text=text).first


def drag(hands: Hands, start: Any, end: Any) -> None:
    """Select by the mouse from the beginning of one piece to the end of another."""
    end.scroll_into_view_if_needed()
    first, last = box_of(start), box_of(end)
    hands.tab.mouse.move(first["x"] + 1, first["y"] + first["height"] / 2)
    hands.tab.mouse.down()
    hands.tab.mouse.move(last["x"] + 30, last["y"] + last["height"] / 2, steps=4)
    hands.tab.mouse.move(last["x"] + last["width"] - 1, last["y"] + last["height"] / 2, steps=4)
    hands.tab.mouse.up()
    hands.tab.locator("#passage-bar").wait_for()


def test_words_on_a_page_become_a_premise_at_their_place(hands: Hands) -> None:
    to_pages(hands)
    line = words(hands, "A bus that leaves at seven")
    drag(hands, line, line)
    text = hands.use("premise", "Buses run late.")
    assert "text: Buses run late." in text
    assert "at: 0.1 s2" in text
    assert "A bus" in text.partition("quote:")[2], "the words that were selected tell the passage"
    assert hands.tab.locator("#paper .piece .lit", has_text="A bus that leaves").count() == 1
    assert axe(hands.tab) == []


def test_a_selection_over_two_pages_is_one_passage(hands: Hands) -> None:
    to_pages(hands)
    hands.tab.locator("#paper .page >> nth=1 >> .piece").first.wait_for()
    hands.tab.evaluate(
        """() => {
          const all = [...document.querySelectorAll("#paper .piece > span > span")];
          const piece = (text) => all.find((one) => one.textContent.includes(text)).firstChild;
          const [start, end] = [piece("A bus that leaves"), piece("Lessons that begin")];
          getSelection().setBaseAndExtent(start, 0, end, end.length);
        }"""
    )
    hands.tab.locator("#passage-bar").wait_for()
    assert "at: 0.1 s2 - 0.2 s1" in hands.use("premise", "Buses and lessons.") or "0.2" in hands.served.text


def test_keys_go_through_the_sentences_of_pages_that_are_drawn_on_the_way(hands: Hands) -> None:
    to_pages(hands)
    hands.tab.locator("#paper").focus()
    hands.press("s")
    for _ in range(5):
        hands.press("ArrowDown")
    hands.tab.wait_for_function("() => String(getSelection()).includes('early hours back')")
    selected = hands.tab.evaluate("String(getSelection())")
    assert " ".join(selected.split()) == TEXTS[2].partition("last. ")[2]
    hands.press("Enter")
    assert "at: 0.3 s2" in hands.use("premise", "They want them back.")


def test_the_chosen_passage_is_marked_where_it_is_quoted(hands: Hands) -> None:
    to_pages(hands)
    hands.card("marks").click()
    marked = hands.tab.locator("#paper .piece .chosen")
    marked.first.wait_for()
    assert " ".join(" ".join(marked.all_text_contents()).split()) == "the marks went up"
    frame, box = box_of(hands.tab.locator("#paper")), box_of(marked.first)
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]


def test_a_point_of_a_review_stands_at_its_words_on_the_page(browser: Any, tmp_path: Path) -> None:
    review = "argmap-review: 1\npaper: paper.pdf\nmap: map.yaml\nannotations:\n"
    review += "  - {id: r, at: 0.3 s2, severity: major, comment: Would they?}\n"
    (tmp_path / "paper.review.yaml").write_text(review, encoding="utf-8")
    for hands in opened(browser, tmp_path, {"viewport": {"width": 1700, "height": 900}}):
        to_pages(hands)
        hands.tab.locator("#margin article[data-point=r] .go, article[data-point=r] button").first.click()
        sign = hands.tab.locator("#paper .page .point-sign[data-point=r]")
        sign.wait_for()
        assert hands.tab.evaluate("document.activeElement.closest('.page') !== null")
        assert hands.tab.locator("#paper .piece .pointed.major").count() >= 1
        sign.click()
        assert hands.tab.evaluate("document.activeElement.closest('article').dataset.point") == "r"
        assert axe(hands.tab) == []


def test_another_paper_has_other_pages(hands: Hands) -> None:
    to_pages(hands)
    assert hands.tab.locator("#paper .page").count() == 3
    (hands.served.file.parent / "paper.pdf").unlink()
    paper(hands.served.file.parent, 2)
    hands.tab.evaluate("window.dispatchEvent(new Event('focus'))")
    hands.tab.wait_for_function("() => document.querySelectorAll('#paper .page').length === 2")
    hands.tab.locator("#paper .piece").first.wait_for()


def test_a_page_that_cannot_be_drawn_is_told(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ArgmapError("PDFium crashed on it")

    to_pages(hands)
    monkeypatch.setattr(PaperSheets, "sheet", fails)
    hands.tab.get_by_role("button", name="Text", exact=True).click()
    hands.tab.reload()
    hands.tab.get_by_role("button", name="Pages", exact=True).click()
    hands.tab.get_by_text("PDFium crashed on it").first.wait_for()
    hands.tab.locator("#notice button").last.click()
    hands.tab.get_by_role("button", name="Text", exact=True).click()
    assert all("422" in one for one in hands.faults)
    hands.faults.clear()
    assert hands.tab.is_visible("#paper .share"), "the text is there still"


def test_on_a_phone_words_on_a_page_are_selected_too(phone: Hands) -> None:
    phone.tab.tap("#parts .paper")
    to_pages(phone)
    phone.tab.evaluate(
        """() => {
          const text = document.querySelector("#paper .piece > span").firstElementChild.firstChild;
          getSelection().setBaseAndExtent(text, 0, text, 11);
        }"""
    )
    assert "quote" in phone.use("premise", "The council.")
    assert phone.tab.evaluate("document.documentElement.scrollWidth") <= 390
