"""Where something is on a page, once it has come to rest."""

from typing import Any

Box = dict[str, float]
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def box_of(there: Any) -> Box:
    """Return where something is, once it stays there: cards are drawn anew, and move, after what people do.

    Arguments:
        there: a locator of Playwright.

    Returns:
        `x`, `y`, `width` and `height`, in pixels of the window.
    """
    before: Box | None = None
    for _ in range(100):
        there.wait_for()
        now: Box | None = there.bounding_box()
        if now and now == before:
            return now
        before = now
        there.page.evaluate(PAINTED)
        there.page.wait_for_timeout(40)
    raise AssertionError(f"{there} does not come to rest")
