"""Long work in steps: after each it can be left, so that nobody waits without a sign."""

from collections.abc import Generator, Sequence
from time import monotonic
from typing import Any

from argmap.desk.classroom.class_gradebook import ClassGradebook
from argmap.desk.classroom.known_outcomes import KnownOutcomes
from argmap.teaching.exercises.answer_marking import MarkedAnswers
from argmap.teaching.feedback.file_names import file_names
from argmap.teaching.marked_class import FeedbackPages, MarkedClass
from argmap.teaching.marking import Marked
from argmap.teaching.marking_folder import FEEDBACK
from argmap.teaching.results.decisions_table import Answers
from argmap.teaching.results.marking_run import MarkingRun
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.results.progress import NothingKept
from argmap.teaching.returning import feedback_zip
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.teaching_words import TeachingWords

MOMENT = 0.3
"""Seconds that work goes on before it is left."""
Steps = Generator[int, None, Any]


class LongWork:
    """Something that goes on: ``what`` it is, and how many steps of ``of`` are ``done``."""

    def __init__(self, what: str, of: int, steps: Steps) -> None:
        self.what, self.of, self.done = what, of, 0
        self._steps = steps

    def go_on(self) -> list[Any]:
        """Go on for a moment; return what came of it in a list, or nothing where it is not at its end."""
        end = monotonic() + MOMENT
        try:
            while monotonic() < end:
                self.done = next(self._steps)
        except StopIteration as stop:
            return [stop.value]
        return []


def marking(submissions: Sequence[Submission], run: MarkingRun, answers: Answers, known: KnownOutcomes) -> Steps:
    """Mark what is not known, and return the outcomes."""
    outcomes: list[Outcome] = []
    for one in submissions:
        outcomes.append(known.of(one, run, answers))
        yield len(outcomes)
    return outcomes


def packing(
    submissions: Sequence[Submission],
    run: MarkingRun,
    words: TeachingWords,
    marked: MarkedClass,
    gradebook: ClassGradebook | None,
) -> Steps:
    """Write a page for each submission, and return all files of the marks by their names."""
    pages: dict[Submission, bytes] = {}
    feedback = FeedbackPages(run.title, words, marked.overrides)

    def told(submission: Submission, of: Marked | MarkedAnswers) -> None:
        pages[submission] = feedback.page(submission, of)

    files = {**marked.files(run, words)}
    if gradebook:
        files[gradebook.file.name] = gradebook.filled(marked.outcomes, marked.overrides)
    for number, _ in enumerate(run.outcomes(submissions, NothingKept(), told), 1):
        yield number
    names = zip(submissions, file_names(one.student for one in submissions), strict=True)
    files |= {f"{FEEDBACK}/{name}.html": pages[one] for one, name in names if one in pages}
    if any(one.student.number for one in pages):
        files[feedback_zip.NAME] = feedback_zip.feedback_zip((one.student, page) for one, page in pages.items())
    return files
