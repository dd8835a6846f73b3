"""What a report consists of, whatever it is written as."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from argmap.reports.paper_report.report_picture import ReportPicture
from argmap.text.cells import steady


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A sentence of a report, and the place in the paper that it is about; empty where it is about none.

    ``more`` are further paragraphs on the same thing, ``picture`` shows the part of the map that it touches.
    """

    text: str
    at: str = ""
    more: tuple[str, ...] = ()
    picture: ReportPicture | None = None


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading, a paragraph below it, ``more`` paragraphs if one is not enough, and a list of lines."""

    heading: str
    lead: str
    lines: tuple[ReportLine, ...] = ()
    more: tuple[str, ...] = ()

    def paragraphs(self) -> Iterator[str]:
        """Yield the paragraphs below the heading."""
        yield from filter(None, (self.lead, *self.more))


@dataclass(frozen=True, slots=True)
class PaperReport:
    """A whole report: its title, what it is about, and its sections in order, none of them empty.

    ``round`` is the round of review, from 1, of a reviewer's report to the authors; ``None`` for any other report.
    """

    title: str
    about: str
    sections: tuple[ReportSection, ...]
    round: int | None = None

    def pictures(self) -> Iterator[ReportPicture]:
        """Yield the pictures of the report, in its order."""
        return (line.picture for section in self.sections for line in section.lines if line.picture)

    def with_files(self, stem: str) -> "PaperReport":
        """Return the report with its pictures in files of their own: ``stem``-R1.1.svg and so on."""

        def filed(line: ReportLine) -> ReportLine:
            if line.picture is None:
                return line
            return replace(line, picture=replace(line.picture, file=f"{stem}-{line.picture.name}.svg"))

        sections = (replace(one, lines=tuple(map(filed, one.lines))) for one in self.sections)
        return replace(self, sections=tuple(sections))

    def steady(self) -> "PaperReport":
        """Return the report without what would steer a terminal or reorder letters, whatever it is written as."""

        def still(line: ReportLine) -> ReportLine:
            return ReportLine(steady(line.text), steady(line.at), tuple(map(steady, line.more)), line.picture)

        def section(one: ReportSection) -> ReportSection:
            lines, more = tuple(map(still, one.lines)), tuple(map(steady, one.more))
            return ReportSection(steady(one.heading), steady(one.lead), lines, more)

        return replace(
            self, title=steady(self.title), about=steady(self.about), sections=tuple(map(section, self.sections))
        )
