"""The walk of docs/tutorials/reviewer.md: from a manuscript to the report in Word."""

from pathlib import Path
from typing import Any

from tests.browser.in_file import opened
from tests.browser.tutorials.at_the_file import AtTheFile
from tests.browser.tutorials.walking import Follower, Walk

WINDOW = {"width": 1280, "height": 800}


def walk_reviewer(browser: Any, app: Path, folder: Path, pictures: Path | None = None) -> None:
    """Follow the reviewer's tutorial; pictures are put into a folder, if one is given."""
    walk = Walk("reviewer", pictures)
    with opened(browser, app, viewport=WINDOW, accept_downloads=True) as tab:
        at = AtTheFile(tab, walk, folder)
        _open(at)
        _map(at)
        _drafts(at)
        _points(at)
        _report(at)
    walk.finished()


def _open(at: AtTheFile) -> None:
    with at.walk.step("1.1") as step:
        manuscript = step.file()
    with at.walk.step("1.2") as step:
        at.tab.ready()
        step.press("Nothing leaves this computer")
        at.walk.shoot(step)
        step.press("Close")
    with at.walk.step("1.3") as step:
        at.choose_files(step, "Choose a file", manuscript)
        at.at_rest()


def _map(at: AtTheFile) -> None:
    with at.walk.step("2.1") as step:
        at.select_words(step)
        claim = at.take(step, "The claim")
    with at.walk.step("2.2") as step:
        at.select_words(step)
        germs = at.take(step, "A reason for:")
    with at.walk.step("2.3") as step:
        _name_note(at, step, germs, 1)
    with at.walk.step("2.4") as step:
        at.click_card(claim)
        at.select_words(step)
        _name_note(at, step, at.take(step, "A reason for:"), 4)
    with at.walk.step("2.5") as step:
        at.click_card(claim)
        at.select_words(step)
        at.click_card(at.take(step, "An objection to:"))
        at.select_words(step)
        at.take(step, "An objection to:")
    with at.walk.step("2.6") as step:
        step.press("×", at.tab.locator("#panel"))
        step.press("Fit")


def _name_note(at: AtTheFile, step: Follower, card: str, note: int) -> None:
    at.click_card(card)
    at.tab.locator(f"#paper [data-note='{note}']").first.click()
    step.press("Name this note as a source of")
    at.at_rest()
    at.tab.keyboard.press("Escape")


def _drafts(at: AtTheFile) -> None:
    tab = at.tab
    drafts = tab.locator("#margin article.draft")
    with at.walk.step("3.1") as step:
        step.press("Review")
        drafts.first.wait_for()
    count = drafts.count()
    with at.walk.step("3.2") as step:
        assert "note 4" in drafts.first.inner_text()
        step.press("Accept", drafts.first)
        tab.locator("#margin article:not(.draft)").first.wait_for()
        step.sees("Reword", drafts.first)
    with at.walk.step("3.3") as step:
        assert "motor boats" in drafts.first.inner_text()
        step.press("Dismiss", drafts.first)
        step.sees("Undo")
        tab.wait_for_function("n => document.querySelectorAll('#margin article.draft').length === n", arg=count - 2)


def _points(at: AtTheFile) -> None:
    tab = at.tab
    dialog = tab.locator(".point-asked")
    with at.walk.step("4.1") as step:
        at.select_words(step)
        step.press("A point for the review")
        dialog.wait_for()
    with at.walk.step("4.2") as step:
        step.press("Major", dialog)
        step.sees("What it is about", dialog)
        step.choose("More is claimed than is shown", dialog.get_by_label("What it is about"))
        dialog.get_by_label("What you have to say").click()
        tab.keyboard.type(step.words())
    with at.walk.step("4.3") as step:
        step.press("Add the point")
        dialog.wait_for(state="detached")
        step.press("R1.1 Major")
    with at.walk.step("4.4") as step:
        step.press("Point on the whole paper")
        dialog.get_by_label("What you have to say").click()
        tab.keyboard.type(step.words())
        step.press("For the editor alone", dialog)
        step.press("Add the point")
        dialog.wait_for(state="detached")


def _report(at: AtTheFile) -> None:
    import docx

    with at.walk.step("5.1") as step:
        step.press("Write the report")
        at.tab.locator("#exports").wait_for()
    with at.walk.step("5.2") as step:
        report = at.save(step, "Report in Word")
    with at.walk.step("5.3") as step:
        private = at.save(step, "For the editor, in Word")
        step.press("×", at.tab.locator("#exports"))
    texts = ["\n".join(one.text for one in docx.Document(str(file)).paragraphs) for file in (report, private)]
    assert "This is one summer." in texts[0]
    assert ["committee" in text for text in texts] == [False, True]
    with at.walk.step("5.4") as step:
        step.press("Save on this computer …")
        saved = at.save(step, "As one file (ZIP)")
    with at.walk.step("5.5") as step:
        step.press("Maps")
        at.choose_files(step, "Choose a file", saved)
        at.tab.locator("#margin article", has_text="This is one summer.").wait_for()
