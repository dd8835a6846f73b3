"""The folder that marking writes: tables, a page for each student, the report on the class."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from argmap.files import write, write_together
from argmap.problems import ArgmapError, printable
from argmap.teaching.exercises.answer_marking import MarkedAnswers
from argmap.teaching.feedback.file_names import file_names
from argmap.teaching.marked_class import FeedbackPages, MarkedClass
from argmap.teaching.marking import Marked
from argmap.teaching.results import decisions_table, marks_table
from argmap.teaching.results.marking_run import MarkingRun
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.results.progress import Progress
from argmap.teaching.returning import feedback_zip
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.submissions.moodle_names import Participant
from argmap.teaching.teaching_words import TeachingWords

FEEDBACK = "feedback"
Counted = Callable[[int], None]


@dataclass(frozen=True)
class Marking:
    """What a run has come to: the outcomes in the order of submissions, and how many wordings wait for an answer."""

    outcomes: tuple[Outcome, ...]
    waiting: int


class MarkingFolder:
    """A folder of marks. What a teacher has written into its tables is read before, and kept.

    Raises ``ArgmapError`` for a folder that cannot be made, ``ReadError`` for a table that cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            (folder / FEEDBACK).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArgmapError(f"{printable(str(folder))}: this folder cannot be made: {error.strerror}") from error
        self.overrides = marks_table.read_overrides(folder)
        self.answers = decisions_table.read_answers(folder)

    def mark(
        self,
        submissions: Sequence[Submission],
        run: MarkingRun,
        words: TeachingWords,
        *,
        pages: bool = True,
        counted: Counted = lambda _: None,
    ) -> Marking:
        """Mark submissions and write all that comes of it. ``counted`` is called with the number of those done."""
        overrides = repr(sorted(self.overrides.items())).encode("utf-8", "surrogatepass")  # pages show the remarks
        run = replace(run, decisions=decisions_table.decided(self.answers), contents=(*run.contents, overrides))
        names = dict(zip(submissions, file_names(one.student for one in submissions), strict=True))
        feedback = FeedbackPages(run.title, words, self.overrides)

        def told(submission: Submission, marked: Marked | MarkedAnswers) -> None:
            if pages:
                write(self._page(names[submission]), feedback.page(submission, marked))

        outcomes = []
        with Progress(self.folder) as progress:
            for number, one in enumerate(run.outcomes(submissions, progress, told), 1):
                outcomes.append(one)
                counted(number)
            marked = MarkedClass(outcomes, self.overrides, self.answers)
            write_together({self.folder / name: content for name, content in marked.files(run, words).items()})
            if pages:
                self._pack([(one.student, names[one]) for one in submissions])
            progress.finish()
        return Marking(tuple(outcomes), marked.waiting)

    def _page(self, name: str) -> Path:
        return self.folder / FEEDBACK / f"{name}.html"

    def _pack(self, names: Iterable[tuple[Participant, str]]) -> None:
        """Write the zip that takes the pages back to Moodle, if the submissions are from there."""
        files = [(one, self._page(name)) for one, name in names if one.number]
        if pages := [(one, file.read_bytes()) for one, file in files if file.is_file()]:
            write(self.folder / feedback_zip.NAME, feedback_zip.feedback_zip(pages))
