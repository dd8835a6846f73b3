"""The editor's one view of several reviews: how far they agree, what several raise, then each single voice."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from argmap.forest.summary import number as counted
from argmap.graph import Graph
from argmap.notation.bibliography import Work
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.references import DEFAULT_STYLE
from argmap.reviewing.annotations.annotation import Annotation, Severity
from argmap.reviewing.cited_works import with_references
from argmap.reviewing.consequences import denies_support
from argmap.reviewing.merging.grouping_points import NumberedPoint, PointGroup, grouped
from argmap.reviewing.point_lines import KINDS
from argmap.reviewing.point_words import point_words
from argmap.reviewing.review_report import ReviewReport
from argmap.teaching.agreement.estimates import NotDefinedError
from argmap.teaching.agreement.kappa import fleiss_kappa
from argmap.teaching.marking.text_likeness import likeness_for

ORDER = list(Severity)


class MergedReviews:
    """Several reviews of one paper, each as its report, in the order of their numbers."""

    def __init__(self, reports: Sequence[ReviewReport]) -> None:
        self.reports = reports
        self.graph: Graph | None = next((one.graph for one in reports if one.graph), None)
        points = [
            NumberedPoint(number, report.number, point) for report in reports for number, point in report.numbered()
        ]
        anchors = next((one.anchors for one in reports if one.anchors), None)
        likeness = likeness_for(self.graph.language if self.graph else None)
        self.groups = grouped(points, anchors, likeness)

    def report(self) -> PaperReport:
        """Return the view for the editor."""
        several = [one for one in self.groups if len(one.reviewers) > 1]
        single = [one for one in self.groups if len(one.reviewers) == 1]
        sections = [ReportSection("How far the reviewers agree", " ".join(self._agreement()))]
        if several:
            lead = "Points at the same place that say the same, or are of the same kind."
            sections.append(ReportSection("Raised by several reviewers", lead, tuple(map(_line, several))))
        for severity in (Severity.MAJOR, Severity.MINOR, Severity.QUESTION):
            of_it = [one for one in single if _worst(one) is severity]
            if of_it:
                heading = f"Raised by one reviewer: {severity}"
                sections.append(ReportSection(heading, "", tuple(map(_line, of_it))))
        about = next((one.about for one in self.reports if one.about), "")
        title = f"{len(self.reports)} reviews"
        cited, _ = with_references(sections, self._works(), DEFAULT_STYLE)
        return PaperReport(title, about, tuple(cited)).steady()

    def _works(self) -> dict[str, Work]:
        """Return the works that can be cited; not those of two reviewers who mean different works by one id."""
        found: dict[str, Work] = {}
        for id_, work in ((id_, work) for one in self.reports for id_, work in one.works.items()):
            found.setdefault(id_, work)
        return {
            id_: work for id_, work in found.items() if all(one.works.get(id_, work) == work for one in self.reports)
        }

    def pointed_at(self) -> dict[str, dict[int, Severity]]:
        """Return by statement which reviewers have a point on it, each with the worst severity."""
        return self._pointed_at(lambda _: True)

    def doubted(self) -> dict[str, dict[int, Severity]]:
        """Return the same of the points that deny the support of something, and not of questions or objections."""
        return self._pointed_at(denies_support)

    def _pointed_at(self, wanted: Callable[[Annotation], bool]) -> dict[str, dict[int, Severity]]:
        found: dict[str, dict[int, Severity]] = {}
        for one in (point for group in self.groups for point in group.points if wanted(point.point.annotation)):
            for id_ in one.point.consequence.touched:
                here = found.setdefault(id_, {})
                severity = one.point.annotation.severity
                here[one.reviewer] = min(here.get(one.reviewer, severity), severity, key=ORDER.index)
        return found

    def _agreement(self) -> Iterator[str]:
        points = sum(len(group.points) for group in self.groups)
        several = sum(len(group.reviewers) > 1 for group in self.groups)
        who = counted(len(self.reports), "reviewer")
        yield f"{who}, {counted(points, 'point')}; {several} raised by more than one."
        if self.graph is None or len(self.reports) < 2:
            return
        doubted = self.doubted()
        reviewers = [one.number for one in self.reports]
        rows: Counter[tuple[str | None, ...]] = Counter(
            tuple("doubted" if who in doubted.get(id_, {}) else "not" for who in reviewers) for id_ in self.graph.nodes
        )
        both = sum(count for row, count in rows.items() if len(set(row)) == 1 and row[0] == "doubted")
        yield f"Of {counted(len(self.graph.nodes), 'statement')} of the map, {len(doubted)} are doubted, {both} by all."
        try:
            kappa = f"{fleiss_kappa(rows):.2f} (Fleiss 1971; 1 is full agreement, 0 what chance alone would give)"
            yield f"On which statements to doubt, they agree with a kappa of {kappa}."
        except NotDefinedError:
            yield "How far they agree beyond chance cannot be said, since all judged alike."


def _worst(group: PointGroup) -> Severity:
    return min((one.point.annotation.severity for one in group.points), key=ORDER.index)


def _line(group: PointGroup) -> ReportLine:
    first = group.points[0]
    numbers = ", ".join(one.number for one in group.points)
    at = ", ".join(filter(None, (numbers, first.point.at)))
    said = [_said(one.point.annotation) for one in group.points]
    if len(said) == 1:
        return ReportLine(said[0], at)
    lines = tuple(f"{one.number}: {text}" for one, text in zip(group.points, said, strict=True))
    return ReportLine(f"Raised by {counted(len(group.reviewers), 'reviewer')}:", at, lines)


def _said(annotation: Annotation) -> str:
    """Return what a point is about and says, as one paragraph."""
    kind = [KINDS[annotation.kind]] if annotation.kind else []
    return " ".join([*kind, *point_words(annotation)])
