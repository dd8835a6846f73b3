"""Where the paper speaks against itself, and which objections it leaves without an answer."""

from collections.abc import Iterator
from functools import partial

from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Kind, Node
from argmap.notation.model import Voice
from argmap.problems import Problem
from argmap.reports.paper_report.findings import Findings, as_line, few, quoted
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection

MOST = 6
"""How many objections of the reader's are told."""
BRIEF = 12
"""How many words of what is objected to are quoted."""


def answered(findings: Findings) -> Iterator[ReportSection]:
    """Yield the section on the objections to the claims that the paper answers, with what becomes of the answers."""
    graph, support = findings.graph, SupportOf(findings.graph)
    lines: list[ReportLine] = []
    for objection in (
        graph.nodes[one] for root in graph.roots for step in graph.into(root, Kind.ATTACKS) for one in step.sources
    ):
        answers = [graph.nodes[one] for step in graph.into(objection.id, Kind.ATTACKS) for one in step.sources]
        own = [one for one in answers if one.voice in (Voice.AUTHOR, Voice.CONCEDED)]
        if objection.voice is not Voice.READER and own:
            told = "; ".join(f"{quoted(one, BRIEF)}{_place(one)}{_unsupported(one, support)}" for one in own)
            lines.append(ReportLine(f"{quoted(objection)} is answered by {told}.", objection.at or ""))
    if lines:
        yield ReportSection(findings.words.answered, "", few(lines))


def _unsupported(node: Node, support: SupportOf) -> str:
    return "" if support.of[node.id] is Support.SUPPORTED else ", which has no support"


def objections(findings: Findings) -> Iterator[ReportSection]:
    """Yield a section on what the paper itself leaves standing, and one on what the map's maker asks."""
    found = findings.take("unanswered-concession", "supports-and-attacks")
    whose = [one for one in found if _untraced(one, findings)]
    own = [one for one in found if one not in whose]
    claim = findings.take("defeated-claim")
    others = findings.take("unanswered-objection")
    if findings.debate and others:
        claim = []  # those that are told defeat it
    asked = [one for one in others if _voice(one, findings) is Voice.READER]
    told = [one for one in others if one not in asked]
    say = partial(_line, findings=findings)
    if own or whose:
        claim = []  # the objections that are told defeat it
    if own or claim:
        yield ReportSection(*findings.words.against, few([*map(as_line, claim), *map(say, own)]))
    if whose:
        lead = "The map gives neither a place in the paper nor a voice for these, and has no answers to them."
        yield ReportSection("Objections of which the map does not say whose they are", lead, few([*map(say, whose)]))
    if told:
        yield ReportSection(*findings.words.others, few([*map(say, told)]))
    if asked:
        lead = "The paper does not raise these; whoever made the map did. They are questions to put to the author."
        left = len(asked) - MOST
        lead += f" The {MOST} with the most at stake are listed; the map has {left} more." if left > 0 else ""
        questions = tuple(map(partial(_asked, findings=findings), asked[:MOST]))
        yield ReportSection("Objections that a reader may raise", lead, questions)


def _untraced(problem: Problem, findings: Findings) -> bool:
    node = findings.node(problem)
    return problem.rule == "unanswered-concession" and node is not None and node.untraced


def _voice(problem: Problem, findings: Findings) -> Voice | None:
    node = findings.node(problem)
    return node.voice if node else None


def _line(problem: Problem, findings: Findings) -> ReportLine:
    node = findings.node(problem)
    target = _target(node, findings.graph)
    if node is None or target is None:
        return as_line(problem)
    return ReportLine(f"{quoted(node)} speaks against {quoted(target, BRIEF)}{_place(target)}.", problem.at or "")


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
