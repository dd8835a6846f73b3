"""What argmap.html saves although its desk draws no pixels: PNG, PDF by the print dialog, Word with pictures."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.browser.in_file import Framed, Kept, opened
from tests.browser.test_app import example
from tests.desk.review_margin.reviews import tell

pytestmark = pytest.mark.slow

PRINTED = """() => {
  window.addEventListener("beforeprint", () => {
    window.seen = {
      rules: document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
      widths: [...document.querySelectorAll("#printed figure img")].map((one) => one.naturalWidth),
    };
  });
}"""


def made(tab: Framed, to: str) -> tuple[str, bytes]:
    tab.locator("#export").click()
    with tab.expect_download() as found:
        tab.locator(f"#exports [data-to={to}]").click()
    tab.locator("#exports .said", has_text="Saved as").wait_for()
    tab.keyboard.press("Escape")
    return found.value.suggested_filename, Path(found.value.path()).read_bytes()


def test_png_pdf_and_word_come_out_of_the_file(app: Path, browser: Any, tmp_path: Path) -> None:
    with opened(browser, app) as tab:
        example(tab)
        name, content = made(tab, "png")
        assert name == "school.png"
        assert len(Image.open(io.BytesIO(content)).convert("RGB").getcolors(1 << 24) or ()) > 100
        tab.frame.evaluate(PRINTED)
        tab.locator("#export").click()
        tab.locator("#exports [data-to=pdf]").click()
        tab.locator("#exports .said .print").click()
        tab.wait_for_function("() => window.seen")
        seen = tab.evaluate("window.seen")
        assert len(seen["widths"]) == 1
        assert seen["widths"][0] > 500
        assert seen["rules"][0].startswith("@page { size: ")
        tab.keyboard.press("Escape")
        desk = Kept(tab, tmp_path / "kept").desk
        tell(desk, "begin")
        node = desk.answer({"do": "state"})["content"]["nodes"][0]["id"]
        tell(desk, "add", point={"node": node, "severity": "major", "comment": "Why?"})
        _, content = made(tab, "review-docx")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert "word/media/drawing1.svg" in packed.namelist()
