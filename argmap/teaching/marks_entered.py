"""Marks into a copy of the gradebook that a teacher downloaded."""

from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.files import decode, read_bytes, write
from argmap.problems import ArgmapError, printable
from argmap.teaching.marking_folder import MarkingFolder
from argmap.teaching.results.marks_table import Override, Overrides, whose
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.returning.gradebooks import ToEnter, fill
from argmap.teaching.submissions.moodle_names import Participant

Codes = Mapping[Participant, Participant]
"""The pseudonyms of students."""


class EnteredMarks(NamedTuple):
    """A gradebook with marks in it; how many were entered, and how many students have no row in it."""

    content: bytes
    entered: int
    missing: int


def enter_marks(
    gradebook: Path, folder: MarkingFolder, outcomes: Sequence[Outcome], codes: Codes, assignment: str
) -> str:
    """Write a copy of a gradebook with the marks in it into a folder, and return in a line what was entered.

    Raises ``ArgmapError`` for a table that is no gradebook, or that is the copy itself, and ``ReadError`` for a file
    that cannot be read.
    """
    target = folder.folder / gradebook.name
    if target.resolve() == gradebook.resolve():
        name = printable(str(gradebook))
        raise ArgmapError(f"{name}: this gradebook lies in the folder that marks are written into; move it elsewhere")
    marks = best_marks(outcomes, folder.overrides, codes)
    done = with_marks(read_bytes(gradebook), str(gradebook), marks, assignment)
    write(target, done.content)
    left = f"; {done.missing} {'student has' if done.missing == 1 else 'students have'} no row in it"
    entered = f"{done.entered} {'mark' if done.entered == 1 else 'marks'} entered"
    return f"argmap: {printable(str(target))}: {entered}{left if done.missing else ''}"


def best_marks(outcomes: Sequence[Outcome], overrides: Overrides, codes: Codes | None = None) -> dict[str, ToEnter]:
    """Return the mark of each student who has a number, by that number.

    The teacher's own mark counts before the one that was found; of several submissions of a student, the best.
    ``codes`` are the pseudonyms of students, if outcomes name these.
    """
    students = {(code.name, code.number): one for one, code in (codes or {}).items()}
    marks: dict[str, ToEnter] = {}
    for one in outcomes:
        student = students.get((one.student, one.number)) or Participant(one.student, one.number)
        if student.number and not one.problem:
            mark = _mark(one, overrides.get(whose(Participant(one.student, one.number), one.file)))
            marks[student.number] = max(mark, marks.get(student.number, mark))
    return marks


def with_marks(content: bytes, file: str, marks: Mapping[str, ToEnter], assignment: str = "") -> EnteredMarks:
    """Return a gradebook with marks in it, in the encoding that it has. ``file`` is its name in messages.

    Raises ``ArgmapError`` for a table that is no gradebook.
    """
    filled = fill(decode(content, file), marks, assignment)
    mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
    return EnteredMarks(mark + filled.text.encode(), filled.entered, len(filled.missing))


def _mark(one: Outcome, override: Override | None) -> ToEnter:
    own = (override.mark if override else "").replace(",", ".")
    return ToEnter(float(own) if own else one.points, one.of)
