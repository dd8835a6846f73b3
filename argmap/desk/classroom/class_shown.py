"""What a page shows of a class that was marked: a row for each submission, and the wordings that are uncertain."""

from collections.abc import Mapping, Sequence
from typing import Any

from argmap.teaching.marked_class import MarkedClass
from argmap.teaching.marking.pairing import PairReason
from argmap.teaching.results.decisions_table import Doubt, Wording, ranked
from argmap.teaching.results.marking_run import Texts
from argmap.teaching.results.marks_table import Override, whose
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.submissions.moodle_names import Participant

Data = dict[str, Any]
LONGEST = 2000
"""How many characters of a wording are shown."""
Said = Mapping[Wording, str]
"""Wordings as a student wrote them."""


def class_shown(marked: MarkedClass, right: Texts, said: Said) -> Data:
    """Return the rows, the open wordings, and those that were answered, the last answer first."""
    doubts = ranked(marked.outcomes)
    answered = reversed(list(marked.answers.items()))
    return {
        "waiting": marked.waiting,
        "marks": _rows(marked),
        "uncertain": [_doubt(one, right) for one in doubts if one.key not in marked.answers],
        "answered": [{**_wording(key, right, said.get(key, key[2])), "answer": answer} for key, answer in answered],
    }


def _rows(marked: MarkedClass) -> Sequence[Data]:
    return [_row(one, marked) for one in marked.outcomes]


def _row(one: Outcome, marked: MarkedClass) -> Data:
    key = whose(Participant(one.student, one.number), one.file)
    own = marked.overrides.get(key, Override())
    open_ = {(one.reference, *pair.key) for pair in one.uncertain} - marked.answers.keys()
    return {
        "student": one.student, "number": one.number, "file": key.file, "mark": one.points, "possible": one.possible,
        "of": one.of, "uncertain": len(open_), "problem": one.problem, "own": own.mark, "remark": own.remark,
    }  # fmt: skip


def _doubt(doubt: Doubt, right: Texts) -> Data:
    one = doubt.one
    return {
        **_wording(doubt.key, right, one.words),
        "times": doubt.times, "alike": one.alike, "turned": one.turned,
        "reasons": [PairReason(reason).name.lower().replace("_", "-") for reason in one.reasons],
    }  # fmt: skip


def _wording(key: Wording, right: Texts, said: str) -> Data:
    reference, id_, words = key
    return {
        "reference": reference, "id": id_, "words": words,
        "said": _short(said), "right": right.get(reference, {}).get(id_, ""),
    }  # fmt: skip


def _short(said: str) -> str:
    return said if len(said) <= LONGEST else f"{said[:LONGEST]} …"
