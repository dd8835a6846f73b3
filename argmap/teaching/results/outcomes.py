"""What came of one submission, as plain data: kept while a run goes on; tables and reports are made of it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from argmap.problems import ArgmapError, ReadError
from argmap.teaching.exercises.answer_marking import AnswerLine, AnswerVerdict, MarkedAnswers
from argmap.teaching.marking import Marked, Rubric
from argmap.teaching.submissions.collecting import Submission
from argmap.text.plain_words import plain_words


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Counted(_Data):
    """A score: how many are right, submitted, expected."""

    right: int
    submitted: int
    expected: int


class Uncertain(_Data):
    """A wording that a teacher should look at: the reference's statement or the question (its id), and the words."""

    reference: str
    words: str
    alike: float
    turned: bool
    reasons: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What a decision on it goes by: it counts for everybody who wrote the same words."""
        return self.reference, plain_words(self.words)


class Outcome(_Data):
    """A submission, marked; or ``problem`` says why it could not be.

    ``points`` are what is certain, ``possible`` what they become if all uncertain pairs are right, both of ``of``.
    ``verdicts`` has for each statement of the reference the worst verdict on it, or for each question the one on its
    answer; ``extra`` is what only the student has. ``reference`` names the map, or the exercise.
    """

    student: str
    number: str = ""
    file: str
    problem: str = ""
    reference: str = ""
    points: float = 0
    possible: float = 0
    of: Annotated[float, Field(gt=0)] = 100
    scores: dict[str, Counted] = {}
    verdicts: dict[str, str] = {}
    extra: tuple[str, ...] = ()
    uncertain: tuple[Uncertain, ...] = ()


def outcome(submission: Submission, marked: Marked | MarkedAnswers) -> Outcome:
    """Return what came of a submission that was marked."""
    return _of_map(submission, marked) if isinstance(marked, Marked) else _of_answers(submission, marked)


def _of_map(submission: Submission, marked: Marked) -> Outcome:
    verdicts: dict[str, str] = {}
    for one in marked.judged:
        if (one.reference is not None and one.expected is not None) or one.reference in marked.reference.graph.roots:
            verdicts.setdefault(one.reference or "", str(one.verdict))
    nodes = marked.submission.nodes
    return Outcome(
        student=submission.student.name,
        number=submission.student.number,
        file=submission.file,
        reference=marked.reference.name,
        points=marked.sure.points,
        possible=marked.possible.points,
        of=marked.sure.of,
        scores={
            name: Counted(right=one.right, submitted=one.submitted, expected=one.expected)
            for name, one in marked.scores.items()
        },
        verdicts=verdicts,
        extra=tuple(nodes[one.submitted].text for one in marked.judged if one.reference is None and one.submitted),
        uncertain=tuple(
            Uncertain(
                reference=one.reference,
                words=nodes[one.submitted].text,
                alike=round(one.alike, 3),
                turned=one.turned,
                reasons=tuple(map(str, one.reasons)),
            )
            for one in marked.uncertain
        ),
    )


def _of_answers(submission: Submission, marked: MarkedAnswers) -> Outcome:
    lines = marked.lines
    answered = sum(one.verdict is not AnswerVerdict.MISSING for one in lines)
    right = sum(one.verdict is AnswerVerdict.RIGHT for one in lines)
    return Outcome(
        student=submission.student.name,
        number=submission.student.number,
        file=submission.file,
        reference=marked.key.exercise,
        points=marked.points,
        possible=marked.possible,
        of=marked.of,
        scores={"answers": Counted(right=right, submitted=answered, expected=len(lines))},
        verdicts={one.item.question.id: str(one.verdict) for one in lines},
        uncertain=tuple(_open(one) for one in lines if one.verdict is AnswerVerdict.OPEN),
    )


def _open(line: AnswerLine) -> Uncertain:
    return Uncertain(
        reference=line.item.question.id, words=line.given, alike=round(line.alike, 3), turned=line.turned, reasons=()
    )


def failed(submission: Submission, error: ArgmapError, rubric: Rubric) -> Outcome:
    """Return what came of a submission that cannot be marked."""
    problem = _first_problem(error) if isinstance(error, ReadError) else str(error)
    return Outcome(
        student=submission.student.name, number=submission.student.number, file=submission.file,
        problem=problem, of=rubric.points,
    )  # fmt: skip


def _first_problem(error: ReadError) -> str:
    first = error.problems[0]
    where = f" (line {first.place.line})" if first.place.line else ""
    return f"{first.message}{where}" + (f": {first.help}" if first.help else "")
