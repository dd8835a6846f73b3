"""Problems on an editing page: told at their field, each with what helps against it, and what a reference offers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.editing import Edited, served
from tests.browser.test_edit_form import ALONE, LINKED, choose, edited, field, lacks, saved  # noqa: F401 - a fixture

LONG = " ".join(["very"] * 60)
REFERRING = f"""
title: A later start
claim:
  text: School should begin later.
  premises:
    - {{id: sleep, text: Pupils sleep too little., footnotes: [1]}}
    - {{text: It was {LONG} late., scheme: no-such-scheme, footnotes: [9]}}
  objections:
    - text: Parents leave early.
      scheme: sign
      objections: [{{ref: sleep}}]
paper:
  footnotes: [{{number: 1, cites: [{{work: w}}]}}]
  works: [{{id: w, type: book, title: On Sleep}}]
"""


@pytest.fixture
def referring(browser: Any, tmp_path: Path) -> Iterator[Edited]:
    """Yield an editing page with a map that has a reference, and problems at several fields."""
    file = tmp_path / "map.yaml"
    file.write_text(REFERRING, encoding="utf-8")
    (tmp_path / "argmap.toml").write_text('profile = "teaching"\n', encoding="utf-8")
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    with served(tmp_path, file) as desk:
        yield Edited(context.new_page(), desk)
        context.close()


def cure(page: Edited, problem: str, name: str) -> Any:
    """Return a button beside a problem, once the problem is found."""
    return page.tab.locator("#panel .problem", has_text=problem).locator(".cures button", has_text=name)


def test_a_problem_is_cured_by_naming_a_source(edited: Edited) -> None:  # noqa: F811
    choose(edited, LINKED)
    cure(edited, "no support", "Name a source").click()
    edited.tab.keyboard.press("Enter")
    saved(edited, "at: 1.1 s3\n          footnotes: [1]")
    edited.tab.locator("#panel .problem", has_text="has no support").wait_for(state="detached")
    assert edited.faults == []


def test_a_problem_is_cured_by_a_reason_or_a_basis(edited: Edited) -> None:  # noqa: F811
    choose(edited, LINKED)
    cure(edited, "no support", "Say what it rests on").click()
    assert edited.tab.evaluate("document.activeElement.name") == "basis"
    cure(edited, "no support", "Add a reason").click()
    edited.tab.locator("#rewording").fill("Six is early.")
    edited.tab.keyboard.press("Enter")
    saved(edited, "Six is early.")


def test_a_problem_is_ignored_for_a_reason_and_looked_for_again(edited: Edited) -> None:  # noqa: F811
    panel = choose(edited, LINKED)
    cure(edited, "no support", "Ignore, because").click()
    dialog = edited.tab.locator("dialog.asking")
    dialog.locator("textarea").fill("It is plain.")
    dialog.locator("button.main").click()
    assert "rule: unsupported-premise" in saved(edited, "because: It is plain.")
    panel.locator("summary", has_text="More").click()
    assert field(edited, "ignore").input_value() == "It is plain."
    field(edited, "ignore").fill("Everybody knows it.")
    field(edited, "ignore").press("Tab")
    saved(edited, "because: Everybody knows it.")
    panel.locator("button", has_text="Check it again").click()
    lacks(edited, "unsupported-premise")
    cure(edited, "no support", "Name a source").wait_for()


def test_the_name_of_a_rule_is_one_step_away(edited: Edited) -> None:  # noqa: F811
    panel = choose(edited, LINKED)
    problem = panel.locator(".problem", has_text="no support")
    rule = problem.locator("code", has_text="unsupported-premise")
    rule.wait_for(state="attached")
    assert not rule.is_visible()
    problem.locator("summary").click()
    assert rule.is_visible()


def test_each_problem_is_told_at_the_field_that_it_is_about(referring: Edited) -> None:
    panel = choose(referring, "It was very")
    at = {"text": "a lot for one statement", "sources": "note 9", "scheme": "no-such-scheme"}
    for name, said in at.items():
        part = panel.locator(f".part:has([name={name}])")
        part.locator(".told-here .problem", has_text=said).wait_for()
    cure(referring, "a lot for one statement", "Reword it").click()
    assert referring.tab.evaluate("document.activeElement.name") == "text"
    cure(referring, "no-such-scheme", "Choose how it argues").click()
    assert referring.tab.evaluate("document.activeElement.name") == "scheme"
    assert "does not define this source" in panel.locator(".named").first.text_content()
    panel.locator(".named button", has_text="Take it away").click()
    lacks(referring, "footnotes: [9]")


def test_a_better_place_in_the_paper_is_taken_by_a_button(edited: Edited) -> None:  # noqa: F811
    panel = choose(edited, ALONE)
    panel.locator("summary", has_text="by hand").click()
    field(edited, "at").fill("1.1 s1")
    field(edited, "start").fill("In one town")
    field(edited, "end").fill("after the change.")
    field(edited, "end").press("Enter")
    cure(edited, "not at 1.1 s1", "Take 1.2 s2").click()
    text = saved(edited, "at: 1.2 s2")
    assert "start: In one town" in text


def test_all_problems_are_listed_with_their_cures(edited: Edited) -> None:  # noqa: F811
    edited.card_of(LINKED).locator(".problems").wait_for()
    edited.tab.locator("#troubles").click()
    panel = edited.tab.locator("#panel")
    assert "A premise that has no support." in panel.text_content()
    kind = panel.locator(".kinds > details", has_text=LINKED)
    kind.locator("button", has_text="Say what it rests on").click()
    assert field(edited, "text").input_value() == LINKED
    assert edited.tab.evaluate("document.activeElement.name") == "basis"


def test_how_the_file_is_to_be_changed_is_one_step_away_where_buttons_do_it(referring: Edited) -> None:
    referring.card_of("It was very").locator(".problems").wait_for()
    referring.tab.locator("#troubles").click()
    listed = referring.tab.locator("#panel .problem", has_text="question 1 of sign")
    assert "`" not in (listed.locator("> .cure").all_text_contents() or [""])[0]
    assert "`question: 1`" in listed.locator(".which").text_content()


def test_a_problem_of_the_step_is_ignored_in_the_whole_map(referring: Edited) -> None:
    referring.card_of("It was very").locator(".problems").wait_for()
    referring.tab.locator("#troubles").click()
    listed = referring.tab.locator("#panel .problem", has_text="question 1 of sign")
    listed.locator("button", has_text="Ignore in the whole map").click()
    dialog = referring.tab.locator("dialog.asking")
    dialog.locator("textarea").fill("Ours.")
    dialog.locator("button.main").click()
    saved(referring, "rule: open-critical-question")
    listed.wait_for(state="detached")


def test_a_reference_offers_its_statement_and_to_be_removed(referring: Edited) -> None:
    referring.tab.locator("#cards .card.refers").click()
    panel = referring.tab.locator("#panel")
    assert panel.locator("input, textarea, select").count() == 0
    panel.locator("button.premise").click()
    assert field(referring, "text").input_value() == "Pupils sleep too little."
    referring.tab.locator("#cards .card.refers").click()
    panel.locator("button", has_text="Remove the reference").click()
    lacks(referring, "ref: sleep")
    assert referring.faults == []


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_is_large_enough_for_fingers_and_stays_on_a_small_screen(
    browser: Any, tmp_path: Path, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, color_scheme=scheme
    )
    with served(tmp_path, language="de") as desk:
        page = Edited(context.new_page(), desk)
        page.tab.locator("#outline .entry", has_text="Wer um sechs").last.tap()
        page.tab.tap("#parts .statement")
        panel = page.tab.locator("#panel")
        panel.locator(".problem").wait_for()
        panel.evaluate("one => one.querySelectorAll('details').forEach(part => { part.open = true })")
        small = panel.evaluate(
            "one => [...one.querySelectorAll("
            "'button, input:not([type=radio]), select, textarea, summary, fieldset label')]"
            ".filter(part => part.offsetParent && part.getBoundingClientRect().height < 43.9)"
            ".map(part => part.outerHTML.slice(0, 80))"
        )
        assert small == []
        assert page.tab.evaluate("document.documentElement.scrollWidth") == 390
        field(page, "text").fill("Wer um sechs aufsteht, ist müde.")
        field(page, "voice").focus()
        saved(page, "Wer um sechs aufsteht, ist müde.")
        context.close()
