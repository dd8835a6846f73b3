"""Where the paper speaks against itself, and which objections it leaves without an answer."""

from collections.abc import Iterator
from functools import partial

from argmap.evaluation.acceptability import Standing
from argmap.evaluation.framework import Label
from argmap.evaluation.variants import by_the_text
from argmap.graph import Graph, Node
from argmap.notation.model import Voice
from argmap.problems import Problem
from argmap.reports.paper_report.findings import Findings, as_line, quoted
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection

MOST = 6
"""How many objections of the reader's are told."""
BRIEF = 12
"""How many words of what is objected to are quoted."""


def objections(findings: Findings) -> Iterator[ReportSection]:
    """Yield a section on what the paper itself leaves standing, and one on what the map's maker asks."""
    own = findings.take("unanswered-concession", "supports-and-attacks")
    claim = findings.take("defeated-claim")
    others = findings.take("unanswered-objection")
    asked = [one for one in others if _voice(one, findings) is Voice.READER]
    told = [one for one in others if one not in asked]
    say = partial(_line, findings=findings, standing=Standing(by_the_text(findings.graph)))
    if own or claim:
        lead = "The paper says or grants this against its own argument, and the map has no answer from the paper."
        told_of_claim = map(as_line, claim)
        yield ReportSection("What the paper leaves standing against itself", lead, (*told_of_claim, *map(say, own)))
    if told:
        lead = "The paper reports these objections, and the map has no answers from the paper."
        yield ReportSection("Objections of others left unanswered", lead, tuple(map(say, told)))
    if asked:
        lead = "The paper does not raise these; whoever made the map did. They are questions to put to the author."
        left = len(asked) - MOST
        lead += f" The {MOST} with the most at stake are listed; the map has {left} more." if left > 0 else ""
        lines = tuple(map(partial(_asked, findings=findings), asked[:MOST]))
        yield ReportSection("Objections that a reader may raise", lead, lines)


def _voice(problem: Problem, findings: Findings) -> Voice | None:
    node = findings.node(problem)
    return node.voice if node else None


def _line(problem: Problem, findings: Findings, standing: Standing) -> ReportLine:
    node = findings.node(problem)
    target = _target(node, findings.graph)
    if node is None or target is None:
        return as_line(problem)
    defeats = ", and defeats it" if standing.of.get(target.id) is Label.OUT else ""
    return ReportLine(f"{quoted(node)}, against {quoted(target, BRIEF)}{_place(target)}{defeats}.", problem.at or "")


def _asked(problem: Problem, findings: Findings) -> ReportLine:
    node = findings.node(problem)
    target = _target(node, findings.graph)
    said = f"{' '.join(node.text.split()).rstrip('.')}" if node else problem.message
    against = f" (against {target.at})" if target and target.at and target.at != problem.at else ""
    return ReportLine(f"{said}{against}.", problem.at or "")


def _target(node: Node | None, graph: Graph) -> Node | None:
    home = graph.inferences.get(node.home or "") if node else None
    return graph.parent(home) if home else None


def _place(node: Node) -> str:
    return f" ({node.at})" if node.at else ""
