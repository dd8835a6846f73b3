"""A class on the page: an exercise is made, what was handed in is marked, answered, overridden and saved."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from argmap.desk import Desk
from argmap.desk.classroom import class_work
from tests.browser.at_rest import box_of
from tests.browser.editing import Edited, Served, on_desk, served
from tests.browser.pages import axe
from tests.desk.classes import CANVAS, CLASS, KEY, WORKSHEET, moodle_zip

PHONE = {"width": 390, "height": 844}
WIDER = """() => {
  const body = document.querySelector("#classroom .body");
  return body.scrollWidth - body.clientWidth;
}"""
SMALL = """() => {
  const shown = [...document.querySelectorAll("#classroom button")].filter((one) => one.checkVisibility());
  return shown.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent);
}"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Served]:
    """Serve the teacher's map."""
    file = tmp_path / "school.yaml"
    file.write_text(KEY, encoding="utf-8")
    with served(tmp_path, file) as found:
        yield found


def opened(context: Any, desk: Served) -> Edited:
    """Open the page, and the class on it."""
    page = Edited(context.new_page(), desk)
    page.tab.locator("#class").click()
    page.tab.locator("#classroom .giving").wait_for()
    return page


@pytest.fixture
def page(browser: Any, desk: Served) -> Iterator[Edited]:
    """Yield the page of a class, of which nothing was given."""
    context = browser.new_context(viewport={"width": 1280, "height": 850}, accept_downloads=True)
    found = opened(context, desk)
    yield found
    assert [one for one in found.faults if "422" not in one] == []  # Chromium notes that something was refused
    context.close()


def give(tab: Any, folder: Path, role: str, name: str, content: bytes) -> None:
    """Choose a file for something, and wait until it was taken."""
    file = folder / name
    file.write_bytes(content)
    tab.locator(f"[data-role={role}] input").set_input_files(str(file))


def mark(tab: Any, folder: Path) -> None:
    """Give the class, and mark it."""
    give(tab, folder, "submissions", "class.zip", moodle_zip())
    tab.locator("[data-role=submissions] strong", has_text=f"{len(CLASS)} submissions").wait_for()
    tab.get_by_role("button", name="Mark", exact=True).click()
    tab.get_by_text("6 submissions marked.").wait_for()


def row(tab: Any, student: str) -> Any:
    """Return the row of a student."""
    return tab.locator("#classroom tbody tr", has_text=student)


def saved(tab: Any, button: str, folder: Path) -> dict[str, bytes]:
    """Press a button, and return what the archive holds that it saves."""
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name=button).click()
    put = folder / waiting.value.suggested_filename
    waiting.value.save_as(put)
    with ZipFile(put) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_an_exercise_is_saved_apart_from_its_key(page: Edited, tmp_path: Path) -> None:
    tab = page.tab
    tab.locator("[data-way=make]").click()
    assert axe(tab) == []
    tab.get_by_role("button", name="Make the exercise").click()
    tab.locator("#classroom .files h3").wait_for()
    assert tab.locator("#classroom .files h3").inner_text() == "Arrange the argument: A later start"
    assert axe(tab) == []
    students = saved(tab, "Save what students get", tmp_path)
    key = saved(tab, "Save the key", tmp_path)
    assert "exercise.yaml" in students
    assert "key.yaml" in key
    assert "key.yaml" not in students
    tab.get_by_role("button", name="Another version").click()
    tab.get_by_text("Made:").wait_for()
    assert tab.locator("#exercise-version").input_value() == "2"
    assert saved(tab, "Save what students get", tmp_path)["exercise.yaml"] != students["exercise.yaml"]


def test_what_the_map_lacks_for_an_exercise_is_told(page: Edited) -> None:
    page.tab.locator("[data-way=make]").click()
    page.tab.get_by_label("The missing premise").check()
    page.tab.get_by_role("button", name="Make the exercise").click()
    page.tab.get_by_text("there are no linked premises in this map").wait_for()
    page.tab.get_by_text("Add to a premise another that counts only together with it.").wait_for()


def test_a_class_is_marked_reviewed_and_saved(page: Edited, tmp_path: Path) -> None:
    tab = page.tab
    mark(tab, tmp_path)
    assert "1 could not be read" in tab.locator("#classroom .said").inner_text()
    assert axe(tab) == []
    assert row(tab, "Ada Right").locator(".mark").inner_text() == "100 of 100"
    assert "up to 100" in row(tab, "Cem Other Words").locator(".mark").inner_text()
    assert "empty" in row(tab, "Nil Empty").inner_text()
    first = tab.locator("#classroom .doubt").first
    assert box_of(first)["y"] < box_of(row(tab, "Ada Right"))["y"]

    doubt = tab.locator("#classroom .doubt", has_text="On school days the pupils")
    assert "2 students wrote this" in doubt.inner_text()
    doubt.get_by_role("button", name="Yes, the same").click()
    tab.locator("#classroom tbody tr", has_text="Cem").get_by_text("100 of 100").wait_for()
    turned = tab.locator("#classroom .doubt", has_text="buses can run")
    assert "opposite" in turned.locator(".turned").inner_text()
    turned.focus()
    page.press("n")
    tab.get_by_text("2 answers").wait_for()

    tab.get_by_label("Your mark for Ben Partly").fill("55.5")
    tab.get_by_label("Your remark for Ben Partly").fill("Look at <b>the buses</b> again.")
    page.press("Tab")
    tab.get_by_text("Noted for Ben Partly.").wait_for()
    tab.locator("#classroom .giving summary").first.click()
    tab.get_by_role("button", name="Mark again").click()
    tab.get_by_text("6 submissions marked.").wait_for()
    assert tab.get_by_label("Your mark for Ben Partly").input_value() == "55.5"
    assert row(tab, "Dora Other Words").locator(".mark").inner_text() == "100 of 100"

    files = saved(tab, "Save everything", tmp_path)
    assert b"55.5" in files["marks.csv"]
    assert b"yes,Pupils sleep too little on school days." in files["uncertain.csv"]
    assert b"&lt;b&gt;the buses&lt;/b&gt;" in files["feedback/Ben-Partly-102.html"]
    assert {"class-report.html", "class-map.svg", "feedback-for-moodle.zip"} < files.keys()


def test_all_of_it_goes_by_keys(page: Edited, tmp_path: Path) -> None:
    tab = page.tab
    give(tab, tmp_path, "submissions", "class.zip", moodle_zip())
    tab.locator("#classroom button.mark:enabled").focus()
    page.press("Enter")
    tab.locator(".doubt:focus").wait_for()
    first = tab.locator(".doubt:focus").inner_text()
    page.press("ArrowDown")
    assert tab.locator(".doubt:focus").inner_text() != first
    page.press("ArrowUp", "n")
    tab.get_by_text("1 answer", exact=True).wait_for()
    assert tab.locator(".doubt:focus").inner_text() != first
    for _ in range(3):
        page.press("y")
    tab.get_by_text("4 answers").wait_for()
    tab.locator(".answered summary:focus").wait_for()
    page.press("Enter", "Tab", "Enter")
    tab.get_by_text("3 answers").wait_for()


def test_a_mark_that_is_no_number_is_refused_at_its_field(page: Edited, tmp_path: Path) -> None:
    mark(page.tab, tmp_path)
    own = page.tab.get_by_label("Your mark for Ben Partly")
    own.fill("very good")
    page.press("Tab")
    page.tab.get_by_text("'very good' is no mark: write a number").wait_for()
    assert (own.get_attribute("aria-invalid"), own.input_value()) == ("true", "very good")
    own.fill("12,5")
    page.press("Tab")
    page.tab.get_by_text("Noted for Ben Partly.").wait_for()
    assert own.get_attribute("aria-invalid") is None


def test_a_student_s_page_opens_and_nothing_runs_in_it(page: Edited, tmp_path: Path) -> None:
    mark(page.tab, tmp_path)
    with page.tab.expect_popup() as waiting:
        row(page.tab, "Mallory").get_by_role("link").click()
    feedback = waiting.value
    feedback.wait_for_load_state()
    assert "<script>alert(2)</script>" in feedback.locator("body").inner_text()
    assert feedback.locator("script, img").count() == 0
    assert feedback.evaluate("() => getComputedStyle(document.querySelector('.outline li')).borderTopStyle") == "solid"
    with page.tab.expect_popup() as waiting:
        page.tab.get_by_role("link", name="Report on the class").click()
    waiting.value.get_by_role("heading").first.wait_for()
    assert (
        page.tab.evaluate("() => document.querySelectorAll('#classroom img, #classroom script, #classroom b').length")
        == 0
    )


def test_files_that_are_dropped_are_sorted_by_what_they_hold(page: Edited, tmp_path: Path) -> None:
    files = [("class.zip", moodle_zip()), ("rubric.toml", b"points = 20\n"), ("grades.csv", WORKSHEET)]
    page.tab.evaluate(
        """(files) => {
          const data = new DataTransfer();
          for (const [name, content] of files) {
            data.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], name));
          }
          const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
          document.querySelector("#classroom .giving").dispatchEvent(drop);
        }""",
        [[name, base64.b64encode(content).decode()] for name, content in files],
    )
    page.tab.locator("[data-role=submissions] strong", has_text="7 submissions").wait_for()
    page.tab.get_by_text("More: points").click()
    assert page.tab.locator("[data-role=rubric] strong").inner_text() == "rubric.toml"
    assert page.tab.locator("[data-role=gradebook] strong").inner_text() == "grades.csv"
    assert axe(page.tab) == []
    page.tab.get_by_role("button", name="Mark", exact=True).click()
    page.tab.get_by_text("6 submissions marked.").wait_for()
    assert (
        b"Participant 101,Student 101,Submitted,100,100.00"
        in saved(page.tab, "Save everything", tmp_path)["grades.csv"]
    )


def test_an_assignment_of_canvas_is_asked_for_before_saving(page: Edited, tmp_path: Path) -> None:
    give(page.tab, tmp_path, "gradebook", "canvas.csv", CANVAS)
    page.tab.locator("[data-role=gradebook] select").wait_for(state="attached")
    mark(page.tab, tmp_path)
    page.tab.get_by_role("button", name="Save everything").click()
    page.tab.get_by_text("Choose first which assignment").wait_for()
    assert page.focused() == "assignment"
    page.tab.get_by_label("Which assignment").select_option("Map one (311)")
    assert page.focused() == "assignment"
    assert b"Ada,101,a,10," in saved(page.tab, "Save everything", tmp_path)["canvas.csv"]


def test_what_is_no_archive_is_refused_in_words(page: Edited, tmp_path: Path) -> None:
    give(page.tab, tmp_path, "submissions", "class.zip", b"nothing")
    page.tab.locator("#classroom .said.refused").wait_for()
    assert "damaged" in page.tab.locator("#classroom .said").inner_text()


def test_marking_can_be_stopped(page: Edited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_work, "MOMENT", 0)  # nothing is ever done
    give(page.tab, tmp_path, "submissions", "class.zip", moodle_zip())
    page.tab.locator("#classroom button.mark:enabled").click()
    page.tab.get_by_text("0 of 7 marked").wait_for()
    page.tab.get_by_role("button", name="Stop").click()
    page.tab.get_by_text("Stopped.").wait_for()
    monkeypatch.undo()
    page.tab.locator("#classroom button.mark").click()
    page.tab.get_by_text("6 submissions marked.").wait_for()


def test_what_was_marked_is_still_there_after_closing_and_reloading(page: Edited, tmp_path: Path) -> None:
    mark(page.tab, tmp_path)
    page.press("Escape")
    page.tab.locator("#classroom").wait_for(state="detached")
    page.tab.reload()
    page.tab.locator("#class").click()
    row(page.tab, "Ada Right").wait_for()
    page.tab.locator("#classroom .giving summary").first.click()
    page.tab.get_by_role("button", name="Start over").click()
    page.tab.get_by_role("button", name="Forget all of it").click()
    page.tab.locator("#classroom tbody tr").first.wait_for(state="hidden")


def test_a_key_marks_where_no_map_is_open(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with on_desk(Desk(tmp_path)) as address:
        tab = context.new_page()
        tab.goto(address)
        tab.locator("#start .class button").click()
        assert tab.locator("#classroom .ways").count() == 0
        give(tab, tmp_path, "submissions", "Ada.yaml", KEY.encode())
        tab.locator("[data-role=submissions] strong", has_text="1 submission").wait_for()
        assert tab.locator("#classroom button.mark").is_disabled()
        give(tab, tmp_path, "key", "key-map.yaml", KEY.encode())
        tab.locator("[data-role=key] strong", has_text="A later start (key-map.yaml)").wait_for()
        tab.locator("#classroom button.mark").click()
        tab.get_by_text("1 submission marked.").wait_for()
        context.close()


@pytest.mark.parametrize("width", [320, 768])
def test_it_is_in_the_menu_where_the_head_is_narrow(browser: Any, desk: Served, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    tab = Edited(context.new_page(), desk).tab
    assert not tab.locator("#class").is_visible()
    tab.locator("#menu summary").click()
    tab.locator("#class-too").click()
    tab.locator("#classroom .giving").wait_for()
    context.close()


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_fits_a_phone_in_every_language(browser: Any, tmp_path: Path, language: str) -> None:
    file = tmp_path / "school.yaml"
    file.write_text(KEY, encoding="utf-8")
    context = browser.new_context(viewport=PHONE, has_touch=True, color_scheme="dark")
    with served(tmp_path, file, language) as desk:
        tab = opened(context, desk).tab
        give(tab, tmp_path, "submissions", "class.zip", moodle_zip())
        tab.locator("#classroom button.mark:enabled").click()
        tab.locator("#classroom .doubt").first.wait_for()
        assert tab.evaluate(WIDER) <= 0
        assert tab.evaluate(SMALL) == []
        assert axe(tab) == []
        tab.locator("[data-way=make]").click()
        assert tab.evaluate(WIDER) <= 0
        assert axe(tab) == []
        context.close()


def test_nothing_is_shown_of_the_class_until_the_desk_has_told_what_there_is(browser: Any, desk: Served) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    tab = context.new_page()
    held: list[Any] = []
    tab.route("**/desk", lambda route: held.append(route) if '"look"' in route.request.post_data else route.continue_())
    found = Edited(tab, desk)
    found.tab.locator("#class").click()
    found.tab.locator("#classroom .said", has_text="Opening").wait_for()
    assert found.tab.locator("#classroom button:visible").count() == 3  # its two parts, and what closes it
    while not held:
        found.tab.wait_for_timeout(50)
    held.pop().continue_()
    found.tab.locator("#classroom .giving").wait_for()
    found.tab.locator("#classroom .said:empty").wait_for(state="attached")
    context.close()
