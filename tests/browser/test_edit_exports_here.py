"""Files that the page makes itself, where its desk runs in the browser too: PNG of what the desk draws."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
