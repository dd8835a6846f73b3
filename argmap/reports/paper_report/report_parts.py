"""What a report consists of, whatever it is written as."""

from dataclasses import dataclass

from argmap.text.cells import steady


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A sentence of a report, and the place in the paper that it is about; empty where it is about none.

    ``more`` are further paragraphs on the same thing.
    """

    text: str
    at: str = ""
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading, a sentence or two below it, and a list of lines."""

    heading: str
    lead: str
    lines: tuple[ReportLine, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperReport:
    """A whole report: its title, what it is about, and its sections in order, none of them empty."""

    title: str
    about: str
    sections: tuple[ReportSection, ...]

    def steady(self) -> "PaperReport":
        """Return the report without what would steer a terminal or reorder letters, whatever it is written as."""
        sections = (
            ReportSection(
                steady(one.heading),
                steady(one.lead),
                tuple(ReportLine(steady(r.text), steady(r.at), tuple(map(steady, r.more))) for r in one.lines),
            )
            for one in self.sections
        )
        return PaperReport(steady(self.title), steady(self.about), tuple(sections))
