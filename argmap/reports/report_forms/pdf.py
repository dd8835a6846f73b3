"""A report as a PDF, tagged for who has it read aloud (PDF/UA-1), with its fonts inside and nobody's name in it."""

import json
import re
from pathlib import Path
from typing import Any, Final

from argmap.problems import ArgmapError
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.paper_report.report_picture import ReportPicture
from argmap.text.direction import right_to_left
from argmap.text.xml import printable

NEEDS = ("typst",)
TEMPLATE = Path(__file__).parent / "report.typ"
STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1), under which a letter that no font has is an error, and no empty box."""
LACKING = re.compile(r'the text `"(.+?)"` could not be displayed')


def write(report: PaperReport) -> bytes:
    """Return the PDF file.

    Raises ``ArgmapError`` where typst is missing, and for letters that no font of this computer has.
    """
    try:
        import typst
    except ImportError as error:
        raise ArgmapError("a report as a PDF needs typst: `pip install 'argmap[report]'`") from error
    data = json.dumps(_data(report), ensure_ascii=False)
    try:
        return typst.compile(TEMPLATE.read_bytes(), format="pdf", pdf_standards=STANDARD, sys_inputs={"report": data})
    except typst.TypstError as error:
        raise _refusal(str(error)) from error


def _refusal(message: str) -> ArgmapError:
    if found := LACKING.search(message):
        cure = "install a font that has it, such as one of Noto's, or write the report as .docx or .html"
        return ArgmapError(f"no font on this computer has {found[1][:20]!r}, so the PDF would not show it; {cure}")
    return ArgmapError(f"typst cannot write the PDF: {printable(message)}; write the report as .docx or .html")


def _data(report: PaperReport) -> dict[str, Any]:
    title = _said(" ".join(report.title.split()) or "Report")
    return {"title": title, "about": _said(report.about), "sections": list(map(_section, report.sections))}


def _section(section: ReportSection) -> dict[str, Any]:
    lines = list(map(_line, section.lines))
    return {"heading": _said(section.heading), "paragraphs": list(map(_said, section.paragraphs())), "lines": lines}


def _line(line: ReportLine) -> dict[str, Any]:
    return {
        "at": printable(line.at), "text": _said(line.text), "more": list(map(_said, line.more)),
        "picture": _picture(line.picture) if line.picture else None,
    }  # fmt: skip


def _picture(picture: ReportPicture) -> dict[str, Any]:
    drawn = picture.diagram()
    return {
        "svg": picture.as_file().decode(), "width": drawn.width, "height": drawn.height,
        "words": printable(picture.words),
    }  # fmt: skip


def _said(text: str) -> dict[str, Any]:
    """Return a text with the direction that it runs in, which a PDF does not find out by itself."""
    return {"text": printable(text), "rtl": right_to_left(text)}
