"""A review's report as a ``sub-article`` of JATS 1.3, the form in which journals publish reports; without a name.

Elements are those of the Journal Publishing Tag Set (ANSI/NISO Z39.96-2021); what a report must have is said by
JATS4R's recommendation on peer review materials (NISO RP-39-2021). Its DOI and its date are the publisher's to add.
"""

import os
from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from argmap.problems import ArgmapError
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.paper_report.report_picture import ReportPicture
from argmap.text.xml import printable

SUFFIX = "xml"
REVIEWS_ONLY = True
"""Whether nothing but a review can be written as this."""
BESIDE = True
"""Whether pictures lie in files beside the report; a report without such files has none."""
REVIEWER = '<contrib contrib-type="author"><anonymous/><role specific-use="reviewer">Reviewer</role></contrib>'


def write(report: PaperReport) -> bytes:
    """Return the XML file in UTF-8. Raises ``ArgmapError`` for what is no reviewer's report to the authors."""
    if report.round is None:
        raise ArgmapError("JATS is for the authors' copy of one review alone; choose md, docx, html, pdf or txt")
    return ("\n".join(_lines(report, report.round)) + "\n").encode()


def _lines(report: PaperReport, round_: int) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<sub-article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="reviewer-report">'
    yield "<front-stub>"
    yield f"<title-group><article-title>{_text(report.title)}</article-title></title-group>"
    yield f"<contrib-group>{REVIEWER}</contrib-group>"
    # the first submission is round 0, as Crossref counts
    yield (
        "<custom-meta-group><custom-meta><meta-name>peer-review-revision-round</meta-name>"
        f"<meta-value>{round_ - 1}</meta-value></custom-meta></custom-meta-group>"
    )
    yield "</front-stub>"
    yield "<body>"
    yield from [f"<p>{_text(report.about)}</p>"] if report.about else []
    for section in report.sections:
        yield from _section(section)
    yield "</body>"
    yield "</sub-article>"


def _section(section: ReportSection) -> Iterator[str]:
    yield f"<sec><title>{_text(section.heading)}</title>"
    yield from (f"<p>{_text(one)}</p>" for one in section.paragraphs())
    if section.lines:
        yield '<list list-type="bullet">'
        for line in section.lines:
            yield f"<list-item>{''.join(_item(line))}</list-item>"
        yield "</list>"
    yield "</sec>"


def _item(line: ReportLine) -> Iterator[str]:
    place = f"<bold>{_text(line.at)}:</bold> " if line.at else ""
    yield f"<p>{place}{_text(line.text)}</p>"
    yield from (f"<p>{_text(one)}</p>" for one in line.more)
    if line.picture and line.picture.file:
        yield _figure(line.picture)


def _figure(picture: ReportPicture) -> str:
    graphic = (
        f'<graphic mimetype="image" mime-subtype="svg+xml" xlink:href="{_text(quote(os.fsencode(picture.file)))}"/>'
    )
    return f"<p><fig><label>{_text(picture.name)}</label><alt-text>{_text(picture.words)}</alt-text>{graphic}</fig></p>"


def _text(text: str) -> str:
    return escape(printable(" ".join(text.split())))
