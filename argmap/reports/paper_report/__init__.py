"""The report on a paper's argument: one or two pages in sentences, each with its place in the paper."""

from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.paper_report.whole_report import paper_report

__all__ = ["PaperReport", "ReportLine", "ReportSection", "paper_report"]
