"""The report of a review as a page: it needs nothing else, fits narrow screens, and says its pictures in words."""

from pathlib import Path
from typing import Any

from tests.places import ARGUMENTS
from tests.running import Argmap

LAKE = ARGUMENTS / "lake"


def test_a_report_with_pictures_fits_and_asks_for_nothing(browser: Any, argmap: Argmap, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    review = ARGUMENTS / "reviews" / "lake.review.yaml"
    done = argmap("review", "report", review, "--paper", LAKE / "lake.md", "--map", LAKE / "lake.yaml", "-o", out)
    assert done.status == 0
    page = browser.new_page(viewport={"width": 320, "height": 800})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(out.as_uri())
    assert asked == [out.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.locator("figure svg").count() == 3
    assert page.locator("svg[aria-labelledby]").count() == 3
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))
    shown = page.evaluate(
        "[...document.querySelectorAll('svg')].map(one => one.getAttribute('aria-describedby')"
        ".split(' ').map(id => document.getElementById(id).textContent).join())"
    )
    assert all(said.startswith("Part of the argument map: R1.") for said in shown)
    page.close()
