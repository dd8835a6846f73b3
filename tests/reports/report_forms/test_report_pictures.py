"""Pictures in a report: in a page, in a Word document, or in files beside the text, always with words."""

from io import BytesIO
from pathlib import Path

import pytest

from argmap.evaluation.support import SupportOf
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.report_forms import report_forms, written
from argmap.reports.report_forms.docx import TALLEST, WIDEST
from argmap.reviewing.consequences import Consequence
from argmap.reviewing.touched_part import touched_part
from tests.reviewing.test_consequences import GRAPH


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
