"""``uncertain.csv``: a row for each wording that may be a statement of the reference; the teacher answers yes or no.

One answer counts for everybody who wrote the same words, so that nobody's name stands in the table. What is least
certain and was written most often comes first.
"""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from argmap.files import refuse
from argmap.files.spreadsheets import read_table, table
from argmap.problems import Place
from argmap.teaching.marking import Decisions
from argmap.teaching.results.outcomes import Outcome, Uncertain
from argmap.text.plain_words import plain_words

NAME = "uncertain.csv"
HEADS = (
    "the same? (yes/no)", "reference says", "student wrote", "how often", "alike", "may say the opposite", "why", "id",
    "reference",
)  # fmt: skip
ANSWER = HEADS[0]
READ = (ANSWER, "reference", "id", "student wrote")
"""The columns that are read back."""
YES = ("yes", "y", "ja", "j", "1", "true", "x")
NO = ("no", "n", "nein", "0", "false")
Decided = dict[str, Decisions]
Wording = tuple[str, str, str]
"""What an answer is about: the name of the reference, the id in it, the plain words that were written."""
Answers = Mapping[Wording, str]
"""What a teacher answered, "yes" or "no"."""


class Doubt(NamedTuple):
    """A wording that may be a statement of the reference, and how many wrote it."""

    key: Wording
    one: Uncertain
    times: int


def decisions_table(outcomes: Iterable[Outcome], right: Mapping[str, Mapping[str, str]], answers: Answers) -> bytes:
    """Return the table: what is open first, then what was answered (``answers``, as ``read_answers`` returns them).

    ``right`` are the texts of statements, or the right answers, by the name of the reference and by id.
    """
    rows = [_row(one, right) for one in ranked(outcomes) if one.key not in answers]
    return table(HEADS, [*rows, *(_answered(key, answer, right) for key, answer in sorted(answers.items()))])


def ranked(outcomes: Iterable[Outcome]) -> list[Doubt]:
    """Return the uncertain wordings, each once: what is least certain and was written most often comes first."""
    counts: Counter[Wording] = Counter()
    found: dict[Wording, Uncertain] = {}
    for outcome in outcomes:
        for one in outcome.uncertain:
            key = (outcome.reference, *one.key)
            counts[key] += 1
            found.setdefault(key, one)
    order = sorted(found, key=lambda key: (-counts[key] * (1.2 - found[key].alike), key))
    return [Doubt(key, found[key], counts[key]) for key in order]


def read_answers(folder: str | os.PathLike[str]) -> dict[Wording, str]:
    """Return what a teacher answered in the table of a folder: "yes" or "no" by reference, id and plain words.

    Raises ``ReadError`` for an answer that is neither.
    """
    file = Path(folder) / NAME
    found = {}
    for number, row in enumerate(read_table(file, READ) if file.is_file() else (), 2):
        answer = row[ANSWER].strip().casefold()
        if not answer:
            continue
        if answer not in (*YES, *NO):
            message = f"{answer!r} is neither yes nor no"
            raise refuse("wrong-answer", message, "write yes or no, or leave it empty", Place(str(file), number))
        key = (row["reference"], row["id"], plain_words(row["student wrote"]))
        found[key] = "yes" if answer in YES else "no"
    return found


def decided(answers: Answers) -> Decided:
    """Return answers as decisions, by the names of references."""
    pairs: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for (reference, id_, words), answer in answers.items():
        pairs.setdefault((reference, answer), set()).add((id_, words))
    return {
        name: Decisions(*(frozenset(pairs.get((name, answer), ())) for answer in ("yes", "no")))
        for name in {reference for reference, _, _ in answers}
    }


def _row(doubt: Doubt, right: Mapping[str, Mapping[str, str]]) -> dict[str, object]:
    one = doubt.one
    return {
        **_answered(doubt.key, "", right),
        "student wrote": one.words, "how often": doubt.times, "alike": one.alike,
        "may say the opposite": "yes" if one.turned else "", "why": "; ".join(one.reasons),
    }  # fmt: skip


def _answered(key: Wording, answer: str, right: Mapping[str, Mapping[str, str]]) -> dict[str, object]:
    name, id_, words = key
    text = right.get(name, {}).get(id_, "")
    return {ANSWER: answer, "reference says": text, "student wrote": words, "id": id_, "reference": name}
