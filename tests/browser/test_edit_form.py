"""The chosen statement as a form: its fields save by themselves, and nothing goes from under a typing hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.editing import Edited, served
from tests.browser.pages import axe

ALONE = "Grades rose in one town after the change."
LINKED = "Those who get up at six sleep too little."


@pytest.fixture
def edited(browser: Any, tmp_path: Path) -> Iterator[Edited]:
    """Yield an editing page with the example, as wide as most."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    with served(tmp_path) as desk:
        yield Edited(context.new_page(), desk)
        context.close()


def choose(edited: Edited, words: str) -> Any:
    """Choose a statement, and return its form."""
    edited.card_of(words).locator(".text").click()
    edited.tab.locator("#panel").wait_for()
    return edited.tab.locator("#panel")


def field(edited: Edited, name: str) -> Any:
    """Return a field of the form by its name."""
    return edited.tab.locator(f"#panel [name={name}]")


def saved(edited: Edited, words: str) -> str:
    """Wait until the file has some words; return its text."""
    for _ in range(100):
        text = edited.settled()
        if words in text:
            return text
        edited.tab.wait_for_timeout(50)
    raise AssertionError(f"{words!r} is not in {text}")


def lacks(edited: Edited, words: str) -> str:
    """Wait until the file has some words no longer; return its text."""
    for _ in range(100):
        text = edited.settled()
        if words not in text:
            return text
        edited.tab.wait_for_timeout(50)
    raise AssertionError(f"{words!r} is in {text}")


def test_words_are_saved_by_leaving_their_field_and_by_a_key(edited: Edited) -> None:
    choose(edited, ALONE)
    words = field(edited, "text")
    words.fill("Marks rose.")
    words.press("Tab")
    saved(edited, "- text: Marks rose.")
    words.fill("Marks rose a little.")
    words.press("Control+Enter")
    saved(edited, "Marks rose a little.")
    assert words.evaluate("one => one === document.activeElement")
    edited.tab.locator("#undo").click()
    saved(edited, "- text: Marks rose.\n")
    assert edited.faults == []


def test_escape_gives_the_words_back_as_they_were(edited: Edited) -> None:
    choose(edited, ALONE)
    words = field(edited, "text")
    words.fill("Never mind.")
    words.press("Escape")
    assert words.input_value() == ALONE
    words.press("Tab")
    assert "Never mind" not in edited.settled()


def test_what_is_written_is_saved_when_another_statement_is_chosen(edited: Edited) -> None:
    choose(edited, ALONE)
    field(edited, "text").fill("Marks rose.")
    choose(edited, LINKED)
    saved(edited, "Marks rose.")
    assert field(edited, "text").input_value() == LINKED


def test_an_empty_statement_is_refused_at_its_field_and_stays_typed(edited: Edited) -> None:
    panel = choose(edited, ALONE)
    words = field(edited, "text")
    words.fill("")
    words.press("Tab")
    assert "needs words" in panel.locator("[data-field=text] .refused").text_content()
    assert words.get_attribute("aria-invalid") == "true"
    assert words.input_value() == ""
    assert ALONE in edited.settled()


def test_a_choice_is_saved_at_once_and_explained(edited: Edited) -> None:
    panel = choose(edited, ALONE)
    field(edited, "voice").select_option("conceded")
    saved(edited, "voice: conceded")
    assert "grants it" in panel.locator("[data-field=voice] .hint").text_content()
    field(edited, "voice").select_option("author")
    lacks(edited, "voice: conceded")
    field(edited, "basis").select_option("testimony")
    saved(edited, "basis: testimony")
    field(edited, "basis").select_option("")
    lacks(edited, "basis")


def test_what_the_desk_refuses_is_told_at_the_field_in_its_words(edited: Edited) -> None:
    panel = choose(edited, ALONE)
    panel.locator("summary", has_text="by hand").click()
    place = field(edited, "at")
    place.fill("somewhere")
    place.press("Tab")
    told = panel.locator("[data-field=at] .refused", has_text="not a location")
    told.wait_for()
    assert ".yaml" not in told.text_content()
    assert place.input_value() == "somewhere"
    place.fill("1.1 s1")
    place.press("Enter")
    saved(edited, "Grades rose in one town after the change.\n      at: 1.1 s1")
    assert told.count() == 0


def test_a_passage_is_quoted_by_both_ends_and_taken_away(edited: Edited) -> None:
    panel = choose(edited, ALONE)
    panel.locator("summary", has_text="by hand").click()
    field(edited, "start").fill("In Valley")
    field(edited, "end").fill("the change.")
    field(edited, "end").press("Enter")
    assert "start: In Valley" in saved(edited, "end: the change")
    panel.locator("button", has_text="Take it away").last.click()
    lacks(edited, "at: 1.2 s2")
    assert edited.tab.evaluate("document.activeElement.name") == "find"
    assert "Nobody has said yet" in panel.locator(".where").text_content()


def test_a_source_is_found_named_narrowed_and_taken_away_by_keys(edited: Edited) -> None:
    panel = choose(edited, LINKED)
    field(edited, "sources").focus()
    keys = edited.tab.keyboard
    keys.press("Enter")
    keys.type("council")
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    keys.press("ArrowUp")
    keys.press("Enter")
    saved(edited, "sleep too little.\n          at: 1.1 s3\n          footnotes: [2]")
    assert edited.tab.evaluate("document.activeElement.name") == "sources"
    named = panel.locator(".named li").first
    assert "Minutes of the council" in named.text_content()
    named.locator("label", has_text="only a part").click()
    field(edited, "backs").fill("the hour only")
    field(edited, "backs").press("Tab")
    saved(edited, "{note: 2, backs: the hour only}")
    named.locator("label", has_text="all of it").click()
    lacks(edited, "backs: the hour only")
    named.locator("button", has_text="Take it away").click()
    lacks(edited, "at: 1.1 s3\n          footnotes: [2]")
    assert panel.locator(".named li:not([hidden])").count() == 0


def test_a_work_that_the_text_cites_has_a_locator(edited: Edited) -> None:
    panel = choose(edited, LINKED)
    field(edited, "sources").click()
    panel.locator(".choices button", has_text="sleep-2023").or_(
        panel.locator(".choices button", has_text="How the young sleep")
    ).last.click()
    saved(edited, "cites: [sleep-2023]")
    field(edited, "locator").fill("7-9")
    field(edited, "locator").press("Enter")
    saved(edited, "cites: [{work: sleep-2023, locator: 7-9}]")
    panel.locator(".named button", has_text="Take it away").click()
    lacks(edited, "locator: 7-9")


def test_the_scheme_of_linked_statements_is_that_of_their_group_and_its_questions_can_be_raised(edited: Edited) -> None:
    panel = choose(edited, LINKED)
    assert "Adolescents fall asleep" in panel.locator("section", has_text="counts only together").first.text_content()
    field(edited, "scheme").select_option("cause-to-effect")
    text = saved(edited, "scheme: cause-to-effect")
    assert "\n      scheme: cause-to-effect" in text
    panel.locator(".questions button").nth(1).click()
    edited.tab.locator("#rewording").fill("Not in every town.")
    edited.tab.keyboard.press("Enter")
    assert "question: 2" in saved(edited, "Not in every town.")
    field(edited, "question").wait_for()
    assert field(edited, "question").input_value() == "2"
    field(edited, "question").select_option("1")
    saved(edited, "question: 1")


def test_the_fields_that_are_needed_less(edited: Edited) -> None:
    panel = choose(edited, ALONE)
    panel.locator("summary", has_text="More").click()
    field(edited, "id").fill("two words")
    field(edited, "id").press("Tab")
    assert "one word" in panel.locator("[data-field=id] .refused").text_content()
    field(edited, "id").fill("grades")
    field(edited, "id").press("Tab")
    saved(edited, "id: grades")
    field(edited, "credence").fill("2")
    field(edited, "credence").press("Tab")
    assert "from 0 to 1" in panel.locator("[data-field=credence] .refused").text_content()
    field(edited, "credence").fill("0,8")
    field(edited, "credence").press("Tab")
    saved(edited, "credence: 0.8")
    panel.locator("button.remove").click()
    lacks(edited, "Grades rose")


def test_a_field_in_focus_keeps_what_is_typed_while_the_file_changes_and_problems_are_found(edited: Edited) -> None:
    panel = choose(edited, ALONE)
    words = field(edited, "text")
    words.click()
    words.press("End")
    edited.tab.keyboard.type(" And more")
    handle = words.element_handle()
    caret = words.evaluate("one => one.setSelectionRange(3, 3) ?? one.selectionStart")
    file = edited.served.file
    file.write_text(file.read_text(encoding="utf-8").replace("1.2 s2", "1.2 s1"), encoding="utf-8")
    panel.locator(".where", has_text="1.2 s1").wait_for()  # the rest of the form is brought up to date
    assert handle.evaluate("one => one.isConnected && one === document.activeElement")
    assert words.input_value().endswith(" And more")
    assert words.evaluate("one => one.selectionStart") == caret == 3
    edited.tab.keyboard.type("!")
    edited.tab.wait_for_function("() => document.querySelector('#saved').className === 'saved'")
    edited.tab.wait_for_timeout(700)  # a check has come in by now, which is what is tested
    assert words.input_value().startswith("Gra!des")
    words.press("Tab")
    saved(edited, "Gra!des")
    assert edited.faults == []


def test_words_that_were_changed_elsewhere_are_told_and_not_taken_over(edited: Edited) -> None:
    panel = choose(edited, ALONE)
    words = field(edited, "text")
    words.fill("Here.")
    file = edited.served.file
    file.write_text(file.read_text(encoding="utf-8").replace(ALONE, "There."), encoding="utf-8")
    panel.locator("[data-field=text] .refused", has_text="There.").wait_for()
    assert words.input_value() == "Here."
    words.press("Escape")
    assert words.input_value() == "There."


def test_a_field_that_is_only_looked_at_takes_over_what_was_changed_elsewhere(edited: Edited) -> None:
    choose(edited, ALONE)
    words = field(edited, "text")
    words.focus()
    file = edited.served.file
    file.write_text(file.read_text(encoding="utf-8").replace(ALONE, "There."), encoding="utf-8")
    edited.card_of("There.").wait_for()
    assert words.input_value() == ALONE
    words.press("Tab")
    assert words.input_value() == "There."
    assert "There." in edited.settled()


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_faults_of_accessibility(edited: Edited, scheme: str) -> None:
    edited.tab.emulate_media(color_scheme=scheme)
    panel = choose(edited, ALONE)
    for summary in panel.locator(":scope > details > summary, .part > details > summary").all():
        summary.click()
    field(edited, "sources").click()
    field(edited, "scheme").select_option("sign")
    panel.locator(".questions details").wait_for()
    edited.card_of(LINKED).locator(".problems").wait_for()
    assert axe(edited.tab) == []
    choose(edited, LINKED)
    assert axe(edited.tab) == []
    edited.tab.locator("#troubles").click()
    assert axe(edited.tab) == []
