"""What comes out of the printer: the map on pages of its own, the outline, the sources."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from benchmarks.generating import graph as generated
from tests.browser.pages import Opened, article, axe, document, write

LANDSCAPE, PORTRAIT = "landscape", "portrait"


class Printed:
    """A page as a PDF of A4."""

    def __init__(self, opened: Opened, folder: Path) -> None:
        file = folder / "printed.pdf"
        opened.tab.pdf(path=str(file), format="A4", prefer_css_page_size=True)
        self.pages = list(pypdfium2.PdfDocument(file))
        self.texts = ["".join(page.get_textpage().get_text_range().split()) for page in self.pages]

    def ways(self) -> list[str]:
        """Return how each page is turned."""
        return [LANDSCAPE if page.get_width() > page.get_height() else PORTRAIT for page in self.pages]

    def outside(self) -> Iterator[tuple[int, tuple[float, ...]]]:
        """Yield the places of letters that are not on the paper whole."""
        for number, page in enumerate(self.pages):
            width, height = page.get_size()
            text = page.get_textpage()
            for at in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(at)
                if left < 0 or bottom < 0 or right > width or top > height:
                    yield number, (left, bottom, right, top)


def opened(tab: Any, folder: Path, graph: Graph | None = None) -> Opened:
    return Opened(tab, write(folder, graph or lower(document().map), [], article(folder)))


def leave_out(read: Opened, *parts: str) -> None:
    for part in parts:
        read.tab.evaluate(f"document.getElementById('print-{part}').checked = false")


def test_map_outline_and_sources_are_printed(page: Any, tmp_path: Path) -> None:
    read = opened(page, tmp_path)
    printed = Printed(read, tmp_path)
    assert printed.ways() == [LANDSCAPE, PORTRAIT]
    for id_ in ("bedtime", "lamps", "who"):
        text = "".join(read.card(id_).locator(".text").inner_text().split())
        assert [text in one for one in printed.texts] == [True, True]
    assert "Sources" in printed.texts[1]
    assert list(printed.outside()) == []
    assert read.faults == []


@pytest.mark.parametrize(
    ("left_out", "ways", "sources"),
    [
        (("outline", "sources"), [LANDSCAPE], False),
        (("map", "sources"), [PORTRAIT], False),
        (("map", "outline"), [PORTRAIT], True),
    ],
)
def test_each_part_is_printed_alone(
    page: Any, tmp_path: Path, left_out: tuple[str, ...], ways: list[str], sources: bool
) -> None:
    read = opened(page, tmp_path)
    leave_out(read, *left_out)
    printed = Printed(read, tmp_path)
    assert printed.ways() == ways
    assert ("Sources" in printed.texts[0]) == sources
    assert ("Pupilssleeptoolittle" in printed.texts[0]) != sources


def test_a_large_map_takes_several_pages_and_no_statement_is_cut(page: Any, tmp_path: Path) -> None:
    read = opened(page, tmp_path, generated(60))
    read.press("a")
    leave_out(read, "outline", "sources")
    texts = ["".join(one.split()) for one in read.tab.locator("#cards .text").all_inner_texts()]
    printed = Printed(read, tmp_path)
    assert len(printed.pages) > 1
    assert set(printed.ways()) == {LANDSCAPE}
    for text in set(texts):
        assert sum(one.count(text) for one in printed.texts) == texts.count(text)
    assert list(printed.outside()) == []
    assert f"part2of{len(printed.pages)}" in printed.texts[1]


def test_closed_branches_stay_closed_and_the_page_is_as_before(page: Any, tmp_path: Path) -> None:
    read = opened(page, tmp_path)
    read.card("sleep").locator(".fold").click()
    before = read.shown()
    leave_out(read, "outline", "sources")
    printed = Printed(read, tmp_path)
    assert "Inthetrial" not in printed.texts[0]
    assert read.shown() == before
    assert read.tab.locator("#printed *").count() == 0


def test_what_is_printed_is_light_on_a_dark_screen(page: Any, tmp_path: Path) -> None:
    page.emulate_media(color_scheme="dark")
    read = opened(page, tmp_path)
    picture = Printed(read, tmp_path).pages[0].render(scale=0.5).to_pil().convert("L")
    assert sum(picture.histogram()[128:]) > 0.8 * picture.width * picture.height


def test_what_to_print_is_asked_for(page: Any, tmp_path: Path) -> None:
    read = opened(page, tmp_path)
    page.evaluate("() => { window.print = () => { window.asked = document.getElementById('print-map').checked; }; }")
    page.click("#menu summary")
    page.click("#print")
    assert page.inner_text("#print-pages") == "9 open statements on 1 page; closed branches stay closed"
    assert axe(page) == []
    page.get_by_role("button", name="Cancel").click()
    assert page.evaluate("window.asked") is None
    page.click("#menu summary")
    page.click("#print")
    page.uncheck("#print-map")
    page.locator("#print-choice").get_by_role("button", name="Print").click()
    page.wait_for_function("() => window.asked !== undefined")
    assert page.evaluate("window.asked") is False
    assert read.faults == []


def test_a_map_of_too_many_pages_is_not_printed_by_mistake(page: Any, tmp_path: Path) -> None:
    read = opened(page, tmp_path, generated(1500))
    read.press("a")
    leave_out(read, "outline", "sources")
    printed = Printed(read, tmp_path)
    assert len(printed.pages) == 1
    assert "closebranchesfirst" in printed.texts[0]


def test_a_line_that_ends_behind_a_hyphen_stays_in_its_card(page: Any, tmp_path: Path) -> None:
    text = "It seeks practices of Euro-Atlantic, Russian-centred and Islamic-inspired-and-other approaches."
    opened(page, tmp_path, lower(loads(f"claim: {{text: '{text}'}}").map))
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    widths = page.evaluate("[...document.querySelectorAll('#printed text')].map(one => one.getBBox().width)")
    assert len(widths) > 4
    assert max(widths) < 272


def test_a_map_of_which_only_a_part_is_in_the_page_is_printed_whole(page: Any, tmp_path: Path) -> None:
    premises = ", ".join(f"{{text: P{n}., premises: [{{text: Q{n}.}}]}}" for n in range(510))
    read = opened(page, tmp_path, lower(loads(f"claim: {{text: The claim., premises: [{premises}]}}").map))
    read.press("a")
    assert len(read.shown()) < 1021
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    printed = page.locator("#printed text").all_text_contents()
    assert {f"{letter}{n}." for letter in "PQ" for n in range(510)} <= set(printed)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert len(read.shown()) < 1021
