"""A report as plain text, to paste into a mail or the form of a journal."""

from collections.abc import Iterator

from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.text.cells import visible, wrap

WIDTH = 88


def write(report: PaperReport) -> bytes:
    """Return the text in UTF-8."""
    return ("\n".join(_lines(report)).rstrip() + "\n").encode(errors="backslashreplace")


def _lines(report: PaperReport) -> Iterator[str]:
    yield from wrap(visible(report.title), WIDTH)
    yield "=" * min(WIDTH, max(3, len(report.title)))
    yield ""
    if report.about:
        yield from wrap(visible(report.about), WIDTH)
        yield ""
    for section in report.sections:
        yield from _section(section)


def _section(section: ReportSection) -> Iterator[str]:
    yield section.heading
    yield "-" * len(section.heading)
    for number, one in enumerate(section.paragraphs()):
        yield from [""] if number else []
        yield from wrap(visible(one), WIDTH)
    yield from (part for line in section.lines for part in _item(line))
    yield ""


def _item(line: ReportLine) -> Iterator[str]:
    first, *rest = wrap(visible(f"{line.at}: {line.text}" if line.at else line.text), WIDTH - 2)
    yield f"- {first}"
    yield from (f"  {part}" for part in rest)
    for one in line.more:
        yield ""
        yield from (f"  {part}" for part in wrap(visible(one), WIDTH - 2))
    if line.more:
        yield ""
