"""argmap.html saves on this computer: a map alone in a file, with a paper or a review in a folder, or packed."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.browser.in_file import Framed, Kept, opened
from tests.browser.pages import axe
from tests.browser.test_app import example
from tests.desk.review_margin.reviews import tell

pytestmark = pytest.mark.slow

NO_PICKER = "delete window.showSaveFilePicker; delete window.showDirectoryPicker;"
DISK = """
  const disk = window.disk = {};
  const file = (name) => ({
    name,
    getFile: async () => new Blob([disk[name]]),
    createWritable: async () => ({
      write: async (one) => { window.next = new TextDecoder().decode(one); },
      close: async () => {
        if (window.full) throw new Error("the disk is full");
        disk[name] = window.next;
      },
    }),
  });
  window.showSaveFilePicker = async ({ suggestedName }) => file(suggestedName);
  window.showDirectoryPicker = async () => ({
    name: "Lessons",
    getFileHandle: async (name, { create } = {}) => {
      if (!(name in disk) && !create) throw new DOMException("", "NotFoundError");
      return file(name);
    },
  });
"""
"""A disk that pickers of the browser would lead to, which no test can use."""


def begin(tab: Framed, app: Path, script: str = DISK) -> None:
    tab.window.add_init_script(script)
    tab.goto(app.as_uri())
    example(tab)


def reword(tab: Framed, words: str) -> None:
    tab.locator("#cards .card", has_text="School should begin").dblclick()
    tab.keyboard.press("Control+A")
    tab.keyboard.type(words)
    tab.keyboard.press("Enter")


def said(tab: Framed, words: str, kind: str = "") -> None:
    """Wait until the line at the bottom says something of where the map is saved."""
    tab.window.locator(f"#save{kind}", has_text=words).wait_for()


def into_folder(tab: Framed) -> None:
    tab.window.locator("#save").click()
    tab.window.locator("#folder").click()


def test_a_map_is_saved_with_its_paper(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        begin(tab, app, NO_PICKER)
        with tab.expect_download() as found:
            tab.window.locator("#save").click()
        with zipfile.ZipFile(io.BytesIO(Path(found.value.path()).read_bytes())) as packed:
            assert [name.rpartition(".")[2] for name in packed.namelist()] == ["yaml", "md"]


def test_a_folder_of_the_computer_follows_the_map_with_its_paper_and_its_review(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        begin(tab, app)
        kept = Kept(tab, app.parent / "kept")
        tab.window.locator("#save").click()
        assert tab.window.locator("dialog li").all_inner_texts() == ["school.yaml", "school.md"]
        assert axe(tab.window) == []
        tab.window.locator("#folder").click()
        said(tab, "Saved in the folder Lessons too")
        disk = tab.window.evaluate("window.disk")
        assert disk == {name: kept.files[name].decode() for name in ("school.yaml", "school.md")}
        reword(tab, "School should begin at ten.")
        tab.window.wait_for_function("() => window.disk['school.yaml'].includes('at ten.')")
        tell(kept.desk, "begin")
        tell(kept.desk, "add", point={"comment": "Is it?"})
        review = "school.review.yaml"
        tab.window.wait_for_function(f"() => window.disk['{review}']?.includes('Is it?')")
        disk = tab.window.evaluate("window.disk")
        assert set(disk) == {"school.yaml", "school.md", review}
        assert disk["school.md"] == kept.files["school.md"].decode()
        said(tab, "Saved in the folder Lessons too")


def test_what_could_not_be_written_is_told_until_it_is(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        begin(tab, app)
        into_folder(tab)
        said(tab, "Saved in the folder Lessons too")
        tab.window.evaluate("window.full = true")
        reword(tab, "School should begin at ten.")
        said(tab, "could not be written", ".grave")
        tab.window.evaluate("window.full = false")
        tab.locator("#undo").click()
        said(tab, "Saved in the folder", ":not(.grave)")
        assert "School should begin at nine." in tab.window.evaluate("window.disk['school.yaml']")


def test_files_of_the_folder_are_replaced_only_if_somebody_wants_that(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        begin(tab, app)
        tab.window.evaluate("window.disk['school.yaml'] = 'another'")
        into_folder(tab)
        dialog = tab.window.locator("dialog")
        tab.window.locator("#replace").wait_for()
        assert "The folder Lessons already has other versions of: school.yaml." in dialog.inner_text()
        assert axe(tab.window) == []
        tab.window.keyboard.press("Escape")
        assert tab.window.evaluate("window.disk") == {"school.yaml": "another"}
        said(tab, "Save on this computer")
        into_folder(tab)
        tab.window.locator("#replace").click()
        said(tab, "Saved in the folder Lessons too")
        assert "School should begin" in tab.window.evaluate("window.disk['school.yaml']")


def test_a_review_that_is_there_already_is_not_replaced_behind_ones_back(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        begin(tab, app)
        into_folder(tab)
        said(tab, "Saved in the folder Lessons too")
        tab.window.evaluate("window.disk['school.review.yaml'] = 'another'")
        tell(Kept(tab, app.parent / "kept").desk, "begin")
        said(tab, "has another school.review.yaml", ".grave")
        assert tab.window.evaluate("window.disk['school.review.yaml']") == "another"


def test_all_can_be_packed_into_one_file(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        begin(tab, app)
        tab.window.locator("#save").click()
        with tab.expect_download() as found:
            tab.window.locator("#pack").click()
        with zipfile.ZipFile(io.BytesIO(Path(found.value.path()).read_bytes())) as packed:
            assert packed.namelist() == ["school.yaml", "school.md"]
        said(tab, "Save on this computer")


def test_a_map_alone_goes_into_a_file_and_what_is_added_later_is_not_forgotten(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        tab.window.add_init_script(DISK)
        tab.goto(app.as_uri())
        tab.ready()
        desk = Kept(tab, app.parent / "kept").desk
        state = desk.answer({"do": "begin", "template": "blank"})
        tab.window.locator("#save").click()
        said(tab, f"Saved in {state['name']} too")
        assert set(tab.window.evaluate("window.disk")) == {state["name"]}
        desk.answer({"do": "add-paper", "name": "paper.md", "paper": "IyBBIHBhcGVyCgpJdCBzYXlzIHNvbWV0aGluZy4K"})
        said(tab, "without its paper or review", ".grave")
        into_folder(tab)
        tab.window.locator("#replace, #save:not(.grave)").first.wait_for()
        said(tab, "Saved in the folder Lessons too")
        assert set(tab.window.evaluate("window.disk")) == {state["name"], "paper.md"}


def test_what_was_saved_opens_again_and_one_map_is_forgotten_alone(app: Path, browser: Any, tmp_path: Path) -> None:
    with opened(browser, app) as tab:
        tab.window.add_init_script(NO_PICKER)
        tab.goto(app.as_uri())
        example(tab)
        with tab.expect_download() as found:
            tab.window.locator("#save").click()
        saved = tmp_path / found.value.suggested_filename
        saved.write_bytes(Path(found.value.path()).read_bytes())
        kept = Kept(tab, tmp_path / "kept")
        tab.locator("#leave").click()
        tab.locator("#start .recent .forget").click()
        tab.locator("dialog.asking [value=yes]").click()
        tab.locator("#start .recent .quiet").wait_for()
        tab.wait_for_timeout(300)
        assert set(kept.files) == {".recent.json"}
        tab.locator("#start input[type=file]").set_input_files(str(saved))
        tab.locator("#cards .card", has_text="School should begin at nine.").wait_for()
        tab.locator("#paper .sentence").first.wait_for()
        tab.ready()
        tab.wait_for_timeout(300)
        assert {name.rpartition(".")[2] for name in kept.files} == {"json", "md", "yaml"}
