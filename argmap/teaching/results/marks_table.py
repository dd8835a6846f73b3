"""``marks.csv``: a row for each submission; the teacher's own mark and remark in it are kept.

They are kept too where a run does not have the submission: whoever marks the late ones alone loses nothing.
"""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.files import refuse
from argmap.files.spreadsheets import read_table, table
from argmap.problems import Place, shown
from argmap.teaching.results.outcomes import Counted, Outcome
from argmap.teaching.submissions.moodle_names import Participant

NAME = "marks.csv"
HEADS = (
    "student", "number", "file", "mark", "of", "if all uncertain are right", "your mark", "your remark",
    "statements precision", "statements recall", "statements F1", "relations precision", "relations recall",
    "relations F1", "groups F1", "notes F1", "answers right", "uncertain", "problem", "reference",
)  # fmt: skip


NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,6})?")
"""A mark as a teacher writes it, in any language's spreadsheet."""
OWN = ("your mark", "your remark")


class Whose(NamedTuple):
    """Which submission a row is of: the student, the number, and the name of the file without its folders."""

    student: str
    number: str
    file: str


class Override(NamedTuple):
    """What a teacher wrote beside a mark: another mark, a remark; empty where nothing."""

    mark: str = ""
    remark: str = ""


Overrides = Mapping[Whose, Override]


def whose(student: Participant, file: str) -> Whose:
    """Return which submission a file is."""
    return Whose(student.name, student.number, re.split(r"[/\\]", file)[-1])


def marks_table(outcomes: Sequence[Outcome], overrides: Overrides) -> bytes:
    """Return the table: of all outcomes, then what a teacher wrote of submissions that are not among them."""
    keys = [whose(Participant(one.student, one.number), one.file) for one in outcomes]
    rows = [_row(one, overrides.get(key, Override())) for one, key in zip(outcomes, keys, strict=True)]
    absent = [key for key in overrides if key not in set(keys)]
    return table(HEADS, [*rows, *(key._asdict() | _own(overrides[key]) for key in sorted(absent))])


def read_overrides(folder: str | os.PathLike[str]) -> dict[Whose, Override]:
    """Return what a teacher wrote into the table of a folder; nothing if there is none.

    Raises ``ReadError`` for a table that is not this one, and for a mark that is no number.
    """
    file = Path(folder) / NAME
    found = {}
    for number, row in enumerate(read_table(file, (*Whose._fields, *OWN)) if file.is_file() else (), 2):
        mark, remark = (row[head].strip() for head in OWN)
        if mark and not NUMBER.fullmatch(mark):
            message, cure = f"{shown(mark)} is no mark", "write a number, or leave it empty"
            raise refuse("wrong-answer", message, cure, Place(str(file), number))
        if mark or remark:
            found[whose(Participant(row["student"], row["number"]), row["file"])] = Override(mark, remark)
    return found


def _own(override: Override) -> dict[str, object]:
    return dict(zip(OWN, override, strict=True))


def _row(one: Outcome, override: Override) -> dict[str, object]:
    row: dict[str, object] = {
        "student": one.student, "number": one.number, "file": one.file, "of": one.of, "problem": one.problem,
        **_own(override),
    }  # fmt: skip
    if one.problem:
        return row
    row |= {
        "mark": one.points,
        "if all uncertain are right": one.possible,
        "uncertain": len(one.uncertain),
        "reference": one.reference,
    }
    if answers := one.scores.get("answers"):
        row["answers right"] = answers.right
    for name, score in one.scores.items():
        row |= {f"{name} {what}": value for what, value in _shares(score).items()}
    return row


def _shares(score: Counted) -> dict[str, object]:
    parts = {"precision": score.submitted, "recall": score.expected}
    shares: dict[str, object] = {what: round(score.right / whole, 3) for what, whole in parts.items() if whole}
    whole = score.submitted + score.expected
    return shares | ({"F1": round(2 * score.right / whole, 3)} if whole else {})
