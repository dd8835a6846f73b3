"""What the claim needs and lacks: statements that no evidence reaches, by how much falls with each."""

from collections.abc import Iterator

from argmap.evaluation.granted import Legs
from argmap.evaluation.spare import idle, upheld
from argmap.evaluation.unreached import Reach
from argmap.forest.summary import number
from argmap.graph import Role
from argmap.problems import Problem
from argmap.reports.paper_report.findings import Findings, quoted
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection
from argmap.text.enumerating import listed

BARE = ("unsupported-premise", "unsupported-objection")
LACKING = ("unsupported-statement", *BARE, "reported-as-support")
BRIEF = 9
"""How many words of a reason are quoted where several are named."""
MOST = 7
"""How many statements the section tells; the rest is told by section of the paper."""


def needs(findings: Findings) -> Iterator[ReportSection]:
    """Yield the section, if the claim needs anything that it lacks; what it names is not told again elsewhere."""
    graph, weights = findings.graph, findings.weights
    lacking = dict.fromkeys(one.node or "" for one in findings.peek(*LACKING) if _weighs(one, findings))
    chosen = sorted(lacking, key=lambda id_: weights[id_].order)[:MOST]
    told: dict[str, list[str]] = {}
    for one in findings.take(*LACKING, nodes=chosen):
        told.setdefault(one.node or "", []).append(one.rule)
    below = {one.node.id: len(one.leaves) for one in Reach(graph).unreached()}
    lines = [
        ReportLine(
            f"{quoted(graph.nodes[id_])} {_lack(told[id_], below.get(id_, 0))}; {_falls(id_, findings)}.",
            _at(id_, findings),
        )
        for id_ in chosen
    ]
    findings.take("dispensable-reasons")
    lines += _spare(findings)
    if lines:
        lead = "These statements lack support, and most depends on them; the weightiest come first." if chosen else ""
        yield ReportSection("What the claim needs and lacks", lead, tuple(lines))


def _at(id_: str, findings: Findings) -> str:
    return findings.graph.nodes[id_].at or ""


def _weighs(problem: Problem, findings: Findings) -> bool:
    """Tell whether anything falls with the statement of a problem; an objection is no need of the claim."""
    weight = findings.weights.get(problem.node or "")
    supporting = (node := findings.node(problem)) is not None and node.role is not Role.OBJECTION
    return supporting and weight is not None and weight.fallen > 0


def _lack(rules: list[str], below: int) -> str:
    """Return what a statement lacks, as the predicate of a sentence about it."""
    counted = number(below, "statement")
    said = {
        "unsupported-statement": f"rests on reasons that come down to {counted} without support",
        "reported-as-support": "has nothing but what others are quoted as saying",
    }
    return listed(said.get(rule, "has no support") for rule in rules)


def _falls(id_: str, findings: Findings) -> str:
    weight = findings.weights[id_]
    others = weight.fallen - weight.claim
    counted = f"{others} other{'s' if others != 1 else ''}" if others else ""
    what = listed([*(["the claim"] if weight.claim else []), *([counted] if counted else [])])
    return f"without it {what} {'falls' if what in ('the claim', '1 other') else 'fall'}"


def _spare(findings: Findings) -> Iterator[ReportLine]:
    """Yield what the claim does not need: a single reason, where each is enough; statements on which nothing rests."""
    graph, legs = findings.graph, Legs(findings.graph)
    for root in dict.fromkeys(graph.roots):
        at, found = graph.nodes[root].at or "", upheld(legs, root)
        if found.spare and not found.own:
            told = "; ".join(quoted(graph.nodes[reason[0]], BRIEF) for reason in found.reasons[:MOST])
            said = f"No single reason decides: if granted, each of {len(found.reasons)} would be enough: {told}."
            yield ReportLine(said, at)
        spare = len(tuple(idle(graph, root, legs, findings.weights)))
        if spare:
            which = "1 statement" if spare == 1 else f"any one of {spare} statements"
            yield ReportLine(f"The claim would stand without {which} of the map.", at)
