"""Pictures in a report: in a page, in a Word document, or in files beside the text, always with words."""

import json
import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from PIL import Image

from argmap.evaluation.support import SupportOf
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.report_forms import report_forms, written
from argmap.reports.report_forms._word_file import DRAWING, EXTENSION, OFFICE, VECTORS
from argmap.reports.report_forms.docx import BLANK, TALLEST, WIDEST
from argmap.reviewing.consequences import Consequence
from argmap.reviewing.touched_part import touched_part
from tests.reviewing.test_consequences import GRAPH

EMBED = f"{{{OFFICE}}}embed"


def report() -> PaperReport:
    def line(id_: str, name: str) -> ReportLine:
        return ReportLine("One.", name, (), touched_part(GRAPH, SupportOf(GRAPH), Consequence((id_,)), name))

    return PaperReport("A", "", (ReportSection("B", "", (line("learn", "R1.1"), line("bus", "R1.2"))),)).steady()


def test_a_page_holds_them_itself() -> None:
    text = report_forms().get("html").write(report()).decode()
    assert text.count("<figure><svg ") == text.count("</svg></figure>") == 2
    assert "Part of the argument map: R1.1 is about “Sleep helps to learn.”" in text
    assert "http" not in text.replace("http://www.w3.org/", "")


def test_a_word_document_holds_them_with_words_and_no_larger_than_a_page() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document(BytesIO(report_forms().get("docx").write(report())))
    shapes = document.inline_shapes
    assert [one._inline.docPr.get("name") for one in shapes] == ["R1.1", "R1.2"]
    assert "R1.2 is about “Buses cannot change.”" in shapes[1]._inline.docPr.get("descr")
    assert all(one.width.pt <= WIDEST and one.height.pt <= TALLEST for one in shapes)
    points = [one for one in document.paragraphs if one.style.name == "List Bullet"]
    assert [one.paragraph_format.keep_with_next for one in points] == [True, True]


def test_a_word_document_has_vectors_where_nothing_draws_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Word shows the SVG file that its extension names; who does not know that shows a plain PNG file."""
    monkeypatch.setattr("argmap.reports.report_forms.docx.IN_BROWSER", True)
    with ZipFile(BytesIO(report_forms().get("docx").write(report()))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    links = ElementTree.fromstring(parts["word/_rels/document.xml.rels"])
    targets = {one.get("Id"): one.get("Target") for one in links}
    body = ElementTree.fromstring(parts["word/document.xml"])
    blips = list(body.iter(f"{{{DRAWING}/main}}blip"))
    assert len(blips) == 2
    for blip, words in zip(blips, ("Sleep helps to learn.", "Buses cannot change."), strict=True):
        ((extension,),) = blip
        (vectors,) = extension
        assert extension.get("uri") == EXTENSION
        assert vectors.tag == f"{{{VECTORS}}}svgBlip"
        svg = parts[f"word/{targets[vectors.get(EMBED)]}"]
        assert words in "".join(ElementTree.fromstring(svg).itertext())
        pixels = Image.open(BytesIO(parts[f"word/{targets[blip.get(EMBED)]}"]))
        assert (pixels.size, pixels.getpixel((0, 0))) == ((1, 1), BLANK)
    assert b'Extension="svg" ContentType="image/svg+xml"' in parts["[Content_Types].xml"]


def test_markdown_names_files_beside_it(tmp_path: Path) -> None:
    out = str(tmp_path / "my report.md")
    files = written(report(), "md", out)
    assert [Path(one).name for one in files] == ["my report.md", "my report-R1.1.svg", "my report-R1.2.svg"]
    assert "](my%20report-R1.1.svg)" in files[out].decode()
    assert files[str(tmp_path / "my report-R1.1.svg")].startswith(b"<?xml")
    without = written(report(), "md", None)
    assert list(without) == ["-"]
    assert b"![" not in without["-"]


def test_plain_text_has_none() -> None:
    assert report_forms().get("txt").write(report()).decode() == "A\n===\n\nB\n-\n- R1.1: One.\n- R1.2: One.\n"


@pytest.mark.parametrize("form", report_forms().names())
def test_a_hostile_statement_is_plain_text_in_every_form(tmp_path: Path, form: str) -> None:
    pytest.importorskip("typst" if form == "pdf" else "docx")
    text = '</svg><script>alert(1)</script> ](javascript:x) #panic() $x$ id="learn" href="#a" \\N {<img src=x>}'
    graph = lower(loads(f"claim: {{id: c, text: {json.dumps(text)}, premises: [{{id: p, text: A reason.}}]}}").map)
    picture = touched_part(graph, SupportOf(graph), Consequence(("p",)), "R1.1")
    shown = PaperReport("A", "", (ReportSection("B", "", (ReportLine(text, "R1.1", (), picture),)),), round=1)
    files = written(shown, form, str(tmp_path / "report"))
    marks = {"md": r"(?<!\\)<(script|img)|(?<!\\)\]\(javascript", "txt": "\x1b"}.get(form, r"<(script|img)")
    assert not re.search(marks, files[str(tmp_path / "report")].decode("utf-8", "replace"))
    if form == "html":
        found = HTMLParser()
        tags: list[str] = []
        found.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
        found.feed(files[str(tmp_path / "report")].decode())
        assert tags.count("svg") == 1
        assert {"script", "img"}.isdisjoint(tags)
        assert "id=&quot;learn&quot; href=&quot;#a&quot;" in files[str(tmp_path / "report")].decode()
    for path, content in files.items():
        if str(path).endswith(".svg") or form == "jats":
            ElementTree.fromstring(content)
