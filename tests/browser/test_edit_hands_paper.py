"""Words are selected in the paper by mouse, fingers and keys, and become statements and their passages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.editing import served
from tests.browser.hands import MAP, PAPER, Hands


@pytest.fixture
def hands(browser: Any, tmp_path: Path) -> Iterator[Hands]:
    """Open the editing page of a small map with its paper."""
    (tmp_path / "on-school.md").write_text(PAPER, encoding="utf-8")
    file = tmp_path / "map.yaml"
    file.write_text(MAP, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path, file) as desk:
        opened = Hands(context.new_page(), desk)
        yield opened
        assert opened.faults == []
        context.close()


def entry(hands: Hands, words: str) -> Any:
    """Return what the map's file says of a statement."""
    found = [line for line in hands.served.text.split("- text: ") if line.startswith(words)]
    return found[0]


def test_words_become_a_reason_with_its_passage(hands: Hands) -> None:
    hands.select((1, 0), (1, 10))
    assert hands.tab.locator("#passage-bar .premise").inner_text().split("\n")[-1] == "School should begin later."
    hands.tab.locator("#passage-bar .premise").click()
    assert hands.tab.locator(".asking blockquote:not([aria-busy])").inner_text() == "They tire."
    assert hands.tab.locator(".asking textarea").input_value() == "", "a statement is in one's own words"
    hands.tab.locator(".asking textarea").fill("Pupils are weary.")
    hands.press("Enter")
    hands.card_of("Pupils are weary").wait_for()
    hands.settled()
    assert "at: 1.1 s2" in entry(hands, "Pupils are weary.")
    assert hands.told() == "Added as a reason: Pupils are weary."
    assert hands.tab.is_hidden("#passage-bar")


def test_the_reason_is_for_the_statement_that_is_chosen_which_stays_so(hands: Hands) -> None:
    hands.card("buses").locator(".text").click()
    hands.select((5, 2), (5, 10))
    text = hands.use("premise", "A bus is slow.")
    assert "text: Buses cannot change., premises: [{text: A bus is slow., at: 2.1 s1" in text
    assert hands.tab.locator(".card.chosen").get_attribute("data-id") == "buses"


def test_words_become_an_objection(hands: Hands) -> None:
    hands.select((1, 0), (2, 12))
    assert "at: 1.1 s2-3" in hands.use("objection", "This was measured once.")
    assert entry(hands, "This was measured once.")


def test_words_become_the_claim(hands: Hands) -> None:
    hands.select((6, 4), (6, 11))
    text = hands.use("claim", "The council is right.")
    assert text.startswith("title: A later start\nclaim:\n  id: later\n  text: The council is right.\n")
    assert "at: 2.1 s2" in text
    assert hands.card("later").locator(".text").inner_text() == "The council is right."
    hands.press("Control+z")
    hands.card_of("School should begin later").wait_for()
    assert hands.settled() == MAP, "one step back takes back the words and the passage"


def test_the_words_of_the_claim_are_written_over(hands: Hands) -> None:
    hands.select((6, 4), (6, 11))
    hands.tab.locator("#passage-bar .claim").click()
    assert hands.tab.locator(".asking textarea").input_value() == "School should begin later."
    hands.tab.keyboard.type("The council is right.")
    hands.press("Enter")
    assert "text: The council is right.\n" in hands.changed(MAP)


def test_a_passage_is_set_with_the_words_that_find_it(hands: Hands) -> None:
    hands.card("sleep").locator(".text").click()
    hands.select((0, 12), (0, 28))
    hands.use("passage")
    assert "at: 1.1 s1" in hands.served.text
    assert "start: sleep too little" in hands.served.text
    assert hands.told() == "Passage 1.1 s1 set for: Pupils lack sleep."
    chosen = hands.tab.locator("#paper .chosen").all_inner_texts()
    assert "".join(chosen).startswith("sleep too little")


def test_a_selection_goes_over_paragraphs(hands: Hands) -> None:
    hands.mark((2, 3), (5, 5))
    assert "at: 1.1 s3; 1.2 s1-2; 2.1 s1" in hands.use("passage")


def test_a_selection_outlives_a_check_and_a_change_elsewhere(hands: Hands) -> None:
    hands.card("sleep").locator(".text").click()
    hands.select((0, 10), (0, 26))
    hands.use("passage")
    hands.select((0, 3), (0, 16))
    before = hands.tab.evaluate("getSelection().toString()")
    text = hands.served.text.replace("Buses cannot change.", "Buses never change.")
    hands.served.file.write_text(text, encoding="utf-8")
    hands.card_of("Buses never change").wait_for()
    hands.tab.wait_for_timeout(500)
    assert hands.tab.evaluate("getSelection().toString()") == before
    assert hands.tab.is_visible("#passage-bar")


def test_a_click_that_selects_chooses_no_other_statement(hands: Hands) -> None:
    hands.card("sleep").locator(".text").click()
    hands.select((1, 0), (1, 10))
    hands.use("passage")
    hands.card("buses").locator(".text").click()
    hands.select((1, 0), (1, 9))
    assert hands.tab.locator(".card.chosen").get_attribute("data-id") == "buses"


def test_escape_ends_what_was_begun_step_by_step(hands: Hands) -> None:
    hands.card("sleep").locator(".text").click()
    hands.press("p")
    assert hands.tab.is_visible("#seeking")
    hands.select((1, 0), (1, 10))
    assert hands.tab.locator("#passage-bar button").first.get_attribute("class") == "passage"
    hands.press("Escape")
    assert hands.tab.is_hidden("#passage-bar")
    assert hands.tab.is_visible("#seeking")
    hands.press("Escape")
    assert hands.tab.is_hidden("#seeking")
    assert hands.tab.is_visible("#panel"), "what was chosen is chosen still"


def test_keys_find_a_passage(hands: Hands) -> None:
    hands.card("sleep").locator(".text").click()
    hands.press("p", "ArrowDown", "ArrowDown", "Shift+ArrowDown")
    assert hands.told() == "It was shown."
    assert hands.tab.evaluate("getSelection().toString()").split() == ["They", "tire.", "It", "was", "shown."]
    hands.press("Enter")
    assert hands.tab.evaluate("document.activeElement.className") == "passage"
    hands.press("Enter")
    hands.tab.locator("#seeking").wait_for(state="hidden")
    assert "at: 1.1 s2-3" in hands.settled()
    assert hands.focused() == "paper"


def test_keys_move_both_ends_by_words(hands: Hands) -> None:
    hands.tab.locator("#paper").focus()
    hands.press("s", "ArrowDown", "Control+ArrowRight")
    assert hands.tab.evaluate("getSelection().toString()").strip() == "tire."
    hands.press("Shift+ArrowDown", "Enter")
    assert hands.tab.evaluate("document.activeElement.className") == "claim"
    hands.press("ArrowDown", "ArrowDown", "Escape")
    assert hands.focused() == "paper"


def test_words_are_taken_as_keys_have_left_them_however_fast_the_next_key_follows(hands: Hands) -> None:
    hands.tab.locator("#paper").focus()
    hands.press("s", "ArrowDown", "Control+ArrowRight", "Enter", "Enter")
    assert hands.tab.locator(".asking blockquote:not([aria-busy])").inner_text() == "tire."


def test_what_keys_select_is_for_the_statement_that_they_left(hands: Hands) -> None:
    hands.tab.locator("#cards [data-id=later]").focus()
    hands.press("ArrowDown", "Shift+F6")
    assert hands.focused() == "paper"
    hands.press("s", "Enter")
    said = hands.tab.locator("#passage-bar .premise").inner_text()
    assert said.split("\n")[-1] == "Pupils lack sleep."
    assert hands.tab.locator(".card.chosen").get_attribute("data-id") == "sleep"


PLACES = [
    ((0, 0), (0, 6), ("Pupils", "Pupils")),
    ((0, 7), (0, 11), ("𝒶𝒷", "𝒶𝒷")),
    ((0, 9), (0, 11), ("𝒶𝒷", "𝒶𝒷")),
    ((0, 12), (0, 31), ("sleep too little", "as")),
    ((3, 0), (3, 4), ("שלום", "שלום")),
    ((3, 12), (3, 29), ("התלמידים", "מעט")),
]


@pytest.mark.parametrize(("begin", "end", "words"), PLACES, ids=str)
def test_the_desk_is_told_the_words_that_are_selected(
    hands: Hands, begin: tuple[int, int], end: tuple[int, int], words: tuple[str, str]
) -> None:
    hands.mark(begin, end)
    hands.tab.locator("#passage-bar .premise").click()
    said = hands.tab.locator(".asking blockquote:not([aria-busy])").inner_text()
    assert said.startswith(words[0])
    assert words[1] in said
    assert "1" not in said, "the mark of a note is no text"


def test_a_selection_that_ends_in_the_mark_of_a_note_ends_before_it(hands: Hands) -> None:
    hands.tab.evaluate(
        """() => {
          const sentence = document.querySelectorAll("#paper .sentence")[0];
          getSelection().setBaseAndExtent(sentence, 0, sentence.querySelector(".note-mark .note").firstChild, 1);
        }"""
    )
    hands.tab.locator("#passage-bar .premise").click()
    assert hands.tab.locator(".asking blockquote:not([aria-busy])").inner_text() == "Pupils 𝒶𝒷 sleep too little,"


def test_a_selection_that_begins_between_paragraphs_begins_with_the_next_sentence(hands: Hands) -> None:
    hands.tab.evaluate(
        """() => {
          const heading = document.querySelectorAll("#paper h2")[1];
          getSelection().setBaseAndExtent(heading.firstChild, 1, heading.nextSibling, 1);
        }"""
    )
    hands.tab.locator("#passage-bar .premise").click()
    assert hands.tab.locator(".asking blockquote:not([aria-busy])").inner_text() == "A bus runs earlier."
