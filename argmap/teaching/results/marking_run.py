"""Marks many submissions, one by one: what is wrong with one is told in its row, and the next comes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from argmap.problems import ArgmapError, Level, Place, Problem, ReadError
from argmap.teaching.exercises.answer_marking import MarkedAnswers, solution
from argmap.teaching.exercises.exercise import Key
from argmap.teaching.exercises.exercise_marking import mark_exercise, reference_of
from argmap.teaching.marking import Decisions, Marked, ReferenceMap, Rubric, mark_map
from argmap.teaching.marking.text_likeness import TextLikeness
from argmap.teaching.results.outcomes import Outcome, failed, outcome
from argmap.teaching.results.progress import KeepsOutcomes, key_of
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.submissions.hand_in import read_hand_in
from argmap.teaching.teaching_words import TeachingWords
from argmap.version import __version__

Told = Callable[[Submission, Marked | MarkedAnswers], None]
Texts = Mapping[str, Mapping[str, str]]
"""Texts by the name of a reference or an exercise, and then by the ids in it."""


@dataclass(frozen=True)
class MarkingRun:
    """How submissions are marked: by which references and rubric, with which of the teacher's ``decisions``.

    ``contents`` are the bytes of all files that this comes from. ``likeness`` is another measure than that of words.
    With the ``key`` to an exercise, what is handed in is marked as its answers (``by_key``).
    """

    references: Sequence[ReferenceMap]
    rubric: Rubric = field(default_factory=Rubric)
    decisions: Mapping[str, Decisions] = field(default_factory=dict)
    contents: Sequence[bytes] = ()
    likeness: TextLikeness | None = None
    key: Key | None = None

    @classmethod
    def by_key(cls, key: Key, rubric: Rubric, contents: Sequence[bytes]) -> "MarkingRun":
        """Return a run that marks what was handed in for an exercise."""
        reference = reference_of(key)
        return cls([reference] if reference else [], rubric, contents=contents, key=key)

    @property
    def title(self) -> str:
        """The title of the exercise, or of the first reference that has one."""
        if self.key:
            return self.key.title
        return next((one.graph.title for one in self.references if one.graph.title), "")

    @property
    def asked(self) -> Texts:
        """The statements that are expected, or the questions."""
        return self._texts | ({self.key.exercise: self._questions} if self.key and self.key.items else {})

    @property
    def right(self) -> Texts:
        """The statements that are expected, or the right answers."""
        words = TeachingWords(self.key.language) if self.key else TeachingWords()
        answers = {one.question.id: solution(one, words) for one in self.key.items} if self.key else {}
        return self._texts | ({self.key.exercise: answers} if self.key and answers else {})

    @property
    def _texts(self) -> dict[str, Mapping[str, str]]:
        return {one.name: {node.id: node.text for node in one.graph.nodes.values()} for one in self.references}

    @property
    def _questions(self) -> Mapping[str, str]:
        return {one.question.id: one.question.text for one in self.key.items} if self.key else {}

    def outcomes(self, submissions: Iterable[Submission], progress: KeepsOutcomes, told: Told) -> Iterator[Outcome]:
        """Yield what comes of each submission. ``told`` gets each that is marked now, before its outcome is kept."""
        settings = key_of(__version__.encode(), *self.contents, repr(self.rubric).encode(), _written(self.decisions))
        for submission in submissions:
            key, content = self._key(settings, submission)
            if done := progress.get(key):
                yield done
                continue
            found = self._outcome(submission, content, told)
            progress.add(key, found)
            yield found

    def _key(self, settings: str, submission: Submission) -> tuple[str, bytes | ReadError]:
        try:
            content: bytes | ReadError = submission.read()
        except ReadError as error:
            content = error
        said = content if isinstance(content, bytes) else str(content).encode()
        whose = f"{submission.student}{submission.file}".encode("utf-8", "surrogatepass")
        return key_of(settings.encode(), whose, said), content

    def _outcome(self, submission: Submission, content: bytes | ReadError, told: Told) -> Outcome:
        try:
            if isinstance(content, ReadError):
                raise content
            marked = self.mark(submission, content)
        except ArgmapError as error:  # whatever is wrong with one, the next comes
            return failed(submission, error, self.rubric)
        told(submission, marked)
        return outcome(submission, marked)

    def mark(self, submission: Submission, content: bytes) -> Marked | MarkedAnswers:
        """Mark one submission. Raises ``ReadError`` for one that cannot be marked, whatever is wrong with it."""
        from argmap.checking.isolation import isolated

        with isolated(submission.file):
            hand_in = read_hand_in(Submission(submission.student, submission.file, lambda: content))
            if self.key:
                decided = self.decisions.get(self.key.exercise)
                return mark_exercise(
                    hand_in, self.key, self.rubric, likeness=self.likeness, decided=decided, file=submission.file
                )
            graph = hand_in.graph
            if graph is None:
                raise ReadError((_no_map(submission.file),))
            return mark_map(graph, self.references, self.rubric, likeness=self.likeness, decided=self.decisions)


def _no_map(file: str) -> Problem:
    return Problem(
        "wrong-type", Level.ERROR, "this holds answers and no map", "mark it with its exercise's key", Place(file)
    )


def _written(decisions: Mapping[str, Decisions]) -> bytes:
    parts = [(name, sorted(one.confirmed), sorted(one.rejected)) for name, one in sorted(decisions.items())]
    return repr(parts).encode("utf-8", "surrogatepass")
