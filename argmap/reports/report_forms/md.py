"""A report as Markdown, with its pictures in files beside it."""

import os
from collections.abc import Iterator
from urllib.parse import quote

from argmap.reports.paper_report.report_parts import PaperReport, ReportLine
from argmap.text.markdown_text import escaped, inside

BESIDE = True
"""Whether pictures lie in files beside the report; a report without such files has none."""


def write(report: PaperReport) -> bytes:
    """Return the Markdown text in UTF-8."""
    return ("\n".join(_lines(report)).rstrip() + "\n").encode(errors="backslashreplace")


def _lines(report: PaperReport) -> Iterator[str]:
    yield f"# {inside(report.title)}"
    yield ""
    if report.about:
        yield escaped(report.about)
        yield ""
    for section in report.sections:
        yield f"## {inside(section.heading)}"
        yield ""
        for one in section.paragraphs():
            yield escaped(one)
            yield ""
        yield from (part for line in section.lines for part in _item(line))
        yield ""


def _item(line: ReportLine) -> Iterator[str]:
    yield f"- **{inside(line.at)}:** {inside(line.text)}" if line.at else f"- {escaped(line.text)}"
    for one in line.more:
        yield ""
        yield f"  {escaped(one)}"
    if line.picture and line.picture.file:
        yield ""
        yield f"  ![{inside(line.picture.words)}]({quote(os.fsencode(line.picture.file))})"
    if line.more or line.picture:
        yield ""
