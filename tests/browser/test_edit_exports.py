"""The map as a file: all formats in groups, and downloads of them."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from argmap.desk import exporting
from argmap.problems import ArgmapError
from tests.browser.editing import Edited, served
from tests.browser.pages import axe


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Edited]:
    """Yield the page of the example."""
    context = browser.new_context(viewport={"width": 1280, "height": 850}, accept_downloads=True)
    with served(tmp_path) as desk:
        yield Edited(context.new_page(), desk)
        context.close()


def formats(page: Edited) -> Any:
    """Open the dialog and return it."""
    page.tab.locator("#export").click()
    dialog = page.tab.locator("#exports")
    dialog.wait_for()
    return dialog


def test_every_format_of_the_desk_is_offered_in_plain_words(page: Edited) -> None:
    dialog = formats(page)
    offered = [line.get_attribute("data-to") for line in dialog.locator("[data-to]").all()]
    assert sorted(filter(None, offered)) == sorted(one.name for one in exporting.export_formats())
    assert dialog.locator("h3").all_inner_texts() == [
        "Pictures",
        "To read and to show",
        "Report on the argument",
        "Text",
        "For other programs",
        "Maps for other programs",
    ]
    assert axe(page.tab) == []
    page.tab.keyboard.press("Escape")
    page.tab.locator("#exports").wait_for(state="detached")
    assert page.faults == []


@pytest.mark.parametrize(
    ("to", "name", "start"),
    [("svg", "school.svg", b"<svg"), ("markdown", "school.md", b"#"), ("json", "school.json", b"{")],
)
def test_a_format_is_handed_out_as_a_file(page: Edited, tmp_path: Path, to: str, name: str, start: bytes) -> None:
    dialog = formats(page)
    with page.tab.expect_download() as waiting:
        dialog.locator(f"[data-to={to}]").click()
    assert waiting.value.suggested_filename == name
    put = tmp_path / "out"
    waiting.value.save_as(put)
    assert start in put.read_bytes()[:400]
    assert name in dialog.locator(".said").inner_text()


def test_what_a_format_cannot_hold_is_named_when_it_is_saved(page: Edited) -> None:
    dialog = formats(page)
    with page.tab.expect_download() as waiting:
        dialog.locator("[data-to=iccma-apx]").click()
    assert waiting.value.suggested_filename == "school.apx"
    lost = dialog.locator(".said .lost li")
    lost.first.wait_for()
    assert any("are not written" in one for one in lost.all_inner_texts())
    assert axe(page.tab) == []


def test_the_open_part_is_handed_out_as_the_page_draws_it(page: Edited) -> None:
    dialog = formats(page)
    with page.tab.expect_download() as waiting:
        dialog.locator("[data-open=svg]").click()
    assert waiting.value.suggested_filename == "map.svg"
    page.tab.locator("#exports").wait_for(state="detached")


def test_what_the_desk_refuses_is_told_in_its_words(page: Edited, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = formats(page)

    def refuse(*_: object) -> None:
        raise ArgmapError("pdf needs the extra argmap[pdf]; install it")

    monkeypatch.setattr("argmap.desk.desk.exported", refuse)
    dialog.locator("[data-to=pdf]").click()
    dialog.locator(".said.refused").wait_for()
    assert dialog.locator(".said").inner_text() == "pdf needs the extra argmap[pdf]; install it"


def test_long_work_can_be_left_and_the_map_goes_on(page: Edited, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = formats(page)
    page.tab.route("**/desk", lambda route: None if '"export"' in route.request.post_data else route.continue_())
    dialog.locator("[data-to=pptx]").click()
    assert "PowerPoint" in dialog.locator(".said p, .said").first.inner_text()
    dialog.locator(".said button").click()
    assert dialog.locator(".said").inner_text() == "Stopped."
    page.tab.keyboard.press("Escape")
    page.tab.locator("#map-title").fill("Another title")
    page.tab.keyboard.press("Enter")
    while page.tab.title() != "Another title":  # the page's policy forbids to wait for an expression
        page.tab.wait_for_timeout(30)
    assert "title: Another title" in page.settled()


def test_a_format_of_a_plug_in_has_the_desks_own_line(page: Edited, monkeypatch: pytest.MonkeyPatch) -> None:
    more = SimpleNamespace(_asdict=lambda: {"name": "wall", "says": "A map for the wall.", "drawing": True})
    monkeypatch.setattr("argmap.desk.desk.export_formats", lambda: [more])
    dialog = formats(page)
    assert dialog.locator("h3").all_inner_texts()[-1] == "From plug-ins"
    assert "A map for the wall." in dialog.locator("[data-to=wall]").inner_text()
