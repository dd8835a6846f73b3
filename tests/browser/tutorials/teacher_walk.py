"""The walk of docs/tutorials/teacher.md: from a speech to the marks of a class."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

from tests.browser.in_file import opened
from tests.browser.tutorials.at_the_file import AtTheFile, typed
from tests.browser.tutorials.walking import Follower, Walk

WINDOW = {"width": 1280, "height": 800}


def walk_teacher(browser: Any, app: Path, folder: Path, pictures: Path | None = None) -> None:
    """Follow the teacher's tutorial; pictures are put into a folder, if one is given."""
    walk = Walk("teacher", pictures)
    with opened(browser, app, viewport=WINDOW, accept_downloads=True) as tab:
        at = AtTheFile(tab, walk, folder)
        _open(at)
        _map(at)
        _repair(at)
        key, page = _exercise(at)
        with browser.new_context(viewport=WINDOW, accept_downloads=True) as context:
            answers = _students(walk, context, page)
        at = AtTheFile(tab, walk, folder)
        _mark(at, key, answers)
        _save(at)
    walk.finished()


def _open(at: AtTheFile) -> None:
    with at.walk.step("1.1") as step:
        speech = step.file()
    with at.walk.step("1.2") as step:
        at.tab.ready()
        step.sees("Nothing leaves this computer")
    with at.walk.step("1.3") as step:
        at.choose_files(step, "Choose a file", speech)
        at.at_rest()


def _map(at: AtTheFile) -> None:
    with at.walk.step("2.1") as step:
        at.select_words(step)
    with at.walk.step("2.2") as step:
        at.take(step, "The claim")
        at.tab.locator("#paper .claim").first.wait_for()
    with at.walk.step("2.3") as step:
        at.select_words(step)
        at.take(step, "A reason for:")
    with at.walk.step("2.4") as step:
        at.select_words(step)
        at.take(step, "An objection to:")
    with at.walk.step("2.5") as step:
        at.click_card("Much of the first lesson is wasted.")
        at.select_words(step)
        at.take(step, "A reason for:")
    with at.walk.step("2.6") as step:
        step.press("×", at.tab.locator("#panel"))
        step.press("Fit")


def _repair(at: AtTheFile) -> None:
    tab = at.tab
    with at.walk.step("3.1") as step:
        step.press("Problems")
        step.sees("A premise that has no support")
    with at.walk.step("3.2") as step:
        step.press("Say what it rests on", tab.locator("#panel .problem").first)
        step.sees("What it rests on, where no source is named")
        step.choose("Testimony", tab.get_by_label("What it rests on, where no source is named"))
        at.at_rest()
    with at.walk.step("3.3") as step:
        step.press("Problems")
        at.tab.locator("#panel").get_by_text("unanswered").first.wait_for()
        words = step.step.all("italic")
        at.click_card("Young children would be at home alone.")
        at.select_words(step)
        at.take(step, "An objection to:")
        tab.locator("#cards .card", has_text=words[1]).wait_for()
    with at.walk.step("3.4") as step:
        step.sees("Problems 2")


def _exercise(at: AtTheFile) -> tuple[Path, Path]:
    """Make the exercise; return its key and the page for students."""
    with at.walk.step("4.1") as step:
        files = step.file(), step.file()
    with at.walk.step("4.2") as step:
        step.press("Maps")
        step.sees("Opened last")
    with at.walk.step("4.3") as step:
        at.choose_files(step, "Choose a file", *files)
        at.at_rest()
    with at.walk.step("4.4") as step:
        step.press("Class")
        step.press("Make an exercise")
        step.sees("Arrange the argument")
        step.sees("About how many statements")
        at.tab.get_by_label("About how many statements").click()
        typed(at.tab, step.words())
        step.press("Make the exercise")
        at.tab.get_by_role("button", name="Save the key").wait_for()
    with at.walk.step("4.5") as step:
        students = at.save(step, "Save what students get")
        key = at.save(step, "Save the key")
    with ZipFile(students) as packed:
        packed.extractall(at.folder / "students")
    return key, at.folder / "students" / "exercise.html"


def _put(page: Any, step: Follower, how: str) -> None:
    """Click the step's next statement, and put it to the one after."""
    page.locator("#bank .card > .statement", has_text=step.words()).click()
    name = step.bold(how)
    card = page.locator("#map .card").filter(has=page.locator("> .statement", has_text=step.words()))
    card.locator("> .puts").get_by_text(name, exact=True).click()


def _hand_in(page: Any, step: Follower, folder: Path) -> Path:
    step.press("Hand in …")
    page.locator("dialog input").wait_for()
    typed(page, step.words())
    with page.expect_download() as waiting:
        step.press("Save the file")
    put: Path = folder / waiting.value.suggested_filename
    waiting.value.save_as(put)
    return put


def _students(walk: Walk, context: Any, file: Path) -> list[Path]:
    """Be two students; return what they hand in."""
    page = context.new_page()
    walk.look_at(page)
    with walk.step("5.1"):
        page.goto(file.as_uri())
        assert page.locator("#bank .card").count() == 4
    with walk.step("5.2") as step:
        _put(page, step, "For this")
    with walk.step("5.3") as step:
        _put(page, step, "Against this")
    with walk.step("5.4") as step:
        _put(page, step, "For this")
        _put(page, step, "Together with this")
    with walk.step("5.5") as step:
        ada = _hand_in(page, step, file.parent)
    with walk.step("5.6") as step:
        step.press("⋯")
        step.press("Start again …")
        step.press("Start again", page.locator("dialog"))
    with walk.step("5.7") as step:
        _put(page, step, "For this")
        ben = _hand_in(page, step, file.parent)
    return [ada, ben]


def _mark(at: AtTheFile, key: Path, answers: list[Path]) -> None:
    tab = at.tab
    ben = tab.locator("#classroom tbody tr", has_text="Ben")
    with at.walk.step("6.1") as step:
        step.press("Mark what was handed in")
    with at.walk.step("6.2") as step:
        at.choose_files(step, "Choose the submissions", *answers)
        at.choose_files(step, "Choose the key", key)
    with at.walk.step("6.3") as step:
        step.press("Mark", tab.locator("#classroom .body"))
        step.sees("Marks of 2 submissions")
        assert tab.locator("#classroom tbody tr", has_text="Ada").locator(".mark").inner_text() == "100 of 100"
        assert not ben.locator(".mark").inner_text().startswith("100")
    with at.walk.step("6.4") as step:
        remark = step.step.all("italic")[0]
        step.sees("Your remark")
        tab.get_by_label("Your remark for Ben").click()
        typed(tab, step.words())
        tab.keyboard.press("Tab")
    with at.walk.step("6.5") as step:
        with tab.window.expect_popup() as popup:
            step.press("Open", ben)
        popup.value.get_by_text(remark).wait_for()
        popup.value.close()


def _save(at: AtTheFile) -> None:
    with at.walk.step("7.1") as step, ZipFile(at.save(step, "Save everything as one file")) as packed:
        assert "marks.csv" in {name.rpartition("/")[2] for name in packed.namelist()}
    with at.walk.step("7.2") as step:
        step.press("×", at.tab.locator("#classroom header"))
    with at.walk.step("7.3") as step:
        step.press("Save on this computer …")
        saved = at.save(step, "As one file (ZIP)")
    with at.walk.step("7.4") as step:
        step.press("Maps")
        at.choose_files(step, "Choose a file", saved)
        at.tab.locator("#cards .card", has_text="The town library").first.wait_for()
