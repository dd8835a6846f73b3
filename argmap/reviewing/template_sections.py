"""The sections of a report in the order of its template: what the reviewer wrote, and what of it is for whom."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from argmap.files import refuse
from argmap.problems import shown
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection
from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.checklist_answer import ChecklistAnswer
from argmap.reviewing.annotations.review_file import place_of
from argmap.reviewing.point_lines import paragraphs
from argmap.reviewing.report_templates import ReportTemplate, TemplateQuestion, TemplateSection
from argmap.text.nearest import did_you_mean

TOLD = ("summary", "contribution")
Lines = Callable[[str], tuple[ReportLine, ...]]
"""What gives the points of a weight as lines."""


@dataclass(frozen=True, slots=True)
class TemplateSections:
    """Writes the sections of one review by one template."""

    review: Review
    template: ReportTemplate

    def of(self, points: Lines, *, editor: bool) -> Iterator[ReportSection]:
        """Yield the sections of the editor's file, or of the authors' copy; those that would be empty are left out.

        ``points`` gives the points that belong there. References are known when all else is written: their section is
        empty, and is there only to keep its place.
        """
        for one in self.template.sections:
            yield from self._section(one, points, editor=editor)

    def _section(self, one: TemplateSection, points: Lines, *, editor: bool) -> Iterator[ReportSection]:
        if one.holds in TOLD:
            yield from [] if editor else told(one.heading, getattr(self.review, one.holds))
        elif one.holds == "references":
            yield ReportSection(one.heading, "")
        elif one.questions:
            yield from self._asked(one) if one.for_editor is editor else ()
        elif lines := points(one.holds):
            yield ReportSection(one.heading, "", lines)

    def _asked(self, section: TemplateSection) -> Iterator[ReportSection]:
        questions = self.template.asked(section)
        if section.holds == "checklist":
            lines = tuple(self._answered(one, given) for one in questions if (given := self.given(one)))
            yield from [ReportSection(section.heading, "", lines)] if lines else ()
            return
        answered = [(one, self.review.answers[one.id]) for one in questions if one.id in self.review.answers]
        if len(questions) == 1:
            yield from (part for _, text in answered for part in told(section.heading, text))
        elif answered:
            yield ReportSection(section.heading, "", tuple(_in_words(one.ask, text) for one, text in answered))

    def given(self, question: TemplateQuestion) -> ChecklistAnswer | None:
        """Return what the reviewer answers to a question; no proposal that nobody accepted."""
        found = self.review.checklist.get(question.id)
        return None if found is None or found.draft else found

    def _answered(self, question: TemplateQuestion, given: ChecklistAnswer) -> ReportLine:
        first, *more = [*paragraphs(given.because), ""]
        said = f"{question.ask} {question.word(given.answer)}. {first}".strip()
        return ReportLine(said, "", tuple(filter(None, more)))

    def require_choices(self, file: str) -> None:
        """Raise ``ReadError`` for an answer that its question does not have, at its line in ``file``, the review's."""
        for question in self.template.questions:
            given = self.review.checklist.get(question.id)
            if given and given.answer not in question.choices:
                message = f"{shown(given.answer)} is not an answer to {question.id}"
                cure = did_you_mean(given.answer, question.choices)
                raise refuse("wrong-value", message, cure, place_of(file, ("checklist", question.id, "answer")))

    def for_editor(self) -> int:
        """Return how many questions that are for the editor alone are answered."""
        sections = [one for one in self.template.sections if one.for_editor]
        questions = [question for one in sections for question in self.template.asked(one)]
        return sum(bool(self.given(one)) or one.id in self.review.answers for one in questions)

    def remarks(self) -> Iterator[str]:
        """Yield what of the review is in no report, and which questions are open once one is answered."""
        drafts = [id_ for id_, one in self.review.checklist.items() if one.draft]
        if drafts:
            cure = "remove `draft: true` from those that you agree with"
            yield f"left out: proposed answers to {', '.join(drafts)}; {cure}"
        holds = {one.holds for one in self.template.sections}
        for part in TOLD:
            if part not in holds and getattr(self.review, part):
                yield f"left out: the template has no section for the {part}"
        known = {one.id for one in self.template.questions}
        if unknown := sorted({*self.review.answers, *self.review.checklist} - known):
            yield f"left out: no question of the template is called {', '.join(unknown)}"
        if self.begun() and (open_ := self.unanswered()):
            yield f"not answered: {', '.join(open_)}"

    def begun(self) -> bool:
        """Tell whether the reviewer answers questions of the template: one at least."""
        return any(self.given(one) or one.id in self.review.answers for one in self.template.questions)

    def unanswered(self) -> list[str]:
        """Return the names of the questions that are neither answered nor have a proposed answer."""
        return [
            one.id
            for one in self.template.questions
            if one.id not in self.review.checklist and one.id not in self.review.answers
        ]


def told(heading: str, text: str | None) -> Iterator[ReportSection]:
    """Yield a section of paragraphs, if there are any."""
    if text:
        first, *more = paragraphs(text)
        yield ReportSection(heading, first, (), tuple(more))


def _in_words(ask: str, text: str) -> ReportLine:
    first, *more = paragraphs(text)
    return ReportLine(f"{ask} {first}", "", tuple(more))
