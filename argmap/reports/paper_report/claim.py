"""What the paper claims, and what it offers for the claim."""

from collections.abc import Iterator

from argmap.evaluation.acceptability import Standing
from argmap.evaluation.framework import Label
from argmap.evaluation.support import Support, SupportOf
from argmap.evaluation.variants import by_the_text
from argmap.forest.summary import number, size
from argmap.graph import Graph, Inference, Kind
from argmap.reports.paper_report.findings import quoted
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection

MOST = 8
"""How many reasons for a claim are told."""


def claims(graph: Graph) -> Iterator[ReportSection]:
    """Yield a section for each claim: what it says, how it fares, and the reasons that are given for it."""
    support = SupportOf(graph)
    for root in dict.fromkeys(graph.roots):
        node = graph.nodes[root]
        reasons = [one for one in graph.into(root, Kind.SUPPORTS) if one.sources]
        said = ReportLine(" ".join(node.text.split()), node.at or "")
        lines = (said, *(_reason(one, graph) for one in reasons[:MOST]), *_further(len(reasons) - MOST, node.at or ""))
        yield ReportSection("What the paper claims", _lead(graph, root, support, reasons), lines)


def _further(many: int, at: str) -> Iterator[ReportLine]:
    if many > 0:
        yield ReportLine(f"The map has {number(many, 'more reason')}.", at)


def _lead(graph: Graph, root: str, support: SupportOf, reasons: list[Inference]) -> str:
    bare = sum(map(support.owes_support, graph.nodes.values()))
    offered = f"The paper offers {number(len(reasons), 'reason') if reasons else 'no reason'} for its claim."
    if len(reasons) == 1 and len(reasons[0].sources) > 1:
        offered = f"The paper rests its claim on {len(reasons[0].sources)} statements that count only together."
    states = {
        Support.SUPPORTED: "The claim has support",
        Support.PARTIAL: "The claim has support in part",
        Support.UNSUPPORTED: "The claim has no support that reaches it",
    }
    counted = f"The map has {size(graph)}, of which {bare or 'none'} {'lacks' if bare in (0, 1) else 'lack'} support."
    return f"{offered} {counted} {states[support.of[root]]}{_attacked(graph, root, support)}."


def _attacked(graph: Graph, root: str, support: SupportOf) -> str:
    """Return how the claim fares against the objections that the paper itself states."""
    text = by_the_text(graph)
    if not any(one.kind is not Kind.SUPPORTS for one in text.steps()):
        return ""
    label = Standing(text, support).of[root]
    said = {
        Label.IN: "no objection that the paper itself states brings it down",
        Label.OUT: "an objection that the paper itself states, and does not answer, brings it down",
        Label.UNDECIDED: "the objections that the paper itself states leave it open",
    }
    return f"{', but ' if label is Label.OUT else ', and '}{said[label]}"


def _reason(inference: Inference, graph: Graph) -> ReportLine:
    nodes = [graph.nodes[one] for one in inference.sources]
    places = "; ".join(dict.fromkeys(part.strip() for one in nodes for part in (one.at or "").split(";") if part))
    told = "; ".join(map(quoted, nodes))
    return ReportLine(
        f"Its reasons, which count only together: {told}." if len(nodes) > 1 else f"Its reason: {told}.", places
    )
