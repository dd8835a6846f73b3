"""A report as a Word document, with headings and lists of the program's own styles."""

from argmap.files.png_file import COLOUR, png_file
from argmap.programs import IN_BROWSER
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine
from argmap.reports.paper_report.report_picture import ReportPicture
from argmap.reports.report_forms._word_file import WordFile, WordPicture, WordRun

BETWEEN = 4
"""The space between the paragraphs of one point, in points."""
WIDEST, TALLEST = 380, 255
"""How large a picture is at most, in points: so that two points have room on a page."""
BLANK = (238, 240, 242)
"""The grey that old programs show for a picture that is there in vectors alone."""


def write(report: PaperReport) -> bytes:
    """Return the DOCX file."""
    document = WordFile(report.title)
    document.paragraph(WordRun(report.title), style="Title")
    if report.about:
        document.paragraph(WordRun(report.about))
    for section in report.sections:
        document.paragraph(WordRun(section.heading), style="Heading1")
        for one in section.paragraphs():
            document.paragraph(WordRun(one))
        for line in section.lines:
            _add(document, line)
    return document.content()


def _add(document: WordFile, line: ReportLine) -> None:
    """Add a point; its paragraphs are kept on the page of its picture."""
    pictured = line.picture
    at = [WordRun(f"{line.at}: ", bold=True)] if line.at else []
    after = BETWEEN if line.more else None
    document.paragraph(*at, WordRun(line.text), style="ListBullet", keep=pictured is not None, after=after)
    for one in line.more:
        document.paragraph(WordRun(one), style="ListContinue", keep=pictured is not None)
    if pictured:
        _add_picture(document, pictured)


def _add_picture(document: WordFile, picture: ReportPicture) -> None:
    """Add a picture, made smaller where it must be."""
    if IN_BROWSER:  # where nothing draws pixels
        svg, width, height = picture.vectors()
        drawn = WordPicture(png_file(1, 1, 8, COLOUR, [bytes(BLANK)]), svg)
    else:
        png, width, height = picture.pixels()
        drawn = WordPicture(png)
    scale = min(1.0, WIDEST / width, TALLEST / height)
    document.picture(drawn, width * scale, height * scale, picture.name, picture.words)
