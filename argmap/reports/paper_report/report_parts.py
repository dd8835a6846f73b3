"""What a report consists of, whatever it is written as."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A sentence of a report, and the place in the paper that it is about; empty where it is about none."""

    text: str
    at: str = ""


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
