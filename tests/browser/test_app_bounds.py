"""argmap.html with what is large or hostile, and its bytes beside those of argmap on a computer."""

import base64
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest

from argmap.desk import Desk
from argmap.problems import ArgmapError
from benchmarks.operations import text
from tests.browser.in_file import Framed, Kept, build, opened
from tests.editing.operations_on_maps import some_operation

pytestmark = pytest.mark.slow

OPERATIONS = 50


def give(tab: Framed, name: str, content: bytes) -> None:
    """Choose a file on the start screen, and wait until it is open or refused."""
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    tab.locator("#start .paper input[type=file]").set_input_files(file)
    tab.locator("#saved.saved, #start-said.refused").first.wait_for()


def test_it_is_the_same_file_when_it_is_built_again(app: Path, tmp_path: Path) -> None:
    assert build(tmp_path).read_bytes() == app.read_bytes()


def test_the_same_operations_give_the_same_bytes_as_on_a_computer(app: Path, browser: Any, tmp_path: Path) -> None:
    there = Desk(tmp_path)
    given = base64.b64encode(text(60).encode()).decode()
    begin: dict[str, Any] = {"do": "begin", "name": "map.yaml", "map": given}
    assert there.answer(begin)["open"]
    random, sent = Random(7), [begin]
    while len(sent) <= OPERATIONS:
        map_ = there._map
        assert map_
        asked = some_operation(random, map_.now, len(sent)).model_dump(mode="json")
        message = {"do": "apply", "base": there.number, "operation": asked}
        try:
            if "error" not in there.answer(message):
                sent.append(message)
        except ArgmapError:
            continue
    with opened(browser, app) as tab:
        kept = Kept(tab, tmp_path / "kept", "map.yaml")
        tab.ready()
        for message in sent:
            assert "error" not in kept.desk.answer(message)
        tab.window.wait_for_timeout(300)
        assert kept.file.read_bytes() == (tmp_path / "map.yaml").read_bytes()


def test_a_map_of_two_thousand_statements_is_opened_and_changed(app: Path, browser: Any, tmp_path: Path) -> None:
    with opened(browser, app) as tab:
        give(tab, "large.yaml", text(2_000).encode())
        tab.ready()
        tab.locator("#bars").wait_for()  # so large a map begins with its overview
        assert "2000 statements" in tab.locator("#size").inner_text()
        kept = Kept(tab, tmp_path / "kept", "large.yaml")
        operation = {"op": "set", "where": "s0", "field": "text", "value": "Another claim."}
        number = kept.desk.answer({"do": "state"})["number"]
        assert "error" not in kept.desk.answer({"do": "apply", "base": number, "operation": operation})
        tab.window.wait_for_timeout(300)
        assert "text: Another claim." in kept.file.read_text(encoding="utf-8")


def long_paper(pages: int) -> bytes:
    """Return a PDF of so many pages."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for page in range(1, pages + 1):
        for line in range(40):
            canvas.drawString(
                72, 760 - 17 * line, f"On page {page} this is the sentence of line {line}, and it ends here."
            )
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_paper_of_three_hundred_pages_is_read(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        tab.window.set_default_timeout(240_000)
        give(tab, "long.pdf", long_paper(300))
        tab.locator("#paper .sentence").nth(5_000).wait_for(state="attached")
        assert "On page 300" in tab.locator("#paper").text_content()
        tab.get_by_role("button", name="Pages", exact=True).click()
        tab.locator("#paper .page >> nth=299").wait_for(state="attached")
        tab.locator("#paper .page >> nth=299").scroll_into_view_if_needed()
        line = tab.locator("#paper .piece", has_text="On page 300 this is the sentence of line 3,")
        line.wait_for()
        assert tab.locator("#paper .page img").count() < 20, "only what is near is drawn"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("deep.yaml", b"claim: " + b"{text: a, premises: [" * 5_000, "level"),
        ("bomb.yaml", b"claim: {text: &a " + b"x" * 1_000 + b"}\npremises: [*a, *a]", "anchor"),
        ("broken.pdf", b"%PDF-1.7 nothing else", "damaged"),
        ("no.docx", b"PK\x03\x04 nothing else", "damaged"),
        ("deep.aif.json", b'{"nodes": ' + b"[" * 200_000, "nested"),
        ("lines.txt", b"a\n" * 3_000_000, ""),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_what_is_hostile_is_told_and_the_page_goes_on(
    app: Path, browser: Any, name: str, content: bytes, said: str
) -> None:
    with opened(browser, app) as tab:
        give(tab, name, content)
        if said:
            assert said in tab.locator("#start-said").inner_text()
            tab.get_by_role("button", name="Just open it").click()
            tab.locator("#cards .card", has_text="School should begin").first.wait_for()
