"""A report as a Word document, with headings and lists of the program's own styles."""

from io import BytesIO
from typing import TYPE_CHECKING

from argmap.problems import ArgmapError
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine
from argmap.reports.paper_report.report_picture import ReportPicture
from argmap.text.direction import right_to_left
from argmap.text.xml import printable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

BEHIND_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId",
    "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What comes behind the direction among the settings of a paragraph (ECMA-376, 17.3.1.26 "pPr")."""
FONT, MARGIN = 10, 2
"""The size of the text in points and the margins in centimetres, with which a report fits on two pages."""
BETWEEN = 4
"""The space between the paragraphs of one point, in points."""
WIDEST, TALLEST = 380, 255
"""How large a picture is at most, in points: so that two points have room on a page."""


def write(report: PaperReport) -> bytes:
    """Return the DOCX file. Raises ``ArgmapError`` where python-docx is missing."""
    try:
        import docx
        from docx.shared import Cm, Pt
    except ImportError as error:
        raise ArgmapError("a Word document needs python-docx: `pip install 'argmap[word]'`") from error
    document = docx.Document()
    document.core_properties.title = printable(report.title)[:255]
    document.core_properties.author = ""
    document.styles["Normal"].font.size = Pt(FONT)
    for page in document.sections:
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(MARGIN)
    document.add_heading(printable(report.title), 0)
    if report.about:
        document.add_paragraph(printable(report.about))
    for section in report.sections:
        document.add_heading(printable(section.heading), 1)
        for one in section.paragraphs():
            document.add_paragraph(printable(one))
        for line in section.lines:
            _add(document, line)
    _turn(document.paragraphs)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _add(document: "Document", line: ReportLine) -> None:
    from docx.shared import Pt

    item = document.add_paragraph(style="List Bullet")
    if line.more:
        item.paragraph_format.space_after = Pt(BETWEEN)
    if line.at:
        item.add_run(f"{printable(line.at)}: ").bold = True
    item.add_run(printable(line.text))
    paragraphs = [item, *(document.add_paragraph(printable(one), style="List Continue") for one in line.more)]
    if line.picture:
        for one in paragraphs:  # on the same page as the picture
            one.paragraph_format.keep_with_next = True
        _add_picture(document, line.picture)


def _add_picture(document: "Document", picture: ReportPicture) -> None:
    """Add a picture with words for who cannot see it (ECMA-376, 20.4.2.5 "docPr"); made smaller where it must be."""
    from docx.shared import Pt

    drawn, width, height = picture.pixels()
    scale = min(1.0, WIDEST / width, TALLEST / height)
    run = document.add_paragraph(style="List Continue").add_run()
    shape = run.add_picture(BytesIO(drawn), Pt(width * scale), Pt(height * scale))
    shape._inline.docPr.set("name", picture.name)
    shape._inline.docPr.set("descr", printable(picture.words))


def _turn(paragraphs: "list[Paragraph]") -> None:
    """Make those run from right to left whose text does (ECMA-376, 17.3.1.6 "bidi", 17.3.2.30 "rtl")."""
    from docx.oxml import OxmlElement

    for one in paragraphs:
        said = one.runs[-1].text if one.runs else ""  # before it may stand a place in the paper
        if right_to_left(said):
            one._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *BEHIND_BIDI)
            for run in one.runs:
                run.font.rtl = right_to_left(run.text) or None
