"""The margin of a review in its second round: what became of a point is told, and it gets another place."""

from pathlib import Path
from typing import Any

from tests.browser.pages import axe
from tests.browser.reviewing import reviewer
from tests.desk.review_margin.reviews import ROUNDS


def test_a_point_that_lost_its_place_gets_another_and_is_resolved(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path, ROUNDS) as at:
        assert "The passage was taken out." in at.item("lost").inner_text()
        at.do("lost", "seek")
        at.select((2, 7), (2, 22))
        at.tab.locator("#passage-bar .sought").click()
        at.tab.locator("#paper .pointed", has_text="shown by nobody").wait_for()
        made = at.saved.annotations[0]
        assert (made.at, len(made.rounds)) == ("1.1 s3", 1)
        at.do("lost", "resolve")
        at.item("lost").locator(".reopen").wait_for()
        assert at.saved.annotations[0].status == "resolved"
        assert axe(at.tab) == []
        at.do("lost", "reopen")
        at.item("lost").locator(".resolve").wait_for()
