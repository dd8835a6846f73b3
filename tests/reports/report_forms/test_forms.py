import re
from html.parser import HTMLParser
from io import BytesIO

import pytest

from argmap.problems import ArgmapError
from argmap.reports.paper_report import PaperReport, ReportLine, ReportSection
from argmap.reports.report_forms import form_of, report_forms

HOSTILE = "<script>alert(1)</script> *a* [b](javascript:c) \x1b[31m & “q”"
REPORT = PaperReport(
    HOSTILE, "About.", (ReportSection("Claim", "A lead.", (ReportLine("One.", "1.1 s1"), ReportLine(HOSTILE))),)
)


class Tags(HTMLParser):
    """The names of the elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_text_forms_hold_every_word_and_run_nothing(form: str) -> None:
    text = report_forms().get(form).write(REPORT).decode()
    assert all(word in text for word in ("About.", "A lead.", "1.1 s1", "One."))
    assert "\x1b" not in text
    if form == "html":
        tags = Tags()
        tags.feed(text)
        assert {"html", "li"} <= tags.seen
        assert tags.seen.isdisjoint({"script", "a"})
    if form == "md":
        assert not re.search(r"(?<!\\)<script|(?<!\\)\]\(", text)


def test_a_word_document_has_headings_and_lists() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document(BytesIO(report_forms().get("docx").write(REPORT)))
    shown = [(one.style.name, one.text) for one in document.paragraphs]
    assert ("Heading 1", "Claim") in shown
    assert ("List Bullet", "1.1 s1: One.") in shown


def test_a_paragraph_of_a_word_document_runs_as_its_text_does() -> None:
    docx = pytest.importorskip("docx")
    lines = (ReportLine("יש להתחיל בשעה 09:00.", "1.1 s1"), ReportLine("One."))
    report = PaperReport("דוח", "About.", (ReportSection("Claim", "", lines),))
    document = docx.Document(BytesIO(report_forms().get("docx").write(report)))
    turned = {one.text: one._p.xpath("./w:pPr/w:bidi") != [] for one in document.paragraphs}
    assert turned == {
        "דוח": True, "About.": False, "Claim": False, "1.1 s1: יש להתחיל בשעה 09:00.": True, "One.": False
    }  # fmt: skip
    assert [run.font.rtl for run in document.paragraphs[3].runs] == [None, True]


@pytest.mark.parametrize(
    ("path", "form"),
    [
        (None, "txt"),
        ("-", "txt"),
        ("a.MD", "md"),
        ("a.markdown", "md"),
        ("a.htm", "html"),
        ("a.docx", "docx"),
        ("a.PDF", "pdf"),
    ],
)
def test_the_extension_decides(path: str | None, form: str) -> None:
    assert form_of(path) == form


def test_an_unknown_extension_is_told_the_forms() -> None:
    forms = ", ".join(report_forms().names())
    with pytest.raises(ArgmapError, match=rf"a\.odt: unknown extension; choose a form with --to: {forms}"):
        form_of("a.odt")
