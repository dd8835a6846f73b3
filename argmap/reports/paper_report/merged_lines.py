"""Findings as lines of a report: one line for what is equal, with all its places."""

from argmap.problems import Problem
from argmap.reports.equal_problems import merged
from argmap.reports.paper_report.findings import as_sentence
from argmap.reports.paper_report.report_parts import ReportLine

PLACES = 8
"""How many places a line names."""


def merged_lines(problems: list[Problem]) -> tuple[ReportLine, ...]:
    """Return a line for each problem with all its places."""
    return tuple(ReportLine(as_sentence(one.message), _places(one.each)) for one in merged(problems))


def _places(problems: tuple[Problem, ...]) -> str:
    places = list(dict.fromkeys(one.at for one in problems if one.at))
    return "; ".join(places[:PLACES]) + (f" and {len(places) - PLACES} more" if len(places) > PLACES else "")
