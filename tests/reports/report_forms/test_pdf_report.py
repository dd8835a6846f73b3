"""A report as a PDF: every word of it, in any letters that there is a font for, tagged, and without a name."""

import sys
from io import BytesIO

import pytest

from argmap.problems import ArgmapError
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.report_forms import report_forms
from tests.reports.report_forms.test_forms import HOSTILE
from tests.reports.report_forms.test_report_pictures import report
from tests.reviewing.opened_files import everything_in

pytest.importorskip("typst")
NO_FONT = "\U000f1234"
"""A letter for private use, which no font has."""


def pdf(*lines: ReportLine, title: str = "Review 1") -> bytes:
    shown = PaperReport(title, "About it.", (ReportSection("Points", "A lead.", lines),))
    return report_forms().get("pdf").write(shown)


def text_of(content: bytes) -> str:
    from pypdf import PdfReader

    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages)


def test_it_holds_every_word_and_runs_none() -> None:
    hostile = '#set page(fill: red) #panic("x") $a$ *b* _c_ `d` @e <f> \\ // g'
    text = text_of(pdf(ReportLine(hostile, "1.1 s1", ("More of it.",)), ReportLine(HOSTILE)))
    for said in ("Review 1", "About it.", "Points", "A lead.", "1.1 s1:", "More of it.", hostile, "<script>alert(1)"):
        assert said in text, said


@pytest.mark.parametrize("said", ["Он спит мало", "Ξυπνά νωρίς", "Çıxış yolu", "Ngủ quá ít", "Źdźbło"])
def test_it_has_the_letters_of_other_languages(said: str) -> None:
    assert said in text_of(pdf(ReportLine(said)))


def test_what_runs_from_right_to_left_does_so() -> None:
    import pypdfium2

    def left(said: str) -> float:
        page = pypdfium2.PdfDocument(pdf(ReportLine(said)))[0].get_textpage()
        return float(page.get_charbox(page.get_text_range().index(said[0]))[0])

    assert left("שלום") > left("zwei") + 100


def test_it_is_tagged_and_names_its_title_but_nobody() -> None:
    from pypdf import PdfReader

    opened = PdfReader(BytesIO(pdf(ReportLine("One."))))
    assert opened.metadata
    assert (opened.metadata.title, opened.metadata.author) == ("Review 1", None)
    assert str(opened.root_object["/Lang"]) == "en"
    assert "/StructTreeRoot" in opened.root_object
    assert b"pdfuaid:part>1<" in pdf(ReportLine("One."))


def test_the_same_report_is_the_same_file() -> None:
    assert pdf(ReportLine("One.")) == pdf(ReportLine("One."))


def test_pictures_are_vectors_with_words() -> None:
    content = report_forms().get("pdf").write(report())
    assert b"/Subtype/Image" not in content
    assert "Buses cannot change." in text_of(content)
    assert "Part of the argument map: R1.2 is about" in everything_in(content)


def test_a_letter_that_no_font_has_is_no_empty_box() -> None:
    with pytest.raises(ArgmapError, match=r"no font on this computer has .* so the PDF would not show it"):
        pdf(ReportLine(f"A letter {NO_FONT} is here."))


def test_without_a_title_it_has_one() -> None:
    assert "Report" in text_of(pdf(title="  "))


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ArgmapError, match=r"needs typst: `pip install 'argmap\[report\]'`"):
        pdf()
