"""Marks into a copy of the gradebook that a teacher downloaded."""

from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from pathlib import Path

from argmap.files import decode, read_bytes, write
from argmap.problems import ArgmapError, printable
from argmap.teaching.marking_folder import MarkingFolder
from argmap.teaching.results.marks_table import Override, whose
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.returning.gradebooks import ToEnter, fill
from argmap.teaching.submissions.moodle_names import Participant


def enter_marks(
    gradebook: Path,
    folder: MarkingFolder,
    outcomes: Sequence[Outcome],
    codes: Mapping[Participant, Participant],
    assignment: str,
) -> str:
    """Write a copy of a gradebook with the marks in it into a folder, and return in a line what was entered.

    The teacher's own mark counts before the one that was found; of several submissions of a student, the best.
    ``codes`` are the pseudonyms of students, if outcomes name these. Raises ``ArgmapError`` for a table that is no
    gradebook, or that is the copy itself, and ``ReadError`` for a file that cannot be read.
    """
    target = folder.folder / gradebook.name
    if target.resolve() == gradebook.resolve():
        name = printable(str(gradebook))
        raise ArgmapError(f"{name}: this gradebook lies in the folder that marks are written into; move it elsewhere")
    students = {(code.name, code.number): one for one, code in codes.items()}
    marks: dict[str, ToEnter] = {}
    for one in outcomes:
        student = students.get((one.student, one.number)) or Participant(one.student, one.number)
        if student.number and not one.problem:
            mark = _mark(one, folder.overrides.get(whose(Participant(one.student, one.number), one.file)))
            marks[student.number] = max(mark, marks.get(student.number, mark))
    content = read_bytes(gradebook)
    filled = fill(decode(content, str(gradebook)), marks, assignment)
    write(target, (BOM_UTF8 if content.startswith(BOM_UTF8) else b"") + filled.text.encode())
    count = len(filled.missing)
    left = f"; {count} {'student has' if count == 1 else 'students have'} no row in it" if count else ""
    entered = f"{filled.entered} {'mark' if filled.entered == 1 else 'marks'} entered"
    return f"argmap: {printable(str(target))}: {entered}{left}"


def _mark(one: Outcome, override: Override | None) -> ToEnter:
    own = (override.mark if override else "").replace(",", ".")
    return ToEnter(float(own) if own else one.points, one.of)
