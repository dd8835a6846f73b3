"""The whole walks of editing, teaching and reviewing in argmap.html: the same hands as at a desk behind a server."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from zipfile import ZipFile

import pytest

from tests.browser.in_file import OF_AXE, Kept, opened
from tests.browser.making import Making
from tests.browser.making_by_fingers import Fingers
from tests.browser.making_by_keys import Keys
from tests.browser.making_by_mouse import Mouse
from tests.browser.pages import axe
from tests.browser.test_edit_class import mark
from tests.browser.test_edit_whole import made
from tests.browser.test_review_path import WholePath, argue, begin, decide_drafts, manuscript, write_points

Kind = TypeVar("Kind", bound=Making)

pytestmark = pytest.mark.slow


@contextmanager
def started(browser: Any, app: Path, folder: Path, kind: type[Kind], **window: Any) -> Iterator[Kind]:
    """Open the start screen, and yield the hands on it."""
    with opened(browser, app, **window) as tab:
        kept = Kept(tab, folder / "kept", "lending.yaml")
        hands = kind(tab, kept.desk, app.as_uri(), folder)
        hands.served = kept
        tab.ready()
        yield hands
        assert hands.faults == []


ASKS_BEFORE_CLOSING = "() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"


def test_by_mouse_alone(app: Path, browser: Any, tmp_path: Path) -> None:
    with started(browser, app, tmp_path, Mouse) as hands:
        made(hands, tmp_path)


def test_by_keys_alone(app: Path, browser: Any, tmp_path: Path) -> None:
    with started(browser, app, tmp_path, Keys) as hands:
        made(hands, tmp_path)


def test_by_fingers_alone(app: Path, browser: Any, tmp_path: Path) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with started(browser, app, tmp_path, Fingers, **phone) as hands:
        made(hands, tmp_path)


def test_from_a_pdf_to_the_points_of_a_review(app: Path, browser: Any, tmp_path: Path) -> None:
    paper = tmp_path / "given" / "ferry.pdf"
    paper.parent.mkdir()
    paper.write_bytes(manuscript())
    with opened(browser, app, accept_downloads=True) as tab:
        kept = Kept(tab, tmp_path / "kept", "ferry.yaml")
        at = WholePath(tab, kept.desk, app.as_uri(), tmp_path)
        at.served = kept
        at.begin(paper)
        argue(at)
        begin(at)
        write_points(at)
        decide_drafts(at)
        assert axe(tab.window) == []
        report = exported(at, "review-md", tmp_path)
        private = exported(at, "editor-md", tmp_path)
    assert [one for one in at.faults if not one.startswith(OF_AXE)] == []
    for words in ("Nobody knows that all would.", "Since when?", "How was this asked?", "well argued", "In my words"):
        assert words in report
    assert "I know the author" not in report
    assert "I know the author" in private


def exported(at: WholePath, to: str, folder: Path) -> str:
    """Return a report of the review as text."""
    at.tab.locator("#export").click()
    with at.tab.expect_download() as waiting:
        at.tab.locator(f"#exports [data-to={to}]").click()
    put: Path = folder / waiting.value.suggested_filename
    waiting.value.save_as(put)
    at.press("Escape")
    at.tab.locator("#exports").wait_for(state="detached")
    return put.read_text(encoding="utf-8")


def test_a_class_is_marked(app: Path, browser: Any, tmp_path: Path) -> None:
    from tests.desk.classes import KEY

    with opened(browser, app, accept_downloads=True) as tab:
        tab.ready()
        key = tmp_path / "school.yaml"
        key.write_text(KEY, encoding="utf-8")
        tab.locator("#start .paper input[type=file]").set_input_files(key)
        tab.locator("#class").click()
        tab.locator("#classroom .giving").wait_for()
        assert not tab.window.evaluate(ASKS_BEFORE_CLOSING)
        mark(tab, tmp_path)
        assert tab.window.evaluate(ASKS_BEFORE_CLOSING), "marks are in Python alone until they are saved"
        assert axe(tab.window) == []
        with tab.window.expect_popup() as popup:
            tab.get_by_role("button", name="Report on the class").click()
        popup.value.locator("h1").wait_for()
        popup.value.close()
        with tab.expect_download() as waiting:
            tab.get_by_role("button", name="Save everything as one file").click()
        put = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(put)
        with ZipFile(put) as packed:
            assert {"marks.csv", "uncertain.csv"} <= {name.rpartition("/")[2] for name in packed.namelist()}
        assert not tab.window.evaluate(ASKS_BEFORE_CLOSING)


def test_exercises_are_made_of_a_map(app: Path, browser: Any, tmp_path: Path) -> None:
    with opened(browser, app, accept_downloads=True) as tab:
        tab.get_by_role("button", name="Just open it").click()
        tab.locator("#class").click()
        tab.locator("#classroom .giving").wait_for()
        tab.locator("#classroom [data-way=make]").click()
        tab.locator("#classroom .making .main").click()
        with tab.expect_download() as waiting:
            tab.get_by_role("button", name="Save what students get").click()
        put = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(put)
        with ZipFile(put) as packed:
            assert any(name.endswith("exercise.html") for name in packed.namelist())
