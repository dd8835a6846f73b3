"""A reviewer at the editing page: points are written in the margin, drafts accepted and dismissed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.review_file import load_review
from tests.browser.editing import Served, served
from tests.browser.hands import Hands
from tests.desk.review_margin.reviews import REVIEW, put

WIDE, PHONE = {"width": 1280, "height": 850}, {"width": 390, "height": 844}


class Reviewer(Hands):
    """An editing page with a review in the margin."""

    def __init__(self, tab: Any, there: Served) -> None:
        super().__init__(tab, there)
        self.margin, self.dialog = tab.locator("#margin"), tab.locator(".point-asked")

    @property
    def saved(self) -> Review:
        """The review as its file has it."""
        return load_review(next(self.served.file.parent.glob("*.review.yaml")))

    def item(self, id_: str) -> Any:
        """Return a point in the margin."""
        return self.margin.locator(f"article[data-point='{id_}']")

    def sign(self, id_: str) -> Any:
        """Return where a point is marked in the paper."""
        return self.tab.locator(f"#paper .point-sign[data-point='{id_}']")

    def listed(self) -> list[str]:
        """Return the ids of the points in the margin."""
        found: list[str] = self.margin.locator("article").evaluate_all("all => all.map(one => one.dataset.point)")
        return found

    def do(self, id_: str, act: str) -> None:
        """Press a button of a point."""
        self.item(id_).locator(f".{act}").click()

    def write(self, comment: str, severity: str = "", *, confidential: bool = False, kind: str = "") -> None:
        """Fill in the point that is asked for, and save it."""
        self.dialog.wait_for()
        if severity:
            self.dialog.locator(f".choice.{severity}").click()
        if kind:
            self.dialog.locator("select").select_option(kind)
        if confidential:
            self.dialog.locator("input[type=checkbox]").check()
        self.dialog.locator("textarea").first.fill(comment)
        self.dialog.locator(".main").click()

    def done(self) -> None:
        """Wait until what was written is saved."""
        self.dialog.wait_for(state="detached")

    def waits(self, comment: str) -> None:
        """Wait until a point with a comment is in the margin."""
        self.margin.locator("article", has_text=comment).wait_for()


@contextmanager
def reviewer(
    browser: Any, folder: Path, review: str | None = REVIEW, window: dict[str, int] = WIDE, **more: Any
) -> Iterator[Reviewer]:
    """Sit down at the page of a map with a review; at the end nothing went wrong on the page."""
    context = browser.new_context(viewport=window, accept_downloads=True, has_touch=window == PHONE)
    with served(folder, put(folder, review), **more) as there:
        at = Reviewer(context.new_page(), there)
        yield at
        assert at.faults == []
        context.close()
