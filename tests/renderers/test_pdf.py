"""PDF files: pages, fonts, text that can be found."""

import sys
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from argmap.problems import ArgmapError
from tests.renderers.pictures import ARGUMENTS, debian_dot, graph_of, picture

SCRIPTS = graph_of(ARGUMENTS / "notation" / "scripts.yaml")


def text_of(pdf: bytes) -> str:
    document = PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


@pytest.mark.parametrize("program", [None, "dot"])
def test_text_can_be_found_in_every_script(program: str | None) -> None:
    text = text_of(picture(SCRIPTS, "pdf", program and debian_dot()))
    for words in ("Şəhər kitabxanası axşam", "Вечером в библиотеку", "Το βράδυ κοστίζει"):
        assert words in text


def test_fonts_are_inside() -> None:
    assert b"/FontFile2" in picture(SCRIPTS, "pdf") or b"/ObjStm" in picture(SCRIPTS, "pdf")


def test_a_large_map_on_pages_of_its_paper() -> None:
    graph = graph_of(ARGUMENTS / "makili-aliyev-2013.yaml")
    document = PdfDocument(picture(graph, "pdf", pages="a4"))
    assert len(document) > 5
    sizes = {tuple(round(one) for one in page.get_size()) for page in document}
    assert sizes <= {(595, 842), (842, 595)}
    text = text_of(picture(graph, "pdf", pages="a4"))
    for node in list(graph.nodes.values())[:20]:
        assert node.text.split()[0] in text


def test_what_is_missing_is_told_with_its_cure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("argmap.drawing.engine.find_spec", lambda _: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[pdf\]'"):
        picture(SCRIPTS, "pdf")
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[pdf\]'"):
        picture(SCRIPTS, "pdf", pages="a4")
