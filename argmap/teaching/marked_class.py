"""A class that was marked, as files: tables, the report, pictures and a page for each student; nothing is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.teaching.exercises.answer_marking import MarkedAnswers
from argmap.teaching.feedback.answers_page import AnswersPage
from argmap.teaching.feedback.class_picture import class_pictures
from argmap.teaching.feedback.class_report import ClassReport
from argmap.teaching.feedback.student_page import StudentPage
from argmap.teaching.marking import Marked
from argmap.teaching.results import decisions_table, marks_table
from argmap.teaching.results.decisions_table import Answers
from argmap.teaching.results.marking_run import MarkingRun
from argmap.teaching.results.marks_table import Override, Overrides, whose
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.teaching_words import TeachingWords

REPORT = "class-report.html"


class FeedbackPages:
    """The pages of the students of one run: in one language, with what the teacher remarked."""

    def __init__(self, title: str, words: TeachingWords, overrides: Overrides) -> None:
        self._overrides = overrides
        self._for_map, self._for_answers = StudentPage(title, words), AnswersPage(title, words)

    def page(self, submission: Submission, marked: Marked | MarkedAnswers) -> bytes:
        """Return the page for one submission."""
        own = self._overrides.get(whose(submission.student, submission.file), Override())
        if isinstance(marked, Marked):
            return _encoded(self._for_map.write(marked, own.remark, own.mark))
        return _encoded(self._for_answers.write(marked, own.remark, own.mark))


@dataclass(frozen=True)
class MarkedClass:
    """What came of all submissions, with the teacher's own marks and remarks (``overrides``) and ``answers``."""

    outcomes: Sequence[Outcome]
    overrides: Overrides
    answers: Answers

    @property
    def waiting(self) -> int:
        """How many wordings wait for an answer."""
        open_ = {(one.reference, *pair.key) for one in self.outcomes for pair in one.uncertain}
        return len(open_ - self.answers.keys())

    def report(self, run: MarkingRun, words: TeachingWords) -> bytes:
        """Return the report on the class."""
        return _encoded(ClassReport(run.asked, words).write(self.outcomes, self.waiting))

    def files(self, run: MarkingRun, words: TeachingWords) -> Mapping[str, bytes]:
        """Return the tables, the report and the pictures by their names."""
        graphs = {one.name: one.graph for one in run.references}
        return {
            **class_pictures(graphs, self.outcomes, words),
            marks_table.NAME: marks_table.marks_table(self.outcomes, self.overrides),
            decisions_table.NAME: decisions_table.decisions_table(self.outcomes, run.right, self.answers),
            REPORT: self.report(run, words),
        }


def _encoded(html: str) -> bytes:
    return html.encode("utf-8", "backslashreplace")
