"""Files that the page makes itself of what the desk draws, where the desk runs in the browser too: PNG and PDF."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from argmap.desk import exporting
from tests.browser.editing import Edited, served
from tests.browser.pages import axe

LARGE = "title: T\nclaim:\n  text: A.\n  premises:\n" + "\n".join(
    f"    - text: Reason {n}.\n      premises: [Ground {n}., Other {n}.]" for n in range(40)
)
BEYOND = "Object.defineProperty(Image.prototype, 'naturalWidth', { get: () => 60000 });"


@pytest.fixture(autouse=True)
def in_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the desk lack what it lacks in a browser."""
    monkeypatch.setattr(exporting, "can_be_made", lambda one: not getattr(one, "NEEDS", ()))


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """Yield an empty page."""
    context = browser.new_context(viewport={"width": 1280, "height": 850}, accept_downloads=True)
    yield context.new_page()
    context.close()


def made(page: Edited, to: str) -> tuple[str, bytes]:
    """Return the name and the content of a file that the page hands out."""
    page.tab.locator("#export").click()
    with page.tab.expect_download() as waiting:
        page.tab.locator(f"#exports [data-to={to}]").click()
    name = waiting.value.suggested_filename
    page.tab.locator("#exports .said", has_text=name).wait_for()
    return name, Path(waiting.value.path()).read_bytes()


def test_png_of_the_whole_map_is_made_by_the_page(tab: Any, tmp_path: Path) -> None:
    with served(tmp_path) as desk:
        page = Edited(tab, desk)
        name, content = made(page, "png")
        svg = exporting.drawn_files(desk.desk._map.now.document)[0].content.decode()  # type: ignore[union-attr]
        assert page.tab.locator("[data-to=pptx]").count() == 0
        assert page.faults == []
    assert name == "school.png"
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    wide, tall = (float(svg.partition(f'{side}="')[2].partition("pt")[0]) for side in (" width", " height"))
    assert picture.width == pytest.approx(wide * 2 * 96 / 72, abs=2)
    assert picture.height == pytest.approx(tall * 2 * 96 / 72, abs=2)
    assert len(picture.getcolors(1 << 24) or ()) > 100


def test_a_large_map_is_an_archive_of_its_sheets(tab: Any, tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    file.write_text(LARGE, encoding="utf-8")
    with served(tmp_path, file) as desk:
        name, content = made(Edited(tab, desk), "png")
    assert name == "large-png.zip"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[:2] == ["large.png", "large-1.png"]
        for one in archive.namelist():
            assert len(Image.open(io.BytesIO(archive.read(one))).getcolors(1 << 24) or ()) > 20


def test_a_picture_that_no_browser_can_draw_is_refused_with_a_cure(tab: Any, tmp_path: Path) -> None:
    tab.add_init_script(BEYOND)
    with served(tmp_path) as desk:
        page = Edited(tab, desk)
        page.tab.locator("#export").click()
        page.tab.locator("#exports [data-to=png]").click()
        said = page.tab.locator("#exports .said.refused")
        said.wait_for()
        assert said.inner_text() == "The picture is too large for a PNG. Save it as SVG instead."
        assert axe(page.tab) == []
        assert page.faults == []


def test_a_device_that_draws_less_gets_a_smaller_picture_and_never_an_empty_one(tab: Any, tmp_path: Path) -> None:
    """Some leave a canvas empty that is too large for them, and say nothing."""
    tab.add_init_script(
        """const draw = CanvasRenderingContext2D.prototype.drawImage;
        CanvasRenderingContext2D.prototype.drawImage = function (image, x, y, wide, tall) {
          if (wide <= image.naturalWidth) draw.call(this, image, x, y, wide, tall);
        };"""
    )
    with served(tmp_path) as desk:
        _, content = made(Edited(tab, desk), "png")
        svg = exporting.drawn_files(desk.desk._map.now.document)[0].content.decode()  # type: ignore[union-attr]
    wide = float(svg.partition(' width="')[2].partition("pt")[0])
    assert Image.open(io.BytesIO(content)).width == pytest.approx(wide * 96 / 72, abs=2)


def printed(page: Edited, folder: Path) -> Any:
    """Return the PDF that the browser makes when its dialog is opened."""
    page.tab.evaluate("() => { window.print = () => { document.body.dataset.asked = 'yes'; }; }")
    page.tab.locator("#export").click()
    page.tab.locator("#exports [data-to=pdf]").click()
    page.tab.locator("#exports .said .print").click()
    assert page.tab.locator("body").get_attribute("data-asked") == "yes"
    page.tab.pdf(path=str(folder / "map.pdf"), prefer_css_page_size=True)
    return pypdfium2.PdfDocument(folder / "map.pdf")


def test_pdf_of_the_whole_map_is_one_page_of_its_size_with_its_words(tab: Any, tmp_path: Path) -> None:
    with served(tmp_path) as desk:
        page = Edited(tab, desk)
        (one,) = found = printed(page, tmp_path)
        svg = exporting.drawn_files(desk.desk._map.now.document)[0].content.decode()  # type: ignore[union-attr]
        assert "choose “Save as PDF”" in page.tab.locator("#exports .said").inner_text()
        assert axe(page.tab) == []
        assert page.faults == []
    wide, tall = (float(svg.partition(f'{side}="')[2].partition("pt")[0]) for side in (" width", " height"))
    assert one.get_size() == (pytest.approx(wide, abs=3), pytest.approx(tall, abs=3))
    assert "School should begin at nine" in " ".join(one.get_textpage().get_text_range().split())
    picture = one.render().to_pil().convert("RGB")
    corners = {picture.getpixel((x, y)) for x in (2, picture.width - 6) for y in (2, picture.height - 6)}
    assert corners == {(250, 250, 250)}  # the ground of the drawing reaches the edges of the paper
    found.close()


def test_pdf_of_a_large_map_has_a_page_for_each_sheet(tab: Any, tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    file.write_text(LARGE, encoding="utf-8")
    with served(tmp_path, file) as desk:
        found = printed(Edited(tab, desk), tmp_path)
        drawn = exporting.drawn_files(desk.desk._map.now.document)  # type: ignore[union-attr]
    assert len(found) == len(drawn)
    sizes = {tuple(map(round, one.get_size())) for one in found}
    assert len(sizes) > 1
    assert all(one.get_textpage().count_chars() > 40 for one in found)
    found.close()


def test_the_next_print_is_of_what_the_page_shows(tab: Any, tmp_path: Path) -> None:
    with served(tmp_path) as desk:
        page = Edited(tab, desk)
        printed(page, tmp_path).close()
        tab.keyboard.press("Escape")
        tab.pdf(path=str(tmp_path / "page.pdf"), format="A4", prefer_css_page_size=True)
    found = pypdfium2.PdfDocument(tmp_path / "page.pdf")
    assert len(found) > 1
    assert "Sources" in "".join(one.get_textpage().get_text_range() for one in found)
    found.close()
