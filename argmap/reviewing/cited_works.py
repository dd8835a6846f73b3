"""What a review's report cites: citations in its sentences formatted, and the list of references in its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from argmap.notation.bibliography import Work
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection
from argmap.reports.references import StyledReferences

HEADING = "References"


def with_references(
    sections: Sequence[ReportSection], works: Mapping[str, Work], style: str
) -> tuple[list[ReportSection], tuple[str, ...]]:
    """Return sections with their citations formatted, and the keys that name no work.

    References are written into the section that is empty, which goes where there are none; else behind all others.
    """
    styled = StyledReferences(works, style, [text for one in sections for text in _texts(one)])
    listed = tuple(map(ReportLine, styled.references()))
    found = [_formatted(one, styled) if one.lead or one.lines else replace(one, lines=listed) for one in sections]
    if listed and not any(one.lines is listed for one in found):
        found.append(ReportSection(HEADING, "", listed))
    return [one for one in found if one.lead or one.lines], styled.unknown


def _texts(section: ReportSection) -> Iterator[str]:
    yield from section.paragraphs()
    for line in section.lines:
        yield from (line.text, *line.more)


def _formatted(section: ReportSection, styled: StyledReferences) -> ReportSection:
    def of(line: ReportLine) -> ReportLine:
        return replace(line, text=styled.formatted(line.text), more=tuple(map(styled.formatted, line.more)))

    more = tuple(map(styled.formatted, section.more))
    return replace(section, lead=styled.formatted(section.lead), more=more, lines=tuple(map(of, section.lines)))
