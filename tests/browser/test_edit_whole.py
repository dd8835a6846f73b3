"""A map of a paper is made from nothing: with a mouse alone, with keys alone, with fingers on a phone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from argmap.desk import Desk
from tests.browser.editing import on_desk
from tests.browser.making import Making
from tests.browser.making_by_fingers import Fingers
from tests.browser.making_by_keys import Keys
from tests.browser.making_by_mouse import Mouse
from tests.browser.wished_checks import look_at
from tests.browser.wished_map import PAPER
from tests.paper.readers.writing_pdf import write_pdf

Kind = TypeVar("Kind", bound=Making)

pytestmark = pytest.mark.slow


@contextmanager
def started(browser: Any, folder: Path, kind: type[Kind], **window: Any) -> Iterator[Kind]:
    """Open the start screen of a desk on which nothing lies, and yield the hands on it."""
    context = browser.new_context(**window)
    desk = Desk(folder)
    with on_desk(desk) as address:
        hands = kind(context.new_page(), desk, address, folder / "lending.yaml")
        yield hands
        assert hands.faults == []
    context.close()


def made(hands: Making, folder: Path) -> None:
    """Make the map, and look whether it is the one that was wished for, also when all was undone and done again."""
    paper = folder / "chosen" / "lending.pdf"
    paper.parent.mkdir()
    hands.begin(write_pdf(PAPER, paper))
    begun = hands.served.file.read_bytes()
    steps = hands.make()
    done = hands.served.file.read_bytes()
    look_at(hands.served.file)
    hands.step_through("undo", steps)
    assert hands.served.file.read_bytes() == begun
    hands.step_through("redo", steps)
    assert hands.served.file.read_bytes() == done


def test_by_mouse_alone(browser: Any, tmp_path: Path) -> None:
    with started(browser, tmp_path, Mouse, viewport={"width": 1280, "height": 850}) as hands:
        made(hands, tmp_path)


def test_by_keys_alone(browser: Any, tmp_path: Path) -> None:
    with started(browser, tmp_path, Keys, viewport={"width": 1280, "height": 850}) as hands:
        made(hands, tmp_path)


def test_by_fingers_alone(browser: Any, tmp_path: Path) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with started(browser, tmp_path, Fingers, **phone) as hands:
        made(hands, tmp_path)
