"""The map on the desk as a file: in every format that maps are drawn in or converted to, and as a report on it."""

from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from argmap.anchoring.companion_files import article_beside, edition_beside
from argmap.checking.running import check
from argmap.desk.sendable import media_type
from argmap.files.packing import packed
from argmap.formats import formats, title_of, writable, written
from argmap.graph.drafts import require_confirmed
from argmap.graph.graph_document import AnyDocument, as_graph
from argmap.problems import ArgmapError, Profile
from argmap.programs import IN_BROWSER
from argmap.renderers import renderers, suffixes
from argmap.rendering import drawings
from argmap.reports.paper_report import paper_report
from argmap.reports.report_forms import forms_of_any, report_forms
from argmap.text.nearest import did_you_mean

OWN = ("yaml", "json", "graph")
"""Formats of argmap's own, which the page has words for."""
REPORT = "report-"
"""What the names of a report's forms begin with."""
BY_PAGE = ("png", "pdf")
"""Drawings that a browser can make of SVG, where the desk runs in it and cannot make them."""


class ExportFormat(NamedTuple):
    """A format to export to: its name, what it is in a line, and whether it is a drawing.

    One for maps of other programs has a ``title``, what people call it, and says how its files are called. One made
    ``by_page`` is made there, of the files that ``drawn_files`` returns.
    """

    name: str
    says: str
    drawing: bool
    title: str = ""
    by_page: bool = False


class ExportedFile(NamedTuple):
    """A file to hand out; ``lost`` says what of the map its format could not hold."""

    name: str
    content: bytes
    lost: tuple[str, ...] = ()

    @property
    def type(self) -> str:
        """The media type."""
        return media_type(self.name)


def export_formats() -> list[ExportFormat]:
    """Return all formats: drawings first, then what other programs read, then the forms of a report."""
    drawn = [
        ExportFormat(name, _summary(one), True, by_page=not can_be_made(one))
        for name, one in renderers().items()
        if can_be_made(one) or name in BY_PAGE
    ]
    converted = [_converted(name) for name in writable()]
    forms = [(name, report_forms().get(name)) for name in forms_of_any()]
    reports = [ExportFormat(f"{REPORT}{name}", _summary(one), False) for name, one in forms if can_be_made(one)]
    return [*drawn, *converted, *reports]


def can_be_made(writer: object) -> bool:
    """Tell whether a renderer or a form of reports can write here.

    On a computer what it ``NEEDS`` can be installed, and a message says how; in a browser it cannot.
    """
    return not IN_BROWSER or all(find_spec(one) for one in getattr(writer, "NEEDS", ()))


def _converted(name: str) -> ExportFormat:
    """Return a format of maps: of another program's, what its files are called rather than what it is."""
    one = formats().get(name)
    if name in OWN:
        return ExportFormat(name, _summary(one), False)
    return ExportFormat(name, one.SUFFIXES[0], False, title_of(name))


def exported(document: AnyDocument, to: str) -> ExportedFile:
    """Return the map as a file; several that belong together as an archive.

    Raises ``ArgmapError`` for an unknown format, and where the map cannot be written in it.
    """
    stem = Path(document.file).stem
    form = to.removeprefix(REPORT)
    if form != to and form in forms_of_any():
        return ExportedFile(f"{stem}-report.{form}", _report(document, form))
    if to in writable():
        found = written(as_graph(document), to)
        content = found.content.encode() if isinstance(found.content, str) else found.content
        lost = tuple(dict.fromkeys(one.message for one in found.problems))
        return ExportedFile(f"{stem}{formats().get(to).SUFFIXES[0]}", content, lost)
    if to not in renderers().names():
        names = [one.name for one in export_formats()]
        raise ArgmapError(f"no format is called {to!r}; {did_you_mean(to, names)}")
    first, *sheets = drawn_files(document, to)
    if not sheets:
        return first
    return ExportedFile(f"{stem}-{to}.zip", packed({one.name: one.content for one in (first, *sheets)}))


def drawn_files(document: AnyDocument, to: str = "svg") -> list[ExportedFile]:
    """Return the files that a map is drawn in: one, or the overview of a large map and its sheets."""
    name = f"{Path(document.file).stem}{suffixes(renderers().get(to), to)[0]}"
    return [ExportedFile(Path(path).name, content) for path, content in drawings(document, name, to).items()]


def _report(document: AnyDocument, form: str) -> bytes:
    """Return the report on the argument, as ``argmap report`` writes it."""
    require_confirmed(document)
    article = article_beside(document)
    edition = edition_beside(document) if article else None
    problems = check(document, profile=Profile.REVIEW, article=article, edition=edition)
    with report_forms().running(form) as writing:
        return writing.write(paper_report(as_graph(document).graph, problems, article))


def _summary(module: object) -> str:
    """Return the first sentence of a module's documentation."""
    return " ".join((module.__doc__ or "").partition("\n\n")[0].split())
