"""``marks.csv``: a row for each submission; the teacher's own mark and remark in it are kept."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from argmap.teaching.results.outcomes import Counted, Outcome
from argmap.teaching.results.spreadsheets import read_table, table

NAME = "marks.csv"
HEADS = (
    "student", "number", "file", "mark", "of", "if all uncertain are right", "your mark", "your remark",
    "statements precision", "statements recall", "statements F1", "relations precision", "relations recall",
    "relations F1", "groups F1", "notes F1", "answers right", "uncertain", "problem", "reference",
)  # fmt: skip


class Override(NamedTuple):
    """What a teacher wrote beside a mark: another mark, a remark; empty where nothing."""

    mark: str = ""
    remark: str = ""


def marks_table(outcomes: Iterable[Outcome], overrides: Mapping[tuple[str, str], Override]) -> bytes:
    """Return the table. ``overrides`` are by student and number."""
    return table(HEADS, (_row(one, overrides.get((one.student, one.number), Override())) for one in outcomes))


def read_overrides(folder: str | os.PathLike[str]) -> dict[tuple[str, str], Override]:
    """Return what a teacher wrote into the table of a folder; nothing if there is none. Raises ``ReadError``."""
    file = Path(folder) / NAME
    if not file.is_file():
        return {}
    return {
        (row.get("student", ""), row.get("number", "")): Override(mark, remark)
        for row in read_table(file)
        if (mark := row.get("your mark", "").strip()) or (row.get("your remark", "").strip())
        for remark in [row.get("your remark", "").strip()]
    }


def _row(one: Outcome, override: Override) -> dict[str, object]:
    row: dict[str, object] = {
        "student": one.student, "number": one.number, "file": one.file, "of": one.of, "problem": one.problem,
        "your mark": override.mark, "your remark": override.remark,
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
