"""Puts a report together out of the findings on a map."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from argmap.citations.wording import sentence, work_text
from argmap.forest.summary import NEUTRAL
from argmap.graph import Graph
from argmap.problems import Concern, Problem
from argmap.reports.paper_report.claim import claims
from argmap.reports.paper_report.findings import Findings, few
from argmap.reports.paper_report.merged_lines import merged_lines
from argmap.reports.paper_report.needs import needs
from argmap.reports.paper_report.objections import answered, objections
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.paper_report.source_remarks import partial, sources
from argmap.reports.paper_report.unsupported_statements import unsupported

if TYPE_CHECKING:
    from argmap.paper.article import Article

OF_MAP = ("copied-sentence", "anchor-not-kept")
"""Rules on the making of the map, which say nothing about the paper."""
DOUBTFUL = "Before you rely on it, look at the section on what the map may not say as the paper does."
PLACES = (
    "Places such as 1.6 s7 are section, paragraph and sentence of the paper; section A is the abstract, "
    "0 the introduction, C the conclusion."
)
LIMITS = (
    "Whether a source says what it is cited for: a map knows that a note is there, not what is in the work.",
    "Whether a statement is true, or a step sound: it tells what is offered for it, and what is not.",
    "What the map leaves out: another reader may find support, or an answer, that it does not have.",
)
UNREAD = "Whether the map says what the paper says: the paper's text was not compared with it."


def paper_report(graph: Graph, problems: Iterable[Problem], article: "Article | None" = None) -> PaperReport:
    """Return the report on a map, from what the rules of a review found in it.

    No finding is told twice: each belongs to the first section that it fits. ``article`` is the text that the map was
    compared with; where there is none, the report says so.
    """
    findings = Findings(graph, problems, debate=graph.debate and article is None)
    findings.take(*OF_MAP)
    doubtful = any(one.concern is Concern.FIDELITY for one in findings.peek_all())
    found = tuple(_sections(findings, compared=article is not None))
    record = graph.paper.record if graph.paper else None
    of_paper = f"{sentence(work_text(record))} {NEUTRAL}" if record else ""
    about = " ".join(filter(None, (of_paper, DOUBTFUL * doubtful, "" if findings.debate else PLACES)))
    return PaperReport(" ".join(graph.title.split()) or "Report on an argument", about, found).steady()


def _sections(findings: Findings, *, compared: bool) -> Iterator[ReportSection]:
    yield from claims(findings.graph, findings.words)
    yield from needs(findings)
    yield from answered(findings)
    yield from objections(findings)
    yield from partial(findings)
    yield from unsupported(findings)
    yield from sources(findings)
    yield from _rest(findings, Concern.ARGUMENT, "Other remarks on the argument", "")
    lead = findings.words.of_map
    yield from _rest(findings, Concern.FIDELITY, "Where the map may not say what the paper says", lead)
    yield from _rest(findings, Concern.CRAFT, "Faults of the map", lead)
    limits = LIMITS if compared or findings.debate else (UNREAD, *LIMITS)
    yield ReportSection("What this report cannot tell", "", tuple(map(ReportLine, limits)))


def _rest(findings: Findings, concern: Concern, heading: str, lead: str) -> Iterator[ReportSection]:
    if left := findings.take_all(concern):
        yield ReportSection(heading, lead, few(merged_lines(left, findings.graph)))
