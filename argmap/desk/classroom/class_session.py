"""The marking of one class: what was given, what goes on, and what came of it."""

from collections.abc import Callable
from typing import Any

from argmap.desk.classroom.class_key import ClassKey
from argmap.desk.classroom.class_work import LongWork, marking
from argmap.desk.classroom.finished_marking import FinishedMarking
from argmap.desk.classroom.given_files import GivenFile
from argmap.desk.classroom.given_things import GivenThings
from argmap.desk.classroom.known_outcomes import KnownOutcomes
from argmap.desk.sendable import sendable
from argmap.files.packing import packed
from argmap.problems import ArgmapError, shown
from argmap.teaching.marking import Rubric
from argmap.teaching.results.decisions_table import Wording, decided
from argmap.teaching.results.marks_table import NUMBER, Override, Whose
from argmap.teaching.results.outcomes import Outcome

Data = dict[str, Any]
ARCHIVE = "marks.zip"


class ClassSession:
    """Holds the class; ``mark``, ``decide`` and ``save`` begin work, which ``go_on`` does bit by bit."""

    def __init__(self) -> None:
        self._given = GivenThings()
        self._language: str | None = None
        self._finished: FinishedMarking | None = None
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
        self._work, self._stale = None, True  # what goes on was begun with something else

    def take_away(self, role: str) -> None:
        """Take away what was given as something."""
        self._given.take_away(role)
        self._work, self._stale = None, True

    def set(self, language: str | None, assignment: str) -> None:
        """Say in which language feedback is, and which assignment of a gradebook takes the marks."""
        self._language = language
        if self._given.gradebook:
            self._given.gradebook = self._given.gradebook._replace(assignment=assignment)

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
        submissions, answers = self._given.submissions.all, dict(self._given.answers)
        run = key.run(self._given.rubric, decided(answers))
        if self._known_by != (key, self._given.rubric):
            self._known, self._known_by = KnownOutcomes(), (key, self._given.rubric)
        self._work = LongWork("marking", len(submissions), marking(submissions, run, answers, self._known))

        def end(outcomes: list[Outcome]) -> None:
            self._finished, self._stale = FinishedMarking(submissions, key, run, outcomes), False
            self._said |= self._finished.said()

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

    def stop(self) -> None:
        """Leave what goes on."""
        if self._work and self._work.what == "marking":
            self._stale = True
        self._work = None

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
        return self._need().feedback(row, self._given.overrides, self._language)

    def report(self) -> str:
        """Return the report on the class."""
        return self._need().report(self._given.overrides, self._given.answers, self._language)

    def save(self) -> None:
        """Begin to put all files of the marks into an archive."""
        finished, given = self._need(), self._given
        steps = finished.packing(given.overrides, given.answers, self._language, given.gradebook)
        self._work = LongWork("packing", len(finished.submissions), steps)
        self._end = lambda files: sendable(ARCHIVE, packed(files))

    def _need(self) -> FinishedMarking:
        if self._finished is None:
            raise ArgmapError("nothing is marked yet")
        return self._finished

    def shown(self, open_map: ClassKey | None) -> Data:
        """Return the state as plain data."""
        state = {**self._given.shown(open_map), "language": self._language, "work": self.going}
        finished, given = self._finished, self._given
        if finished is None:
            return {**state, "marked": False}
        key = given.key or open_map
        stale = self._stale or (key is not None and key != finished.key)
        return {**state, "marked": True, "stale": stale, **finished.shown(given.overrides, given.answers, self._said)}
