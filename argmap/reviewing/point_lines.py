"""A point of a review as a line of its report: with its place, what it is on, and what falls if it is right."""

from argmap.evaluation.support import SupportOf
from argmap.forest.summary import number as counted
from argmap.graph import Graph
from argmap.reports.paper_report.findings import quoted
from argmap.reports.paper_report.report_parts import ReportLine
from argmap.reports.paper_report.report_picture import ReportPicture
from argmap.reviewing.annotations.annotation import PointKind
from argmap.reviewing.consequences import Consequence
from argmap.reviewing.earlier_rounds import history
from argmap.reviewing.located import LocatedPoint
from argmap.reviewing.touched_part import touched_part

KINDS = {
    PointKind.UNSUPPORTED: "Unsupported.",
    PointKind.MISREAD_SOURCE: "The source says something else.",
    PointKind.MISSING_OBJECTION: "An objection is missing.",
    PointKind.UNANSWERED: "An objection is left unanswered.",
    PointKind.OVERCLAIM: "More is claimed than is shown.",
    PointKind.METHOD: "Method.",
    PointKind.CLARITY: "Unclear.",
    PointKind.LANGUAGE: "Wording.",
}
NAMED = 3
"""How many of the statements that fall are quoted."""
MOST_PICTURES = 100
"""How many points of a report have a picture; in a Word document each takes a tenth of a second."""


class PointLines:
    """Writes points; ``graph`` is the map, if there is one. With ``pictures``, numbered points have theirs."""

    def __init__(self, graph: Graph | None, *, pictures: bool = False) -> None:
        self.graph = graph
        self.support = SupportOf(graph) if graph and pictures else None
        self.drawn = 0

    def line(self, point: LocatedPoint, number: str) -> ReportLine:
        """Return a point with its number, page and place, what it is on, and what falls if it is right."""
        one = point.annotation
        page = f"p. {point.page}" if point.page else ""
        first, *more = paragraphs(one.comment)
        kind = f"{KINDS[one.kind]} " if one.kind else ""
        if one.replaces and one.replaces.strip():
            more.append(f"Instead: “{' '.join(one.replaces.split())}”")
        more += filter(None, (self._about(point), self._falls(point.consequence)))
        more += history(one)
        at = ", ".join(filter(None, (number, page, point.at)))
        return ReportLine(f"{kind}{first[:1].upper()}{first[1:]}", at, tuple(more), self._picture(point, number))

    def _picture(self, point: LocatedPoint, number: str) -> ReportPicture | None:
        """Return the part of the map that a numbered point touches, of the first ``MOST_PICTURES``."""
        if self.graph is None or self.support is None or not number or self.drawn >= MOST_PICTURES:
            return None
        found = touched_part(self.graph, self.support, point.consequence, number)
        self.drawn += found is not None
        return found

    def _about(self, point: LocatedPoint) -> str:
        """Return the words or the statement that a point is on."""
        annotation = point.annotation
        if point.words:
            return f"On “{point.words.strip('.,;: ')}”."
        if annotation.quotes:
            first, last = (one.strip(".,;: ") for one in (annotation.quotes[0].start, annotation.quotes[0].end))
            return f"On “{first}”." if first == last else f"On “{first} … {last}”."
        node = self.graph.nodes.get(annotation.node or annotation.step or "") if self.graph else None
        if node is None:
            return ""
        return f"On {'the step from ' if annotation.step else ''}the map's statement {quoted(node)}."

    def _falls(self, consequence: Consequence) -> str:
        """Return what falls if a point is right, the claim first; or which objections have no answer then."""
        if self.graph is None:
            return ""
        if consequence.unanswered:
            targets = "; ".join(quoted(self.graph.nodes[one]) for one in consequence.unanswered[:NAMED])
            return f"If this is right, an objection has no answer: the one to {targets}."
        if not consequence.falls:
            return ""
        said = [quoted(self.graph.nodes[one]) for one in consequence.falls if one not in consequence.claims]
        claim = "the claim is no longer supported" if consequence.claims else ""
        if not said:
            return f"If this is right, {claim}."
        more = len(said) - NAMED
        listed = "; ".join(said[:NAMED]) + (f"; and {counted(more, 'other')}" if more > 0 else "")
        lose = "loses its support" if len(said) == 1 else "lose their support"
        also = f"{claim}, and {counted(len(said), 'more statement')}" if claim else counted(len(said), "statement")
        return f"If this is right, {also} {lose}: {listed}."


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, each as one line."""
    return [" ".join(one.split()) for one in text.split("\n\n") if one.strip()]
