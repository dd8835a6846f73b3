"""A report as a page of HTML that needs nothing else: to read, to print, to open in a word processor."""

from collections.abc import Iterator
from html import escape

from argmap.reports.paper_report.report_parts import PaperReport, ReportLine
from argmap.text.xml import printable

STYLE = """
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; color: #14181c; max-width: 44em; margin: 2em auto;
  padding: 0 1em; }
h1 { font-size: 1.5em; line-height: 1.2; }
h2 { font-size: 1.1em; margin: 1.4em 0 .3em; }
p { margin: .3em 0; }
ul { margin: .3em 0; padding-left: 1.2em; }
li { margin: .2em 0; }
figure { margin: .5em 0; }
figure svg { display: block; width: auto; max-width: min(100%, 34em); height: auto; }
.at { color: #4a5560; font-size: .9em; }
@media print {
  body { margin: 0; max-width: none; font-size: 9.5pt; line-height: 1.3; }
  h2 { margin: .8em 0 .1em; }
  p, ul, li { margin-top: .1em; margin-bottom: .1em; }
  h2 { break-after: avoid; }
  li, figure { break-inside: avoid; }
  figure svg { max-width: 13cm; max-height: 11cm; }
}
"""


def write(report: PaperReport) -> bytes:
    """Return the page in UTF-8."""
    return ("\n".join(_lines(report)) + "\n").encode(errors="backslashreplace")


def _lines(report: PaperReport) -> Iterator[str]:
    title = _text(report.title)
    yield "<!DOCTYPE html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title><style>{STYLE}</style></head>"
    yield f"<body><main><h1>{title}</h1>"
    if report.about:
        yield f"<p>{_text(report.about)}</p>"
    for section in report.sections:
        yield f"<section><h2>{_text(section.heading)}</h2>"
        yield from (f"<p>{_text(one)}</p>" for one in section.paragraphs())
        yield from ("<ul>", *map(_item, section.lines), "</ul>") if section.lines else ()
        yield "</section>"
    yield "</main></body></html>"


def _item(line: ReportLine) -> str:
    place = f'<span class="at">{_text(line.at)}</span> ' if line.at else ""
    more = "".join(f"<p>{_text(one)}</p>" for one in line.more)
    picture = f"<figure>{line.picture.inline()}</figure>" if line.picture else ""
    return f'<li dir="auto">{place}{_text(line.text)}{more}{picture}</li>'


def _text(text: str) -> str:
    return escape(printable(text))
