"""Findings as lines of a report: one line for what is equal, with all its places."""

from argmap.graph import Graph
from argmap.problems import Problem
from argmap.reports.equal_problems import MergedProblem, merged
from argmap.reports.paper_report.findings import as_sentence, quoted
from argmap.reports.paper_report.report_parts import ReportLine

BRIEF = 9
"""How many words of a statement are quoted."""
PLACES = 8
"""How many places a line names."""


def merged_lines(problems: list[Problem], graph: Graph) -> tuple[ReportLine, ...]:
    """Return a line for each problem with all its places; what is said of one statement quotes it."""
    return tuple(ReportLine(as_sentence(_told(one, graph)), _places(one.each)) for one in merged(problems))


def _told(problem: MergedProblem, graph: Graph) -> str:
    node = graph.nodes.get(problem.first.node or "")
    return f"{problem.message}: {quoted(node, BRIEF)}" if node and len(problem.each) == 1 else problem.message


def _places(problems: tuple[Problem, ...]) -> str:
    places = list(dict.fromkeys(one.at for one in problems if one.at))
    return "; ".join(places[:PLACES]) + (f" and {len(places) - PLACES} more" if len(places) > PLACES else "")
