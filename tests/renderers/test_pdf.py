"""PDF files: pages, fonts, text that can be found, links."""

import re
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from argmap.problems import ArgmapError
from argmap.renderers._pdf_binder import LARGEST
from tests.browser.test_hostile_maps import HOSTILE, hostile_map
from tests.drawing.generating import star
from tests.renderers.pictures import ARGUMENTS, debian_dot, graph_of, picture

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

SCRIPTS = graph_of(ARGUMENTS / "notation" / "scripts.yaml")
PAPER = graph_of(ARGUMENTS / "makili-aliyev-2013.yaml")


@cache
def paper_map(**options: Any) -> bytes:
    return picture(PAPER, "pdf", **{"whole": True, **options})


def text_of(pdf: bytes) -> str:
    document = PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def links(pdf: bytes) -> list[tuple[int, str, list[float]]]:
    """Return the links of a file: their page, address and area."""
    found = [(number, one.get_object()) for number, page in enumerate(PdfReader(BytesIO(pdf)).pages)
             for one in page.get("/Annots", [])]  # fmt: skip
    return [(number, one["/A"]["/URI"], [float(end) for end in one["/Rect"]]) for number, one in found if "/A" in one]


def inside(pdf: bytes) -> list[tuple[int, int, str]]:
    """Return the links inside a file: their page, the page that they lead to, and the words under them."""
    reader, document = PdfReader(BytesIO(pdf)), PdfDocument(pdf)
    found = []
    for number, page in enumerate(reader.pages):
        for one in (each.get_object() for each in page.get("/Annots", [])):
            if "/Dest" in one:
                to = one["/Dest"][0]
                page_to = to if isinstance(to, int) else reader.get_page_number(to.get_object())
                left, low, right, high = map(float, one["/Rect"])
                words = document[number].get_textpage().get_text_bounded(left, low, right, high + 6)
                found.append((number, page_to or 0, " ".join(words.split())))
    return found


def outline(pdf: bytes) -> list[tuple[int, str, int]]:
    """Return the outline of a file: depth, title and page of each line."""
    reader = PdfReader(BytesIO(pdf))
    found: list[tuple[int, str, int]] = []
    pending: list[Any] = [(0, one) for one in reversed(reader.outline)]
    while pending:
        depth, one = pending.pop()
        if isinstance(one, list):
            pending += [(depth + 1, inner) for inner in reversed(one)]
        else:
            found.append((depth, str(one.title), reader.get_destination_page_number(one) or 0))
    return found


@pytest.mark.parametrize("program", [None, "dot"])
def test_text_can_be_found_in_every_script(program: str | None) -> None:
    text = text_of(picture(SCRIPTS, "pdf", program and debian_dot()))
    for words in ("Şəhər kitabxanası axşam", "Вечером в библиотеку", "Το βράδυ κοστίζει"):
        assert words in text


def test_fonts_are_inside() -> None:
    page: Any = PdfReader(BytesIO(picture(SCRIPTS, "pdf"))).pages[0]
    fonts = page["/Resources"]["/Font"]
    assert len(fonts) >= 2
    for font in (one.get_object() for one in fonts.values()):
        described = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert any(key.startswith("/FontFile") for key in described["/FontDescriptor"])


def test_it_has_a_title_and_is_the_same_each_time() -> None:
    drawn = picture(SCRIPTS, "pdf")
    metadata = PdfReader(BytesIO(drawn)).metadata
    assert metadata is not None
    assert metadata.title == SCRIPTS.title
    assert picture(SCRIPTS, "pdf") == drawn


@pytest.mark.parametrize("pages", [None, "a4"])
def test_marks_and_notes_lead_to_their_sources(pages: str | None) -> None:
    """The words under each link are the number of a note, or the note."""
    drawn = paper_map(pages=pages)
    found = links(drawn)
    assert len(found) >= 20
    document = PdfDocument(drawn)
    for number, address, area in found:
        assert address.startswith("http")
        under = document[number].get_textpage().get_text_bounded(*area)
        assert "[" in under or len(under) > 20


def test_links_are_those_of_the_system_s_program_too() -> None:
    drawn = picture(PAPER, "pdf", debian_dot(), whole=True)
    assert sorted(one[1] for one in links(drawn)) == sorted(one[1] for one in links(paper_map()))


def test_a_large_map_on_pages_of_its_paper() -> None:
    document = PdfDocument(paper_map(pages="a4"))
    assert len(document) > 5
    sizes = {tuple(round(one) for one in page.get_size()) for page in document}
    assert sizes <= {(595, 842), (842, 595)}
    text = text_of(paper_map(pages="a4"))
    for node in list(PAPER.nodes.values())[:20]:
        assert node.text.split()[0] in text


def test_a_large_map_is_an_overview_and_sheets_with_links_between_them() -> None:
    drawn = paper_map(whole=False)
    pages = len(PdfDocument(drawn))
    assert pages > 5
    named = outline(drawn)
    assert [page for _, _, page in named] == list(range(pages))
    assert [title.split()[0] for _, title, _ in named] == ["Overview", *map(str, range(1, pages))]
    found = inside(drawn)
    assert {to for number, to, _ in found if number == 0} == set(range(1, pages))
    assert all(f"sheet {to}" in words for number, to, words in found if number and "continues on" in words)
    assert {number for number, to, words in found if number and "Claim:" in words and to == 1} == set(range(2, pages))


def test_the_mark_of_a_note_leads_to_the_note_on_the_same_sheet() -> None:
    marks = [(number, to) for number, to, words in inside(paper_map(whole=False)) if words.startswith("[")]
    assert marks
    assert all(number == to for number, to in marks)


def test_a_map_larger_than_a_page_may_be_is_drawn_smaller() -> None:
    drawn = picture(star(1200), "pdf", whole=True)
    assert max(PdfDocument(drawn)[0].get_size()) == pytest.approx(LARGEST)
    assert text_of(drawn).count("Next.") == 1200


def test_hostile_maps_are_text_without_links() -> None:
    drawn = picture(hostile_map("javascript:alert(1)"), "pdf")
    assert links(drawn) == []
    text = "".join(text_of(drawn).split())
    for one in HOSTILE:
        assert "".join(one.split()) in text


@pytest.mark.parametrize("module", ["pygraphviz", "pypdf"])
def test_what_is_missing_is_told_with_its_cure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, module: str) -> None:
    if module == "pypdf":
        monkeypatch.setitem(sys.modules, "pypdf", None)
    monkeypatch.setattr("argmap.drawing.graphviz.candidates.find_spec", lambda _: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ArgmapError, match=rf"needs {module}: `pip install 'argmap\[pdf\]'`"):
        picture(SCRIPTS, "pdf")


def test_what_goes_on_on_another_page_leads_there() -> None:
    pdf = paper_map(pages="a4")
    found = inside(pdf)
    assert len(found) > 50
    for number, to, words in found:
        if to < number:  # where the branch comes from, from its title
            assert re.search(r"[A-Z]{5}", words)
        elif said := re.findall(r"continues on page (\d+)", words):
            assert str(to + 1) in said
        elif mark := re.match(r"\[(\d+)\]", words):
            assert f"[{mark[1]}]" in PdfDocument(pdf)[to].get_textpage().get_text_range()
        else:
            assert "see " in words


@pytest.mark.parametrize("pages", [None, "a4"])
def test_the_outline_has_the_branches_in_the_order_of_reading(pages: str | None) -> None:
    found = outline(paper_map(pages=pages))
    assert found[0][:2] == (0, f"Claim: {PAPER.nodes[PAPER.roots[0]].text}"[:80] + "…")
    assert found[-1][1] == "Notes"
    assert {0, 1, 2} <= {depth for depth, _, _ in found} <= {0, 1, 2, 3}  # an undercutter is under its target
    text = PdfDocument(paper_map(pages=pages))
    for _, title, page in found[:-1]:
        kind, _, said = title.partition(": ")
        assert kind.upper() in text[page].get_textpage().get_text_range()
        assert said.split()[0] in text[page].get_textpage().get_text_range()


def test_a_map_without_notes_has_an_outline_too() -> None:
    assert outline(picture(star(3), "pdf")) == [
        (0, "Claim: The claim.", 0), *[(1, "Premise: Next.", 0)] * 3
    ]  # fmt: skip
