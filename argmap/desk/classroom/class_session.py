"""The marking of one class: what was given, what goes on, and what came of it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from argmap.desk.classroom.class_key import ClassKey
from argmap.desk.classroom.class_shown import class_shown
from argmap.desk.classroom.class_work import LongWork, marking, packing
from argmap.desk.classroom.given_files import GivenFile
from argmap.desk.classroom.given_things import GivenThings
from argmap.desk.classroom.known_outcomes import KnownOutcomes
from argmap.desk.sendable import sendable
from argmap.files.packing import packed
from argmap.problems import ArgmapError, shown
from argmap.teaching.marked_class import FeedbackPages, MarkedClass
from argmap.teaching.marking import Rubric
from argmap.teaching.results.decisions_table import Wording, decided
from argmap.teaching.results.marking_run import MarkingRun
from argmap.teaching.results.marks_table import NUMBER, Override, Whose
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.teaching_words import TeachingWords

Data = dict[str, Any]
ARCHIVE = "marks.zip"
NOTHING = "nothing is marked yet"


class Finished(NamedTuple):
    """What was marked, by what, and what came of it."""

    submissions: list[Submission]
    key: ClassKey
    run: MarkingRun
    outcomes: list[Outcome]


class ClassSession:
    """Holds the class; ``mark``, ``decide`` and ``save`` begin work, which ``go_on`` does bit by bit."""

    def __init__(self) -> None:
        self._given = GivenThings()
        self._language: str | None = None
        self._finished: Finished | None = None
        self._stale = False
        self._known = KnownOutcomes()
        self._known_by: tuple[ClassKey, Rubric] | None = None
        self._said: dict[Wording, str] = {}
        self._work: LongWork | None = None
        self._end: Callable[[Any], Data | None] = lambda _: None

    # what was given

    def give(self, role: str, files: list[GivenFile]) -> None:
        """Take files, all or none. Raises ``ArgmapError``."""
        given = self._given.copied()
        given.give(role, files)
        self._given = given
        self._leave()

    def take_away(self, role: str) -> None:
        """Take away what was given as something."""
        self._given.take_away(role)
        self._leave()

    def set(self, language: str | None, assignment: str) -> None:
        """Say in which language feedback is, and which assignment of a gradebook takes the marks."""
        self._language = language
        if self._given.gradebook:
            self._given.gradebook = self._given.gradebook._replace(assignment=assignment)

    def _leave(self) -> None:
        """Leave what goes on: it was begun with something else."""
        self._work, self._stale = None, True

    # marking

    def mark(self, open_map: ClassKey | None) -> None:
        """Begin to mark by the key that was given, or else by the map on the desk."""
        key = self._given.key or open_map
        if key is None:
            raise ArgmapError("choose the key first: key.yaml of the exercise, or your map of the text")
        if not self._given.submissions.all:
            raise ArgmapError("choose first what the class handed in")
        self._begin(key)

    def _begin(self, key: ClassKey) -> None:
        submissions = self._given.submissions.all
        run, answers = key.run(self._given.rubric, decided(self._given.answers)), dict(self._given.answers)
        if self._known_by != (key, self._given.rubric):
            self._known, self._known_by = KnownOutcomes(), (key, self._given.rubric)
        self._work = LongWork("marking", len(submissions), marking(submissions, run, answers, self._known))

        def end(outcomes: list[Outcome]) -> None:
            self._finished, self._stale = Finished(submissions, key, run, outcomes), False
            self._said |= {(one.reference, *pair.key): pair.words for one in outcomes for pair in one.uncertain}

        self._end = end

    def go_on(self) -> Data | None:
        """Go on for a moment; return the file that came of it, if one did."""
        if self._work is None:
            return None
        try:
            found = self._work.go_on()
        except Exception:
            self._work = None  # what failed once would fail again
            raise
        if not found:
            return None
        self._work = None
        return self._end(found[0])

    @property
    def going(self) -> Data | None:
        """What goes on, and how far it is."""
        work = self._work
        return {"what": work.what, "done": work.done, "of": work.of} if work else None

    # what the teacher decides

    def decide(self, wording: Wording, answer: str) -> None:
        """Take an answer, or take one back, and begin to mark again."""
        finished = self._need()
        self._given.answers.pop(wording, None)
        if answer:
            self._given.answers[wording] = answer
        self._begin(finished.key)

    def write(self, key: tuple[str, str, str], mark: str, remark: str) -> None:
        """Write one's own mark and a remark. Raises ``ArgmapError`` for a mark that is no number."""
        self._need()
        mark, remark = mark.strip(), remark.strip()
        if mark and not NUMBER.fullmatch(mark):
            raise ArgmapError(f"{shown(mark)} is no mark: write a number, or leave it empty")
        self._given.overrides.pop(Whose(*key), None)
        if mark or remark:
            self._given.overrides[Whose(*key)] = Override(mark, remark)

    # what comes of it

    def feedback(self, row: int) -> str:
        """Return the page of feedback for a submission. Raises ``ArgmapError`` where there is none."""
        finished = self._need()
        if row >= len(finished.submissions):
            raise ArgmapError("this submission is not there any more")
        one = finished.submissions[row]
        pages = FeedbackPages(finished.run.title, self._words(finished), self._given.overrides)
        return pages.page(one, finished.run.mark(one, one.read())).decode()

    def report(self) -> str:
        """Return the report on the class."""
        finished = self._need()
        return self._marked(finished).report(finished.run, self._words(finished)).decode()

    def save(self) -> None:
        """Begin to put all files of the marks into an archive."""
        finished, marked = self._need(), self._marked(self._need())
        steps = packing(finished.submissions, finished.run, self._words(finished), marked, self._given.gradebook)
        self._work = LongWork("packing", len(finished.submissions), steps)
        self._end = lambda files: sendable(ARCHIVE, packed(files))

    def _marked(self, finished: Finished) -> MarkedClass:
        return MarkedClass(finished.outcomes, dict(self._given.overrides), dict(self._given.answers))

    def _need(self) -> Finished:
        if self._finished is None:
            raise ArgmapError(NOTHING)
        return self._finished

    def _words(self, finished: Finished) -> TeachingWords:
        return TeachingWords(self._language or finished.key.language)

    def shown(self, open_map: ClassKey | None) -> Data:
        """Return the state as plain data."""
        return {
            **self._given.shown(open_map),
            "language": self._language,
            "work": self.going,
            **self._shown_marks(open_map),
        }

    def _shown_marks(self, open_map: ClassKey | None) -> Data:
        finished = self._finished
        if finished is None:
            return {"marked": False}
        key = self._given.key or open_map
        stale = self._stale or (key is not None and key != finished.key)
        return {"marked": True, "stale": stale, **class_shown(self._marked(finished), finished.run.right, self._said)}
