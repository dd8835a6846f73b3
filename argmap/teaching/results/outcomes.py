"""What came of one submission, as plain data: kept while a run goes on; tables and reports are made of it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from argmap.problems import ReadError
from argmap.teaching.marking import Marked, Rubric
from argmap.teaching.marking.canonical import plain
from argmap.teaching.submissions.collecting import Submission


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Counted(_Data):
    """A score: how many are right, submitted, expected."""

    right: int
    submitted: int
    expected: int


class Uncertain(_Data):
    """A pair that a teacher should look at: the reference's statement (its id), and the student's words."""

    reference: str
    words: str
    alike: float
    turned: bool
    reasons: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What a decision on it goes by: it counts for everybody who wrote the same words."""
        return self.reference, plain(self.words)


class Outcome(_Data):
    """A submission, marked; or ``problem`` says why it could not be.

    ``points`` are what is certain, ``possible`` what they become if all uncertain pairs are right, both of ``of``.
    ``verdicts`` has for each statement of the reference the worst verdict on it, ``extra`` what only the student has.
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


def outcome(submission: Submission, marked: Marked) -> Outcome:
    """Return what came of a submission that was marked."""
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


def failed(submission: Submission, error: ReadError, rubric: Rubric) -> Outcome:
    """Return what came of a submission that cannot be read."""
    first = error.problems[0]
    where = f" (line {first.place.line})" if first.place.line else ""
    problem = f"{first.message}{where}" + (f": {first.help}" if first.help else "")
    return Outcome(
        student=submission.student.name, number=submission.student.number, file=submission.file,
        problem=problem, of=rubric.points,
    )  # fmt: skip
