"""Notes that back less than their sentence, and what is to be said of the sources."""

from collections.abc import Iterator

from argmap.evaluation.citing import Citing
from argmap.forest.sources import NamedSources
from argmap.problems import Concern
from argmap.reports.paper_report.findings import Findings, few, quoted
from argmap.reports.paper_report.merged_lines import merged_lines
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection

BRIEF = 9
"""How many words of the statement are quoted."""
SAID_ONLY = ("reported-opinion-only", "explanatory-note-only", "single-source")


def partial(findings: Findings) -> Iterator[ReportSection]:
    """Yield the section on notes and works that back only a part of the statement that names them."""
    findings.take("partly-supported-premise")
    names, citing = NamedSources(findings.graph), Citing(findings.graph)
    lines = tuple(
        ReportLine(f"{one.title}, for {quoted(node, BRIEF)}: backs {one.backs}.", node.at or "")
        for node in findings.graph.nodes.values()
        for one in names.of(node)
        if one.backs and (not isinstance(one.key, int) or citing.cites(one.key))
    )
    if lines:
        lead = "By the map, these are cited for more than they give."
        yield ReportSection("Sources that back less than their sentence", lead, few(lines))


def sources(findings: Findings) -> Iterator[ReportSection]:
    """Yield the section on sources, a line for each kind of finding."""
    problems = [*findings.take(*SAID_ONLY), *findings.take_all(Concern.SOURCES)]
    if problems:
        yield ReportSection(
            "Sources", "What can be seen of them without reading them.", merged_lines(problems, findings.graph)
        )
