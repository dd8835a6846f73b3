"""The report of a review: the authors' copy, and apart from it what only the editor may read.

Points are numbered R1.1, R1.2 ...: the reviewer's number, and one that runs through the report. The authors' copy holds
neither a confidential point nor the reviewer's name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.anchoring.editions import Edition
from argmap.citations.wording import sentence, work_text
from argmap.forest.summary import number as counted
from argmap.graph import Graph
from argmap.paper.article import Article
from argmap.paper.gathering import paper_of
from argmap.reports.paper_report.report_parts import PaperReport, ReportLine, ReportSection
from argmap.reports.references import DEFAULT_STYLE
from argmap.reviewing.annotations.annotation import Annotation, Review, Severity
from argmap.reviewing.cited_works import with_references
from argmap.reviewing.consequences import Known
from argmap.reviewing.earlier_rounds import changed_support, settled
from argmap.reviewing.located import LocatedPoint, PointLocator
from argmap.reviewing.point_lines import PointLines
from argmap.reviewing.report_templates import DEFAULT_TEMPLATE, ReportTemplate, read_template
from argmap.reviewing.suggestions import proposed_answers
from argmap.reviewing.template_sections import TemplateSections, told

NUMBERED = (Severity.MAJOR, Severity.MINOR, Severity.QUESTION)
"""The points that have a number, and in which order, whatever the order of a template is."""
PLACES = (
    "Places such as 1.6 s7 are section, paragraph and sentence of the paper; section A is the abstract, 0 the "
    "introduction, C the conclusion."
)
PARAPHRASES = (
    "The map's statements are not quotations from the paper. What a point would change is told from the map, with "
    "everything else granted."
)
FOR_EDITOR = "This is for the editor alone and is in no copy for the authors."


class ReviewReport:
    """Writes the reports of one review. ``number`` is the reviewer's among those of the paper.

    ``template`` says which sections a report has, ``style`` how works are cited (a name, or a file of CSL). With
    ``pictures``, points that touch the map have a picture of the part that they touch. ``edition`` is the text that
    the map's places count in, where that was kept, ``earlier`` the map as it was in the round before; ``known`` holds
    what falls with statements of the same map, as it was reckoned before.
    """

    def __init__(
        self, review: Review, article: Article | None, graph: Graph | None, number: int = 1,
        template: ReportTemplate | None = None, *, style: str = DEFAULT_STYLE, pictures: bool = False,
        edition: Edition | None = None, earlier: Graph | None = None, known: Known | None = None,
    ) -> None:  # fmt: skip
        self.template = template or read_template(DEFAULT_TEMPLATE)
        self.by_template = TemplateSections(review, self.template)
        self.review, self.graph, self.number, self.earlier = review, graph, number, earlier
        self.notes = {note.number for note in article.notes} if article else {*graph.footnotes} if graph else set[int]()
        paper = graph.paper if graph and graph.paper else paper_of(article) if article else None
        self.about = sentence(work_text(paper.record)) if paper and paper.record else ""
        self.works = {one.id: one for one in (*(paper.works if paper else ()), *review.works)}
        locator = PointLocator(review, article, graph, edition, known)
        self.anchors, self.places = locator.anchors, locator.places
        self.pictures, self.style = pictures, style
        self.unknown: dict[str, None] = {}
        self.located = list(locator.points())
        found = (one for one in self.located if in_report(one.annotation))
        self.points = sorted(found, key=lambda one: (one.start < 0, one.start))

    def for_authors(self) -> PaperReport:
        """Return the authors' copy."""
        about = f"{PLACES} {PARAPHRASES}" if self.graph else PLACES
        found = self._report(self.template.title, about, self._sections(editor=False))
        return replace(found, round=self.review.round)

    def for_editor(self) -> PaperReport | None:
        """Return what only the editor may read; ``None`` if there is nothing."""
        sections = self._sections(editor=True)
        return self._report("Confidential remarks", FOR_EDITOR, sections) if sections else None

    def numbered(self) -> list[tuple[str, LocatedPoint]]:
        """Return the points of the authors' copy that have a number, with it, in the order of the report."""
        open_ = [one for one in self.points if not one.annotation.confidential]
        numbers = self._numbers(open_, f"R{self.number}")
        by_id = {one.annotation.id: one for one in open_}
        return [(number, by_id[id_]) for id_, number in numbers.items()]

    def numbers(self) -> dict[str, str]:
        """Return the numbers of points by their ids: those of the authors' copy, and those for the editor alone."""
        open_ = [one for one in self.points if not one.annotation.confidential]
        private = [one for one in self.points if one.annotation.confidential]
        return {**self._numbers(open_, f"R{self.number}"), **self._numbers(private, f"E{self.number}")}

    def remarks(self, *, editor: bool) -> Iterator[str]:
        """Yield what whoever writes the report should know: what was left out, and what has no place any more."""
        drafts = sum(one.draft for one in self.review.annotations)
        if drafts:
            yield f"left out: {counted(drafts, 'draft')}; remove `draft: true` from those that you agree with"
        private = sum(one.annotation.confidential for one in self.points) + bool(self.review.to_editor)
        private += self.by_template.for_editor()
        if private and not editor:
            yield f"left out: {counted(private, 'confidential remark')}; --editor FILE writes what is for the editor"
        yield from self.misplaced()
        yield from self.by_template.remarks()
        yield from self._proposed()
        if self.unknown:
            cure = "add it to `works` in the review"
            yield f"no work of the paper or the review has the id {', '.join(map(repr, self.unknown))}; {cure}"

    def misplaced(self) -> Iterator[str]:
        """Yield which points are on what neither the paper nor the map has."""
        if lost := [one.annotation.id for one in self.points if one.lost]:
            yield f"not found in the paper: {', '.join(lost)}"
        yield from self._not_in_map()

    def _proposed(self) -> Iterator[str]:
        """Yield what the map proposes as answers, where the reviewer answers others and a map came later."""
        if self.graph is None or not self.by_template.begun():
            return
        open_ = self.by_template.unanswered()
        for id_, one in proposed_answers(self.graph, self.template).items():
            if id_ in open_:
                yield f"the map proposes {id_}: {one.answer} ({one.because.rstrip('.')}); add it if you agree"

    def _not_in_map(self) -> Iterator[str]:
        named = (one.annotation.node or one.annotation.step for one in self.points)
        unknown = dict.fromkeys(one for one in named if one and self.graph and one not in self.graph.nodes)
        if unknown:
            yield f"no statement of the map has the id {', '.join(map(repr, unknown))}"
        notes = dict.fromkeys(one.annotation.note for one in self.points if one.annotation.note is not None)
        if (self.anchors or self.notes) and (absent := [str(one) for one in notes if one not in self.notes]):
            yield f"the paper has no note {', '.join(absent)}"

    def _report(self, title: str, about: str, sections: Sequence[ReportSection]) -> PaperReport:
        round_ = f", round {self.review.round}" if self.review.round > 1 else ""
        return PaperReport(f"{title} {self.number}{round_}", f"{self.about} {about}".strip(), tuple(sections)).steady()

    def _sections(self, *, editor: bool) -> list[ReportSection]:
        points = [one for one in self.points if one.annotation.confidential is editor]
        numbers = self._numbers(points, f"{'E' if editor else 'R'}{self.number}")
        lines = PointLines(self.graph, pictures=self.pictures)

        def of_weight(weight: str) -> tuple[ReportLine, ...]:
            wanted = (one for one in points if one.annotation.severity == weight)
            return tuple(lines.line(one, numbers.get(one.annotation.id, "")) for one in wanted)

        sections = list(told("To the editor", self.review.to_editor)) if editor else []
        sections += self.by_template.of(of_weight, editor=editor)
        sections += settled(one for one in self.review.annotations if one.confidential is editor)
        if self.graph and self.earlier and not editor:
            sections += changed_support(self.earlier, self.graph)
        found, unknown = with_references(sections, self.works, self.style)
        self.unknown |= dict.fromkeys(unknown)
        return found

    def _numbers(self, points: Sequence[LocatedPoint], prefix: str) -> dict[str, str]:
        ranked = [one.annotation.id for severity in NUMBERED for one in points if one.annotation.severity is severity]
        return {id_: f"{prefix}.{number}" for number, id_ in enumerate(ranked, 1)}


def in_report(annotation: Annotation) -> bool:
    """Tell whether a point is to be looked at: a person stands by it, it is not settled, and no answer to another."""
    return not (annotation.draft or annotation.status.settled or annotation.reply_to is not None)
