"""The tutorials are walked in the app, step by step, and their pictures are taken."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.tutorials.reader_walk import walk_reader
from tests.browser.tutorials.reviewer_walk import walk_reviewer
from tests.browser.tutorials.teacher_walk import walk_teacher
from tests.browser.tutorials.tutorial_page import PICTURE, page_text

pytestmark = pytest.mark.slow


def pictures(folder: Path) -> list[str]:
    """Return the pictures in a folder, as a tutorial names them."""
    return sorted(f"pictures/{file.name}" for file in folder.iterdir())


def test_a_teacher_follows_the_tutorial(app: Path, browser: Any, tmp_path: Path) -> None:
    walk_teacher(browser, app, tmp_path, tmp_path / "pictures")
    assert pictures(tmp_path / "pictures") == sorted(PICTURE.findall(page_text("teacher")))


def test_a_reviewer_follows_the_tutorial(app: Path, browser: Any, tmp_path: Path) -> None:
    walk_reviewer(browser, app, tmp_path, tmp_path / "pictures")
    assert pictures(tmp_path / "pictures") == sorted(PICTURE.findall(page_text("reviewer")))


def test_a_reader_follows_the_tutorial(browser: Any, tmp_path: Path) -> None:
    walk_reader(browser, tmp_path / "pictures")
    assert pictures(tmp_path / "pictures") == sorted(PICTURE.findall(page_text("reader")))
