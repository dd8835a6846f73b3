"""A class that was marked: by what, what came of it, and the pages and files that are made of that."""

from dataclasses import dataclass
from typing import Any

from argmap.desk.classroom.class_gradebook import ClassGradebook
from argmap.desk.classroom.class_key import ClassKey
from argmap.desk.classroom.class_shown import class_shown
from argmap.desk.classroom.class_work import Steps, packing
from argmap.problems import ArgmapError
from argmap.teaching.marked_class import FeedbackPages, MarkedClass
from argmap.teaching.results.decisions_table import Answers, Wording
from argmap.teaching.results.marking_run import MarkingRun
from argmap.teaching.results.marks_table import Overrides
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.teaching_words import TeachingWords


@dataclass(frozen=True)
class FinishedMarking:
    """Submissions with their outcomes, and how these were marked.

    What a teacher decided later is given to each method: own marks and remarks, answers. ``language`` is the one of
    feedback, that of the key where it is ``None``.
    """

    submissions: list[Submission]
    key: ClassKey
    run: MarkingRun
    outcomes: list[Outcome]

    def said(self) -> dict[Wording, str]:
        """Return the uncertain wordings as they were written."""
        return {(one.reference, *pair.key): pair.words for one in self.outcomes for pair in one.uncertain}

    def shown(self, overrides: Overrides, answers: Answers, said: dict[Wording, str]) -> dict[str, Any]:
        """Return what a page shows."""
        return class_shown(self._marked(overrides, answers), self.run.right, said)

    def feedback(self, row: int, overrides: Overrides, language: str | None) -> str:
        """Return the page of feedback for a submission. Raises ``ArgmapError`` where there is none."""
        if row >= len(self.submissions):
            raise ArgmapError("this submission is not there any more")
        one = self.submissions[row]
        pages = FeedbackPages(self.run.title, self._words(language), overrides)
        return pages.page(one, self.run.mark(one, one.read())).decode()

    def report(self, overrides: Overrides, answers: Answers, language: str | None) -> str:
        """Return the report on the class."""
        return self._marked(overrides, answers).report(self.run, self._words(language)).decode()

    def packing(
        self, overrides: Overrides, answers: Answers, language: str | None, gradebook: ClassGradebook | None
    ) -> Steps:
        """Return the work that makes all files."""
        marked = self._marked(dict(overrides), dict(answers))
        return packing(self.submissions, self.run, self._words(language), marked, gradebook)

    def _marked(self, overrides: Overrides, answers: Answers) -> MarkedClass:
        return MarkedClass(self.outcomes, overrides, answers)

    def _words(self, language: str | None) -> TeachingWords:
        return TeachingWords(language or self.key.language)
