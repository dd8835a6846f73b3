"""Outcomes that are known already, so that an answer marks only those again who wrote its words."""

from collections.abc import Callable
from typing import NamedTuple

from argmap.checking.isolation import isolated
from argmap.problems import ArgmapError
from argmap.teaching.results.decisions_table import Answers, Wording
from argmap.teaching.results.marking_run import MarkingRun
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.results.progress import NothingKept
from argmap.teaching.results.said_words import said_words
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.submissions.hand_in import read_hand_in


class _KnownOutcome(NamedTuple):
    """An outcome, with what it depends on: the content, and the answers on what it ``said``."""

    read: Callable[[], bytes]
    said: frozenset[int]
    concerning: frozenset[tuple[Wording, str]]
    outcome: Outcome


class KnownOutcomes:
    """The outcomes of one key and one rubric."""

    def __init__(self) -> None:
        self._known: dict[Submission, _KnownOutcome] = {}

    def of(self, one: Submission, run: MarkingRun, answers: Answers) -> Outcome:
        """Return the outcome of a submission; it is marked if it is not known, or if an answer concerns it."""
        known = self._known.get(one)
        said = known.said if known and known.read is one.read else _said(one)
        concerning = frozenset((wording, answer) for wording, answer in answers.items() if hash(wording[2]) in said)
        if known is None or known.read is not one.read or known.concerning != concerning:
            (outcome,) = run.outcomes([one], NothingKept(), lambda *_: None)
            known = self._known[one] = _KnownOutcome(one.read, said, concerning, outcome)
        return known.outcome


def _said(one: Submission) -> frozenset[int]:
    """Return what a submission says, as numbers: they take less room, and one too many does no harm."""
    try:
        with isolated(one.file):
            return frozenset(map(hash, said_words(read_hand_in(one))))
    except ArgmapError:  # its outcome says what is wrong with it
        return frozenset()
