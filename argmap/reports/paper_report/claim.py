"""What the paper claims, and what it offers for the claim."""

from collections.abc import Iterator

from argmap.evaluation.acceptability import Standing
from argmap.evaluation.support import Support, SupportOf
from argmap.evaluation.variants import by_the_text
from argmap.forest.summary import number, size
from argmap.graph import Graph, Inference, Kind
from argmap.reports.paper_report.findings import quoted
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection
from argmap.reports.paper_report.report_words import ReportWords

MOST = 8
"""How many reasons for a claim are told."""


def claims(graph: Graph, words: ReportWords) -> Iterator[ReportSection]:
    """Yield a section for each claim: what it says, how it fares, and the reasons that are given for it."""
    support = SupportOf(graph)
    for root in dict.fromkeys(graph.roots):
        node = graph.nodes[root]
        reasons = [one for one in graph.into(root, Kind.SUPPORTS) if one.sources]
        said = ReportLine(" ".join(node.text.split()), node.at or "")
        lines = (said, *(_reason(one, graph) for one in reasons[:MOST]), *_further(len(reasons) - MOST, node.at or ""))
        lead = f"{_offered(reasons, words)} {_counted(graph, support)} {_stands(graph, root, support, words)}."
        yield ReportSection(words.claim, lead, lines)


def _further(many: int, at: str) -> Iterator[ReportLine]:
    if many > 0:
        yield ReportLine(f"The map has {number(many, 'more reason')}.", at)


def _offered(reasons: list[Inference], words: ReportWords) -> str:
    if len(reasons) == 1 and len(reasons[0].sources) > 1:
        return words.linked.format(count=number(len(reasons[0].sources), "statement"))
    return words.reasons.format(count=number(len(reasons), "reason")) if reasons else words.no_reason


def _counted(graph: Graph, support: SupportOf) -> str:
    bare = sum(map(support.owes_support, graph.nodes.values()))
    return f"The map has {size(graph)}, of which {bare or 'none'} {'lacks' if bare in (0, 1) else 'lack'} support."


def _stands(graph: Graph, root: str, support: SupportOf, words: ReportWords) -> str:
    """Return whether a claim has support, and how it fares against the objections that are stated."""
    states = {
        Support.SUPPORTED: "The claim has support",
        Support.PARTIAL: "The claim has support in part",
        Support.UNSUPPORTED: "The claim has no support that reaches it",
    }
    text = by_the_text(graph)
    attacked = any(one.kind is not Kind.SUPPORTS for one in text.steps())
    fares = words.fares[Standing(text, support).of[root]] if attacked else ""
    return f"{states[support.of[root]]}{fares}"


def _reason(inference: Inference, graph: Graph) -> ReportLine:
    nodes = [graph.nodes[one] for one in inference.sources]
    places = "; ".join(dict.fromkeys(part.strip() for one in nodes for part in (one.at or "").split(";") if part))
    told = "; ".join(map(quoted, nodes))
    return ReportLine(
        f"Its reasons, which count only together: {told}." if len(nodes) > 1 else f"Its reason: {told}.", places
    )
