"""What is shown when no map is open: from what to begin, and what was open last."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.desk import Desk
from argmap.files.packing import packed
from tests.browser.editing import on_desk
from tests.browser.pages import axe

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk on which nothing lies."""
    return Desk(tmp_path)


@pytest.fixture
def start(browser: Any, desk: Desk) -> Iterator[Any]:
    """Yield the page of an empty desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with on_desk(desk) as address:
        tab = context.new_page()
        tab.faults = []
        tab.on("pageerror", lambda error: tab.faults.append(str(error)))
        tab.goto(address)
        yield tab
        assert tab.faults == []
        context.close()


def opened(tab: Any) -> str:
    """Wait until a map is open, and return its title."""
    tab.locator("#saved.saved").wait_for()
    title: str = tab.locator("#map-title").input_value()
    return title


def drop(tab: Any, files: list[tuple[str, bytes]]) -> None:
    """Drop files on the page."""
    given = [[name, base64.b64encode(content).decode()] for name, content in files]
    tab.evaluate(
        """(files) => {
          const data = new DataTransfer();
          for (const [name, content] of files) {
            data.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], name));
          }
          document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        given,
    )


def test_a_template_begins_a_map(start: Any, desk: Desk, tmp_path: Path) -> None:
    assert start.locator("#start .templates .sketch").count() == start.locator("#start .templates li").count() == 5
    start.get_by_role("button", name="For and against").click()
    assert opened(start) == "For and against"
    assert (tmp_path / "for-and-against.yaml").is_file()
    assert start.locator("#start").count() == 0


def test_a_paper_that_is_dropped_begins_a_map(start: Any, tmp_path: Path) -> None:
    drop(start, [("On school.md", b"# On School\n\nSchool should begin later.\n")])
    assert "School" in opened(start)
    assert (tmp_path / "On-school.md").is_file()


def test_a_paper_that_cannot_be_read_is_told_and_nothing_is_left(start: Any, tmp_path: Path) -> None:
    start.locator("#start input[type=file]").set_input_files(
        {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 broken"}
    )
    start.locator("#start-said.refused").wait_for()
    assert "broken.pdf" in start.locator("#start-said").inner_text()
    assert not list(tmp_path.iterdir())


def test_a_map_of_another_program_is_dropped_and_converted(start: Any, tmp_path: Path) -> None:
    graph = b"""{"version": 1, "title": "Theirs", "edges": [], "nodes": [
{"id": "a", "text": "School should begin later.", "rebuttal": false}]}"""
    drop(start, [("theirs.graph.json", graph), ("on.md", b"# On School\n\nSchool should begin later.\n")])
    assert opened(start) == "Theirs"
    text = (tmp_path / "theirs.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Converted from theirs.graph.json (JSON for programs (graph)).\n")
    assert "file: on.md" in text


def test_a_map_is_dropped_with_its_paper(start: Any, tmp_path: Path) -> None:
    drop(
        start,
        [("on.md", b"# On School\n\nSchool should begin later.\n"), ("mine.yaml", b"title: Mine\nclaim: Later.\n")],
    )
    assert opened(start) == "Mine"
    assert "file: on.md" in (tmp_path / "mine.yaml").read_text(encoding="utf-8")


def test_a_zip_is_dropped_and_opens_its_map_with_paper_and_review(start: Any, tmp_path: Path) -> None:
    map_ = b"title: Mine\nclaim: {id: c, text: Later.}\npaper: {file: on.md}\n"
    review = b"argmap-review: 1\npaper: on.md\nmap: mine.yaml\nannotations:\n  - {id: a1, node: c, comment: Why?}\n"
    files = {"mine.yaml": map_, "on.md": b"# On School\n\nSchool should begin later.\n", "on.review.yaml": review}
    drop(start, [("mine.zip", packed(files))])
    assert opened(start) == "Mine"
    start.locator("#paper .sentence").first.wait_for()
    assert "Why?" in start.locator("#margin").inner_text()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == files


def test_a_map_that_cannot_be_read_is_told_with_line_and_cure(start: Any, tmp_path: Path) -> None:
    drop(start, [("mine.yaml", b"claim:\n  text: Later.\n  premisses: [A reason.]\n")])
    start.locator("#start-said.refused").wait_for()
    said = start.locator("#start-said").inner_text()
    assert "mine.yaml, line 3" in said
    assert "premises" in said
    assert not list(tmp_path.iterdir())


def test_maps_that_were_open_are_listed_and_one_that_is_gone_says_so(start: Any, desk: Desk, tmp_path: Path) -> None:
    desk.answer({"do": "begin", "template": "blank"})
    desk.answer({"do": "begin", "template": "first-map"})
    desk.answer({"do": "close"})
    (tmp_path / "blank.yaml").unlink()
    start.locator("#start .recent li").nth(1).wait_for()
    start.goto(start.url)
    lines = start.locator("#start .recent .open")
    assert [line.is_disabled() for line in lines.all()] == [False, True]
    assert "not there any more" in lines.nth(1).inner_text()
    assert str(tmp_path) in lines.nth(0).inner_text()
    lines.nth(0).click()
    assert opened(start) == "A first map"


def test_a_map_is_listed_by_its_title_and_taken_off_the_list_alone(start: Any, desk: Desk, tmp_path: Path) -> None:
    desk.answer({"do": "begin", "template": "blank"})
    desk.answer({"do": "begin", "template": "first-map"})
    desk.answer({"do": "close"})
    start.locator("#start .recent li").nth(1).wait_for()
    start.goto(start.url)
    line = start.locator("#start .recent li").nth(0)
    assert line.locator("strong").inner_text() == "A first map"
    assert line.locator(".file").inner_text().startswith("first-map.yaml · ")
    line.get_by_role("button", name="Take “A first map” off this list").click()
    start.locator("#start .recent li").nth(1).wait_for(state="detached")
    assert "blank.yaml" in start.locator("#start .recent li").inner_text()
    assert (tmp_path / "first-map.yaml").is_file()


def test_the_button_of_maps_leads_back(start: Any) -> None:
    start.get_by_role("button", name="Just open it").click()
    opened(start)
    start.locator("#leave").click()
    start.locator("#start").wait_for()
    assert start.locator("#start .recent li").count() == 1


def test_the_menu_tells_what_the_map_is_of_and_that_it_takes_no_side(start: Any) -> None:
    start.get_by_role("button", name="Just open it").click()
    opened(start)
    start.locator("#menu summary").click()
    said = start.locator("#about").inner_text()
    assert said.startswith("Ada Brook")
    assert said.endswith("takes no side.")


def test_another_language_is_kept_for_the_map_too(start: Any) -> None:
    start.get_by_role("button", name="Deutsch").click()
    start.locator("html[lang=de] #start").wait_for()
    start.get_by_role("button", name="Für und Wider").click()
    assert opened(start) == "Für und Wider"
    assert start.locator("#export").inner_text() == "Exportieren"
    start.locator("#menu summary").click()
    start.locator("#menu .languages").get_by_role("button", name="English").click()
    start.locator("html[lang=en] #saved.saved").wait_for()


@pytest.mark.parametrize("size", [{"width": 1280, "height": 850}, PHONE])
def test_the_start_is_accessible_and_fits(start: Any, desk: Desk, size: dict[str, int]) -> None:
    desk.answer({"do": "begin", "template": "blank"})
    desk.answer({"do": "close"})
    start.set_viewport_size(size)
    start.locator("#start .recent li").wait_for()
    assert axe(start) == []
    assert start.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_all_of_the_start_can_be_reached_by_the_keyboard(start: Any, tmp_path: Path) -> None:
    for _ in range(12):
        start.keyboard.press("Tab")
        if start.evaluate("document.activeElement.textContent.includes('A first map')"):
            break
    start.keyboard.press("Enter")
    assert opened(start) == "A first map"


def test_a_paper_that_is_dropped_on_a_map_is_put_beside_it_or_begins_another(start: Any, tmp_path: Path) -> None:
    start.get_by_role("button", name="For and against").click()
    opened(start)
    drop(start, [("on.md", b"# On School\n\nSchool should begin later.\n")])
    start.get_by_role("button", name="Put it beside this map").click()
    start.locator("#paper", has_text="School should begin later.").wait_for()
    assert "file: on.md" in (tmp_path / "for-and-against.yaml").read_text(encoding="utf-8")
    drop(start, [("mine.yaml", b"title: Mine\nclaim: Later.\n")])
    start.get_by_role("button", name="Open another map").click()
    start.locator("#cards .card.claim", has_text="Later.").wait_for()
    assert opened(start) == "Mine"


def test_what_a_conversion_left_out_stands_at_the_top_until_something_is_changed(start: Any) -> None:
    text = "[A]: Trams should be free.\n  + [B]: They are used more.\n\n[C]: The bridge is closed.\n"
    start.locator("input[type=file]").first.set_input_files(
        {"name": "trams.argdown", "mimeType": "text/plain", "buffer": text.encode()}
    )
    opened(start)
    assert "left out: “The bridge is closed”" in start.locator("#notice").inner_text()
    start.locator("#map-title").fill("Trams")
    start.locator("#map-title").press("Enter")
    start.locator("#notice").wait_for(state="hidden")
